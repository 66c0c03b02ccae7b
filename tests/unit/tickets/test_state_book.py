"""What the states of a connection are called, and what changed about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.database.database import Database
from app.errors import StorageError
from app.instance.client import InstanceClient
from app.practice.server import PracticeServer
from app.tickets.draft import TicketType
from app.tickets.state_book import StateBook
from app.tickets.state_name import Standing, StateName
from app.tickets.states import Meaning

CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return the file of a connection."""
    with Database(tmp_path / "tickets.db") as database:
        yield database


@pytest.fixture
def book(database: Database) -> StateBook:
    """Return a book that knows nothing yet."""
    return StateBook.load(database)


def state_of(book: StateBook, ticket_type: TicketType, value: str) -> StateName:
    """Return one state of a book."""
    return next(each for each in book.states(ticket_type) if each.value == value)


async def add_state(client: InstanceClient, value: str, label: str, **more: str) -> str:
    """Let the administrator of the instance add a state to change requests."""
    record = {"name": CHANGE, "element": "state", "value": value, "label": label}
    made = await client.create("sys_choice", {**record, "language": "en", "sequence": "9", **more})
    return made["sys_id"]


async def test_a_state_is_named_in_the_language_of_the_window(database, client, ticket_with):
    """The same value is named by its own table, in the language asked for."""
    book = StateBook.load(database, language="fr")
    await book.read(client)
    tickets = [ticket_with(ticket_type=kind, state="3") for kind in (CHANGE, INCIDENT)]
    labels = [book.applied_to(each).state_label for each in tickets]
    listed = [state_of(book, kind, "3").label for kind in (CHANGE, INCIDENT)]

    assert labels == listed
    assert labels[0] != labels[1]
    assert "Closed" not in labels


async def test_a_state_without_a_label_in_a_language_is_named_in_english(
    database, client, ticket_with
):
    """One missing translation hides no state."""
    book = StateBook.load(database, language="fr")
    await add_state(client, "-6", "Draft")
    await book.read(client)

    assert book.applied_to(ticket_with(state="-6", state_label="?")).state_label == "Draft"
    assert state_of(book, CHANGE, "-5").label != "New"


async def test_where_no_list_can_be_read_tickets_keep_their_labels(
    book, client, practice: PracticeServer, ticket_with
):
    """What tickets show is the name, and it is remembered."""
    practice.conditions.forbidden = "sys_choice"
    await book.read(client)
    ticket = ticket_with(state="-5", state_label="Brand new")

    assert book.applied_to(ticket) == ticket
    assert state_of(book, CHANGE, "-5").label == "Brand new"
    assert book.changed == ()


async def test_a_list_that_cannot_be_read_any_more_leaves_what_is_known(
    book, client, practice: PracticeServer
):
    """A right that was taken away is no news of the states."""
    await book.read(client)
    before = book.states(CHANGE)
    practice.conditions.forbidden = "sys_choice"
    await book.read(client)

    assert book.states(CHANGE) == before


def test_own_name_and_meaning_are_applied(book, ticket_with):
    """What people here say replaces label and meaning, also on a ticket already named."""
    ticket = book.applied_to(ticket_with(state="-4", state_label="Assess"))
    state = state_of(book, CHANGE, "-4")
    book.keep(replace(state, own_name=" Being  weighed ", own_meaning=Meaning.NEW))
    named = book.applied_to(ticket)

    assert (named.state_label, named.meaning) == ("Being weighed", Meaning.NEW)
    assert book.applied_to(named) is named


def test_taking_an_own_name_back_shows_the_label_again(book, ticket_with):
    """A ticket that carries the own name returns to what the instance calls its state."""
    ticket = book.applied_to(ticket_with(state="-4", state_label="Assess", meaning=Meaning.WAITING))
    state = state_of(book, CHANGE, "-4")
    book.keep(replace(state, own_name="Weighed", own_meaning=Meaning.DONE))
    named = book.applied_to(ticket)
    book.keep(state)

    assert named.state_label == "Weighed"
    assert book.applied_to(named) == ticket


def test_the_next_run_knows_the_names(book, database, ticket_with):
    """Names, meanings and labels are kept."""
    book.applied_to(ticket_with(state="-4", state_label="Assess"))
    book.keep(replace(state_of(book, CHANGE, "-4"), own_name="Weighed"))

    assert StateBook.load(database).states(CHANGE) == book.states(CHANGE)


async def test_what_is_there_at_the_first_reading_is_no_change(book, client):
    """Nobody is bothered with states that were always there."""
    await add_state(client, "-6", "Draft")

    assert await book.read(client) == ()


async def test_a_state_added_later_is_flagged_until_somebody_looked(book, client, ticket_with):
    """A new state is shown as it is, counts as work, and is told."""
    await book.read(client)
    await add_state(client, "-6", "On probation")
    changed = await book.read(client)
    shown = book.applied_to(ticket_with(state="-6", state_label="On probation"))
    book.acknowledge()

    assert [(each.name, each.standing) for each in changed] == [("On probation", Standing.NEW)]
    assert changed[0].is_assumed
    assert (shown.state_label, shown.meaning) == ("On probation", Meaning.IN_PROGRESS)
    assert book.changed == ()


async def test_a_state_that_only_tickets_show_is_flagged(book, client, ticket_with):
    """A state that no list has is told once a ticket is in it, unless it is a standard one."""
    await book.read(client)
    book.applied_to(ticket_with(state="99", state_label="Parked"))
    book.applied_to(ticket_with(state="7", state_label="Closed Skipped"))

    assert [(each.value, each.label) for each in book.changed] == [("99", "Parked")]
    assert not state_of(book, CHANGE, "99").is_listed


async def test_a_new_label_is_told_with_the_earlier_one(book, client):
    """A state that was relabelled on the instance is told, and shown by its new label."""
    sys_id = await add_state(client, "-6", "Draft")
    await book.read(client)
    await client.update("sys_choice", sys_id, {"label": "Outline"})
    (changed,) = await book.read(client)

    assert (changed.standing, changed.label) == (Standing.RELABELLED, "Outline")
    assert changed.earlier_label == "Draft"


async def test_a_state_that_vanished_is_told_and_keeps_its_name(book, client, ticket_with):
    """Tickets may still be in a state that the list has no more."""
    sys_id = await add_state(client, "-6", "Draft")
    await book.read(client)
    await client.update("sys_choice", sys_id, {"inactive": "true"})
    (changed,) = await book.read(client)
    book.acknowledge()

    assert (changed.standing, changed.label) == (Standing.UNLISTED, "Draft")
    assert book.applied_to(ticket_with(state="-6", state_label="Draft")).state_label == "Draft"
    assert book.changed == ()
    assert not state_of(book, CHANGE, "-6").is_listed


async def test_another_language_is_no_change(book, database, client):
    """Whoever changes the language of the window is not told that every state changed."""
    await book.read(client)

    assert await StateBook.load(database, language="fr").read(client) == ()


async def test_a_hostile_label_stays_one_short_line(book, client):
    """Nothing that an instance sends can spread over the window."""
    await add_state(client, "-6", "Dra\nft\u202e" + "x" * 500)
    await book.read(client)
    label = state_of(book, CHANGE, "-6").label

    assert label.isprintable()
    assert len(label) <= 80


def test_a_ticket_without_a_state_is_left_as_it_is(book, ticket_with):
    """An empty state is not learned."""
    ticket = ticket_with(state="", state_label="", meaning=Meaning.IN_PROGRESS)

    assert book.applied_to(ticket) == ticket
    assert book.states(CHANGE) == ()


def test_a_spoilt_fact_is_an_error_of_storage(database):
    """Names that cannot be read are said, never thrown away."""
    database.keep_fact("states", "{")

    with pytest.raises(StorageError):
        StateBook.load(database)
