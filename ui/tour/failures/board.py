"""The board: an instance that is away, a ticket that is refused, a consent that ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.connections.book import ConnectionBook
from app.places import Places
from app.tickets.draft import TicketType
from ui.board.card_rows import TicketRow
from ui.board.window import BoardWindow
from ui.tour.guide import Guide
from ui.translation import translate

_RECOMMENDATION = "Act on risky sign-ins by policy"
_SOON = timedelta(days=2, hours=1)


async def show_all(guide: Guide, places: Places) -> None:
    """Take every picture.

    Args:
        guide: works the windows.
        places: where the program keeps everything.
    """
    await _has_tickets(guide)
    await _away(guide)
    await _ticket_refused(guide)
    await _diagnostics(guide)
    await _consent_ends_soon(guide, places)
    await _not_authorized(guide)


async def _has_tickets(guide: Guide) -> None:
    await guide.is_on(translate("Board", "View all tickets"))
    await guide.drive.until(
        lambda: any(row.isVisible() for row in guide.window.findChildren(TicketRow)),
        "tickets on the board",
    )


def _refresh(guide: Guide) -> None:
    window = guide.window
    if isinstance(window, BoardWindow):
        window.refresh()


async def _try_again(guide: Guide) -> None:
    await guide.drive.press(translate("Board", "Try again"))
    await guide.drive.until(lambda: guide.problem is None, "the tickets")


async def _away(guide: Guide) -> None:
    async with guide.condition("offline"):
        _refresh(guide)
        await guide.fails()
        await guide.picture("board, instance away")
    await _try_again(guide)


async def _ticket_refused(guide: Guide) -> None:
    drive = guide.drive
    await drive.press(translate("Board", "Recommendations"))
    await drive.choose_row(translate("Board", "Recommendations"), _RECOMMENDATION)
    await drive.press(translate("Board", "Create ticket"))
    incident = list(TicketType).index(TicketType.INCIDENT)
    await drive.choose(translate("Create", "Ticket type"), incident)
    async with guide.condition("business_rule_abort", "incident"):
        await drive.press(translate("Create", "Send to ServiceNow"))
        await guide.fails()
        await guide.picture("create ticket, refused by a business rule")
    await drive.press(translate("Create", "Cancel"))


async def _diagnostics(guide: Guide) -> None:
    async with guide.condition("forbidden", "incident"):
        await guide.drive.press(translate("Board", "Diagnostics"))
        await guide.is_on(translate("Diagnostics", "Run again"))
        await guide.picture("diagnostics, something is in the way")
        await guide.drive.press(translate("Board", "Provisioning status"))
        await guide.picture("provisioning status")


async def _consent_ends_soon(guide: Guide, places: Places) -> None:
    book, before = ConnectionBook(places.data), guide.window
    (connection,) = book.all()
    soon = replace(connection, consent_expires_at=datetime.now(UTC) + _SOON)
    book.save(soon)
    if isinstance(before, BoardWindow):
        before.connection_wanted.emit(soon)
    await guide.drive.until(lambda: guide.window is not before, "the board again")
    await _has_tickets(guide)
    await guide.picture("board, consent ends soon")


async def _not_authorized(guide: Guide) -> None:
    async with guide.condition("token_expired"), guide.condition("refresh_refused"):
        _refresh(guide)
        await guide.fails()
        await guide.picture("board, not authorized")
    await guide.drive.press(translate("Upkeep", "Authorize"))
    await guide.is_on(translate("Authorization", "Sign in as the integration user"))
    await guide.picture("authorize again")
    await guide.drive.press(translate("Upkeep", "Cancel"))
    await _try_again(guide)
