"""A saved connection: everything about it that is no secret."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from app.changes.change import Change
from app.instance.address import InstanceAddress
from app.network import NetworkPolicy, ProxySettings
from app.secret import Secret

USUAL_REFRESH_LIFESPAN_S: Final = 8_640_000
USUAL_ROTATION_DAYS: Final = 180


class Centre(StrEnum):
    """The centre of Microsoft 365 whose recommendations become tickets."""

    SECURITY = "security"
    COMPLIANCE = "compliance"


class Colour(StrEnum):
    """What tells one connection from another at a glance."""

    TEAL = "teal"
    AMBER = "amber"
    BLUE = "blue"
    VIOLET = "violet"
    ROSE = "rose"
    SLATE = "slate"


@dataclass(frozen=True)
class Connection:
    """One instance that was set up.

    Attributes:
        id: names the connection here and its secrets in the key ring.
        name: what people call it.
        address: the instance.
        centres: what it is for.
        ca_file: the CA file of this connection, or None.
        practice: whether it is a practice instance.
        client_id: the client of the application registry.
        registry_name: name of the application registry entry.
        registry_sys_id: its record.
        user_name: the integration user.
        user_sys_id: its record.
        initiated_by: user ID that new tickets carry.
        created_at: when the set-up was finished.
        consent_expires_at: when the refresh token ends.
        proxy: who says which proxy leads to the instance; its password is in the key ring.
        colour: tells it from the others; None takes the one of its kind.
        changes: what set-up and repairs did on the instance, in order.
        reminders: remedies that a person has to take back one day, by their ids.
        refresh_lifespan_s: how long a refresh token lives, as the registry entry says.
        secret_set_at: when the client secret was made, or None where only the set-up can tell.
        password_set_at: when the integration user's password was made, or None as above.
        rotation_days: after how many days a new client secret is due.
        user_email: email address of the integration user, or "".
    """

    id: str
    name: str
    address: InstanceAddress
    centres: tuple[Centre, ...]
    ca_file: Path | None
    practice: bool
    client_id: str
    registry_name: str
    registry_sys_id: str
    user_name: str
    user_sys_id: str
    initiated_by: str
    created_at: datetime
    consent_expires_at: datetime
    proxy: ProxySettings = field(default_factory=ProxySettings)
    colour: Colour | None = None
    changes: tuple[Change, ...] = ()
    reminders: tuple[str, ...] = ()
    refresh_lifespan_s: int = USUAL_REFRESH_LIFESPAN_S
    secret_set_at: datetime | None = None
    password_set_at: datetime | None = None
    rotation_days: int = USUAL_ROTATION_DAYS
    user_email: str = ""

    @property
    def shown_colour(self) -> Colour:
        """The chosen colour; else amber for a rehearsal, and teal for the real thing."""
        return self.colour or (Colour.AMBER if self.practice else Colour.TEAL)

    def policy(self, proxy_password: Secret | None) -> NetworkPolicy:
        """Return how this instance is reached, and whom it must prove to be.

        Args:
            proxy_password: what the key ring keeps for the proxy, or None.
        """
        return NetworkPolicy(self.ca_file, proxy=self.proxy, proxy_password=proxy_password)
