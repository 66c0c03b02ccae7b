"""Forms that are kept on this computer."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.database.database import Database
from app.errors import AppError
from app.tickets.draft import TicketType
from app.tickets.form_book import FormBook
from tests.unit.tickets.conftest import NOW

CHANGE = TicketType.CHANGE_REQUEST


async def test_form_stays_when_the_instance_is_away(client, practice, tmp_path: Path) -> None:
    """A form that was read once is there in another run, without a network, and ages."""
    path = tmp_path / "tickets.db"
    with Database(path) as database:
        book = FormBook(client, database, language="en", now=lambda: NOW)
        before = book.kept(CHANGE)
        read = await book.read(CHANGE)
    practice.conditions.offline = True
    with Database(path) as database:
        book = FormBook(client, database, language="en", now=lambda: NOW + timedelta(hours=25))
        with pytest.raises(AppError):
            await book.read(CHANGE)
        kept = book.kept(CHANGE)
        in_french = FormBook(client, database, language="fr").kept(CHANGE)
        is_fresh = book.is_fresh(kept)

    assert before is None
    assert kept == read
    assert in_french is None
    assert not is_fresh


async def test_form_of_another_version_is_read_anew(client, tmp_path: Path) -> None:
    """What an earlier program kept and this one cannot read counts as nothing."""
    with Database(tmp_path / "tickets.db") as database:
        book = FormBook(client, database, language="en")
        await book.read(CHANGE)
        with database.transaction() as connection:
            connection.execute("UPDATE answers SET content = ?", (b'{"fields": 3}',))
        kept = book.kept(CHANGE)

    assert kept is None
