"""Waiting on this computer for a browser that is not Firnline's own.

Source:
    RFC 8252 sections 7.3 and 8.3 on loopback redirects, RFC 9700 section 4.1 on exact matching.
"""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from http import HTTPStatus
from typing import Final, Self
from urllib.parse import urlsplit

from app.errors import NoPortError
from app.signin.authorization import REDIRECT_URIS, AuthorizationAttempt
from app.signin.loopback_page import page_for, refusal
from app.words import Words

_log = logging.getLogger(__name__)
# The redirect address says "localhost", which browsers look up in either family.
_HOSTS: Final = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
_FAMILY_MISSING: Final = {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}
_LONGEST_HEAD: Final = 8_192
_PATIENCE_S: Final = 5.0
_MOST_AT_ONCE: Final = 8


class LoopbackListener:
    """Takes exactly one good way back; whatever else comes is refused and ends nothing.

    Attributes:
        redirect_uri: where the instance shall send the browser back to.
    """

    def __init__(self, redirect_uri: str) -> None:
        self.redirect_uri = redirect_uri
        self._authority = urlsplit(redirect_uri).netloc
        self._servers: list[asyncio.Server] = []
        self._answering: set[asyncio.Task[None]] = set()
        self._attempt: AuthorizationAttempt | None = None
        self._say: Callable[[Words], str] = str
        self._way_back: asyncio.Future[str] | None = None

    @classmethod
    async def open(cls, redirect_uris: Sequence[str] = REDIRECT_URIS) -> Self:
        """Listen at the first registered address whose port is free.

        Args:
            redirect_uris: those registered.

        Errors:
            NoPortError: other programs hold all of them.
        """
        for redirect_uri in redirect_uris:
            port = urlsplit(redirect_uri).port or 0
            try:
                sockets = _sockets_at(port)
            except OSError as error:
                _log.info("port %s is not free: %s", port, error)
                continue
            listener = cls(redirect_uri)
            for sock in sockets:
                await listener._listen(sock)
            return listener
        raise NoPortError(", ".join(str(urlsplit(each).port) for each in redirect_uris))

    async def way_back(
        self, attempt: AuthorizationAttempt, *, say: Callable[[Words], str] = str
    ) -> str:
        """Wait for the way back of an attempt, and return it.

        Args:
            attempt: whose way back it has to be.
            say: puts the page that ends the visit into the user's language.
        """
        self._attempt, self._say = attempt, say
        self._way_back = asyncio.get_running_loop().create_future()
        return await self._way_back

    async def close(self) -> None:
        """Listen no longer, and leave nobody half answered."""
        self._attempt = None
        for server in self._servers:
            server.close()
        for task in self._answering:
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)
        for server in self._servers:
            await server.wait_closed()

    async def _listen(self, sock: socket.socket) -> None:
        server = await asyncio.start_server(self._on_visit, sock=sock, limit=_LONGEST_HEAD)
        self._servers.append(server)

    def _on_visit(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(self._answering) >= _MOST_AT_ONCE:
            writer.close()
            return
        task = asyncio.get_running_loop().create_task(self._answer(reader, writer))
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        url = ""
        try:
            async with asyncio.timeout(_PATIENCE_S):
                url = self._url_of(await reader.readuntil(b"\r\n\r\n"))
                writer.write(self._reply_to(url))
                await writer.drain()
        except (TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError):
            _log.info("a visit to %s was no request", self.redirect_uri)
        finally:
            writer.close()
        with suppress(OSError):
            await writer.wait_closed()
        if self._owns(url) and self._way_back and not self._way_back.done():
            self._way_back.set_result(url)

    def _url_of(self, head: bytes) -> str:
        """Return what was asked for, or nothing where it is no plain visit of this very host."""
        request, *lines = head.decode("latin-1").split("\r\n")
        method, _, rest = request.partition(" ")
        target, _, version = rest.partition(" ")
        headers = [line.partition(":") for line in lines]
        hosts = [value.strip() for name, _, value in headers if name.lower() == "host"]
        # Another host is a page that had its own name point here (DNS rebinding).
        if method != "GET" or not version.startswith("HTTP/1.") or hosts != [self._authority]:
            return ""
        return f"http://{self._authority}{target}"

    def _reply_to(self, url: str) -> bytes:
        attempt = self._attempt
        if attempt is not None and attempt.owns(url):
            return page_for(attempt, url, self._say)
        is_close = attempt is not None and attempt.is_redirect(url)
        return refusal(HTTPStatus.BAD_REQUEST if is_close else HTTPStatus.NOT_FOUND)

    def _owns(self, url: str) -> bool:
        return self._attempt is not None and self._attempt.owns(url)


def _sockets_at(port: int) -> list[socket.socket]:
    """Listen in both families; one that this computer does not have is needed by nobody.

    Errors:
        OSError: another program listens there.
    """
    sockets: list[socket.socket] = []
    for family, host in _HOSTS:
        try:
            sockets.append(_bound(family, host, port))
        except OSError as error:
            if sockets and error.errno in _FAMILY_MISSING:
                continue
            for sock in sockets:
                sock.close()
            raise
    return sockets


def _bound(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":  # elsewhere nobody can bind to a port that is listened at
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family is socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        sock.bind((host, port))
        sock.listen(_MOST_AT_ONCE)
    except OSError:
        sock.close()
        raise
    sock.setblocking(False)  # noqa: FBT003 - a method of the standard library
    return sock
