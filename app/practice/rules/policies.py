"""What holds for the records of any table: data policies, values that are unique, and aborts.

Data policies are records: a policy names a table and an encoded query, its rules name the fields
that are mandatory in every record that the query selects.

Source: ServiceNow documentation, "Data policy"; "Resolve and close an incident".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from app.practice.errors import ApiError
from app.practice.queries.query import Condition, parse_query
from app.practice.queries.selection import select
from app.practice.rules.write import Write


def follow_data_policies(write: Write) -> None:
    """Refuse a record, already written, that lacks what a data policy makes mandatory.

    The refusal names the labels of the fields.
    """
    if write.by_instance:
        return
    columns = write.database.schema.columns(write.table.name)
    mandatory = dict.fromkeys(_mandatory(write))
    missing = [
        columns[name].label for name in mandatory if name in columns and not write.after[name]
    ]
    if missing:
        fields = ", ".join(missing)
        detail = f"Data Policy Exception: The following fields are mandatory: {fields}"
        raise ApiError(403, "Operation Failed", detail)


def keep_unique(write: Write) -> None:
    """Refuse a value that another record has where the dictionary says unique.

    Source: ServiceNow documentation, property `glide.db.loguser`, for the sentence.
    """
    for name, column in write.database.schema.columns(write.table.name).items():
        value = write.after[name]
        if not column.unique or not value or not write.changed(name):
            continue
        others = write.database.rows(write.table.name, **{name: value})
        if any(other["sys_id"] != write.after["sys_id"] for other in others):
            entry = f"Duplicate entry '{value}' for key '{name}'"
            detail = f"Unique Key violation detected by database ({entry})"
            raise ApiError(403, "Operation Failed", detail)


def abort_by_rules(write: Write) -> None:
    """Refuse a record, already written, that a rule in `sys_script` aborts.

    Scripts are not run: a rule is followed when a filter of its own decides.

    Source: ServiceNow documentation, "Create a business rule"; the tests of PySNC.
    """
    action = "action_update" if write.before else "action_insert"
    told = {"active": "true", "abort_action": "true", action: "true"}
    for name in write.database.schema.lineage(write.table.name):
        for rule in write.database.rows("sys_script", collection=name, **told):
            if rule["filter_condition"] and _applies(write, rule["filter_condition"]):
                write.abort(rule["name"])


def abort_when_told(write: Write) -> None:
    """Refuse every write to the table that the switch `business_rule_abort` names.

    The instance's own writes pass: it notes a failed sign-in whatever people are refused.
    """
    if write.by_instance:
        return
    if write.conditions.business_rule_abort in write.database.schema.lineage(write.table.name):
        write.abort("Practice abort")


def _mandatory(write: Write) -> Iterator[str]:
    table, _, field = write.conditions.data_policy.partition(".")
    lineage = write.database.schema.lineage(write.table.name)
    if table in lineage:
        yield field
    policies = chain.from_iterable(
        write.database.rows("sys_data_policy2", model_table=name, active="true") for name in lineage
    )
    for policy in policies:
        binds = policy["model_table"] == write.table.name or policy["inherit"] == "true"
        if binds and _applies(write, policy["conditions"]):
            rules = write.database.rows("sys_data_policy_rule", sys_data_policy=policy["sys_id"])
            yield from (rule["field"] for rule in rules if rule["mandatory"] == "true")


def _applies(write: Write, conditions: str) -> bool:
    query = parse_query(conditions)
    this = (Condition("sys_id", "=", write.after["sys_id"]),)
    narrowed = replace(query, groups=tuple((this, *group) for group in query.groups))
    selection = select(write.database.schema, write.table.name, narrowed)
    return write.database.total(selection) > 0
