"""One write, as the trail keeps it."""

from __future__ import annotations

import hashlib
from datetime import datetime

import msgspec


class Entry(msgspec.Struct, frozen=True):
    """One write to the instance.

    Attributes:
        number: its place in the trail, from 1.
        at: when it was answered, in UTC.
        who: the person, and the user that the instance saw.
        act: what was done, in one word: create, update, comment, attach.
        table: of the record.
        record: its number, or its sys_id where no number is known.
        before: the columns as they were, as far as they were read.
        after: the columns as they were sent.
        answer: the instance's own number or words, or what went wrong.
    """

    number: int
    at: datetime
    who: str
    act: str
    table: str
    record: str
    before: dict[str, str]
    after: dict[str, str]
    answer: str

    @property
    def content(self) -> str:
        """The entry as canonical JSON: keys sorted, no blanks, times as RFC 3339 writes them."""
        return msgspec.json.encode(self, order="sorted").decode()


class Link(msgspec.Struct, frozen=True):
    """An entry in its chain.

    Attributes:
        entry: the write.
        hash: SHA-256, as hexadecimal digits, of the hash before and the entry's canonical JSON.
    """

    entry: Entry
    hash: str


def entry_of(content: str) -> Entry:
    """Return the entry of its canonical JSON."""
    return msgspec.json.decode(content, type=Entry)


def chained(before: str, content: str) -> str:
    """Return the hash of an entry.

    Args:
        before: the hash of the entry before; nothing for the first.
        content: the entry as canonical JSON.
    """
    return hashlib.sha256(f"{before}\n{content}".encode()).hexdigest()
