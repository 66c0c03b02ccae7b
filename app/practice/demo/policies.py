"""The data policies of a stock instance, and its business rules that abort.

Source: ServiceNow documentation, "Resolve and close an incident", "Change state model"; public
client code for the fields that a change needs.
"""

from __future__ import annotations

from app.practice.demo.planting import demo_id, plant
from app.practice.instance import Instance

_POLICIES = (
    (
        "Make close info mandatory when resolved or closed",
        "incident",
        "stateIN6,7",
        ("close_code", "close_notes"),
    ),
    ("Make close info mandatory", "change_request", "state=3", ("close_code", "close_notes")),
    ("On hold needs a reason", "change_request", "on_hold=true", ("on_hold_reason",)),
)


_BUSINESS_RULES = (
    ("change_request", "Change Model: Check State Transition"),
    ("change_request", "Prevent Type change to Emergency"),
    ("change_request", "Prevent Type change to Normal"),
    ("change_request", "Prevent Type change to Standard"),
    ("ip_access", "Prevent own lockout"),
    ("problem", "Problem Model: Check State Transition"),
    ("sys_user", "Handle Identity type change"),
    ("sys_user", "Require first or last name"),
    ("sys_user", "Validate email address"),
)


def plant_policies(instance: Instance) -> None:
    """Add what administrators may change or switch off: data policies and business rules."""
    for table, name in _BUSINESS_RULES:
        rule = {"name": name, "collection": table, "abort_action": "true"}
        events = {"action_insert": "true", "action_update": "true"}
        plant(instance, "sys_script", f"{table}|{name}", rule | events)
    _plant_data_policies(instance)


def _plant_data_policies(instance: Instance) -> None:
    for name, table, conditions, fields in _POLICIES:
        key = f"{table}|{name}"
        policy = {"short_description": name, "model_table": table, "conditions": conditions}
        plant(instance, "sys_data_policy2", key, policy)
        for field in fields:
            rule = {
                "sys_data_policy": demo_id("sys_data_policy2", key),
                "table": table,
                "field": field,
                "mandatory": "true",
            }
            plant(instance, "sys_data_policy_rule", f"{key}|{field}", rule)
