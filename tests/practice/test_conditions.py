"""Switches: how a person writes them, how they count down, what their help says."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from app.practice.errors import PracticeError
from app.practice.switches.conditions import Conditions, describe, switches
from app.practice.switches.switch import Group, Kind, Switch


@pytest.fixture
def conditions():
    return Conditions()


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("hibernating", "hibernating", True),
        ("hibernating=3", "hibernating", 3),
        ("hibernating=off", "hibernating", 0),
        ("basic_restricted=on", "basic_restricted", True),
        ("delay_s=0.25", "delay_s", 0.25),
        (" delay_s = 2 ", "delay_s", 2.0),
        ("acl_hidden_field=incident.number", "acl_hidden_field", "incident.number"),
        ("acl_hidden_field=off", "acl_hidden_field", ""),
        ("table_missing=incident, problem", "table_missing", "incident,problem"),
        ("redirect_host=http://[::1]:1/", "redirect_host", "http://[::1]:1/"),
        ("paths=/api/now, /stats.do", "paths", "/api/now,/stats.do"),
        ("methods=get, POST", "methods", "GET,POST"),
        ("methods=off", "methods", ""),
        ("retry_after=7", "retry_after", "7"),
        ("retry_after=absurd", "retry_after", "absurd"),
    ],
)
def test_a_switch_is_set_as_a_person_writes_it(conditions, text, name, value):
    """A name alone switches on; a value says how often, how long or which."""
    conditions.apply(text)

    assert getattr(conditions, name) == value
    assert conditions.active() == ({name: value} if value else {})


@pytest.mark.parametrize(
    "text",
    [
        *("delay_s", "delay_s=-1", "delay_s=nan", "offline=-2", "offline=x", "basic_restricted=2"),
        *("acl_hidden_field", "acl_hidden_field=zz", "data_policy=incident.zz"),
        *("table_missing=nope", "forbidden=incident,nope", "business_rule_abort=", "read_only=,"),
        *(
            "paths=zz",
            "paths",
            "paths=/api,",
            "paths=/a b",
            "methods=zz",
            "methods=GET,",
            "methods",
        ),
        *("retry_after=zz", "retry_after=-1", "retry_after=0.5", "retry_after=off", "retry_after"),
        *("redirect_host=junk", "redirect_host=https://", "link_host=https://a b"),
    ],
)
def test_a_value_that_a_switch_does_not_take_is_said(conditions, text):
    """The error names the switch and what it takes, on one line."""
    with pytest.raises(PracticeError) as caught:
        conditions.apply(text)

    assert text.partition("=")[0] in caught.value.message
    assert "\n" not in str(caught.value)
    assert conditions.active() == {}


@pytest.mark.parametrize("use", [Conditions.apply, Conditions.clear])
def test_an_unknown_name_lists_those_that_exist_closest_first(conditions, use):
    """A misspelt name is answered with the right one at the head of the list."""
    with pytest.raises(PracticeError, match="There is no fault named 'ofline'") as caught:
        use(conditions, "ofline")

    assert caught.value.next_step.startswith("Choose one of: offline, ")
    assert all(name in caught.value.next_step for name in switches())


def test_a_number_of_times_counts_down(conditions):
    """Twice is twice; without a number it goes on until it is cleared."""
    conditions.apply("offline=2")
    conditions.apply("hibernating")

    assert [conditions.takes("offline") for _ in range(4)] == [True, True, False, False]
    assert all(conditions.takes("hibernating") for _ in range(9))


def test_clearing_brings_back_the_start(conditions):
    """One switch, or all of them."""
    conditions.apply("offline")
    conditions.apply("hibernating")
    conditions.clear("offline")
    left = conditions.active()
    conditions.clear()

    assert left == {"hibernating": True}
    assert conditions.active() == {}


def test_every_switch_is_described():
    """The help has each switch with what it takes, what it does and where that is known from."""
    text = describe()

    assert set(switches()) == {declared.name for declared in fields(Conditions)}
    for name, about in switches().items():
        assert f"\n  {name}" in text
        assert about.meaning.endswith(".")
        assert about.source
        assert bool(about.choices) is (about.kind is Kind.CHOICE)


@pytest.mark.parametrize("name", ["lookup_lag_s", "lookup_fails", "edits_collide"])
def test_help_says_what_touches_the_table_api_alone(name):
    """What the other APIs are spared names the one that is not."""
    assert "Table API" in switches()[name].meaning


def test_a_choice_alone_takes_the_first():
    """A switch with choices refuses others, and lists its own."""
    about = Switch(Kind.CHOICE, Group.TLS, "It does.", "nowhere", ("one", "two"))

    assert [about.read(text) for text in ("", "two", "off")] == ["one", "two", ""]
    with pytest.raises(PracticeError, match="one, two"):
        about.read("three")


def test_the_faults_in_the_readme_exist(conditions):
    """What people are told to try works."""
    text = Path("README.md").read_text(encoding="utf-8")
    named = re.findall(r"--fault ([a-z]\w*(?:=\w+)?)", text)
    for fault in named:
        conditions.apply(fault)

    assert len(named) >= 6
