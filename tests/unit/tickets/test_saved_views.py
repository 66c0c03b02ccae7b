"""The views of the ticket table that somebody keeps."""

from __future__ import annotations

import logging

import pytest

from app.database.database import Database
from app.tickets.columns import TicketColumn
from app.tickets.draft import TicketType
from app.tickets.index import SortedBy
from app.tickets.saved_views import TicketView, ViewBook
from app.tickets.states import Meaning

MINE = TicketView(
    "Mine",
    TicketType.INCIDENT,
    (Meaning.NEW, Meaning.WAITING),
    typed="mail",
    order=(SortedBy(TicketColumn.DUE_DATE, descending=True),),
    columns=((TicketColumn.NUMBER, 120), (TicketColumn.STATE, 90)),
)


@pytest.fixture
def database(tmp_path):
    """Return the database of a connection."""
    with Database(tmp_path / "tickets.db") as database:
        yield database


def test_views_and_columns_are_there_in_the_next_run(database):
    """What is kept is read again as it was, the views by their names."""
    book = ViewBook(database)
    book.keep(MINE)
    book.keep(TicketView("another"))
    book.keep_columns(MINE.columns)
    again = ViewBook(database)

    assert again.views == (TicketView("another"), MINE)
    assert again.columns == MINE.columns


def test_a_name_belongs_to_one_view(database):
    """Keeping and renaming replace the view that has the name, whatever its case."""
    book = ViewBook(database)
    book.keep(MINE)
    book.keep(TicketView("other"))
    book.keep(TicketView("MINE"))
    renamed = book.rename(book.views[1], "mine")

    assert renamed.name == "mine"
    assert book.views == (renamed,)


def test_forgotten(database):
    """A view that is forgotten is gone for good, and the others stay."""
    book = ViewBook(database)
    book.keep(MINE)
    book.keep(TicketView("other"))
    book.forget(MINE)

    assert [view.name for view in ViewBook(database).views] == ["other"]


def test_what_a_later_version_kept_is_left_alone(database, caplog):
    """Views that cannot be read are said in the log, and the table starts without them."""
    database.keep_fact("ticket table", '{"columns": [["a new column", 90]]}')
    with caplog.at_level(logging.WARNING):
        book = ViewBook(database)
    said = caplog.text
    caplog.clear()

    assert book.views == ()
    assert "cannot be read" in said


@pytest.mark.parametrize(
    ("view", "is_admitted"),
    [
        (TicketView(""), True),
        (TicketView("", TicketType.CHANGE_REQUEST), True),
        (TicketView("", TicketType.INCIDENT), False),
        (TicketView("", meanings=(Meaning.NEW, Meaning.WAITING)), True),
        (TicketView("", meanings=(Meaning.DONE,)), False),
        (TicketView("", state_name="New"), True),
        (TicketView("", state_name="Assess"), False),
    ],
)
def test_a_view_admits_by_type_meaning_and_state(ticket_with, view, is_admitted):
    """Each thing that a view names has to hold; what it does not name may be anything."""
    assert view.admits(ticket_with()) is is_admitted
