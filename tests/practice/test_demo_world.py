"""The world around the tickets: people, places, things, and what the instance says of itself."""

from __future__ import annotations

from collections import Counter

import pytest

from app.practice.definitions import TABLES
from app.practice.demo.seed import _records, seed
from app.practice.instance import Instance
from app.practice.keys import Keys
from app.practice.releases import release_named
from app.practice.server import PracticeOptions, PracticeServer
from app.practice.switches.conditions import Conditions

ADMIN_ID = "6816f79cc0a8016401c5a33be04be441"


@pytest.mark.parametrize(
    ("table", "least"),
    [
        ("sys_user", 600),
        ("sys_user_group", 10),
        ("sys_user_grmember", 80),
        ("cmn_location", 8),
        ("cmn_department", 10),
        ("core_company", 8),
        ("incident", 70),
        ("problem", 60),
        ("change_request", 100),
        ("change_task", 40),
        ("cmdb_ci", 100),
        ("cmdb_rel_ci", 10),
        ("sys_metadata", 700),
        ("sys_choice", 300),
        ("sys_properties", 45),
        ("sys_script", 10),
        ("sys_security_acl", 100),
        ("sys_journal_field", 30),
        ("sys_audit", 30),
        ("syslog", 600),
        ("label", 5),
        ("label_entry", 25),
        ("sys_upgrade_history", 2),
    ],
)
def test_tables_hold_what_a_fresh_instance_holds(server, table, least):
    """A stock table is there, filled in a plausible number."""
    assert server.database.count(table) >= least


def test_base_records_have_the_ids_that_clients_know(admin):
    """The administrator and the base roles are found under their well-known ids."""
    user = admin.get(f"/api/now/table/sys_user/{ADMIN_ID}").json()["result"]
    query = {"sysparm_query": "nameINadmin,itil^ORDERBYname", "sysparm_fields": "sys_id"}
    roles = admin.get("/api/now/table/sys_user_role", params=query).json()["result"]

    assert (user["user_name"], user["name"]) == ("admin", "System Administrator")
    assert [role["sys_id"] for role in roles] == [
        "2831a114c611228501d4ea6c309d626d",
        "282bf1fac6112285017366cb5f867469",
    ]


def test_references_lead_somewhere(server):
    """Every reference of every record names a record that is there."""
    schema, database = server.database.schema, server.database
    known = {}
    lost = Counter()
    for table in schema:
        for row in database.rows(table.name):
            for column in schema.columns(table.name).values():
                value, target = row[column.name], column.reference
                if value and target and column.type == "reference":
                    if target not in known:
                        known[target] = {other["sys_id"] for other in database.rows(target)}
                    lost[f"{table.name}.{column.name}"] += value not in known[target]

    assert +lost == Counter()


def test_no_two_people_share_a_name_to_sign_in_with(server):
    """User names are unique, plain and lower case."""
    names = Counter(user["user_name"] for user in server.database.rows("sys_user"))

    assert set(names.values()) == {1}
    assert all(name.isascii() and name == name.lower() for name in names)


def test_boolean_columns_of_old_records_are_empty(server):
    """Most users hold nothing in a column that came later, so `=false` misses them."""
    values = Counter(user["web_service_access_only"] for user in server.database.rows("sys_user"))

    assert values[""] > values["false"] > 0


def test_problems_pass_through_all_states(server):
    """Problems are in every state, numbered as they come, closed ones inactive."""
    problems = server.database.rows("problem")

    assert {row["state"] for row in problems} == {"101", "102", "103", "104", "106", "107"}
    assert [row["number"] for row in problems] == sorted(row["number"] for row in problems)
    assert {row["active"] for row in problems if row["state"] == "107"} == {"false"}


def test_problems_that_are_over_say_since_when(server):
    """A resolved problem says when it was, a closed one both; the others say neither."""
    problems = server.database.rows("problem")
    resolved = {row["state"] for row in problems if row["resolved_at"] and row["resolved_by"]}
    closed = [row for row in problems if row["closed_at"]]

    assert resolved == {"106", "107"}
    assert all(row["resolved_at"] for row in problems if row["state"] in resolved)
    assert closed == [row for row in problems if row["state"] == "107"]
    for row in closed:
        assert row["opened_at"] < row["resolved_at"] < row["closed_at"] == row["sys_updated_on"]


@pytest.mark.parametrize("table", ["sys_journal_field", "sys_audit"])
def test_what_is_written_down_once_is_never_updated(server, table):
    """Notes and the audit trail were last updated when they were made."""
    rows = server.database.rows(table)

    assert rows
    assert all(row["sys_created_on"] == row["sys_updated_on"] for row in rows)


def test_one_day_has_one_set_of_records(server):
    """Two instances filled on the same day have the same records, secrets apart."""
    database = server.database
    _records.cache_clear()
    with PracticeServer(PracticeOptions()).running() as other:
        for table in database.schema:
            if not table.access.internal:
                secrets = {
                    column.name
                    for column in database.schema.columns(table.name).values()
                    if column.is_secret
                }
                first, again = (
                    [{**row, **dict.fromkeys(secrets, "")} for row in rows]
                    for rows in (database.rows(table.name), other.database.rows(table.name))
                )

                assert first == again


def test_a_filled_instance_is_left_alone(server):
    """What people changed stays when the instance starts again."""
    database = server.database
    admin = database.rows("sys_user", user_name="admin")[0]
    database.delete("incident", database.rows("incident")[0]["sys_id"])
    count = database.count("incident")
    again = Instance(database, Keys(b"other"), server.clock, Conditions())
    seed(again, release_named("zurich"))

    assert database.count("incident") == count
    assert database.rows("sys_user", user_name="admin")[0] == admin


def test_every_definition_refers_to_tables_that_there_are():
    """References, lists and parents name tables that are defined, parents before children."""
    names = [table.name for table in TABLES]
    targets = {
        target
        for table in TABLES
        for column in table.columns
        for target in (column.reference, column.list_of)
        if target
    }

    assert len(names) == len(set(names))
    assert targets <= set(names)
    assert all(
        names.index(table.extends) < names.index(table.name) for table in TABLES if table.extends
    )


def test_choices_depend_on_another_field(admin):
    """A subcategory belongs to its category, in both languages."""
    query = "name=incident^element=subcategory^dependent_value=network^language={}"
    labels = {}
    for language in ("en", "fr"):
        params = {"sysparm_query": query.format(language) + "^ORDERBYsequence"}
        rows = admin.get("/api/now/table/sys_choice", params=params).json()["result"]
        labels[language] = [row["label"] for row in rows]

    assert labels["en"] == ["DHCP", "DNS", "IP Address", "VPN", "Wireless"]
    assert labels["fr"][-1] == "Sans fil"


def test_the_dictionary_follows_from_the_definitions(admin):
    """Type, length, default, reference and choice of a column can be read as a record."""
    query = "name=incident^elementINcaller_id,subcategory^ORDERBYelement"
    fields = "element,internal_type,reference,mandatory,dependent_on_field,choice"
    params = {"sysparm_query": query, "sysparm_fields": fields}
    rows = admin.get("/api/now/table/sys_dictionary", params=params).json()["result"]
    table = admin.get(
        "/api/now/table/sys_dictionary",
        params={"sysparm_query": "name=incident^internal_type=collection"},
    ).json()["result"]

    assert [tuple(row.values()) for row in rows] == [
        ("caller_id", "reference", "sys_user", "true", "", ""),
        ("subcategory", "string", "", "false", "category", "1"),
    ]
    assert [row["column_label"] for row in table] == ["Incident"]


def test_labels_in_two_languages(admin):
    """Labels of tables and columns come in English and French."""
    query = "name=incident^element=caller_id^ORDERBYlanguage"
    rows = admin.get("/api/now/table/sys_documentation", params={"sysparm_query": query}).json()[
        "result"
    ]

    assert [(row["language"], row["label"]) for row in rows] == [
        ("en", "Caller"),
        ("fr", "Appelant"),
    ]


def test_configuration_extends_metadata(admin):
    """An application file is found in the root table with its class, name and scope."""
    params = {"sysparm_query": "sys_class_name=sys_script^ORDERBYsys_name", "sysparm_limit": "1"}
    (row,) = admin.get("/api/now/table/sys_metadata", params=params).json()["result"]

    assert row["sys_name"]
    assert row["sys_scope"]["value"] == "global"
