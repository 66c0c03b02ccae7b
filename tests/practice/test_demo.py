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
