"""What people say about a connection, and what is noted of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.connections.book import ConnectionBook
from app.connections.connection import Colour, Connection
from app.errors import StorageError
from app.signin.vault import RunVault
from app.upkeep.expiry import Life
from app.upkeep.upkeep import Upkeep
from tests.ui.board_scene import CONNECTION, NOW


@pytest.fixture
def book(tmp_path) -> ConnectionBook:
    """A book that holds one connection."""
    book = ConnectionBook(tmp_path)
    book.save(CONNECTION)
    return book


def upkeep_of(book: ConnectionBook) -> Upkeep:
    """Return what looks after the one connection of a book."""
    (connection,) = book.all()
    return Upkeep(connection, book, RunVault(), now=lambda: NOW)


def test_a_description_is_saved_and_told(book: ConnectionBook) -> None:
    """Name, colour and reminder are in the file, and whoever shows them hears of it."""
    upkeep, told = upkeep_of(book), []
    upkeep.on_change = told.append
    upkeep.describe(name=" Head \n office ", colour=Colour.ROSE, rotation_days=90)
    (saved,) = book.all()

    assert (saved.name, saved.colour, saved.rotation_days) == ("Head office", Colour.ROSE, 90)
    assert told == [saved]


def test_a_connection_without_a_name_is_called_by_its_host(book: ConnectionBook) -> None:
    """Nothing but blanks is no name."""
    upkeep = upkeep_of(book)
    upkeep.describe(name="  ", colour=Colour.TEAL, rotation_days=180)

    assert upkeep.connection.name == "contoso.service-now.com"


def test_only_the_confirmed_reminder_goes(book: ConnectionBook) -> None:
    """The others stay until somebody confirms them, too."""
    book.save(replace(CONNECTION, reminders=("first", "second")))
    upkeep = upkeep_of(book)
    upkeep.confirm_reminder("first")

    assert book.all()[0].reminders == ("second",)


def test_another_refresh_token_begins_its_life_now(book: ConnectionBook) -> None:
    """The end of the consent follows the life that the registry entry gives it."""
    book.save(replace(CONNECTION, refresh_lifespan_s=7 * 24 * 3600))
    upkeep = upkeep_of(book)
    upkeep._note_consent()

    assert book.all()[0].consent_expires_at == NOW + timedelta(days=7)
    assert {end.life for end in upkeep.expiries()} == set(Life)


def test_a_consent_that_cannot_be_noted_costs_a_line_in_the_log(
    book: ConnectionBook, tmp_path, caplog
) -> None:
    """The token is kept all the same, so nobody is stopped."""
    upkeep = upkeep_of(book)
    (tmp_path / "connections.json").write_text("{half")
    upkeep._note_consent()

    assert upkeep.connection == CONNECTION
    assert "connections.json" in caplog.text


def test_a_description_that_cannot_be_saved_changes_nothing(book: ConnectionBook, tmp_path) -> None:
    """The error is told, and the connection stays as it was, in memory too."""
    upkeep = upkeep_of(book)
    told: list[Connection] = []
    upkeep.on_change = told.append
    (tmp_path / "connections.json").write_text("{half")
    with pytest.raises(StorageError):
        upkeep.describe(name="Other", colour=Colour.ROSE, rotation_days=90)

    assert upkeep.connection == CONNECTION
    assert told == []
