"""The Aggregate API, over real HTTPS."""

from __future__ import annotations

import pytest

INCIDENTS = "/api/now/table/incident"
STATS = "/api/now/stats/incident"


@pytest.fixture
def trio(admin):
    """Three incidents that no other shares its contact type with."""
    for urgency, subject in (("1", "a"), ("3", "b"), ("3", "c")):
        sent = {"contact_type": "walk-in", "urgency": urgency, "impact": "3"}
        admin.post(INCIDENTS, json=sent | {"short_description": f"rehearsal {subject}"})
    return "short_descriptionSTARTSWITHrehearsal"


def ask(client, **parameters):
    named = {f"sysparm_{name}": value for name, value in parameters.items()}
    return client.get(STATS, params=named).json()["result"]


def test_a_count_is_a_string(admin, trio):
    """Without groups there is one object with the count as text."""
    result = ask(admin, query=trio, count="true")

    assert result == {"stats": {"count": "3"}}


def test_figures_come_by_function_and_field(admin, trio):
    """Averages have four decimals; least, greatest and sum are as the field is."""
    fields = {f"{name}_fields": "urgency" for name in ("avg", "min", "max", "sum")}
    result = ask(admin, query=trio, **fields)

    assert result["stats"] == {
        "avg": {"urgency": "2.3333"},
        "min": {"urgency": "1"},
        "max": {"urgency": "3"},
        "sum": {"urgency": "7"},
    }


def test_groups_name_their_fields_dot_walked_or_not(admin, trio):
    """Each group says by which values it was made."""
    result = ask(admin, query=trio, count="true", group_by="urgency,opened_by.user_name")

    counts = {
        tuple((part["field"], part["value"]) for part in group["groupby_fields"]): group["stats"]
        for group in result
    }
    assert counts == {
        (("urgency", "1"), ("opened_by.user_name", "admin")): {"count": "1"},
        (("urgency", "3"), ("opened_by.user_name", "admin")): {"count": "2"},
    }


@pytest.mark.parametrize(
    ("display", "shown"),
    [
        ("false", {"field": "urgency", "value": "1"}),
        ("true", {"field": "urgency", "value": "1 - High"}),
        ("all", {"display_value": "1 - High", "field": "urgency", "value": "1"}),
    ],
)
def test_groups_show_values_or_what_people_read(admin, trio, display, shown):
    """The parameter for display values reaches the groups."""
    result = ask(admin, query=trio, count="true", group_by="urgency", display_value=display)

    assert result[0]["groupby_fields"] == [shown]


def test_having_leaves_groups_out(admin, trio):
    """A condition on a figure is met by every group that is shown."""
    result = ask(admin, query=trio, count="true", group_by="urgency", having="count^urgency^>^1")

    assert [group["stats"]["count"] for group in result] == ["2"]


@pytest.mark.parametrize(
    ("order", "counts"),
    [
        ("COUNT^DESC", ["2", "1"]),
        ("COUNT", ["1", "2"]),
        ("urgency^DESC", ["2", "1"]),
        ("AVG^urgency", ["1", "2"]),
    ],
)
def test_groups_come_in_the_order_asked_for(admin, trio, order, counts):
    """Figures and fields are sort keys, upwards unless told otherwise."""
    result = ask(admin, query=trio, count="true", group_by="urgency", order_by=order)

    assert [group["stats"]["count"] for group in result] == counts


@pytest.mark.parametrize(
    "parameters",
    [
        {"sysparm_avg_fields": "no_such_field,short_description"},
        {"sysparm_group_by": "no_such_field"},
        {"sysparm_count": "true", "sysparm_having": "count^state"},
        {"sysparm_count": "true", "sysparm_group_by": "state", "sysparm_order_by": "^^DESC"},
        {},
    ],
)
def test_what_names_nothing_is_left_out(admin, parameters):
    """Misspelt fields and conditions do no harm."""
    answer = admin.get(STATS, params=parameters)

    assert answer.status_code == 200


def test_access_rules_of_the_table_hold(server, new_client):
    """Who may not read a table gets no figures of it."""
    person = new_client((server.personal.user_name, server.personal.password))
    answer = person.get("/api/now/stats/oauth_entity", params={"sysparm_count": "true"})

    assert answer.status_code == 403
