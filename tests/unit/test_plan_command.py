"""The command that prints a plan and changes nothing."""

from __future__ import annotations

import io
import json

import pytest

from app.cli import Exit
from ui.commands import run


@pytest.fixture
def plan(practice, monkeypatch, capsys):
    """Run the command as somebody who pipes the password in."""

    def run_it(*more: str, password: str = practice.administrator.password):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
        words = ("plan", practice.address, "--administrator", "admin")
        code = run([*words, "--ca-file", str(practice.ca_file), *more])
        return code, *capsys.readouterr()

    return run_it


def test_plan_is_printed_and_nothing_is_written(practice, plan):
    """Every record stands there with its columns and reasons; the instance was only read."""
    code, out, err = plan("--user-name", "svc.tickets", "--centre", "compliance")
    printed = json.loads(out)

    assert (code, err) == (Exit.DONE, "")
    assert printed["can_apply"]
    assert [item["fate"] for item in printed["items"]] == ["create"] * 6
    assert printed["items"][1]["name"] == "svc.tickets"
    assert printed["items"][2]["reason"] == "create and follow change requests"
    assert {each.method for each in practice.requests} == {"GET"}


def test_difference_is_printed(practice, plan):
    """Of a record that is there each column that does not fit is named, with both values."""
    entry = practice.database.schema.blank("oauth_entity") | {"sys_id": "1" * 32}
    found = {"name": "Firnline", "comments": "Made by Firnline on another day", "active": "false"}
    practice.database.insert("oauth_entity", entry | found)
    _, out, _ = plan()
    registry = json.loads(out)["items"][0]

    assert registry["fate"] == "update"
    assert {"column": "active", "is": "false", "should_be": "true"} in registry["differences"]


def test_name_of_a_person_fails_with_the_plan(plan):
    """A user name that belongs to somebody is said on one line, with a name that is free."""
    code, out, err = plan("--user-name", "admin")

    assert code == Exit.FAILED
    assert json.loads(out)["items"][1]["free_name"] == "admin.2"
    assert err == (
        "firnline: admin: This user belongs to somebody else. Choose a different name.\n"
    )


def test_wrong_password_is_said(plan):
    """Nothing is printed but why."""
    code, out, err = plan(password="wrong")

    assert (code, out) == (Exit.FAILED, "")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [("", "This is required."), ("u" * 41, "at most 40"), ("a^b", "cannot contain ^")],
    ids=["empty", "long", "caret"],
)
def test_name_that_cannot_be_fails_without_a_plan(plan, name, said):
    """What the instance would cut, or could not find again, is said on one line."""
    code, out, err = plan("--user-name", name)

    assert (code, out) == (Exit.FAILED, "")
    assert said in err
    assert err.count("\n") == 1
