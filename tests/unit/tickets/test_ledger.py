"""What came of the points that tickets were made for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec import structs

from app.connections.connection import Centre
from app.database.database import Database
from app.recommendations.recommendation import Recommendation
from app.tickets.draft import TicketType, draft_for
from app.tickets.ledger import Ledger, LedgerLine, behind, score_lists
from app.tickets.states import Meaning
from app.tickets.ticket import Ticket
from tests.samples import ADVICE
from tests.unit.tickets.conftest import TICKET

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT
GAINED = replace(ADVICE, points_now=6.0)
LINE = LedgerLine("group", ADVICE.id, 1.0, 6.0, NOW)


def ticket_of(
    recommendation: Recommendation, kind: TicketType = CHANGE, **changes: object
) -> Ticket:
    draft = draft_for(recommendation, kind, centre=Centre.COMPLIANCE, initiated_by="mara")
    known = {"correlation_id": draft.correlation_id, "centre": draft.centre}
    return structs.replace(TICKET, ticket_type=kind, sys_id=kind, **{**known, **changes})


DONE = {"meaning": Meaning.DONE, "closed_at": NOW}


def ids(positions: tuple) -> list[str]:
    return [position.recommendation.id for position in positions]


def test_points_at_creation_are_kept_and_the_first_time_counts(tmp_path: Path) -> None:
    """The ledger holds the points of every recommendation behind a ticket as they were then."""
    draft = draft_for(ADVICE, CHANGE, centre=Centre.SECURITY, initiated_by="mara")
    draft = replace(draft, checklist=("other",))
    other = replace(ADVICE, id="other", points_now=None)
    with Database(tmp_path / "tickets.db") as database:
        ledger = Ledger(database)
        ledger.note(draft, [ADVICE, other, replace(ADVICE, id="stranger")], NOW)
        ledger.note(draft, [GAINED], NOW + timedelta(days=1))
        lines = ledger.lines()

    assert lines == (
        LedgerLine(draft.correlation_id, ADVICE.id, 2.0, 6.0, NOW),
        LedgerLine(draft.correlation_id, "other", None, 6.0, NOW),
    )


def test_closed_ticket_without_the_points_is_listed() -> None:
    """A done ticket whose recommendation has points left is listed, with the points then."""
    lists = score_lists([ADVICE], [ticket_of(ADVICE, **DONE)], [replace(LINE, correlation_id="x")])

    assert ids(lists.closed_not_gained) == [ADVICE.id]
    assert lists.closed_not_gained[0].points_then == 1.0
    assert not lists.gained_still_open
    assert lists.at_stake == 0.0


def test_gained_points_with_an_open_ticket_are_listed() -> None:
    """An open ticket whose recommendation has all its points is listed, without any ledger."""
    lists = score_lists([GAINED], [ticket_of(GAINED)], [])

    assert ids(lists.gained_still_open) == [ADVICE.id]
    assert not lists.closed_not_gained


@pytest.mark.parametrize(
    "recommendation",
    [ADVICE, replace(ADVICE, points_max=0.0, points_now=0.0), replace(ADVICE, points_now=None)],
    ids=["points left", "no points to gain", "points unknown"],
)
def test_open_ticket_with_points_left_is_in_neither_list(recommendation) -> None:
    """Nothing disagrees while a ticket is open and its points are not gained."""
    lists = score_lists([recommendation], [ticket_of(recommendation)], [])

    assert not lists.gained_still_open
    assert not lists.closed_not_gained


def test_unknown_points_are_not_said_to_be_missing() -> None:
    """A done ticket whose recommendation has text alone is not listed: nobody knows."""
    unknown = replace(ADVICE, points_now=None)

    lists = score_lists([unknown], [ticket_of(unknown, **DONE)], [])

    assert not lists.closed_not_gained


def test_one_open_ticket_of_two_keeps_the_points_at_stake() -> None:
    """Points count once, and for each type with an open ticket."""
    tickets = [ticket_of(ADVICE, INCIDENT), ticket_of(ADVICE, CHANGE, **DONE)]

    lists = score_lists([ADVICE], tickets, [])

    assert not lists.closed_not_gained
    assert lists.at_stake == 4.0
    assert lists.at_stake_by_type == {CHANGE: 0.0, INCIDENT: 4.0}


def test_ticket_whose_mark_was_lost_is_found_by_its_id() -> None:
    """Somebody on the instance can make the centre unreadable; the id still tells."""
    lists = score_lists([ADVICE], [ticket_of(ADVICE, centre=None)], [])

    assert lists.at_stake == 4.0


@pytest.mark.parametrize("is_local", [True, False])
def test_ticket_for_several_counts_for_each_of_them(is_local: bool) -> None:  # noqa: FBT001 - a case
    """A group's ticket is found by the ledger here, by its check list elsewhere."""
    second = replace(ADVICE, id="second")
    both = () if is_local else (ADVICE.id, second.id)
    lines = [LINE, replace(LINE, recommendation_id="second")] if is_local else []
    group = structs.replace(TICKET, correlation_id="group", checklist=both)

    lists = score_lists([ADVICE, second], [group], lines)

    assert lists.at_stake == 8.0


@pytest.mark.parametrize(("hours", "is_waiting"), [(-1, True), (1, False)])
def test_ticket_closed_after_the_import_may_still_gain(hours: int, is_waiting: bool) -> None:  # noqa: FBT001 - a case
    """Points that were read before the ticket was closed say nothing yet."""
    read = replace(ADVICE, imported_at=NOW + timedelta(hours=hours))

    lists = score_lists([read], [ticket_of(read, **DONE)], [])

    assert [position.is_waiting for position in lists.closed_not_gained] == [is_waiting]


def test_ticket_tells_what_stands_behind_it() -> None:
    """One recommendation is found by the id of its ticket, several by the check list."""
    second = replace(ADVICE, id="second")
    group = structs.replace(TICKET, correlation_id="group", checklist=("second",))

    assert behind(ticket_of(ADVICE), [ADVICE, second]) == [ADVICE]
    assert behind(group, [ADVICE, second]) == [second]
