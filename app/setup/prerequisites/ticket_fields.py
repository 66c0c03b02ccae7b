"""Fields that an instance wants in a ticket, and that Firnline does not send.

A field that is mandatory in the dictionary is asked for by forms; one that a data policy makes
mandatory is asked of programs too.

Source:
    ServiceNow documentation, "Data policy" and "Mandatory fields".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from app.findings import Finding, Status
from app.instance.client import InstanceClient
from app.instance.new_records import CHANGE_REQUEST, TICKET_TABLES, may_concern_new
from app.instance.query import Query
from app.instance.values import Shown
from app.setup.prerequisites.check import Check, Findings, listed
from app.words import Words, translate

_PARENT: Final = "task"
_SENT: Final = {
    *("short_description", "description", "due_date"),
    *("correlation_id", "correlation_display"),
    *("priority", "impact", "urgency"),
}
# Mandatory on the form of every instance, and asked of nobody else.
_ON_STOCK_FORMS: Final = {"caller_id"}
_POLICY: Final = "sys_data_policy"
_POLICY_FIELDS: Final = (
    "field",
    f"{_POLICY}.model_table",
    f"{_POLICY}.inherit",
    f"{_POLICY}.conditions",
)
Row = Mapping[str, Shown]


async def _look(client: InstanceClient) -> Findings:
    on_forms = await client.shown_records(
        "sys_dictionary",
        _of_tickets("name").where("mandatory", "=", "true").where("active", "=", "true"),
        fields=("name", "element", "column_label", "default_value"),
    )
    of_policies = await client.shown_records(
        "sys_data_policy_rule",
        _of_tickets(f"{_POLICY}.model_table")
        .where("mandatory", "=", "true")
        .where(f"{_POLICY}.active", "=", "true"),
        fields=_POLICY_FIELDS,
    )
    wanted = {table: _wanted(table, on_forms, of_policies) for table in TICKET_TABLES}
    return tuple(_finding(table, names) for table, names in wanted.items() if names) or (
        Finding("fields", Status.OK, translate("Prerequisites", "Tickets need no further fields")),
    )


def _of_tickets(column: str) -> Query:
    return Query().where(column, "IN", ",".join((_PARENT, *TICKET_TABLES)))


def _wanted(table: str, on_forms: Iterable[Row], of_policies: Iterable[Row]) -> list[str]:
    labels = {
        row["element"].value: row["column_label"].value
        for row in on_forms
        if row["name"].value in {_PARENT, table} and not row["default_value"].value
    }
    labels = {name: label for name, label in labels.items() if name not in _ON_STOCK_FORMS}
    labels |= {
        row["field"].value: row["field"].display for row in of_policies if _binds(row, table)
    }
    return [label or name for name, label in labels.items() if name not in _SENT]


def _binds(row: Row, table: str) -> bool:
    of_table, inherit, conditions = (row[name].value for name in _POLICY_FIELDS[1:])
    is_for_it = of_table == table or (of_table == _PARENT and inherit == "true")
    return is_for_it and may_concern_new(conditions)


def _finding(table: str, names: list[str]) -> Finding:
    return Finding(
        f"fields.{table}",
        Status.WARNING,
        _title(table),
        listed(names),
        translate(
            "Prerequisites",
            "Give these fields a default value, or except the integration user: System Policy > "
            "Rules > Data Policies, and System Definition > Dictionary.",
        ),
        translate("Prerequisites", "A ticket that lacks one of them may be refused."),
        "mandatory_fields",
    )


def _title(table: str) -> Words:
    if table == CHANGE_REQUEST:
        return translate("Prerequisites", "Change requests need fields that Firnline leaves empty")
    return translate("Prerequisites", "Incidents need fields that Firnline leaves empty")


TICKET_FIELDS = Check("fields", translate("Prerequisites", "mandatory fields"), _look)
