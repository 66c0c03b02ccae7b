"""Complete, but no tickets: consent once more from Provisioning status, and the cards are back."""

from __future__ import annotations

import pytest

from app.connections.secrets import SecretKind, load_tokens, secret_name
from app.connections.session import endpoint_of
from app.signin.vault import Vault
from tests.journeys.conftest import Journey
from tests.journeys.upkeep_scene import connect
from ui.board.card import TicketCard
from ui.board.window import BoardWindow
from ui.driver import Driver
from ui.error_view import ErrorView
from ui.widgets.note import Note
from ui.widgets.text import Text

NOTHING = "Nothing has been read from the instance yet."


async def connected_and_revoked(started: Journey, vault: Vault):
    """Connect, and let the instance forget the tokens."""
    connection = await connect(started, vault)
    secret = await vault.load(secret_name(connection.id, SecretKind.CLIENT_SECRET))
    endpoint = await endpoint_of(connection, vault, secret)
    await endpoint.revoke(await load_tokens(vault, connection.id))
    return connection


def on_cards(board: BoardWindow) -> list[str]:
    """Return what the cards say."""
    texts = [text for card in board.findChildren(TicketCard) for text in card.findChildren(Text)]
    return [text.text() for text in texts if text.isVisible()]


@pytest.mark.web
def test_authorize_brings_the_cards_back_without_a_restart(run, begin, memory):
    """The board says nothing was read; after Authorize the same window shows the tickets."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            connection = await connected_and_revoked(started, vault)
            started.program._open(connection)
            await drive.until(lambda: isinstance(started.program.window, BoardWindow), "the board")
            board = started.program.window
            await drive.see("Problem", ErrorView)
            before = on_cards(board)
            await drive.press("Provisioning status")
            await drive.press("Authorize")
            await drive.press("Sign in as the integration user")
            await drive.press_on_page("#allow")
            await drive.see("The connection is authorized again.", Note)
            await drive.press("Provisioning status")
            await drive.press("Return to the home page")
            await drive.until(lambda: board._state.synced_at and not board._state.activity, "them")
            is_same = started.program.window is board
            return before, on_cards(board), is_same, board.findChild(ErrorView).error

    before, after, is_same, error = run(journey())

    assert before.count(NOTHING) == 2
    assert NOTHING not in after
    assert is_same
    assert error is None
