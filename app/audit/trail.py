"""The trail of everything that was written to an instance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.audit.entry import Entry, Link, chained, entry_of
from app.audit.sheet import as_csv, as_json_lines
from app.database.database import Database
from app.places import write_whole

_LAST: Final = "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1"
_ALL: Final = "SELECT number, content, hash FROM audit ORDER BY number"


@dataclass(frozen=True)
class Verdict:
    """What a look at the whole chain found.

    Whoever can write the file can also cut off its end; the last hash of an earlier export tells.

    Attributes:
        entries: how many there are.
        last_hash: of the last one; nothing where there is none.
        broken: the numbers of those that do not follow from the one before.
    """

    entries: int
    last_hash: str
    broken: tuple[int, ...]

    @property
    def first_broken(self) -> int | None:
        """The number of the first entry that was changed, or before which one is missing."""
        return self.broken[0] if self.broken else None


def _now() -> datetime:
    return datetime.now(UTC)


class AuditTrail:
    """Every write to the instance of a connection, each bound to the one before by its hash.

    Args:
        database: the file of the connection.
        who: the person, and the user that the instance sees.
        now: tells the time.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(self, database: Database, *, who: str, now: Callable[[], datetime] = _now) -> None:
        self._database = database
        self._who = who
        self._now = now

    def note(
        self,
        act: str,
        *,
        table: str,
        record: str,
        before: Mapping[str, str],
        after: Mapping[str, str],
        answer: str,
    ) -> None:
        """Append a write; it is on disk when this returns.

        Args:
            act: what was done, in one word.
            table: of the record.
            record: its number, or its sys_id where no number is known.
            before: the columns as they were, as far as they were read.
            after: the columns as they were sent; never a secret.
            answer: the instance's own number or words, or the title of the error.
        """
        with self._database.transaction() as connection:
            connection.execute("BEGIN IMMEDIATE")  # another program may append as well
            number, last_hash = connection.execute(_LAST).fetchone() or (0, "")
            entry = Entry(
                number=number + 1,
                at=self._now(),
                who=self._who,
                act=act,
                table=table,
                record=record,
                before=dict(before),
                after=dict(after),
                answer=answer,
            )
            row = (entry.number, entry.content, chained(last_hash, entry.content))
            connection.execute("INSERT INTO audit VALUES (?, ?, ?)", row)

    def entries(self) -> tuple[Entry, ...]:
        """Return every entry, the first in front."""
        return tuple(link.entry for link in self._links())

    def verify(self) -> Verdict:
        """Compute the whole chain once more."""
        last_hash, last_number, broken = "", 0, []
        rows = self._rows()
        for number, content, found in rows:
            follows = number == last_number + 1 and found == chained(last_hash, content)
            if not follows:
                broken.append(number)
            last_number, last_hash = number, found
        return Verdict(len(rows), last_hash, tuple(broken))

    def export(self, path: Path) -> None:
        """Write the trail with its hashes: a sheet where the name ends in .csv, else JSON lines.

        Args:
            path: the file; an older one of that name is replaced.

        Errors:
            StorageError: the file cannot be written, or the trail not be read.
        """
        write = as_csv if path.suffix.lower() == ".csv" else as_json_lines
        write_whole(path, write(self._links()))

    def _links(self) -> tuple[Link, ...]:
        rows = self._rows()
        with self._database.translating():
            return tuple(Link(entry_of(content), found) for _, content, found in rows)

    def _rows(self) -> list[tuple[int, str, str]]:
        with self._database.transaction() as connection:
            return connection.execute(_ALL).fetchall()
