"""Field values."""

from __future__ import annotations

import pytest

from app.instance.values import Shown, plain, shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("x", "x"),
        ("", ""),
        (None, ""),
        (True, "true"),
        (False, "false"),
        (3, "3"),
        ({"link": "https://x", "value": "abc"}, "abc"),
        ({}, ""),
        (["a"], "['a']"),
    ],
)
def test_every_kind_of_value_becomes_text(value: object, text: str) -> None:
    """A number or an empty value where text was promised is read all the same."""
    assert plain({"a": value}, ("a",)) == {"a": text}


def test_a_field_that_is_missing_is_empty() -> None:
    """A column that the user may not read does not break the row."""
    assert plain({"a": "1"}, ("a", "b")) == {"a": "1", "b": ""}


def test_without_names_the_whole_row_is_read() -> None:
    """No named column means all that arrived."""
    assert plain({"a": "1", "b": 2}, ()) == {"a": "1", "b": "2"}


def test_value_and_display_are_read_together() -> None:
    """A field carries what it is and how it is shown."""
    row = {"state": {"value": "2", "display_value": "In Progress"}, "odd": "x"}

    assert shown(row, ("state", "odd", "gone")) == {
        "state": Shown("2", "In Progress"),
        "odd": Shown("x", "x"),
        "gone": Shown("", ""),
    }
