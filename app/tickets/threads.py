"""What people wrote on a ticket: the comments and the work notes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from app.errors import NotAuthorizedError
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.instance.replies import rows_of
from app.instance.values import shown
from app.tickets.ticket import Ticket
from app.words import Words, translate

LONGEST_ENTRY: Final = 4000
_HEAD: Final = re.compile(
    r"^(?P<when>\S.{6,30}?) - (?P<who>.+) \((?P<label>[^()\n]+)\)$", re.MULTILINE
)
_TIME: Final = "%Y-%m-%d %H:%M:%S"


class Thread(StrEnum):
    """The two threads of a ticket; each value is the name of its column."""

    COMMENTS = "comments"
    WORK_NOTES = "work_notes"

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _THREADS[self]


@dataclass(frozen=True)
class Entry:
    """One thing that somebody wrote.

    Attributes:
        thread: where it stands.
        text: what was written.
        author: who wrote it: a user name, or a name where the instance shows no more.
        at: when, or None where the instance tells it as people read it alone.
        shown_at: when, as the instance shows it; empty where `at` is known.
    """

    thread: Thread
    text: str
    author: str
    at: datetime | None = None
    shown_at: str = ""


@dataclass(frozen=True)
class Threads:
    """Both threads of a ticket.

    Attributes:
        entries: of both, the newest first.
        unreadable: the threads that this account may not read.
    """

    entries: tuple[Entry, ...] = ()
    unreadable: tuple[Thread, ...] = ()

    def of(self, thread: Thread) -> tuple[Entry, ...]:
        """Return the entries of one thread, the newest first."""
        return tuple(entry for entry in self.entries if entry.thread is thread)

    def count_of(self, thread: Thread, text: str) -> int:
        """Tell how often a text stands in a thread; spaces and line ends make no difference."""
        return sum(entry.text.split() == text.split() for entry in self.of(thread))


async def read_threads(client: InstanceClient, ticket: Ticket) -> Threads:
    """Return both threads of a ticket.

    The journal tells author and time exactly, but many accounts may not read it; then the record's
    own columns are read, which show the same as text for people.

    Args:
        client: signed in.
        ticket: whose threads.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    entries = await _journal(client, ticket)
    missing = [thread for thread in Thread if all(entry.thread is not thread for entry in entries)]
    if not missing:
        return _threads(entries)
    texts = await _columns(client, ticket, missing)
    told = [entry for thread, text in texts.items() for entry in entries_of(thread, text)]
    return _threads([*entries, *told], [thread for thread in missing if thread not in texts])


def entries_of(thread: Thread, text: str) -> tuple[Entry, ...]:
    """Return the entries in the text that an instance shows for a journal column.

    Each begins with a line such as `2026-11-23 10:00:00 - Robin Vale (Work notes)`; the date is
    written as the reader of the instance reads it, and so stays text.

    Args:
        thread: whose column.
        text: what the column shows.
    """
    first = _HEAD.search(text)
    if first is None:
        return ()
    heads = [head for head in _HEAD.finditer(text) if head["label"] == first["label"]]
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return tuple(
        Entry(thread, text[head.end() : end].strip(), head["who"], shown_at=head["when"])
        for head, end in zip(heads, ends, strict=True)
    )


async def _journal(client: InstanceClient, ticket: Ticket) -> list[Entry]:
    query = (
        Query()
        .where("element_id", "=", ticket.sys_id)
        .where("element", "IN", ",".join(Thread))
        .order_by("sys_created_on", descending=True)
    )
    fields = ("element_id", "element", "value", "sys_created_on", "sys_created_by")
    try:
        rows = await client.records("sys_journal_field", query, fields=fields)
    except NotAuthorizedError:
        return []
    return [
        Entry(
            thread=Thread(row["element"]),
            text=row["value"].strip(),
            author=row["sys_created_by"],
            at=_time(row["sys_created_on"]),
            shown_at="" if _time(row["sys_created_on"]) else row["sys_created_on"],
        )
        for row in rows
        if row["element_id"] == ticket.sys_id and row["element"] in set(Thread)
    ]


async def _columns(
    client: InstanceClient, ticket: Ticket, threads: Iterable[Thread]
) -> dict[Thread, str]:
    """Return what the columns show; one that the account may not read is left out."""
    params = {
        "sysparm_query": str(Query().where("sys_id", "=", ticket.sys_id)),
        "sysparm_fields": ",".join(("sys_id", *threads)),
        "sysparm_display_value": "all",
        "sysparm_limit": "1",
    }
    rows = await client.read(f"/api/now/table/{ticket.ticket_type}", params, rows_of)
    row = next((row for row in rows if shown(row, ())["sys_id"].value == ticket.sys_id), {})
    values = shown(row, ())
    return {thread: values[thread].display for thread in threads if thread in values}


def _threads(entries: Iterable[Entry], unreadable: Iterable[Thread] = ()) -> Threads:
    return Threads(tuple(sorted(entries, key=_when, reverse=True)), tuple(unreadable))


def _when(entry: Entry) -> str:
    return f"{entry.at:{_TIME}}" if entry.at else entry.shown_at


def _time(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None


_THREADS = {
    Thread.COMMENTS: translate("Threads", "Comment"),
    Thread.WORK_NOTES: translate("Threads", "Work note"),
}
