"""Numbers as the portal writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.recommendations.secure_score.numbers import number_of, points_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3.24", 3.24),
        ("+3.24 %", 3.24),
        ("+3,24 %", 3.24),
        ("+0,5\u00a0%", 0.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1\u202f234,5", 1234.5),
        ("\u22122", -2.0),
        ("\uff11\uff10", 10.0),
        ("", None),
        (" - ", None),
        ("N/A", None),
    ],
)
def test_a_number_is_read_in_any_language(text: str, number: float | None) -> None:
    """Decimal commas, grouping, signs, spaces and full-width digits are all the same number."""
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["many", "1/2", "1.2.3", "nan", "inf", "1e5", "=1+1"])
def test_anything_else_is_no_number(text: str) -> None:
    """What only looks like a number is refused."""
    with pytest.raises(ValueError, match=r".+"):
        number_of(text)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("0/10", (0.0, 10.0)),
        ("3,24 / 10", (3.24, 10.0)),
        ("5", (5.0, None)),
        ("", (None, None)),
        ("\uff13\uff0f\uff19", (3.0, 9.0)),
    ],
)
def test_points_are_two_numbers(text: str, points: tuple[float | None, float | None]) -> None:
    """Points gained and points possible stand on both sides of a stroke."""
    assert points_of(text) == points


def test_negative_points_are_refused() -> None:
    """Nobody can have fewer than no points."""
    with pytest.raises(ValueError, match="-1"):
        points_of("-1/10")


@given(st.decimals(min_value=0, max_value=9999, places=2), st.sampled_from([".", ","]))
def test_any_number_of_points_survives_either_decimal_sign(value: object, sign: str) -> None:
    """A number written with point or comma is the same number."""
    assert number_of(f"+{value} %".replace(".", sign)) == float(str(value))
