"""A saved connection: everything about it that is no secret."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from app.instance.address import InstanceAddress
from app.network import NetworkPolicy, ProxySettings
from app.secret import Secret


class Centre(StrEnum):
    """The centre of Microsoft 365 whose recommendations become tickets."""

    SECURITY = "security"
    COMPLIANCE = "compliance"


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

    def policy(self, proxy_password: Secret | None) -> NetworkPolicy:
        """Return how this instance is reached, and whom it must prove to be.

        Args:
            proxy_password: what the key ring keeps for the proxy, or None.
        """
        return NetworkPolicy(self.ca_file, proxy=self.proxy, proxy_password=proxy_password)
