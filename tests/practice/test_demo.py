"""What a new instance has in it."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from uuid import UUID, uuid5

import pytest

from tests.practice.consent import login_of

CATEGORIES = {"identity", "data", "devices", "apps", "infrastructure"}


@pytest.fixture
def recommendations():
    """The demo recommendations."""
    text = files("resources.practice").joinpath("recommendations.json").read_text(encoding="utf-8")
    return json.loads(text)


def test_sixty_recommendations(recommendations):
    """Twelve for each category, from both sources, all complete."""
    assert len({item["id"] for item in recommendations}) == 60
    assert Counter(item["category"] for item in recommendations) == dict.fromkeys(CATEGORIES, 12)
    assert {item["source"] for item in recommendations} == {"microsoft", "user"}
    levels = {"low", "moderate", "high"}
    for item in recommendations:
        assert len(item["title"]) <= 120
        assert {item["impact"], item["cost"]} <= levels
        assert 0 <= item["points_now"] <= item["points_max"]


@pytest.mark.parametrize(
    ("table", "ours", "states"),
    [
        ("change_request", 130, {"-5", "-4", "-3", "-2", "-1", "0", "3", "4"}),
        ("incident", 70, {"1", "2", "3", "6", "7", "8"}),
    ],
)
def test_tickets_in_all_states(server, table, ours, states):
    """Two hundred tickets are Firnline's, in all states, and six of each table are not."""
    rows = server.database.rows(table)
    marked = [row for row in rows if row["correlation_display"].startswith("Firnline|")]

    assert (len(rows), len(marked)) == (ours + 6, ours)
    assert {row["state"] for row in marked} == states
    assert len({row["correlation_id"] for row in marked}) == ours


def test_tickets_belong_to_recommendations(server, recommendations):
    """Some recommendations have a ticket already, found by the id a client computes."""
    namespace = UUID("6f1c9a52-8d0e-4f0b-9a53-2f6b7c41d0aa")

    def taken(table):
        present = {row["correlation_id"] for row in server.database.rows(table)}
        keys = (f"{table}|security|{item['id']}" for item in recommendations)
        return sum(str(uuid5(namespace, key)) in present for key in keys)

    assert (taken("change_request"), taken("incident")) == (25, 15)


def test_tickets_say_what_firnline_says(server):
    """The description ends with the three lines, the mark repeats them for programs."""
    for row in server.database.rows("incident") + server.database.rows("change_request"):
        if row["correlation_display"]:
            _, centre, source, category = row["correlation_display"].split("|")
            initiated, *lines = row["description"].split("\n\n[Firnline]\n")[1].splitlines()

            assert centre in {"security", "compliance"}
            assert initiated.startswith("Initiated by: ")
            assert lines == [
                f"Recommendation source: {source.capitalize()}",
                f"Recommendation category: {category.capitalize()}",
            ]
            assert row["due_date"].endswith(" 12:00:00")


def test_tickets_spread_over_twelve_weeks(server):
    """None is older than twelve weeks and none comes from the future."""
    now = datetime.now(UTC)
    oldest = f"{now - timedelta(weeks=13):%Y-%m-%d %H:%M:%S}"
    for table in ("change_request", "incident"):
        rows = server.database.rows(table)
        times = [row[name] for row in rows for name in ("sys_created_on", "sys_updated_on")]

        assert oldest < min(times)
        assert max(times) <= f"{now:%Y-%m-%d %H:%M:%S}"
        by_time = sorted(rows, key=lambda row: row["sys_created_on"])
        assert [row["number"] for row in by_time] == sorted(row["number"] for row in rows)


def test_tickets_say_who_asked_and_who_opened_them(server):
    """Each has a person who opened it, one who wants it, its own number, and people's names."""
    users = {user["sys_id"] for user in server.database.rows("sys_user")}
    names = {user["user_name"] for user in server.database.rows("sys_user")}
    for table, asking in (("incident", "caller_id"), ("change_request", "requested_by")):
        for row in server.database.rows(table):
            assert {row["opened_by"], row[asking]} <= users
            assert {row["sys_created_by"], row["sys_updated_by"]} <= names
            assert row["task_effective_number"] == row["number"]
    notes = server.database.rows("sys_journal_field")

    assert {note["sys_created_by"] for note in notes} <= names


def test_tickets_have_what_their_state_asks_for(server):
    """On hold has a reason, resolved somebody who did it, scheduled a time to come."""
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}"
    incidents, changes = (server.database.rows(name) for name in ("incident", "change_request"))
    held = [row["hold_reason"] for row in incidents if row["state"] == "3"]
    solved = [row["resolved_by"] for row in incidents if row["state"] in {"6", "7"}]
    scheduled = [row["start_date"] for row in changes if row["state"] == "-2"]
    finished = [row["end_date"] for row in changes if row["state"] == "3"]

    assert all(held)
    assert all(solved)
    assert scheduled
    assert min(scheduled) > now > max(finished)
    assert all(row["start_date"] < row["end_date"] for row in changes if row["start_date"])


def test_the_count_of_updates_fits_the_times(server):
    """Whoever was never updated has the count zero; whatever moved on was updated."""
    for row in server.database.rows("incident") + server.database.rows("change_request"):
        was_updated = row["sys_updated_on"] > row["sys_created_on"]

        assert was_updated is (row["sys_mod_count"] != "0")
        assert was_updated or row["state"] in {"1", "-5"}


def test_changes_follow_the_model_of_their_type(server, admin):
    """Demo records and posted ones alike, unless they name a model."""
    models = {row["sys_id"]: row["name"] for row in server.database.rows("chg_model")}
    demo = {models[row["chg_model"]] for row in server.database.rows("change_request")}
    table = "/api/now/table/change_request"
    emergency = admin.post(table, json={"type": "emergency"}).json()["result"]
    named = {"type": "standard", "chg_model": emergency["chg_model"]["value"]}
    told = admin.post(table, json=named).json()["result"]

    assert demo == {"Normal"}
    assert models[emergency["chg_model"]["value"]] == "Emergency"
    assert models[told["chg_model"]["value"]] == "Emergency"


def test_upgrades_name_the_builds(server):
    """The last one led to the build that the instance has."""
    war = server.database.find("sys_properties", name="glide.war")["value"]
    upgrades = server.database.rows("sys_upgrade_history")

    assert upgrades[-1]["to_version"] == war
    assert upgrades[-1]["from_version"] == upgrades[-2]["to_version"]
    assert all(row["from_version"].endswith(".zip") for row in upgrades)


def test_choices_in_two_languages(admin):
    """States come in order, in English and in French."""
    labels = {}
    for language in ("en", "fr"):
        query = f"name=incident^element=state^language={language}^inactive=false^ORDERBYsequence"
        rows = admin.get("/api/now/table/sys_choice", params={"sysparm_query": query})
        labels[language] = [row["label"] for row in rows.json()["result"]]

    assert labels["en"] == ["New", "In Progress", "On Hold", "Resolved", "Closed", "Canceled"]
    assert labels["fr"][:2] == ["Nouveau", "En cours"]


def test_the_instance_describes_its_tables(admin):
    """Table and column definitions can be read as records, with their defaults."""
    table = admin.get("/api/now/table/sys_db_object", params={"name": "oauth_entity"}).json()
    column = admin.get(
        "/api/now/table/sys_dictionary",
        params={"name": "task", "element": "correlation_id"},
    ).json()

    (described,) = table["result"]
    assert (described["label"], described["access"]) == ("Application Registries", "public")
    assert described["read_access"] == "true"
    assert column["result"][0]["max_length"] == "100"


def test_demo_accounts(server, new_client):
    """Both accounts have a long readable password; only one is an administrator."""
    personal = new_client(login_of(server.personal))

    assert len(server.administrator.password) >= 20
    assert server.administrator.password != server.personal.password
    assert personal.get("/api/now/table/change_request").status_code == 403
