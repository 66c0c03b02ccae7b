"""What the board says of one draft among many."""

from __future__ import annotations

import pytest

from app.errors import RefusedError
from app.tickets.bulk_row import BulkRow, Fate
from app.tickets.draft import TicketType, new_draft
from app.tickets.look_up import Difference
from tests.ui.board_scene import CONNECTION
from ui.board.bulk_wording import chip_of, explanation_of, remaining, result_of
from ui.widgets.chip import ChipKind

DRAFT = new_draft(TicketType.INCIDENT, centre=CONNECTION.centres[0], initiated_by="mara")


def test_what_was_not_applied_is_named() -> None:
    """Column, what stands, and what was sent; the chip asks somebody to look."""
    changed = Difference("category", "Network", "")
    row = BulkRow(DRAFT, Fate.CREATED, differences=(changed,))

    assert chip_of(row) == ("Created, look at it", ChipKind.WARN)
    assert explanation_of(row) == (
        "Accepted but not applied: category is nothing instead of Network."
    )


def test_a_twin_is_named() -> None:
    """The number of the other record, and what to do with it."""
    row = BulkRow(DRAFT, Fate.CREATED, twins=("INC0000007",))

    assert "INC0000007" in explanation_of(row)
    assert "Cancel it in ServiceNow" in explanation_of(row)


def test_a_refusal_says_the_words_of_the_instance() -> None:
    """They stand as they came."""
    row = BulkRow(DRAFT, Fate.REFUSED, error=RefusedError("Caller is mandatory"))

    assert explanation_of(row) == "The instance said: Caller is mandatory"


def test_every_fate_has_words() -> None:
    """No state is told by colour alone, and no two by the same words."""
    words = [chip_of(BulkRow(DRAFT, fate))[0] for fate in Fate if fate is not Fate.CREATED]

    assert all(words)
    assert len(set(words)) == len(words)


def test_the_result_counts_each_fate() -> None:
    """Only what occurred is counted."""
    rows = [BulkRow(DRAFT, fate) for fate in (Fate.WAS_THERE, Fate.REFUSED, Fate.REFUSED)]

    assert result_of(rows) == "1 already there, 2 refused"


@pytest.mark.parametrize(
    ("done", "elapsed_s", "words"),
    [
        (0, 9.0, "0 of 100"),
        (50, 9.0, "50 of 100 · less than a minute left"),
        (10, 60.0, "10 of 100 · about 9 minutes left"),
        (100, 60.0, "100 of 100"),
    ],
)
def test_the_rest_takes_as_long_as_what_was_done(done, elapsed_s, words) -> None:
    """Nothing is foretold before anything is done."""
    assert remaining(done, 100, elapsed_s) == words
