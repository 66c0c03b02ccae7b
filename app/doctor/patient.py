"""The connection that is examined, and everything that speaks for it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from app.connections.connection import Connection
from app.connections.registry import with_registry
from app.connections.session import open_session, policy_of
from app.instance.access import TokenAccess
from app.instance.client import InstanceClient
from app.instance.transport import Transport
from app.network import NetworkPolicy
from app.signin.session import TokenSession
from app.signin.vault import Vault

# The longest that one probe may take; a person waits for all of them.
LIMIT_S: Final = 10.0


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Patient:
    """A connection, and how to speak for it.

    Attributes:
        connection: what is examined.
        policy: how the instance is reached, with time limits that suit somebody who waits.
        session: the token, which renews itself.
        client: speaks as the integration user; asks once and never again.
        door: sends single requests as the integration user, for what only headers tell.
        now: the clock of this computer, in UTC.
        administrator: speaks as an administrator, who sees more; None where nobody is signed in.
    """

    connection: Connection
    policy: NetworkPolicy
    session: TokenSession
    client: InstanceClient
    door: Transport
    now: Callable[[], datetime]
    administrator: InstanceClient | None = None

    @property
    def eyes(self) -> InstanceClient:
        """Who looks at records that not everybody sees."""
        return self.administrator or self.client

    @property
    def host(self) -> str:
        """The instance, as people read it."""
        return self.connection.address.label


@asynccontextmanager
async def open_patient(
    connection: Connection,
    vault: Vault,
    *,
    limit_s: float = LIMIT_S,
    now: Callable[[], datetime] = _now,
    administrator: InstanceClient | None = None,
) -> AsyncGenerator[Patient]:
    """Return a connection with its token, ready to be examined.

    Args:
        connection: what to examine.
        vault: where its secrets are.
        limit_s: how long the instance may take for one answer, in seconds.
        now: the clock of this computer, in UTC.
        administrator: speaks as an administrator; the caller closes it.

    Errors:
        SignInError: the key ring holds no tokens for it.
        VaultError: the key ring does not answer.
        CertificateFileError: the CA file of the connection is gone.
        ProxyAddressError: the proxy of the connection has no usable address.
        AppError: the administrator was refused, or the instance did not answer.
    """
    if administrator is not None:
        connection = await with_registry(connection, administrator)
    session = await open_session(connection, vault)
    policy = replace(await policy_of(connection, vault), timeout_s=limit_s, deadline_s=limit_s)
    access = TokenAccess(session)
    address = connection.address
    async with (
        InstanceClient(address, policy, access, tries=1) as client,
        Transport(address, policy, access=access) as door,
    ):
        yield Patient(connection, policy, session, client, door, now, administrator)
