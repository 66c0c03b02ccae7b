"""What was opened and closed, week by week."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from app.tickets.history import History, week_starts
from app.tickets.states import Meaning

TODAY = date(2026, 11, 24)  # a Tuesday
MONDAY, SUNDAY = 1, 7


@pytest.mark.parametrize(
    ("first_weekday", "begins"), [(MONDAY, date(2026, 11, 23)), (SUNDAY, date(2026, 11, 22))]
)
def test_weeks_begin_as_they_do_here(first_weekday, begins):
    """The week under way is the last of twelve, and begins on the first day of weeks here."""
    starts = week_starts(TODAY, first_weekday=first_weekday)

    assert starts[-1] == begins
    assert starts[0] == begins - timedelta(weeks=11)
    assert len(starts) == 12


@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2026, 11, 29)])
def test_first_and_last_day_belong_to_the_week(today):
    """A week is under way from its first day to its last."""
    assert week_starts(today, first_weekday=MONDAY)[-1] == date(2026, 11, 23)


def here(day: date, hour: int = 0) -> datetime:
    """Return a moment by this workstation's clock."""
    return datetime(day.year, day.month, day.day, hour).astimezone()


def test_tickets_are_counted_in_the_weeks_of_their_days(ticket_with):
    """Midnight of the first day belongs to a week, the hour before to the one before it."""
    history = History(week_starts(TODAY, first_weekday=MONDAY))
    monday = here(date(2026, 11, 23))
    moments = [monday, monday - timedelta(hours=1), monday + timedelta(days=6, hours=23)]
    for moment in moments:
        history.add(ticket_with(opened_at=moment))
    history.add(ticket_with(opened_at=monday - timedelta(weeks=40)))

    assert [week.opened for week in history.weeks[-3:]] == [0, 1, 2]
    assert sum(week.opened for week in history.weeks) == 3


def test_only_what_is_done_counts_as_closed(ticket_with):
    """A ticket opened again is not closed, whatever time the instance kept of it."""
    history = History(week_starts(TODAY, first_weekday=MONDAY))
    closed_at = here(TODAY, 9)
    history.add(ticket_with(meaning=Meaning.DONE, closed_at=closed_at))
    history.add(ticket_with(meaning=Meaning.IN_PROGRESS, closed_at=closed_at))

    assert history.weeks[-1].closed == 1


def test_a_resolved_ticket_is_closed_when_it_was_last_changed(ticket_with):
    """An instance keeps a closing time for closed incidents only; resolved ones are done too."""
    history = History(week_starts(TODAY, first_weekday=MONDAY))
    changed = here(date(2026, 11, 18))
    history.add(ticket_with(meaning=Meaning.DONE, closed_at=None, updated_at=changed))

    assert [week.closed for week in history.weeks[-2:]] == [1, 0]
