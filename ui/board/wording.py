"""How the board words dates, ages and states."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QLocale

from app.connections.connection import Centre, Connection
from app.recommendations.recommendation import Category, Level, PortalStatus, Source, Standing
from app.tickets.draft import Priority, TicketType
from app.tickets.states import Meaning
from ui.board.state import BoardState
from ui.translation import say, translate
from ui.widgets.chip import ChipKind

Named = Category | Level | Meaning | PortalStatus | Priority | Source | Standing | TicketType

NOTHING = "—"
_MINUTE_S = 60
_HOUR_S = 60 * _MINUTE_S
_DAY_S = 24 * _HOUR_S
_SOON_DAYS = 14

KIND_OF_MEANING = {
    Meaning.NEW: ChipKind.ACCENT,
    Meaning.IN_PROGRESS: ChipKind.OK,
    Meaning.WAITING: ChipKind.WARN,
    Meaning.DONE: ChipKind.NEUTRAL,
}


def day(value: date | datetime | None) -> str:
    """Return a date as year, month and day, the same in every language, or a dash."""
    if value is None:
        return NOTHING
    if isinstance(value, datetime):
        value = value.astimezone().date()
    return value.isoformat()


def synced(state: BoardState) -> str:
    """Say how long ago the tickets were read, or a dash until that is known."""
    if state.is_waiting_for_first_tickets:
        return NOTHING
    if state.synced_at is None:
        return translate("Board", "Not synced yet")
    seconds = max(0, int((state.now - state.synced_at).total_seconds()))
    if seconds < _MINUTE_S:
        return translate("Board", "Synced just now")
    if seconds < _HOUR_S:
        return translate("Board", "Synced %n minutes ago", "", seconds // _MINUTE_S)
    if seconds < _DAY_S:
        return translate("Board", "Synced %n hours ago", "", seconds // _HOUR_S)
    return translate("Board", "Synced %n days ago", "", seconds // _DAY_S)


def consent(expires_at: datetime, now: datetime) -> str:
    """Say how long the consent lasts."""
    if expires_at <= now:
        return translate("Board", "Consent has run out")
    days = (expires_at - now).days
    return translate("Board", "Consent good for %n days", "", days)


def consent_ends_soon(expires_at: datetime, now: datetime) -> bool:
    """Tell whether somebody should renew the consent now."""
    return (expires_at - now).days < _SOON_DAYS


def points(value: float | None) -> str:
    """Return points of the score without a needless fraction, or a dash where none are known."""
    if value is None:
        return NOTHING
    return QLocale().toString(float(value), "g")


def name_of(member: Named) -> str:
    """Return the name of a member of one of the core's enumerations."""
    return say(member.words)


def name_of_centre(centre: Centre) -> str:
    """Return the name of a centre."""
    if centre is Centre.SECURITY:
        return translate("Board", "Security centre")
    return translate("Board", "Compliance centre")


def centres(connection: Connection) -> str:
    """Return the names of the centres that a connection serves."""
    return ", ".join(name_of_centre(centre) for centre in connection.centres)
