"""What a reading of the instance finds, and what it leaves alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from app.database.database import Database
from app.errors import StorageError
from app.tickets.desk import Desk
from app.tickets.draft import TicketType
from app.tickets.settings import SyncSettings, keep_settings, read_settings
from app.tickets.shelf import Shelf
from app.tickets.store import TicketStore
from app.tickets.sync_result import Fate

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


async def test_the_first_reading_is_full(desk):
    """Everything is new, and nothing moved."""
    result = await desk.sync()

    assert (result.was_full, result.new, result.changed) == (True, len(desk.tickets), 0)
    assert result.moved == result.gone == ()
    assert result.at == desk.refreshed_at == NOW


async def test_later_readings_ask_for_changes_alone(practice, desk, made, client):
    """A ticket that somebody moved is found, with the name of the state it had."""
    await desk.sync()
    await client.update("incident", made.sys_id, {"state": "2"})
    asked = len(practice.requests)
    result = await desk.sync()
    questions = len(practice.requests) - asked
    (moved,) = result.moved

    assert (result.was_full, result.new, result.changed) == (False, 0, 1)
    assert (moved.ticket.sys_id, moved.before) == (made.sys_id, made.state_label)
    assert moved.ticket.state == "2"
    assert moved.ticket in desk.tickets
    assert questions <= 7


async def test_a_reading_without_changes_says_so(desk):
    """What the overlap brings once more is no change."""
    await desk.sync()
    before = desk.tickets
    result = await desk.sync()

    assert (result.new, result.changed) == (0, 0)
    assert desk.tickets is before


async def test_what_others_make_is_new(desk, client):
    """A ticket of another workstation appears with the next reading."""
    await desk.sync()
    values = {
        "short_description": "Elsewhere",
        "correlation_display": "Firnline|security|user|apps",
    }
    await client.create("incident", values)
    result = await desk.sync()

    assert result.new == 1
    assert "Elsewhere" in {ticket.task_name for ticket in desk.tickets}


async def test_what_was_deleted_is_found_by_a_full_reading(practice, desk, store, made):
    """A reading of changes cannot see it; a full one asks for it by its id, and forgets it."""
    await desk.sync()
    practice.database.delete("incident", made.sys_id)
    changes = await desk.sync()
    everything = await desk.sync(everything=True)

    assert changes.gone == ()
    assert [(gone.ticket.sys_id, gone.fate) for gone in everything.gone] == [
        (made.sys_id, Fate.DELETED)
    ]
    assert made.sys_id not in {ticket.sys_id for ticket in (*desk.tickets, *store.tickets())}


async def test_a_ticket_without_our_mark_is_released(desk, client, made):
    """Somebody took the mark away: it is no ticket of ours any more, and that is said."""
    await desk.sync()
    await client.update("incident", made.sys_id, {"correlation_display": ""})
    result = await desk.sync(everything=True)

    assert [(gone.ticket.sys_id, gone.fate) for gone in result.gone] == [
        (made.sys_id, Fate.RELEASED)
    ]


async def test_hidden_tickets_are_told_from_deleted_ones(practice, person, store, connection, made):
    """Where an access rule hides a whole table, its tickets are said to be hidden."""
    desk = Desk(person, store, connection=connection)
    await desk.sync()
    practice.conditions.acl_hidden_rows = "incident"
    result = await desk.sync(everything=True)
    incidents = [ticket for ticket in desk.tickets if ticket.ticket_type is INCIDENT]

    assert made.sys_id in {gone.ticket.sys_id for gone in result.gone}
    assert {gone.fate for gone in result.gone} == {Fate.HIDDEN}
    assert incidents == []


async def test_names_are_read_where_dotted_columns_are_closed(practice, person, store, connection):
    """People and groups are named as shown where their own tables may not be read."""
    desk = Desk(person, store, connection=connection)
    named = {ticket.sys_id: ticket.assigned_to for ticket in await desk.refresh()}
    practice.conditions.acl_hidden_field = "sys_user.name"
    closed = Desk(person, store, connection=connection)
    await closed.sync(everything=True)

    assert any(named.values())
    assert {ticket.sys_id: ticket.assigned_to for ticket in closed.tickets} == named


@pytest.mark.parametrize(
    "fault",
    ["cancelled", "partial", "partial_broken", "truncated", "bad_json", "semaphore", "reset"],
)
async def test_failures_on_the_way_cost_nothing(practice, desk, fault):
    """Two failures of any kind, and every ticket is there in the end."""
    await desk.sync()
    whole = set(desk.tickets)
    setattr(practice.conditions, fault, 2)
    result = await desk.sync(everything=True)

    assert set(desk.tickets) == whole
    assert result.gone == ()


@pytest.mark.parametrize("fault", ["rows_move", "count_missing", "count_wrong", "limit_cap=7"])
async def test_odd_lists_cost_nothing(practice, desk, fault):
    """Records that move between pages, counts that are wrong, pages that are cut."""
    await desk.sync()
    whole = set(desk.tickets)
    practice.conditions.apply(fault)
    desk.choose(SyncSettings(page_size=50, in_flight=8))
    result = await desk.sync(everything=True)

    assert set(desk.tickets) == whole
    assert result.gone == ()


async def test_a_program_that_ends_amid_a_reading_loses_nothing(client, connection, tmp_path):
    """What was read is kept, how far is not; the next run reads it again and ends whole."""

    class Killed(TicketStore):
        def end_sync(self, *_args, **_kwargs):
            raise KeyboardInterrupt

    path = tmp_path / "killed.db"
    with Database(path) as database:
        dying = Desk(client, Killed(database), connection=connection)
        with pytest.raises(KeyboardInterrupt):
            await dying.sync()
    with Database(path) as database:
        store = TicketStore(database)
        kept, point = store.tickets(), store.sync_point()
        desk = Desk(client, store, connection=connection)
        result = await desk.sync()

    assert len(kept) == len(desk.tickets) > 0
    assert (point.at, point.marks) == (None, {})
    assert (result.was_full, result.new, result.changed) == (True, 0, 0)


async def test_everything_is_read_once_a_day(client, store, connection):
    """Twenty-four hours after the last full reading the next one is due, and not before."""
    times = [NOW]
    desk = Desk(client, store, connection=connection, now=lambda: times[-1])
    readings = []
    for hours in (0, 1, 23, 24, 25, -5):
        times.append(NOW + timedelta(hours=hours))
        readings.append((await desk.sync()).was_full)

    assert readings == [True, False, False, True, False, True]


async def test_a_page_that_is_older_than_a_write_changes_nothing(ticket_with):
    """A form that was read before a ticket was changed here and arrives after it is left out."""
    newer = ticket_with(task_name="now", updated_at=NOW)
    shelf = Shelf([newer])
    older = ticket_with(task_name="before", updated_at=NOW - timedelta(seconds=1))

    assert shelf.news_among([older, newer]) == []
    assert shelf.news_among([ticket_with(task_name="next", updated_at=NOW)]) != []


def test_of_two_tickets_of_one_draft_the_oldest_is_shown(ticket_with):
    """As in a look-up; when it goes, the other takes its place."""
    old = ticket_with(sys_id="1", opened_at=NOW - timedelta(days=2))
    new = ticket_with(sys_id="2", opened_at=NOW)
    shelf = Shelf([new, old])
    first = shelf.made_from(old.correlation_id)
    shelf.drop([old.sys_id])
    shelf.settle()

    assert first is old
    assert shelf.made_from(old.correlation_id) is new
    assert shelf.in_order == (new,)


def test_settings_are_kept(database):
    """What was chosen is there in the next run; before, the usual values are."""
    before = read_settings(database)
    chosen = SyncSettings(page_size=500, every_min=15, notices=False)
    keep_settings(database, chosen)

    assert before == SyncSettings()
    assert read_settings(database) == chosen


@pytest.mark.parametrize(
    "wrong", [{"page_size": 0}, {"in_flight": 9}, {"overlap_s": "long"}, {"every_min": -1}]
)
def test_settings_that_nobody_can_choose_are_refused(database, wrong):
    """A file that was changed by hand is said to be wrong instead of being followed."""
    database.keep_fact("sync_settings", msgspec.json.encode(wrong).decode())

    with pytest.raises(StorageError):
        read_settings(database)
