"""The roles of the instance and what each contains."""

from __future__ import annotations

from app.practice.store.schema import ADMIN

ROLES: dict[str, tuple[str, ...]] = {
    ADMIN: (),
    "itil": ("sn_change_write", "sn_incident_write", "sn_problem_write"),
    "itil_admin": ("itil",),
    "change_manager": ("itil",),
    "problem_manager": ("itil",),
    "sn_change_write": ("sn_change_read",),
    "sn_change_read": (),
    "sn_incident_write": ("sn_incident_read",),
    "sn_incident_read": (),
    "sn_problem_write": ("sn_problem_read",),
    "sn_problem_read": (),
    "asset": (),
    "security_admin": (),
    "oauth_admin": (),
    "mi_admin": ("oauth_admin",),
    "user_admin": (),
    "impersonator": (),
    "personalize_choices": (),
    "personalize_dictionary": (),
    "rest_service": (),
    "web_service_admin": (),
    "snc_internal": (),
    "snc_platform_rest_api_access": (),
    "snc_basic_auth_api_access": (),
}

TICKET_ROLES = frozenset(
    {"itil", "sn_change_read", "sn_change_write", "sn_incident_read", "sn_incident_write"}
)
TASK_ROLES = TICKET_ROLES | {"sn_problem_read", "sn_problem_write"}


def contained_in(role: str) -> set[str]:
    """Return every role that a role brings with it, itself left out."""
    direct = ROLES.get(role, ())
    return set(direct).union(*(contained_in(other) for other in direct))
