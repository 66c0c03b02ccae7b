"""What stands around this computer, asked only after an instance could not be reached.

Nothing secret is sent, and nothing that is learned here is trusted: it explains a failure.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, NoReturn

from app.errors.shown_certificate import ShownCertificate
from app.instance.address import HTTPS_PORT, InstanceAddress
from app.instance.replies import target_of
from app.network import NetworkPolicy
from app.network.certificates import certificate_facts
from app.secret import Secret

_FOREIGN: Final = (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError)
_END_OF_HEAD: Final = b"\r\n\r\n"
_PIECE: Final = 65_536
_NETWORK_SIGN_IN: Final = "511"


@dataclass(frozen=True)
class Surroundings:
    """Where to ask.

    Attributes:
        outside: a host of ServiceNow's own that answers everybody.
        outside_port: where it listens.
        plain_port: where hosts answer without encryption, and guest networks in their place.
        limit_s: how long one question may take, in seconds.
        now: the clock of this computer, in UTC.
    """

    outside: str = "www.servicenow.com"
    outside_port: int = HTTPS_PORT
    plain_port: int = 80
    limit_s: float = 4.0
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    async def has_way_out(self) -> bool:
        """Tell whether a host outside this network takes a direct connection."""
        try:
            async with self._connection(self.outside, self.outside_port):
                return True
        except _FOREIGN:
            return False

    async def portal(self, host: str) -> str:
        """Return who answers in the place of a host, or nothing where it answers itself.

        Args:
            host: asked without encryption, as guest networks need it to send people on.

        Source:
            RFC 8952, captive portals; RFC 6585 section 6 on the status 511.
        """
        request = f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        try:
            async with self._connection(host, self.plain_port) as (reader, writer):
                writer.write(request.encode())
                head = (await reader.readuntil(_END_OF_HEAD)).decode("latin-1")
        except _FOREIGN:
            return ""
        return _portal_in(head, host)

    async def certificate(
        self, address: InstanceAddress, policy: NetworkPolicy
    ) -> ShownCertificate | None:
        """Return what the certificate of a host says that was not trusted, None if it is away.

        The handshake is the usual one and ends where the certificate is refused; it is read then.

        Args:
            address: the host.
            policy: the way there.
        """
        proxy = policy.proxy_to(address.host)
        first = (proxy.host, proxy.port) if proxy else (address.host, address.port)
        try:
            async with self._connection(*first) as (reader, writer):
                if proxy:
                    await _open_tunnel(reader, writer, address, proxy.proof)
                der = await _certificate_of(reader, writer, address.host)
        except _FOREIGN:
            return None
        return certificate_facts(der)

    @asynccontextmanager
    async def _connection(
        self, host: str, port: int
    ) -> AsyncGenerator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        async with asyncio.timeout(self.limit_s):
            reader, writer = await asyncio.open_connection(host, port)
            plain = writer.transport
            try:
                yield reader, writer
            finally:
                writer.close()
                plain.close()
                with suppress(*_FOREIGN):
                    await writer.wait_closed()


async def _certificate_of(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str
) -> bytes:
    received, to_send = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = ssl.create_default_context().wrap_bio(received, to_send, server_hostname=host)
    while True:
        try:
            tls.do_handshake()
        except ssl.SSLWantReadError:
            writer.write(to_send.read())
            received.write(await reader.read(_PIECE) or _hung_up())
        except ssl.SSLCertVerificationError:
            return _refused_certificate(tls)
        else:
            return tls.getpeercert(binary_form=True) or b""


def _refused_certificate(tls: ssl.SSLObject) -> bytes:
    # Public from Python 3.13 on, as `SSLObject.get_unverified_chain`.
    first, *_ = tls._sslobj.get_unverified_chain()  # type: ignore[attr-defined] # noqa: SLF001 - without it, verification would have to be off
    return ssl.PEM_cert_to_DER_cert(first.public_bytes())


def _hung_up() -> NoReturn:
    raise ConnectionResetError


async def _open_tunnel(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    address: InstanceAddress,
    proof: Secret | None,
) -> None:
    host = f"[{address.host}]" if ":" in address.host else address.host
    target = f"{host}:{address.port}"
    sign_in = f"Proxy-Authorization: {proof.reveal()}\r\n" if proof else ""
    writer.write(f"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{sign_in}\r\n".encode())
    await reader.readuntil(_END_OF_HEAD)


def _portal_in(head: str, host: str) -> str:
    first, *lines = head.splitlines()
    status = first.split(" ")[1] if first.count(" ") else ""
    fields = {
        name.strip().lower(): value.strip()
        for name, _, value in (line.partition(":") for line in lines)
    }
    target = target_of(fields).hostname or ""
    if status == _NETWORK_SIGN_IN:
        return target or host
    return target if status.startswith("3") and target != host else ""
