"""Encoded queries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InputError
from app.instance.query import Query


def test_an_empty_query_asks_for_everything() -> None:
    """No condition is no text."""
    assert str(Query()) == ""


def test_conditions_alternatives_and_order_are_joined() -> None:
    """Terms keep their order, and the sorting comes last."""
    query = (
        Query()
        .order_by("number", descending=True)
        .where("active", "=", "true")
        .where("inactive", "=", "false")
        .or_where("inactive", "ISEMPTY")
        .where("role.name", "IN", "itil,admin")
        .order_by("sys_id")
    )

    assert str(query) == (
        "active=true^inactive=false^ORinactiveISEMPTY^role.nameINitil,admin"
        "^ORDERBYDESCnumber^ORDERBYsys_id"
    )


def test_a_query_is_never_changed() -> None:
    """A longer query leaves the one it came from as it was."""
    query = Query().where("a", "=", "1")
    query.where("b", "=", "2")

    assert str(query) == "a=1"


def test_the_caller_is_the_only_script() -> None:
    """Rows of the user who asks are found by a script that no value can carry."""
    assert str(Query().where_caller("sys_id")) == "sys_id=javascript:gs.getUserID()"


@pytest.mark.parametrize(
    "value",
    ["a^b=c", "^NQactive=true", "a\nb", "a\rb", "a\0", "javascript:gs.x()", "  JavaScript:gs.x()"],
)
def test_refuses_values_that_would_change_the_query(value: str) -> None:
    """A value cannot end its term or become a script, in a condition or an alternative."""
    with pytest.raises(InputError):
        Query().where("name", "=", value)
    with pytest.raises(InputError):
        Query().where("a", "=", "1").or_where("name", "=", value)


@given(st.text())
def test_any_value_is_one_term_or_refused(value: str) -> None:
    """Whatever a person types stays inside its own term."""
    try:
        query = str(Query().where("name", "=", value).where("active", "=", "true"))
    except InputError:
        return

    assert query.split("^") == [f"name={value}", "active=true"]


@pytest.mark.parametrize("name", ["", "a^b", "a=b", "A", "a.", ".a", "a b", "javascript:x"])
def test_column_names_come_from_the_program(name: str) -> None:
    """A name that is none is a mistake in the program, not a user's."""
    with pytest.raises(ValueError, match="not the name of a column"):
        Query().where(name, "=", "x")
    with pytest.raises(ValueError, match="not the name of a column"):
        Query().order_by(name)
