"""A proxy on this computer that leads every tunnel to one server, whatever was asked for."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from app.network import ProxyMode, ProxySettings

# The practice instance shows a certificate for this name with its switch certificate=wrong_host.
OUTSIDE = "elsewhere.practice.example"


@dataclass
class TunnelProxy:
    """Takes CONNECT, asks for a sign-in where told to, and carries bytes.

    Attributes:
        target: where every tunnel ends, as `https://host:port`.
        sign_in: `name:password` that it wants, or nothing.
        answer: the status line with which it refuses everything, or nothing.
        port: where it listens.
        asked_for: each host and port that somebody wanted to reach.
        served: the connections so far.
    """

    target: str
    sign_in: str = ""
    answer: str = ""
    port: int = 0
    asked_for: list[str] = field(default_factory=list)
    served: list[asyncio.Task[None] | None] = field(default_factory=list)

    @property
    def settings(self) -> ProxySettings:
        """How a person would enter it, without a sign-in."""
        return ProxySettings(ProxyMode.MANUAL, f"127.0.0.1:{self.port}")

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        self.served.append(asyncio.current_task())
        writers = [writer]
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while not await self._opens(reader, writer):
                pass
            goal = urlsplit(self.target)
            inner_reader, inner_writer = await asyncio.open_connection(goal.hostname, goal.port)
            writers.append(inner_writer)
            await asyncio.gather(_copy(reader, inner_writer), _copy(inner_reader, writer))
        for each in writers:
            each.close()
        for each in writers:
            with suppress(OSError, asyncio.CancelledError):
                await each.wait_closed()

    async def _opens(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.asked_for.append(head.split(" ")[1])
        proof = base64.b64encode(self.sign_in.encode()).decode()
        if self.answer:
            status = self.answer
        elif self.sign_in and f"basic {proof}" not in head.replace("Basic", "basic"):
            status = "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=corp"
        else:
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await writer.drain()
            return True
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode())
        await writer.drain()
        return False


@asynccontextmanager
async def running(proxy: TunnelProxy) -> AsyncIterator[TunnelProxy]:
    """Let a proxy listen on a free port."""
    async with await asyncio.start_server(proxy.carry, "127.0.0.1", 0) as server:
        proxy.port = server.sockets[0].getsockname()[1]
        yield proxy
        tasks = [task for task in proxy.served if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()
