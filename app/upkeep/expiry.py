"""When tokens, the client secret and the password end, and how soon somebody has to act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from app.connections.connection import Connection
from app.connections.urgency import Urgency, urgency_of
from app.words import Words, translate


class Life(Enum):
    """What may come to its end."""

    CONSENT = "consent"
    ACCESS = "access"
    CLIENT_SECRET = "client_secret"  # noqa: S105 - the name of a secret
    PASSWORD = "password"  # noqa: S105 - as above

    @property
    def words(self) -> Words:
        """How people call it."""
        return _NAMES[self]


@dataclass(frozen=True)
class Expiry:
    """The end of one thing.

    Attributes:
        life: what ends.
        ends_at: when, or None where that is not known.
        urgency: how soon somebody has to act.
        words: all of it in a sentence.
    """

    life: Life
    ends_at: datetime | None
    urgency: Urgency
    words: Words


def expiries(
    connection: Connection, *, access_expires_at: datetime | None, now: datetime
) -> tuple[Expiry, ...]:
    """Return the end of everything that a connection lives by.

    Args:
        connection: which one.
        access_expires_at: when its access token ends, or None where that is not known.
        now: the moment.
    """
    rotation = timedelta(days=connection.rotation_days)
    secret_due = (connection.secret_set_at or connection.created_at) + rotation
    password_due = (connection.password_set_at or connection.created_at) + rotation
    return (
        _consent(connection.consent_expires_at, now),
        _access(access_expires_at, connection.consent_expires_at, now),
        _rotation(Life.CLIENT_SECRET, secret_due, now),
        _rotation(Life.PASSWORD, password_due, now),
    )


def most_urgent(ends: Iterable[Expiry]) -> Expiry | None:
    """Return what has to be acted upon first, None while there is time for everything.

    Args:
        ends: what is known, the most important first.
    """
    urgent = [end for end in ends if end.urgency is not Urgency.NONE]
    return max(urgent, key=lambda end: end.urgency, default=None)


def _consent(ends_at: datetime, now: datetime) -> Expiry:
    urgency = urgency_of(ends_at, now)
    if urgency is Urgency.OVER:
        words = translate("Upkeep", "The consent has run out; nothing is read or sent any more.")
    elif ends_at - now < timedelta(days=1):
        words = translate("Upkeep", "The consent ends in less than a day.")
    else:
        words = translate("Upkeep", "The consent ends in %n days.", "", (ends_at - now).days)
    return Expiry(Life.CONSENT, ends_at, urgency, words)


def _access(ends_at: datetime | None, consent_ends_at: datetime, now: datetime) -> Expiry:
    """Return the end of the access token, which nobody has to act upon while the consent lasts."""
    if consent_ends_at <= now:
        words = translate("Upkeep", "Nothing renews it any more.")
    else:
        words = translate("Upkeep", "Renewed by itself for as long as the consent lasts.")
    return Expiry(Life.ACCESS, ends_at, Urgency.NONE, words)


def _rotation(life: Life, due_at: datetime, now: datetime) -> Expiry:
    """Return when a secret is due; ServiceNow itself lets it live on."""
    urgency = urgency_of(due_at, now)
    days = abs(due_at - now).days
    if urgency is Urgency.OVER:
        words = translate("Upkeep", "A new one is due since %n days; it still works.", "", days)
    else:
        words = translate("Upkeep", "A new one is due in %n days.", "", days)
    return Expiry(life, due_at, urgency, words)


_NAMES = {
    Life.CONSENT: translate("Upkeep", "Consent (refresh token)"),
    Life.ACCESS: translate("Upkeep", "Access token"),
    Life.CLIENT_SECRET: translate("Upkeep", "Client secret"),
    Life.PASSWORD: translate("Upkeep", "Integration user's password"),
}
