"""What a token endpoint has to know of whoever asks."""

from __future__ import annotations

from dataclasses import dataclass

from app.instance.address import InstanceAddress
from app.network import NetworkPolicy
from app.secret import Secret


@dataclass(frozen=True)
class OAuthClient:
    """A client of the application registry of one instance.

    Attributes:
        address: the instance.
        policy: trust and time limits.
        client_id: names the client.
        secret: proves the client; sent in the body.

    Source:
        RFC 6749 section 2 on clients, and 2.3.1 on their secret.
    """

    address: InstanceAddress
    policy: NetworkPolicy
    client_id: str
    secret: Secret
