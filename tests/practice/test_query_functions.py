"""What a query may ask the instance to work out: dates, and who is asking."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.practice.accounts.access import AccessRules
from app.practice.accounts.directory import Caller
from app.practice.errors import ApiError
from app.practice.queries.asking import Asking
from app.practice.queries.comparison import Subject, compare
from app.practice.queries.dates import date_part, moved, period_of, stamp
from app.practice.queries.query import parse_query
from app.practice.queries.selection import select
from app.practice.releases import release_named
from app.practice.store.database import Database
from app.practice.store.schema import Access, Column, Schema, Table
from app.practice.switches.conditions import Conditions

# A Saturday evening in Paris, where the next day has begun when it is still Friday in New York.
PARIS = Asking(
    user="u1",
    user_name="amina",
    groups=("g1", "g2"),
    now=datetime(2026, 3, 28, 22, 30, 15, tzinfo=UTC),
    zone=ZoneInfo("Europe/Paris"),
)
MOMENT = Column("due", "Due", "glide_date_time")
DAY = Column("day", "Day", "glide_date")


@pytest.mark.parametrize(
    ("call", "moment"),
    [
        ("beginningOfToday()", "2026-03-27 23:00:00"),
        ("endOfToday()", "2026-03-28 22:59:59"),
        ("beginningOfYesterday()", "2026-03-26 23:00:00"),
        ("endOfTomorrow()", "2026-03-29 21:59:59"),
        ("beginningOfThisWeek()", "2026-03-22 23:00:00"),
        ("endOfThisWeek()", "2026-03-29 21:59:59"),
        ("beginningOfLastWeek()", "2026-03-15 23:00:00"),
        ("endOfNextWeek()", "2026-04-05 21:59:59"),
        ("beginningOfThisMonth()", "2026-02-28 23:00:00"),
        ("endOfLastMonth()", "2026-02-28 22:59:59"),
        ("beginningOfNextMonth()", "2026-03-31 22:00:00"),
        ("beginningOfThisQuarter()", "2025-12-31 23:00:00"),
        ("endOfThisQuarter()", "2026-03-31 21:59:59"),
        ("beginningOfLast2Quarters()", "2025-09-30 22:00:00"),
        ("endOfNext2Quarters()", "2026-09-30 21:59:59"),
        ("beginningOfThisYear()", "2025-12-31 23:00:00"),
        ("endOfLastYear()", "2025-12-31 22:59:59"),
        ("beginningOfLast2Years()", "2024-12-31 23:00:00"),
        ("beginningOfLast7Days()", "2026-03-20 23:00:00"),
        ("endOfLast7Days()", "2026-03-28 22:59:59"),
        ("beginningOfLast3Months()", "2025-11-30 23:00:00"),
        ("endOfLast3Months()", "2026-03-31 21:59:59"),
        ("beginningOfCurrentHour()", "2026-03-28 22:00:00"),
        ("endOfLastMinute()", "2026-03-28 22:29:59"),
        ("beginningOfLast15Minutes()", "2026-03-28 22:15:00"),
        ("minutesAgo(30)", "2026-03-28 22:00:15"),
        ("minutesAgoStart(30)", "2026-03-28 22:00:00"),
        ("hoursAgo(-5)", "2026-03-29 03:30:15"),
        ("hoursAgoEnd(1)", "2026-03-28 21:59:59"),
        ("daysAgo(1)", "2026-03-27 22:30:15"),
        ("daysAgo(-1)", "2026-03-29 21:30:15"),
        ("daysAgoStart(0)", "2026-03-27 23:00:00"),
        ("daysAgoEnd(0)", "2026-03-28 22:59:59"),
        ("daysAgoEnd(-1)", "2026-03-29 21:59:59"),
        ("weeksAgoStart(1)", "2026-03-15 23:00:00"),
        ("monthsAgo(1)", "2026-02-28 22:30:15"),
        ("monthsAgoStart(12)", "2025-02-28 23:00:00"),
        ("quartersAgoStart(1)", "2025-09-30 22:00:00"),
        ("yearsAgo(1)", "2025-03-28 22:30:15"),
        ("nowNoTZ()", "2026-03-28 22:30:15"),
        ("dateGenerate('2026-07-01','start')", "2026-06-30 22:00:00"),
        ("dateGenerate('2026-07-01', 'end')", "2026-07-01 21:59:59"),
        ('dateGenerate("2026-01-01","12:00:00")', "2026-01-01 11:00:00"),
    ],
)
def test_dates_are_worked_out_in_the_zone_of_who_asks(call, moment):
    """Days begin at the midnight of the user's zone, summer time and all; values are UTC."""
    found = PARIS.evaluate(f"javascript:gs.{call}")

    assert isinstance(found, datetime)
    assert stamp(found) == moment


@pytest.mark.parametrize(
    ("operand", "value"),
    [
        ("javascript:gs.getUserID()", "u1"),
        ("javascript: gs.getUserID();", "u1"),
        ("javascript:gs.getUser().getID()", "u1"),
        ("javascript:gs.getUserName()", "amina"),
        ("javascript:gs.getUser().getName()", "amina"),
        ("javascript:getMyGroups()", "g1,g2"),
        ("javascript:gs.getUser().getMyGroups()", "g1,g2"),
        ("javascript:gs.now()", "2026-03-28"),
        ("javascript:gs.nowDateTime()", "2026-03-28 23:30:15"),
    ],
)
def test_who_asks_is_known(operand, value):
    """A query may speak of the user, the user's groups and the user's clock."""
    assert PARIS.evaluate(operand) == value


@pytest.mark.parametrize(
    "operand",
    [
        "javascript:",
        "javascript:gs.getUserID",
        "javascript:gs.getUserID('x')",
        "javascript:gs.getUserID()+'x'",
        "javascript:gs.getProperty('glide.war')",
        "javascript:gs.daysAgo()",
        "javascript:gs.daysAgo(1,2)",
        "javascript:gs.daysAgo('many')",
        "javascript:gs.daysAgo(1e3)",
        "javascript:gs.daysAgo(999999)",
        "javascript:gs.yearsAgo(-9000)",
        "javascript:gs.monthsAgo(999999)",
        "javascript:gs.yearsAgo(-7973)",
        "javascript:gs.yearsAgo(2025)",
        "javascript:gs.dateGenerate('0001-01-01','start')",
        "javascript:gs.beginningOfToday(1)",
        "javascript:gs.dateGenerate('31 January','start')",
        "javascript:gs.dateGenerate('2026-01-01')",
        "javascript:new GlideRecord('sys_user')",
        "javascript:gs.__class__()",
    ],
)
def test_anything_else_is_refused(operand):
    """No script is run; what is not known by name has no value."""
    assert PARIS.evaluate(operand) is None


def test_an_instance_may_refuse_every_script():
    """Then even the functions known by name have no value."""
    assert replace(PARIS, scripts=False).evaluate("javascript:gs.getUserID()") is None


@pytest.mark.parametrize(
    ("column", "operator", "operand", "values"),
    [
        (MOMENT, ">", "javascript:gs.daysAgoStart(0)", ("2026-03-27 23:00:00",)),
        (DAY, ">", "javascript:gs.daysAgoStart(0)", ("2026-03-28",)),
        (DAY, "=", "javascript:gs.endOfToday()", ("2026-03-28",)),
        (
            MOMENT,
            "ON",
            "Today@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()",
            ("2026-03-27 23:00:00", "2026-03-28 22:59:59"),
        ),
        (MOMENT, "ON", "2026-03-29", ("2026-03-28 23:00:00", "2026-03-29 21:59:59")),
        (
            MOMENT,
            "BETWEEN",
            "javascript:gs.hoursAgo(1)@javascript:gs.nowNoTZ()",
            ("2026-03-28 21:30:15", "2026-03-28 22:30:15"),
        ),
        (MOMENT, "RELATIVEGT", "@hour@ago@1", ("2026-03-28 21:30:15",)),
        (MOMENT, "RELATIVELE", "@minute@ahead@30", ("2026-03-28 23:00:15",)),
        (MOMENT, "RELATIVEGE", "@dayofweek@ago@7", ("2026-03-21 22:30:15",)),
        (MOMENT, "RELATIVEEE", "@day@ago@0", ("2026-03-27 23:00:00", "2026-03-28 22:59:59")),
        (Column("group", "Group"), "IN", "javascript:getMyGroups()", ("g1", "g2")),
        (Column("owner", "Owner"), "DYNAMIC", "90d1921e5f510100a9ad2572f2b477fe", ("u1",)),
        (Column("group", "Group"), "DYNAMIC", "d6435e965f510100a9ad2572f2b47744", ("g1", "g2")),
    ],
)
def test_operands_are_written_as_the_column_keeps_them(column, operator, operand, values):
    """Date-times are compared in UTC, dates as the user's calendar shows them."""
    condition = compare(Subject("due", column, PARIS), operator, operand)

    assert condition is not None
    assert condition.values == values


def test_parts_of_dates_are_those_of_the_zone():
    """A Saturday night in UTC is a Sunday in Paris; a date without a time stays itself."""
    late = "2026-03-28 23:30:00"

    assert date_part(late, "dayofweek", "UTC") == 6
    assert date_part(late, "dayofweek", "Europe/Paris") == 0
    assert date_part("2026-03-28", "dayofweek", "Europe/Paris") == 6
    assert date_part("soon", "year", "UTC") is None
    assert period_of(late, "day", "Europe/Paris") == period_of(
        "2026-03-29 10:00:00", "day", "Europe/Paris"
    )
    assert moved("2026-01-31 10:00:00", "month", "1") == "2026-02-28 10:00:00"
    assert moved("2026-01-31", "day", "-31") == "2025-12-31"
    assert moved("9999-12-31", "day", "1") is None


def test_a_query_is_worked_out_for_who_asks(server, admin):
    """The instance's clock and the caller decide what a term means."""
    server.clock.advance(7 * 86_400)
    mine = {"sysparm_query": "sys_id=javascript:gs.getUserID()", "sysparm_fields": "user_name"}
    late = {"sysparm_query": "sys_created_on>=javascript:gs.daysAgoStart(6)"}
    found = admin.get("/api/now/table/sys_user", params=mine).json()["result"]
    created = admin.get("/api/now/table/incident", params=late).json()["result"]

    assert found == [{"user_name": server.administrator.user_name}]
    assert created == []


def test_an_instance_that_refuses_scripts_finds_more(server, admin):
    """The term is dropped and the rest runs, as field notes on one instance say."""
    server.conditions.scripts_refused = True
    mine = {"sysparm_query": "sys_id=javascript:gs.getUserID()", "sysparm_limit": "3"}

    assert len(admin.get("/api/now/table/sys_user", params=mine).json()["result"]) == 3


def test_two_ways_to_treat_empty_fields(server, admin):
    """A switch decides whether what is empty differs from a value."""
    query = {"sysparm_query": "close_code!=x^close_codeISEMPTY", "sysparm_limit": "1"}
    without = admin.get("/api/now/table/incident", params=query).headers["x-total-count"]
    server.conditions.empty_differs = True
    counted = admin.get("/api/now/table/incident", params=query).headers["x-total-count"]

    assert without == "0"
    assert counted != "0"


@pytest.mark.parametrize(
    ("parameters", "some"),
    [
        ({"user_name": "admin"}, True),
        ({"caller_id": "System Administrator"}, True),
        ({"state": "In Progress"}, True),
        ({"state": "2"}, True),
        ({"state": "No such state"}, False),
        ({"caller_id.user_name": "admin"}, True),
    ],
)
def test_plain_parameters_take_display_values(admin, parameters, some):
    """`field=value` is a query of its own, where a label or a name does as well as a value."""
    table = "sys_user" if "user_name" in parameters else "incident"
    if "caller_id" in "".join(parameters):
        name = admin.get("/api/now/table/sys_user", params={"user_name": "admin"})
        caller = name.json()["result"][0]["sys_id"]
        admin.post("/api/now/table/incident", json={"caller_id": caller})
    answer = admin.get(f"/api/now/table/{table}", params=parameters)

    assert (len(answer.json()["result"]) > 0) is some


@pytest.mark.parametrize("query", ["secret=1", "owner.secret=x", "ORDERBYsecret", "a=1^ORsecret=2"])
def test_a_field_that_may_not_be_read_may_not_be_asked_for(query):
    """A query that names one is refused, however it is reached."""
    columns = (
        Column("a", "A"),
        Column("secret", "Secret", read_roles=frozenset({"admin"})),
        Column("owner", "Owner", "reference", reference="thing"),
    )
    schema = Schema((Table("thing", "Thing", columns, display="a"),), release_named("zurich"))
    asking = Asking(readable=lambda _table: {"a", "owner"})
    allowed = select(schema, "thing", parse_query("owner.a=1^ORDERBYa"), asking)
    with pytest.raises(ApiError) as refused:
        select(schema, "thing", parse_query(query), asking)

    assert not allowed.dropped
    assert refused.value.status == 403
    assert refused.value.message == "Insufficient rights to query records"
    assert refused.value.detail == (
        "Field(s) present in the query do not have permission to be read"
    )


def test_older_releases_let_everyone_ask():
    """Only newer ones look at the fields a query names."""
    secret = Column("secret", "Secret", read_roles=frozenset({"admin"}))
    entered = Access(hides_rows=True)
    table = Table("thing", "Thing", (secret,), display="secret", access=entered)
    nobody = Caller("", "", "", frozenset())
    asked = {}
    for release in ("tokyo", "zurich"):
        schema = Schema((table,), release_named(release))
        with closing(Database(schema)) as database:
            rules = AccessRules(database, Conditions())
            asked[release] = "secret" in rules.askable(nobody, "thing")

    assert asked == {"tokyo": True, "zurich": False}
