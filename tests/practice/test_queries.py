"""Encoded queries: the grammar, and what each operator selects."""

from __future__ import annotations

import pytest

from app.practice.database import Database
from app.practice.definitions import TABLES
from app.practice.query import Condition, Order, Query, parse_query
from app.practice.releases import release_named
from app.practice.schema import Schema
from app.practice.selection import select

A, B, C = (Condition(name, "=", "1") for name in "abc")


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Query()),
        ("a=1", Query((((A,),),))),
        ("a=1^b=1^EQ", Query((((A,), (B,)),))),
        ("a=1^ORb=1^c=1", Query((((A, B), (C,)),))),
        ("a=1^NQb=1^ORc=1", Query((((A,),), ((B, C),)))),
        (
            "ORDERBYa^b=1^ORDERBYDESCc",
            Query((((B,),),), (Order("a", descending=False), Order("c", descending=True))),
        ),
        ("a=x^^y", Query((((Condition("a", "=", "x^y"),),),))),
        ("a.b.cISNOTEMPTY", Query((((Condition("a.b.c", "ISNOTEMPTY", ""),),),))),
        ("nameINb,c", Query((((Condition("name", "IN", "b,c"),),),))),
        ("a>=2026-01-31 10:00:00", Query((((Condition("a", ">=", "2026-01-31 10:00:00"),),),))),
        ("a=1^nonsense^ORb=1", Query((((A,), (B,)),))),
    ],
)
def test_grammar(text, query):
    """`^` joins, `^OR` binds to the condition before it, `^NQ` begins a second query."""
    assert parse_query(text) == query


@pytest.fixture
def database():
    """Four incidents, one change and a user, with nothing around them."""
    made = Database(Schema(TABLES, release_named("zurich")))
    made.insert("sys_user", {"sys_id": "u1", "user_name": "amina", "name": "Amina"})
    rows = [
        ("i1", "Alpha 10%", "1", "2026-01-01 08:00:00", "u1"),
        ("i2", "beta", "2", "2026-01-02 08:00:00", ""),
        ("i3", "Alphabet_soup", "10", "2026-01-03 08:00:00", ""),
        ("i4", "", "", "", ""),
    ]
    for sys_id, text, priority, due, assigned_to in rows:
        made.insert(
            "incident",
            {
                "sys_id": sys_id,
                "sys_class_name": "incident",
                "short_description": text,
                "priority": priority,
                "due_date": due,
                "assigned_to": assigned_to,
            },
        )
    made.insert("change_request", {"sys_id": "c1", "sys_class_name": "change_request"})
    yield made
    made.close()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("short_description=BETA", "i2"),
        ("short_description!=beta", "i1 i3 i4"),
        ("short_descriptionLIKEalpha", "i1 i3"),
        ("short_descriptionCONTAINSalpha", "i1 i3"),
        ("short_descriptionNOT LIKEalpha", "i2 i4"),
        ("short_descriptionLIKE%", "i1"),
        ("short_descriptionLIKE_", "i3"),
        ("short_descriptionSTARTSWITHalpha", "i1 i3"),
        ("short_descriptionENDSWITHsoup", "i3"),
        ("short_descriptionISEMPTY", "i4"),
        ("short_descriptionISNOTEMPTY", "i1 i2 i3"),
        ("short_descriptionANYTHING", "i1 i2 i3 i4"),
        ("priorityIN1,10", "i1 i3"),
        ("priorityNOT IN1,10", "i2 i4"),
        ("priority>2", "i3"),
        ("priority<=2", "i1 i2"),
        ("priorityBETWEEN2@10", "i2 i3"),
        ("due_date>2026-01-01 08:00:00", "i2 i3"),
        ("due_dateBETWEEN2026-01-01 00:00:00@2026-01-02 23:59:59", "i1 i2"),
        ("assigned_to.user_name=amina", "i1"),
        ("assigned_to.user_nameISEMPTY", "i2 i3 i4"),
        ("priority=1^ORpriority=2^short_descriptionLIKEa", "i1 i2"),
        ("priority=1^NQpriority=10", "i1 i3"),
        ("ORDERBYDESCpriority^priorityISNOTEMPTY", "i3 i2 i1"),
        ("ORDERBYshort_description^priorityISNOTEMPTY", "i1 i3 i2"),
    ],
)
def test_operators(database, text, found):
    """Each operator selects what the documentation says, in the order asked for."""
    selection = select(database.schema, "incident", parse_query(text))

    rows = database.selected(selection, limit=100, offset=0)
    assert " ".join(row["sys_id"] for row in rows) == found
    assert database.total(selection) == len(rows)
    assert not selection.dropped


@pytest.mark.parametrize(
    "text",
    [
        "no_such_field=1",
        "assigned_to.no_such_field=1",
        "short_description.name=1",
        "assigned_to.user_password=x",
        "opened_by=javascript:gs.getUserID()",
        "priorityFROM1",
        "priority=1^ORno_such_field=1^ORpriority>0^ORpriorityISEMPTY",
    ],
)
def test_terms_that_mean_nothing_are_dropped(database, text):
    """The rest of the query runs, so more is found, as on a real instance."""
    selection = select(database.schema, "incident", parse_query(text))

    assert selection.dropped
    assert database.total(selection) == 4


def test_values_cannot_become_sql(database):
    """Quotes and comments in a value are text."""
    selection = select(database.schema, "incident", parse_query("short_description=' OR 1=1 --"))

    assert database.total(selection) == 0


def test_a_property_turns_dropped_terms_into_nothing(admin):
    """`glide.invalid_query.returns_no_rows` makes a misspelt query find nothing."""
    query = {"sysparm_query": "nmber=1", "sysparm_limit": "5"}
    lenient = admin.get("/api/now/table/incident", params=query)
    name = {"sysparm_query": "name=glide.invalid_query.returns_no_rows"}
    row = admin.get("/api/now/table/sys_properties", params=name).json()["result"][0]
    admin.patch(f"/api/now/table/sys_properties/{row['sys_id']}", json={"value": "true"})
    strict = admin.get("/api/now/table/incident", params=query)

    assert len(lenient.json()["result"]) == 5
    assert (strict.json()["result"], strict.headers["x-total-count"]) == ([], "0")


def test_plain_parameters_filter_too(admin):
    """`field=value` is a query of its own."""
    answer = admin.get("/api/now/table/sys_user", params={"user_name": "admin"})

    assert [row["name"] for row in answer.json()["result"]] == ["System Administrator"]
