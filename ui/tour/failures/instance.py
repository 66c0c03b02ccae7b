"""The page Instance: what stands between this computer and a ServiceNow instance."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from ui.tour.guide import Guide
from ui.translation import translate

# The title of the picture, the condition of the practice instance, and its value.
_CONDITIONS: Final = (
    ("asleep", "hibernating", ""),
    ("being upgraded", "offline", ""),
    ("guest network", "captive_portal", ""),
    ("address blocked", "ip_blocked", ""),
    ("unknown authority", "certificate", "other_ca"),
    ("certificate expired", "certificate", "expired"),
    ("certificate of another name", "certificate", "wrong_host"),
)
# The places of the choices in the list of proxies.
_AS_THE_COMPUTER: Final = 0
_MANUAL: Final = 2
_NOWHERE: Final = "https://firnline.invalid"
_BEHIND_A_PROXY: Final = "https://example.service-now.com"
_SIGN_IN_WANTED: Final = (
    b"HTTP/1.1 407 Proxy Authentication Required\r\n"
    b'Proxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n'
)


async def show_all(guide: Guide) -> None:
    """Take a picture of everything that keeps the page from going on."""
    await _address_with_a_mistake(guide)
    await _nothing_found(guide)
    await _proxy_wants_a_sign_in(guide)
    for title, condition, value in _CONDITIONS:
        async with guide.condition(condition, value):
            await guide.drive.press(translate("Wizard", "Practice instance"))
            await guide.fails()
            await guide.picture(f"instance, {title}")


async def look(guide: Guide) -> None:
    """Look at the practice instance, and wait for what is found."""
    await guide.drive.press(translate("Wizard", "Practice instance"))
    await guide.comes_to_rest()
    await guide.next_is_on()


async def _type(guide: Guide, address: str) -> None:
    await guide.drive.write(translate("Wizard", "Instance address"), address)


async def _address_with_a_mistake(guide: Guide) -> None:
    await guide.is_on(translate("Wizard", "Practice instance"))
    await _type(guide, "http://my instance")
    await guide.picture("instance, address with a mistake")


async def _nothing_found(guide: Guide) -> None:
    await _type(guide, _NOWHERE)
    await guide.drive.press(translate("Wizard", "Next"))
    await guide.fails()
    await guide.picture("instance, nothing found")


async def _proxy_wants_a_sign_in(guide: Guide) -> None:
    drive = guide.drive
    async with _proxy() as address:
        await _type(guide, _BEHIND_A_PROXY)
        await drive.tick(translate("Wizard", "Network: proxy and certificates"))
        await drive.choose(translate("Wizard", "Proxy"), _MANUAL)
        await drive.write(translate("Wizard", "Proxy address"), address)
        await drive.press(translate("Wizard", "Next"))
        await guide.fails()
        await guide.picture("instance, proxy wants a sign-in")
    await drive.choose(translate("Wizard", "Proxy"), _AS_THE_COMPUTER)
    await drive.press(translate("Wizard", "Network: proxy and certificates"))


@asynccontextmanager
async def _proxy() -> AsyncIterator[str]:
    """Be a proxy that lets nobody through without a password."""

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(_SIGN_IN_WANTED)
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
