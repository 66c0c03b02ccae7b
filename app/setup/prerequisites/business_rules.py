"""Business rules of the instance's own people that may hinder what Firnline writes.

Every instance has rules that abort; those that ServiceNow delivers know what they do. A rule that
somebody made or changed has a record among the customer updates.

Source:
    ServiceNow documentation, "Business rules", "Prevent recursive business rules" and "Customer
    updates table (sys_update_xml)".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from app.findings import Finding, Status
from app.instance.client import InstanceClient, Record
from app.instance.new_records import may_concern_new
from app.instance.query import Query
from app.setup.prerequisites.check import Check, Findings, listed
from app.words import Words, translate

_TABLES: Final = (
    *("change_request", "incident", "task"),
    *("oauth_entity", "sys_user", "sys_user_has_role"),
)
_FIELDS: Final = (
    *("sys_update_name", "name", "collection"),
    *("abort_action", "filter_condition", "script"),
)
_MOST_NAMED: Final = 6
_DANGERS: Final[Mapping[str, tuple[re.Pattern[str], Words]]] = {
    "aborts": (
        re.compile(r"setAbortAction\s*\(\s*true"),
        translate("Prerequisites", "{rule} may refuse a record of {table}"),
    ),
    "saves": (
        re.compile(r"\bcurrent\s*\.\s*update\s*\("),
        translate("Prerequisites", "{rule} saves a record of {table} a second time"),
    ),
    "asks who": (
        re.compile(r"\bgs\s*\.\s*(getUser(ID|Name)?|hasRole)\s*\("),
        translate("Prerequisites", "{rule} treats a record of {table} by who writes it"),
    ),
}


async def _look(client: InstanceClient) -> Findings:
    query = (
        Query()
        .where("collection", "IN", ",".join(_TABLES))
        .where("active", "=", "true")
        .where("when", "IN", "before,after")
        .where("action_insert", "=", "true")
        .or_where("action_update", "=", "true")
    )
    rules = await client.records("sys_script", query, fields=_FIELDS)
    suspects = {rule["sys_update_name"]: rule for rule in rules if _danger_of(rule)}
    customised = await _customised(client, suspects)
    found = [rule for name, rule in suspects.items() if name in customised]
    return (_finding(found),)


async def _customised(client: InstanceClient, names: Collection[str]) -> set[str]:
    if not names:
        return set()
    query = Query().where("name", "IN", ",".join(names))
    return {row["name"] for row in await client.records("sys_update_xml", query, fields=("name",))}


def _danger_of(rule: Record) -> str:
    if not may_concern_new(rule["filter_condition"]):
        return ""
    if rule["abort_action"] == "true":
        return "aborts"
    script = rule["script"]
    return next((key for key, (sign, _) in _DANGERS.items() if sign.search(script)), "")


def _finding(rules: list[Record]) -> Finding:
    if not rules:
        title = translate("Prerequisites", "No business rule of your own stands in the way")
        return Finding("rules", Status.OK, title)
    named = [_words(rule) for rule in rules[:_MOST_NAMED]]
    if more := len(rules) - len(named):
        named.append(translate("Prerequisites", "and %n more", "", more))
    return Finding(
        "rules",
        Status.WARNING,
        translate("Prerequisites", "%n business rules look dangerous", "", len(rules)),
        listed(named),
        translate(
            "Prerequisites",
            "Read them, and except the integration user where needed: System Definition > "
            "Business Rules.",
        ),
        translate("Prerequisites", "What Firnline writes may be refused or changed by them."),
        "business_rule",
    )


def _words(rule: Record) -> Words:
    return _DANGERS[_danger_of(rule)][1].format(rule=rule["name"], table=rule["collection"])


BUSINESS_RULES = Check("rules", translate("Prerequisites", "business rules"), _look)
