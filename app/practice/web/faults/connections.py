"""Faults of the connection: slow, cut, or broken on the way."""

from __future__ import annotations

import asyncio
import zlib

from starlette.types import Message

from app.practice.web.faults.turn import Turn

_DRIP_S = 0.5
_PORTION_S = 0.05
_BLOCK = b" " * 2**20
_BLOCKS = 1_024
_GZIP_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"


async def silent(turn: Turn) -> None:
    """Take the connection and say nothing."""
    await turn.exchange.gone()
    turn.exchange.note()


async def cut(turn: Turn) -> None:
    """Cut the connection before anything is done."""
    await turn.exchange.cut()


async def done_but_cut(turn: Turn) -> None:
    """Do the work, and cut the connection without an answer."""
    await turn.go_on_unheard()
    await turn.exchange.cut()


async def breaks_off(turn: Turn) -> None:
    """End an answer before the length it promised."""
    await turn.deliver_part(await turn.whole_answer())
    await turn.exchange.break_off()


async def bad_json(turn: Turn) -> None:
    """Lose the second half of an answer, and give it the length of the first."""
    answer = await turn.whole_answer()
    await turn.deliver(answer.with_body(answer.body[: len(answer.body) // 2]))


async def slow_loris(turn: Turn) -> None:
    """Let an answer drip."""
    answer = await turn.whole_answer()
    await turn.send(answer.start)
    for byte in answer.body[:-1]:
        await turn.send(_part(bytes([byte])))
        if await turn.exchange.pause(_DRIP_S):
            return
    await turn.send(_part(answer.body[-1:], last=True))


async def narrow(turn: Turn) -> None:
    """Let an answer through a narrow line."""
    size = max(1, round(turn.instance.conditions.bandwidth * _PORTION_S))

    async def send_slowly(message: Message) -> None:
        body = message.get("body", b"")
        while len(body) > size:
            await turn.send(_part(body[:size]))
            body = body[size:]
            await asyncio.sleep(_PORTION_S)
        await turn.send(message if not body else {**message, "body": body})

    await turn.go_on(send=send_slowly)


async def late(turn: Turn) -> None:
    """Hold a request back before its work."""
    await asyncio.sleep(turn.instance.conditions.latency_s)
    await turn.go_on()


async def held_back(turn: Turn) -> None:
    """Hold an answer back after its work is done."""

    async def send_late(message: Message) -> None:
        if message["type"] == "http.response.start":
            await turn.exchange.pause(turn.instance.conditions.delay_s)
        await turn.send(message)

    await turn.go_on(send=send_late)


async def gzip_bomb(turn: Turn) -> None:
    """Answer with an empty list and a gigabyte of spaces in it, packed into a megabyte."""
    headers = [(b"content-type", b"application/json"), (b"content-encoding", b"gzip")]
    await turn.send({"type": "http.response.start", "status": 200, "headers": headers})
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    opening, closing = b'{"result":[', b"]}"
    await turn.send(
        _part(_GZIP_HEADER + packer.compress(opening) + packer.flush(zlib.Z_FULL_FLUSH))
    )
    # After a full flush a block depends on nothing before it, so one packed block serves for all.
    block = packer.compress(_BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = zlib.crc32(opening)
    for _ in range(_BLOCKS):
        checksum = zlib.crc32(_BLOCK, checksum)
        await turn.send(_part(block))
        await asyncio.sleep(0)
    size = len(opening) + len(_BLOCK) * _BLOCKS + len(closing)
    end = packer.compress(closing) + packer.flush()
    trailer = zlib.crc32(closing, checksum).to_bytes(4, "little") + size.to_bytes(4, "little")
    await turn.send(_part(end + trailer, last=True))


def _part(body: bytes, *, last: bool = False) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": not last}
