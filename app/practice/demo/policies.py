"""The data policies of a stock instance.

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


def plant_policies(instance: Instance) -> None:
    """Add the data policies, each with a rule for every field it makes mandatory."""
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
