"""The faults the gate plays, and which requests each of them touches."""

from __future__ import annotations

from app.practice.web.exchange import Visit
from app.practice.web.faults import connections, lists, signing_in, standing_in
from app.practice.web.faults.standing_in import for_tables, leads_to, page, refusal, token_refusal
from app.practice.web.faults.turn import Fault


def _every(_visit: Visit) -> bool:
    return True


def _api(visit: Visit) -> bool:
    return visit.is_api


def _list(visit: Visit) -> bool:
    return visit.is_list


def _properties(visit: Visit) -> bool:
    return visit.is_list and visit.table == "sys_properties"


def _look_up(visit: Visit) -> bool:
    return visit.is_look_up


def _insert(visit: Visit) -> bool:
    return visit.is_insert


def _refresh(visit: Visit) -> bool:
    return visit.is_refresh


_HIBERNATING = page("Instance Hibernating page", "Sign in to the developer site to wake it.")
_WAKING = leads_to("https://developer.servicenow.com/dev.do#!/home?wu=true")
_OFFLINE = page("Service unavailable", "The instance is being upgraded.", 503)
_MAINTENANCE = page("Maintenance", "Back in two minutes.", 503, {"Retry-After": "120"})
_BAD_GATEWAY = page("Bad gateway", "No node of the instance answers.", 502)
_CAPTIVE = leads_to("http://portal.practice.example/sign-in")
_LOGIN = leads_to("/login.do")
_FORBIDDEN = refusal(403, "User Not Authorized", "Failed API level ACL Validation")
_READ_ONLY = refusal(
    403, "Operation Failed", "ACL Exception Insert Failed due to security constraints"
)
_NO_RESOURCE = refusal(400, "Requested URI does not represent any resource", "/api/now/batch")
_DENIED = token_refusal("server_error", "access_denied")
_NO_CLIENT = token_refusal("invalid_client", "access_denied")

# The outermost comes first: it sees a request before the others, and an answer after them.
FAULTS: dict[str, Fault] = {
    "silent": Fault(_every, connections.silent),
    "reset": Fault(_every, connections.cut),
    "latency_s": Fault(_every, connections.late),
    "captive_portal": Fault(_every, _CAPTIVE),
    "hibernating": Fault(_every, _HIBERNATING),
    "hibernating_redirect": Fault(_every, _WAKING),
    "offline": Fault(_every, _OFFLINE),
    "maintenance": Fault(_every, _MAINTENANCE),
    "bad_gateway": Fault(_every, _BAD_GATEWAY),
    "ip_blocked": Fault(_every, standing_in.restricted),
    "redirect_host": Fault(_api, standing_in.to_other_host),
    "login_page": Fault(_api, standing_in.login_page),
    "login_redirect": Fault(_api, _LOGIN),
    "rate_limited": Fault(_api, standing_in.rate_limited),
    "semaphore": Fault(_api, standing_in.no_thread_left),
    "odd_json": Fault(_list, standing_in.odd_json),
    "bandwidth": Fault(_every, connections.narrow),
    "slow_loris": Fault(_api, connections.slow_loris),
    "gzip_bomb": Fault(_api, connections.gzip_bomb),
    "truncated": Fault(_api, connections.breaks_off),
    "bad_json": Fault(_api, connections.bad_json),
    "delay_s": Fault(_api, connections.held_back),
    "refuse_posts": Fault(_insert, connections.cut),
    "lose_answers": Fault(_insert, connections.done_but_cut),
    "post_truncated": Fault(_insert, connections.breaks_off),
    "refresh_lost": Fault(_refresh, connections.done_but_cut),
    "refresh_refused": Fault(_refresh, _DENIED),
    "client_deleted": Fault(lambda visit: visit.is_for_a_token, _NO_CLIENT),
    "cancelled": Fault(_api, standing_in.cancelled),
    "lookup_fails": Fault(_look_up, standing_in.look_up_fails),
    "table_missing": Fault(
        lambda visit: bool(visit.table), for_tables("table_missing", standing_in.no_such_table)
    ),
    "forbidden": Fault(lambda visit: bool(visit.table), for_tables("forbidden", _FORBIDDEN)),
    "read_only": Fault(lambda visit: visit.is_table_write, for_tables("read_only", _READ_ONLY)),
    "unauthorized_after": Fault(lambda visit: visit.has_bearer, signing_in.tokens_expire),
    "partial": Fault(_list, lists.partial),
    "partial_broken": Fault(_list, lists.partial_broken),
    "link_host": Fault(_list, lists.link_host),
    "count_missing": Fault(_list, lists.count_missing),
    "count_wrong": Fault(_list, lists.count_wrong),
    "rows_move": Fault(lists.is_second_page, lists.rows_move),
    "limit_cap": Fault(_list, lists.limit_cap),
    "lookup_lag_s": Fault(_look_up, lists.lookup_lag),
    "unreadable_properties": Fault(_properties, lists.unreadable_properties),
    "missing_buildname": Fault(_properties, lists.missing_buildname),
    "edits_collide": Fault(lambda visit: visit.is_update, lists.edits_collide),
    "batch_missing": Fault(lambda visit: visit.is_batch, _NO_RESOURCE),
    "batch_half": Fault(lambda visit: visit.is_batch, lists.batch_half),
}
