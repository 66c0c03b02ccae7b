"""Comparing, planning and taking back, without an instance."""

from __future__ import annotations

import json
from dataclasses import replace
from ipaddress import IPv4Address

from hypothesis import given
from hypothesis import strategies as st

from app.ip_filtering.comparison import Cover, compare
from app.ip_filtering.plan import make_plan, make_undo_plan, plan_as_json
from app.ip_filtering.rules import AddressRule, Kind
from app.ip_filtering.service_tags import parse_service_tags
from tests.unit.ip_filtering.rules import rule, rules
from tests.unit.ip_filtering.service_tags import file, tag, whole_file

OWNER = "3f9a12bc"
TAGS = parse_service_tags(
    file(
        tag("MicrosoftCloudAppSecurity", "13.64.26.88/31", "13.64.28.0/24", "13.64.30.0/24"),
        tag("AzureConnectors", "13.64.29.0/24"),
    )
)
TABLE = rules(
    rule(Kind.DENY, "1.0.0.0", "255.255.255.255"),
    rule(Kind.ALLOW, "13.64.26.0", "13.64.26.255"),
    rule(Kind.ALLOW, "13.64.30.0", "13.64.30.99"),
)


def made_by(plan) -> tuple[AddressRule, ...]:
    """Return the rules that an instance has when a plan was applied."""
    return tuple(
        rule(
            Kind.ALLOW,
            planned.range.start,
            planned.range.end,
            sys_id=f"made {number}",
            description=planned.description,
        )
        for number, planned in enumerate(plan.rules)
    )


def test_a_comparison_tells_whole_part_and_none():
    """With the missing parts, and whether these are blocked now."""
    (coverage,) = compare(TAGS.services[:1], TABLE)

    assert [item.cover for item in coverage.ranges] == [Cover.WHOLE, Cover.NONE, Cover.PART]
    assert [str(part) for part in coverage.ranges[2].missing] == ["13.64.30.100-13.64.30.255"]
    assert coverage.ranges[2].blocked == coverage.ranges[2].missing
    assert (coverage.is_blocked, coverage.count(Cover.NONE)) == (True, 1)


def test_nothing_is_blocked_where_nothing_is_denied():
    """An open instance lets everything in, though it allows nothing for certain."""
    (coverage,) = compare(TAGS.services[:1], rules())

    assert (coverage.is_blocked, coverage.count(Cover.NONE)) == (False, 3)


def test_a_plan_holds_what_is_missing_and_nothing_else():
    """Ranges that touch are one rule, named after both services; what is allowed stays out."""
    plan = make_plan(TAGS, TAGS.services, TABLE, owner=OWNER)

    assert [str(planned.range) for planned in plan.rules] == [
        "13.64.28.0-13.64.29.255",
        "13.64.30.100-13.64.30.255",
    ]
    assert plan.rules[0].description == (
        "Firnline 3f9a12bc 13.64.28.0-13.64.29.255: MicrosoftCloudAppSecurity, AzureConnectors"
    )


def test_a_plan_is_printable():
    """As JSON, with every column that would be sent; all of them allow."""
    shown = json.loads(
        plan_as_json(make_plan(TAGS, TAGS.services, TABLE, owner=OWNER), "dev1.service-now.com")
    )

    assert (shown["instance"], shown["service_tags"]) == ("dev1.service-now.com", "Public 412")
    assert {entry["type"] for entry in shown["rules"]} == {"allow"}
    assert shown["rules"][1]["range_start"] == "13.64.30.100"


def test_the_first_allow_rule_of_an_instance_is_explained():
    """It shuts nobody out, and it lets nobody in who was out."""
    (note,) = make_plan(TAGS, TAGS.services, rules(), owner=OWNER).notes

    assert str(note).startswith("The instance has no address rules")


def test_what_a_plan_leaves_out_is_counted():
    """IPv6 ranges of the services, and rules that nobody can read."""
    tags = parse_service_tags(whole_file())
    odd = rule(Kind.DENY, "::", "::ffff")
    notes = make_plan(tags, tags.services, rules(odd), owner=OWNER).notes

    assert [str(note)[:20] for note in notes] == ["2 IPv6 ranges are le", "1 rules of the insta"]


def test_a_plan_that_was_applied_is_empty_the_next_time():
    """What was added counts as any other rule."""
    made = made_by(make_plan(TAGS, TAGS.services, TABLE, owner=OWNER))
    again = make_plan(TAGS, TAGS.services, rules(*TABLE.rules, *made), owner=OWNER)

    assert (again.rules, again.notes) == ((), ())


def test_undo_finds_exactly_the_rules_that_were_made():
    """Those of another owner, of people, changed ones and copies stay."""
    made = made_by(make_plan(TAGS, TAGS.services, TABLE, owner=OWNER))
    foreign = made_by(make_plan(TAGS, TAGS.services, TABLE, owner="other"))
    copy = replace(made[0], sys_id="copy")
    changed = replace(made[1], sys_id="changed", end="13.64.30.120")
    turned = replace(made[1], sys_id="turned", kind=Kind.DENY)
    table = rules(*TABLE.rules, *foreign, *made, copy, changed, turned)
    undo = make_undo_plan(table, owner=OWNER)

    assert (undo.removed, undo.kept) == (made, (copy, changed, turned))


def test_undo_tells_what_it_would_block():
    """Addresses that come in through a made rule alone."""
    made = made_by(make_plan(TAGS, TAGS.services, TABLE, owner=OWNER))
    own = (IPv4Address("13.64.28.7"), IPv4Address("13.64.26.1"), IPv4Address("8.8.8.8"))
    undo = make_undo_plan(rules(*TABLE.rules, *made), own, owner=OWNER)

    assert undo.blocked == tuple(planned.range for planned in made)
    assert undo.shut_out == (own[0],)


@given(st.text(max_size=300))
def test_a_description_never_outgrows_its_column(name):
    """However many services share a range; the mark is never cut."""
    service = replace(TAGS.services[0], name=name)
    planned = make_plan(TAGS, [service], rules(), owner=OWNER).rules[0]

    assert len(planned.description) <= 200
    assert planned.description.startswith(planned.mark)
