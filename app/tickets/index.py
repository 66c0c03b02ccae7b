"""The tickets of a table: selected, sorted and searched by position, without a proxy model.

Taking other tickets is work for a long moment where there are many, so it is done in steps: the
caller may leave it between two of them for something more urgent, and nothing that is shown changes
before the last one.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.tickets.columns import TicketColumn
from app.tickets.filter import Haystacks, folded, narrowed
from app.tickets.sorting import finished, parts_of, sorted_in_steps
from app.tickets.ticket import Ticket
from app.words import Words

Admits = Callable[[Ticket], bool]

_STEP: Final = 2_000
_STEPS_OF_AN_ORDER: Final = 3


@dataclass(frozen=True)
class SortedBy:
    """A column and a direction.

    Attributes:
        column: what is compared; tickets without a value come last either way.
        descending: whether the greatest value comes first.
    """

    column: TicketColumn
    descending: bool = False


@dataclass(frozen=True)
class _Found:
    """What was typed, folded, and the rows that hold it, with their texts."""

    wanted: str
    rows: list[int]
    texts: list[str]

    def add(self, rows: Sequence[int], texts: Sequence[str]) -> None:
        """Add rows to what was found."""
        self.rows.extend(rows)
        self.texts.extend(texts)


class _Content:
    """Tickets, and what was worked out about them."""

    def __init__(self, tickets: Sequence[Ticket]) -> None:
        self.tickets = tickets
        self.haystacks: list[str] = []
        self.positions: dict[str, int] = {}
        self._keys: dict[TicketColumn, list[Any]] = {}

    def keys(self, column: TicketColumn) -> list[Any]:
        """Return what the tickets are compared by in a column, None where there is no value."""
        if column not in self._keys:
            key_of = column.key_of
            self._keys[column] = [key_of(ticket) for ticket in self.tickets]
        return self._keys[column]

    def filled(
        self,
        before: _Content,
        *,
        haystack_of: Callable[[Ticket], str],
        columns: Iterable[TicketColumn],
    ) -> Iterator[None]:
        """Work out what is new, and take over what is known of the same tickets."""
        known: list[int | None] = []
        for rows in parts_of(range(len(self.tickets)), _STEP):
            if known:
                yield
            self.positions.update((self.tickets[row].sys_id, row) for row in rows)
            known += [before.row_of(self.tickets[row]) for row in rows]
        self.haystacks = yield from self._taken_over(known, before.haystacks, haystack_of)
        for column in columns:
            self._keys[column] = yield from self._taken_over(
                known, before.keys(column), column.key_of
            )

    def row_of(self, ticket: Ticket) -> int | None:
        """Return the position of the very same object, None where it is not here."""
        row = self.positions.get(ticket.sys_id)
        return row if row is not None and self.tickets[row] is ticket else None

    def _taken_over(
        self,
        known: Sequence[int | None],
        values: Sequence[Any],
        value_of: Callable[[Ticket], Any],
    ) -> Generator[None, None, list[Any]]:
        taken: list[Any] = []
        for rows in parts_of(range(len(self.tickets)), _STEP):
            if taken:
                yield
            taken += [
                value_of(self.tickets[row]) if (at := known[row]) is None else values[at]
                for row in rows
            ]
        return taken


@dataclass(frozen=True)
class Prepared:
    """Other tickets, ready to be shown: all rows in their order, and those that are found."""

    content: _Content
    everything: _Found
    found: _Found


class TicketIndex:
    """Tickets in an order, those of a view that hold what was typed.

    Args:
        say: renders words in the language of the window.
    """

    def __init__(self, say: Callable[[Words], str] = str) -> None:
        self._haystack_of = Haystacks(say)
        self._content = _Content(())
        self._admits: Admits = lambda _ticket: True
        self._order: tuple[SortedBy, ...] = ()
        self._typed = ""
        self._found = [_Found("", [], [])]  # letter by letter; the first is everything

    @property
    def tickets(self) -> Sequence[Ticket]:
        """All tickets, shown or not."""
        return self._content.tickets

    @property
    def order(self) -> tuple[SortedBy, ...]:
        """What is sorted by, the column that counts most in front; empty for the newest first."""
        return self._order

    @property
    def rows(self) -> Sequence[int]:
        """The positions in `tickets` of those that are shown, from top down."""
        return self._found[-1].rows

    def row_of(self, ticket: Ticket) -> int | None:
        """Return where a ticket is shown, perhaps with newer values, or None while it is not."""
        position = self._content.positions.get(ticket.sys_id)
        try:
            return None if position is None else self.rows.index(position)
        except ValueError:
            return None

    def rows_of(self, tickets: Iterable[Ticket]) -> list[int]:
        """Return where tickets are shown, from top down; those that are not are left out."""
        positions = self._content.positions
        wanted = {positions.get(ticket.sys_id) for ticket in tickets}
        return [row for row, position in enumerate(self.rows) if position in wanted]

    def find(self, typed: str) -> None:
        """Show only tickets that hold every word; what is typed on narrows what was found."""
        self._typed = typed
        wanted = folded(typed)
        while not wanted.startswith(self._found[-1].wanted):
            self._found.pop()
        found = self._found[-1]
        if wanted != found.wanted:
            words = set(wanted.split()).difference(found.wanted.split())
            self._found.append(_Found(wanted, *narrowed(found.rows, found.texts, words)))

    def sort(self, by: SortedBy) -> None:
        """Sort by one column more; among its equals the order stays as it was."""
        self._order = (by, *[step for step in self._order if step.column is not by.column])
        self._order = self._order[:_STEPS_OF_AN_ORDER]
        rows = self._found[0].rows
        self._rearrange(_sorted(rows, self._content, by, step=len(rows) or 1))

    def unsort(self) -> None:
        """Show the newest first."""
        self.select(self._admits)

    def select(self, admits: Admits, order: Sequence[SortedBy] = ()) -> None:
        """Show the tickets of another view.

        Args:
            admits: tells whether a ticket belongs to it.
            order: what it is sorted by, the column that counts most in front.
        """
        self._admits = admits
        self._order = tuple(order)
        step = len(self._content.tickets) or 1
        self._rearrange(self._arranged(self._content, step=step))

    def prepared(self, tickets: Sequence[Ticket]) -> Generator[None, None, Prepared]:
        """Return what `show` takes, in steps; view, order and filter stay.

        What is known of a ticket that is the same object as before is not worked out again.

        Args:
            tickets: all of them, the newest first.
        """
        content = _Content(tickets)
        columns = [by.column for by in self._order]
        yield from content.filled(self._content, haystack_of=self._haystack_of, columns=columns)
        while True:  # somebody may ask for another view meanwhile
            asked = self._admits, self._order
            rows = yield from self._arranged(content, step=_STEP)
            prepared = yield from _found_in(content, rows, folded(self._typed), step=_STEP)
            if asked == (self._admits, self._order):
                return prepared

    def show(self, prepared: Prepared) -> None:
        """Show other tickets."""
        self._content = prepared.content
        self._found = [prepared.everything, prepared.found]
        self.find(self._typed)

    def _rearrange(self, steps: Generator[None, None, list[int]]) -> None:
        rows = finished(steps)
        step = len(rows) or 1
        self.show(finished(_found_in(self._content, rows, folded(self._typed), step=step)))

    def _arranged(self, content: _Content, *, step: int) -> Generator[None, None, list[int]]:
        admits, order = self._admits, self._order
        rows: list[int] = []
        for part in parts_of(range(len(content.tickets)), step):
            if part[0]:
                yield
            rows += [row for row in part if admits(content.tickets[row])]
        for by in reversed(order):
            rows = yield from _sorted(rows, content, by, step=step)
        return rows


def _sorted(
    rows: Sequence[int], content: _Content, by: SortedBy, *, step: int
) -> Generator[None, None, list[int]]:
    keys = content.keys(by.column)
    known = [row for row in rows if keys[row] is not None]
    unknown = [row for row in rows if keys[row] is None] if len(known) < len(rows) else []
    in_order = yield from sorted_in_steps(
        known, keys.__getitem__, step=step, descending=by.descending
    )
    return in_order + unknown


def _found_in(
    content: _Content, rows: Sequence[int], wanted: str, *, step: int
) -> Generator[None, None, Prepared]:
    everything, found = _Found("", [], []), _Found(wanted, [], [])
    words = wanted.split()
    for part in parts_of(rows, step):
        if everything.rows:
            yield
        texts = [content.haystacks[row] for row in part]
        everything.add(part, texts)
        found.add(*narrowed(part, texts, words))
    return Prepared(content, everything, found)
