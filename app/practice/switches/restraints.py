"""What the instance's own rules may be told to refuse, drop or hide."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.switches.switch import Group, Kind, switch

_FIELD = "field notes on developer instances"


@dataclass
class Restraints:
    """Switches that access rules and business rules read."""

    acl_hidden_rows: str = switch(
        Kind.TABLE,
        Group.RIGHTS,
        "The records of this table, and of those that extend it, vanish for everyone but"
        " administrators; counts keep them.",
        source="KB2971488; ServiceNow documentation, Table API, sysparm_limit",
    )
    acl_hidden_field: str = switch(
        Kind.FIELD,
        Group.RIGHTS,
        "A field, named TABLE.FIELD, is blank for everyone but administrators; what they write"
        " there is dropped, and a query on it refused.",
        source="ServiceNow documentation, Access control list rules; KB2971488",
    )
    cross_scope: bool = switch(
        Kind.FLAG,
        Group.RIGHTS,
        "Every request for oauth_entity meets the refusal of its cross-scope access policy.",
        source="Microsoft 365 documentation for the sentence; [guess] that REST clients meet it",
    )
    platform_rest_role: bool = switch(
        Kind.FLAG,
        Group.RIGHTS,
        "The API asks for the role snc_platform_rest_api_access, administrators excepted.",
        source="documentation of several vendors' connectors",
    )
    data_policy: str = switch(
        Kind.FIELD,
        Group.RIGHTS,
        "A field, named TABLE.FIELD, is mandatory in every record of its table.",
        source="ServiceNow documentation, Data policy",
    )
    business_rule_abort: str = switch(
        Kind.TABLE,
        Group.RIGHTS,
        "Every write to this table is aborted by a business rule.",
        source=_FIELD,
    )
    columns_untold: bool = switch(
        Kind.FLAG,
        Group.RIGHTS,
        "The address at which pages ask for the columns of a table does not exist.",
        source="public client code, of old instances",
    )
    password_rest_ignored: bool = switch(
        Kind.FLAG,
        Group.RIGHTS,
        "A password written over the API is dropped, and the answer says nothing of it.",
        source=_FIELD,
    )
    password_policy: bool = switch(
        Kind.FLAG,
        Group.RIGHTS,
        "A weak password written over the API is refused; otherwise only pages look at it.",
        source="ServiceNow documentation, Password policies; [guess] for REST",
    )
    state_model: str = switch(
        Kind.CHOICE,
        Group.RIGHTS,
        "A move that the state model of changes or problems lacks: aborted, without effect, or"
        " allowed. Unset, releases with models (changes Quebec, problems Rome) abort.",
        source=f"KB0759295; {_FIELD}, which saw all three",
        choices=("abort", "ignore", "off"),
    )
    scripts_refused: bool = switch(
        Kind.FLAG,
        Group.LISTS,
        "Terms with a javascript: operand are dropped from queries, gs.getUserID() among them.",
        source=f"{_FIELD}; elsewhere the functions of GlideSystem are worked out",
    )
    empty_differs: bool = switch(
        Kind.FLAG,
        Group.LISTS,
        "Empty fields are found by is not, is not one of and is different from.",
        source="ServiceNow documentation, MobileGlideRecord; KB0715430 says that they are not",
    )
