"""The tickets of one connection, as the windows see them."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest

from app.database.database import Database
from app.errors import AsleepError, BrokenReplyError
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.recommendations.book import read_file
from app.tickets.desk import Desk
from app.tickets.draft import TicketType, draft_for
from app.tickets.state_book import StateBook
from app.tickets.states import Meaning
from app.tickets.store import TicketStore
from tests.samples import ADVICE

DEMO_RECOMMENDATIONS = Path(str(files("resources.practice") / "recommendations.json"))
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT
FOREIGN = {"short_description": "Not ours", "correlation_display": "Other|security"}


class HeldReading:
    """Holds every reading of a list when its page has arrived, until it may go on."""

    def __init__(self, client: InstanceClient) -> None:
        self.has_read = asyncio.Event()
        self.may_end = asyncio.Event()
        self._read_once = client.read_once
        client.read_once = self

    async def __call__(self, path, params, read):
        page = await self._read_once(path, params, read)
        if params.get("sysparm_query", "").endswith("ORDERBYsys_id"):
            self.has_read.set()
            await self.may_end.wait()
        return page


async def test_refresh_reads_every_ticket_of_ours(practice, desk, client, draft_with):
    """Both tables are read whole, and records of other programs are left out."""
    made = [await desk.create(draft_with(ticket_type=kind)) for kind in TicketType]
    await client.create("incident", FOREIGN)
    found = await desk.refresh()
    ours = [
        row["sys_id"]
        for kind in TicketType
        for row in practice.database.rows(kind)
        if row["correlation_display"].startswith("Firnline|")
    ]

    assert sorted(ticket.sys_id for ticket in found) == sorted(ours)
    assert {outcome.ticket.sys_id for outcome in made} <= set(ours)
    assert desk.tickets == found
    assert desk.refreshed_at == NOW
    assert [ticket.opened_at for ticket in found] == sorted(
        (ticket.opened_at for ticket in found), reverse=True
    )


async def test_an_instance_that_drops_the_condition_changes_nothing(client, store, connection):
    """Where every record comes back, those of other programs are still left out."""
    await client.create("incident", FOREIGN)

    read_once = client.read_once

    async def forget(path, params, read):
        kept = params["sysparm_query"].replace("correlation_displaySTARTSWITHFirnline|^", "")
        return await read_once(path, {**params, "sysparm_query": kept}, read)

    client.read_once = forget
    desk = Desk(client, store, connection=connection)
    await desk.refresh()

    assert FOREIGN["short_description"] not in {ticket.task_name for ticket in desk.tickets}


class ShelfReader(TicketStore):
    """A store that notes which thread reads all tickets, and holds it until it may go on."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.has_begun = asyncio.Event()
        self.may_end = threading.Event()
        self.readers: list[threading.Thread] = []
        self._loop = asyncio.get_running_loop()

    def tickets(self):
        found = super().tickets()
        self.readers.append(threading.current_thread())
        self._loop.call_soon_threadsafe(self.has_begun.set)
        self.may_end.wait(timeout=5)
        return found


async def test_kept_tickets_are_read_off_the_loop(client, connection, tmp_path):
    """A new desk reads nothing; the tickets are read once, in a thread, however often asked."""
    with Database(tmp_path / "kept.db") as database:
        store = ShelfReader(database)
        store.may_end.set()
        desk = Desk(client, store, connection=connection)
        before = list(store.readers)
        await asyncio.gather(desk.load(), desk.load())
        readers = store.readers

    assert before == []
    assert len(readers) == 1
    assert readers[0] is not threading.main_thread()


async def test_what_is_made_while_kept_tickets_are_read_stays(
    client, connection, tmp_path, draft_with
):
    """A ticket that is made behind the reading is shown together with the kept ones."""
    with Database(tmp_path / "kept.db") as database:
        store = ShelfReader(database)
        desk = Desk(client, store, connection=connection)
        loading = asyncio.create_task(desk.load())
        await store.has_begun.wait()
        has_an_answer = asyncio.Event()

        async def create(*sent, make=client.create, **selection):
            record = await make(*sent, **selection)
            has_an_answer.set()
            return record

        client.create = create
        creating = asyncio.ensure_future(desk.create(draft_with()))
        await has_an_answer.wait()
        store.may_end.set()
        outcome, _loaded = await asyncio.gather(creating, loading)

    assert desk.tickets == (outcome.ticket,)


async def test_refresh_begins_with_what_was_kept(client, store, connection, ticket_with):
    """A kept ticket that the instance no longer has is gone after the first refresh."""
    gone = ticket_with(sys_id="f" * 32)
    store.save_tickets([gone])
    desk = Desk(client, store, connection=connection)
    await desk.refresh()

    assert gone not in desk.tickets


async def test_another_desk_shows_the_tickets_without_asking(
    practice, desk, client, store, connection, draft_with
):
    """What was read once is there after a restart, before any request."""
    await desk.create(draft_with())
    await desk.refresh()
    asked = len(practice.requests)
    other = Desk(client, store, connection=connection)
    loaded = await other.load()

    assert loaded == other.tickets == desk.tickets
    assert other.refreshed_at == NOW
    assert len(practice.requests) == asked


async def test_a_refresh_that_fails_keeps_what_is_there(practice, desk, store, draft_with):
    """The old tickets stay on the board and on disk."""
    outcome = await desk.create(draft_with())
    practice.conditions.hibernating = True
    try:
        with pytest.raises(AsleepError):
            await desk.refresh()
    finally:
        practice.conditions.hibernating = False

    assert outcome.ticket in desk.tickets
    assert outcome.ticket in store.tickets()


async def test_a_ticket_that_was_deleted_goes(desk, practice, store, draft_with):
    """A refresh forgets what the instance no longer has."""
    outcome = await desk.create(draft_with())
    practice.database.delete("change_request", outcome.ticket.sys_id)
    await desk.refresh()

    assert outcome.ticket not in desk.tickets
    assert outcome.ticket not in store.tickets()


async def test_what_is_made_during_a_refresh_stays(client, store, connection, draft_with):
    """A ticket made behind the page that was just read is not lost."""
    held = HeldReading(client)
    desk = Desk(client, store, connection=connection)
    refreshing = asyncio.create_task(desk.refresh())
    await held.has_read.wait()
    outcome = await desk.create(draft_with())
    held.may_end.set()
    found = await refreshing

    assert outcome.ticket in found
    assert outcome.ticket in store.tickets()


async def test_adopted_tickets_replace_older_forms(desk, store, ticket_with):
    """Tickets that somebody else read are shown and kept, each once."""
    await desk.adopt(ticket_with(task_name="old"), ticket_with(sys_id="1" * 32))
    await desk.adopt(ticket_with(task_name="new"))

    assert [(t.sys_id, t.task_name) for t in desk.tickets] == [
        ("0" * 32, "new"),
        ("1" * 32, ticket_with().task_name),
    ]
    assert set(store.tickets()) == set(desk.tickets)


async def test_one_draft_that_fails_does_not_hold_up_the_others(desk, client, store, draft_with):
    """Every unanswered draft is tried, and then the first error is told."""
    failing, other = draft_with(ticket_type=TicketType.INCIDENT), draft_with()
    store.outbox.put([failing, other])
    store.outbox.claim({failing.correlation_id: 0, other.correlation_id: 0})

    async def refuse(table, query, *, shown_records=client.shown_records, **selection):
        if table is TicketType.INCIDENT:
            raise BrokenReplyError(table)
        return await shown_records(table, query, **selection)

    client.shown_records = refuse
    with pytest.raises(BrokenReplyError):
        await desk.resume()

    assert [ticket.correlation_id for ticket in desk.tickets] == [other.correlation_id]
    assert desk.unanswered == (failing,)


async def test_a_recommendation_knows_its_tickets(desk, connection):
    """Each type of ticket that a recommendation has, for either centre, is found again."""
    for kind, centre in zip(TicketType, connection.centres, strict=True):
        draft = draft_for(ADVICE, kind, centre=centre, initiated_by="mara.lindqvist")
        await desk.create(draft)
    found = desk.ticket_for(ADVICE)

    assert {kind: ticket.ticket_type for kind, ticket in found.items()} == {
        CHANGE: CHANGE,
        INCIDENT: INCIDENT,
    }


async def test_a_draft_knows_its_ticket(desk, draft_with):
    """The ticket of a draft is found by the draft, before anything is sent again."""
    draft = draft_with()
    before = desk.existing(draft)
    outcome = await desk.create(draft)

    assert before is None
    assert desk.existing(draft) == outcome.ticket


async def test_a_recommendation_without_tickets(desk):
    """Nothing is found where nothing was made."""
    assert desk.ticket_for(ADVICE) == {}


async def test_a_ticket_leads_to_its_record(desk, connection, ticket_with):
    """The address is the record's page on the connection's instance."""
    ticket = ticket_with()

    assert desk.record_url(ticket) == connection.address.record_url("change_request", ticket.sys_id)


@pytest.fixture
def desk_in(client, store, database, connection):
    """Return a function that opens a desk whose windows speak a language."""

    def open_desk(language: str) -> Desk:
        states = StateBook.load(database, language=language)
        return Desk(client, store, connection=connection, states=states)

    return open_desk


@pytest.mark.parametrize(
    ("language", "names"),
    [("fr", ("Nouveau", "En pause")), ("en", ("New", "On Hold")), ("xx", ("New", "On Hold"))],
)
async def test_states_have_their_names_in_the_language_of_the_windows(
    desk_in, draft_with, language, names
):
    """Tickets that are read and one that is made carry the names that the instance has for it."""
    desk = desk_in(language)
    tickets = await desk.refresh()
    named = {(ticket.ticket_type, ticket.state): ticket.state_label for ticket in tickets}
    made = await desk.create(draft_with())

    assert (named[CHANGE, "-5"], named[INCIDENT, "3"]) == names
    assert made.ticket.state_label == names[0]


async def test_tickets_that_are_not_read_again_follow_the_language(desk_in):
    """Only changes are read in a second run, yet every ticket speaks its language."""
    await desk_in("en").sync()
    desk = desk_in("fr")
    result = await desk.sync()
    labels = {t.state_label for t in desk.tickets if (t.ticket_type, t.state) == (CHANGE, "-5")}

    assert not result.was_full
    assert labels == {"Nouveau"}


async def test_a_new_label_is_heard_of_in_a_long_run(client, store, database, connection):
    """The list of states is read anew after everything was, and every ticket follows."""
    states = StateBook.load(database)
    desk = Desk(client, store, connection=connection, states=states)
    await desk.sync(everything=True)
    where = Query().where("name", "=", CHANGE).where("element", "=", "state")
    query = where.where("value", "=", "-5").where("language", "=", "en")
    (row,) = await client.records("sys_choice", query, fields=("sys_id",))
    await client.update("sys_choice", row["sys_id"], {"label": "Fresh"})
    await desk.sync()
    labels = {t.state_label for t in desk.tickets if (t.ticket_type, t.state) == (CHANGE, "-5")}

    assert labels == {"Fresh"}
    assert [state.earlier_label for state in states.changed] == ["New"]


async def test_another_name_of_a_state_is_on_every_ticket_at_once(
    client, store, database, connection
):
    """A name given here is on the tickets that are there, and on those of the next run."""
    states = StateBook.load(database)
    desk = Desk(client, store, connection=connection, states=states)
    await desk.refresh()
    state = next(each for each in states.states(CHANGE) if each.value == "-5")
    states.keep(replace(state, own_name="Fresh", own_meaning=Meaning.WAITING))
    await desk.name_states()
    later = Desk(client, store, connection=connection, states=StateBook.load(database))
    named = [
        {(t.state_label, t.meaning) for t in tickets if (t.ticket_type, t.state) == (CHANGE, "-5")}
        for tickets in (desk.tickets, await later.load())
    ]

    assert named == [{("Fresh", Meaning.WAITING)}] * 2


async def test_the_practice_instance_speaks_the_same_language(desk):
    """Its demo tickets are read whole, and those of a recommendation are found by it."""
    recommendations = read_file(DEMO_RECOMMENDATIONS)
    tickets = await desk.refresh()
    recommended = [desk.ticket_for(recommendation) for recommendation in recommendations]

    assert len(tickets) == 200
    assert all(ticket.centre and ticket.source and ticket.category for ticket in tickets)
    assert all(ticket.initiated_by and ticket.due_date and ticket.priority for ticket in tickets)
    assert "[Firnline]" not in "".join(ticket.description for ticket in tickets)
    assert sum(CHANGE in found for found in recommended) == 25
    assert sum(INCIDENT in found for found in recommended) == 15
