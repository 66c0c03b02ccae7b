"""Turning to another instance while the one before holds something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.errors import LeftBehindError, NetworkError
from app.setup.checklist import Page
from tests.journeys.installations import Moment, apply_until, sign_in, tables_of, undo
from tests.unit.setup.installing import EndedHereError

AFTER_THE_USER = Moment(2, is_after=True)


async def half_applied(install, practice):
    """Apply until the program ends, and start again."""
    with pytest.raises(EndedHereError):
        await apply_until(AFTER_THE_USER, install(), practice)
    installation = install()
    await installation.resume()
    installation.state = replace(installation.state, practice=False)
    return installation


async def test_another_address_is_refused_while_something_was_made(install, practice):
    """Nothing is forgotten, and what is there is named."""
    installation = await half_applied(install, practice)
    before = installation.state
    with pytest.raises(LeftBehindError) as refused:
        await installation.look_at("https://other.example.com")

    assert before.changes != ()
    assert installation.state == before
    assert "Firnline, firnline.integration" in str(refused.value.detail)


async def test_a_rehearsal_holds_nobody(install, practice):
    """Who rehearsed goes on to the real instance without a question."""
    installation = await half_applied(install, practice)
    installation.state = replace(installation.state, practice=True)
    with pytest.raises(NetworkError):
        await installation.look_at("https://localhost:1")

    assert installation.state.changes == ()


async def test_what_was_made_can_be_taken_back_first(install, practice):
    """After the undo nothing holds anybody at the instance."""
    before = tables_of(practice)
    installation = await half_applied(install, practice)
    asked = installation.undoing.begin().page
    await sign_in(installation, practice)
    await undo(installation)

    assert asked is Page.ADMINISTRATOR
    assert tables_of(practice) == before
    assert installation.state.changes == ()


async def test_what_was_made_can_be_left_there(install, practice, vault):
    """Who says so begins anew, with the answers kept and every secret forgotten."""
    installation = await half_applied(install, practice)
    before = installation.state
    state = await installation.undoing.leave()

    assert state.changes == ()
    assert state.connection_id != before.connection_id
    assert state.exchange_read
    assert vault._secrets == {}
    assert install()._journal.read().changes == ()
