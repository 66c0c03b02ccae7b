"""Every fault of the practice instance: the right probe is red, with the right remedy."""

from __future__ import annotations

import pytest

from app.doctor.examination import examine_connection
from app.doctor.probes import PROBES
from app.findings import Status
from app.practice.server import PracticeServer
from app.practice.switches.conditions import switches
from app.remedies.catalogue import remedy_of
from app.signin.vault import RunVault
from tests.unit.doctor.connecting import connect

_QUICK_S = 2.0
# Fault, probe, its colour, and the entry of the catalogue.
FOUND = [
    ("certificate=self_signed", "certificate", Status.BLOCKED, "certificate"),
    ("certificate=expired", "certificate", Status.BLOCKED, "certificate"),
    ("certificate=wrong_host", "certificate", Status.BLOCKED, "certificate"),
    ("certificate=other_ca", "certificate", Status.BLOCKED, "certificate"),
    ("captive_portal", "reach", Status.BLOCKED, "not_reachable"),
    ("hibernating", "reach", Status.BLOCKED, "hibernating"),
    ("hibernating_redirect", "reach", Status.BLOCKED, "hibernating"),
    ("offline", "reach", Status.BLOCKED, "maintenance"),
    ("maintenance", "reach", Status.BLOCKED, "maintenance"),
    ("bad_gateway", "reach", Status.BLOCKED, "maintenance"),
    ("silent", "reach", Status.BLOCKED, "not_reachable"),
    ("reset", "reach", Status.BLOCKED, "not_reachable"),
    ("redirect_host=https://other.example", "reach", Status.BLOCKED, "not_reachable"),
    ("latency_s=30", "reach", Status.BLOCKED, "not_reachable"),
    ("delay_s=30", "reach", Status.BLOCKED, "not_reachable"),
    ("cancelled", "reach", Status.BLOCKED, "not_reachable"),
    ("truncated", "reach", Status.BLOCKED, "not_reachable"),
    ("bad_json", "reach", Status.BLOCKED, "not_reachable"),
    ("slow_loris", "reach", Status.BLOCKED, "not_reachable"),
    ("ip_blocked", "address", Status.BLOCKED, "ip_blocked"),
    ("rate_limited", "rate", Status.BLOCKED, "rate_limited"),
    ("rate_limited=1", "rate", Status.BLOCKED, "rate_limited"),
    ("semaphore", "rate", Status.BLOCKED, "rate_limited"),
    ("client_deleted", "registry", Status.BLOCKED, "registry_missing"),
    ("refresh_refused", "registry", Status.BLOCKED, "refresh_expired"),
    ("token_expired", "owner", Status.BLOCKED, "refresh_expired"),
    ("login_page", "owner", Status.BLOCKED, "refresh_expired"),
    ("login_redirect", "owner", Status.BLOCKED, "refresh_expired"),
    ("partial", "reach", Status.BLOCKED, "not_reachable"),
    ("partial_broken", "reach", Status.BLOCKED, "not_reachable"),
    ("odd_json=null", "reach", Status.BLOCKED, "not_reachable"),
    ("gzip_bomb", "reach", Status.BLOCKED, "not_reachable"),
    ("lookup_fails", "reach", Status.BLOCKED, "not_reachable"),
    ("refresh_lost", "registry", Status.BLOCKED, "not_reachable"),
    ("forbidden=incident", "roles", Status.BLOCKED, "role_missing"),
    ("forbidden=change_request,incident", "roles", Status.BLOCKED, "role_missing"),
    ("acl_hidden_rows=incident", "roles", Status.BLOCKED, "role_missing"),
    ("acl_hidden_rows=task", "roles", Status.BLOCKED, "role_missing"),
    ("acl_hidden_field=incident.short_description", "read", Status.BLOCKED, "role_missing"),
    ("acl_hidden_field=task.state", "read", Status.BLOCKED, "role_missing"),
    ("read_only=incident", "incident", Status.BLOCKED, "role_missing"),
    ("read_only=change_request", "change_request", Status.BLOCKED, "role_missing"),
    ("table_missing=incident", "incident", Status.BLOCKED, "table_missing"),
    ("table_missing=change_request", "change_request", Status.BLOCKED, "table_missing"),
    ("clock_ahead_s=7200", "clock", Status.BLOCKED, "clock_offset"),
    ("clock_ahead_s=90", "clock", Status.WARNING, "clock_offset"),
    ("forbidden=sys_choice", "choices", Status.WARNING, "choices_unreadable"),
]
# What these change is no trouble of a connection that is set up; the reason stands behind each.
HARMLESS = {
    "retry_after=none": "says something only together with rate_limited",
    "bandwidth=100000": "slow, and within every limit",
    "rows_move": "the probes read no second page",
    "count_missing": "a count that is missing counts as nothing hidden",
    "count_wrong": "as above",
    "link_host=https://other.example": "no link is followed",
    "limit_cap=1": "one row is enough",
    "lookup_lag_s=5": "nothing new is looked for",
    "platform_rest_role": "the set-up grants that role where there is one",
    "lose_answers": "nothing is posted to a table",
    "post_truncated": "as above",
    "refuse_posts": "as above",
    "edits_collide": "nothing is edited",
    "batch_half": "no batch is sent",
    "batch_missing": "as above",
    "columns_untold": "no form is read",
    "unreadable_properties": "the integration user never sees them",
    "missing_buildname": "as above",
    "unauthorized_after=1": "the token is renewed",
    "basic_restricted": "no password is used",
    "sso": "a token needs no page",
    "mfa": "as above",
    "cookie_wins": "no cookie is kept",
    "state_optional": "about consent",
    "redirect_mismatch=first": "as above",
    "pkce_plain": "as above",
    "pkce_ignored": "as above",
    "consent_remembered": "as above",
    "password_grant_for_people": "as above",
    "refresh_omits_refresh_token": "the old one is kept",
    "oauth_errors=rfc": "nothing is refused",
    "cross_scope": "the integration user does not read that table",
    "data_policy=incident.caller_id": "a rule for new records, met by a test ticket",
    "business_rule_abort=incident": "as above",
    "password_rest_ignored": "no password is set",
    "password_policy": "as above",
    "state_model=off": "no state is changed",
    "scripts_refused": "no script is asked",
    "empty_differs": "no such operator is used",
}
# These say which requests the others touch.
LIMITS = {"paths", "methods"}


@pytest.fixture
def vault():
    """A key ring in memory."""
    return RunVault()


async def _findings(practice: PracticeServer, vault, tmp_path, fault: str):
    connection = await connect(practice, vault, tmp_path)
    practice.conditions.apply(fault)
    return await examine_connection(connection, vault, limit_s=_QUICK_S)


@pytest.mark.parametrize("found", FOUND, ids=lambda found: found[0])
async def test_a_fault_colours_its_own_probe_and_no_other(practice, vault, tmp_path, found):
    """One line tells it, its remedy is in the catalogue, and no other line is red or amber."""
    fault, key, status, remedy_id = found
    findings = await _findings(practice, vault, tmp_path, fault)
    told = {
        each.key: (each.status, each.remedy_id)
        for each in findings
        if each.status in (Status.BLOCKED, Status.WARNING)
    }

    assert told == {key: (status, remedy_id)}
    assert remedy_of(remedy_id)


@pytest.mark.parametrize("fault", HARMLESS)
async def test_what_does_a_connection_no_harm_leaves_it_green(practice, vault, tmp_path, fault):
    """No line is red for something that the connection does not need."""
    findings = await _findings(practice, vault, tmp_path, fault)

    assert {each.status for each in findings} == {Status.OK}


def test_every_fault_of_the_practice_instance_is_looked_at():
    """A new switch has to be placed in one of the tables above."""
    faults = (*HARMLESS, *(fault for fault, *_ in FOUND))

    assert set(switches()) == {fault.partition("=")[0] for fault in faults} | LIMITS


def test_every_probe_is_met_by_a_fault_or_a_record():
    """What no fault colours is coloured by a record in the unit tests."""
    by_record = {"proxy", "consent", "user", "release"}

    assert {probe.key for probe in PROBES} == {key for _, key, *_ in FOUND} | by_record
