"""The views of the ticket table that somebody keeps under a name, and the columns of it."""

from __future__ import annotations

import logging
from typing import Final

import msgspec
from msgspec.structs import replace

from app.database.database import Database
from app.tickets.columns import TicketColumn
from app.tickets.draft import TicketType
from app.tickets.index import SortedBy
from app.tickets.states import Meaning
from app.tickets.ticket import Ticket

_FACT: Final = "ticket table"
_log = logging.getLogger(__name__)

Arrangement = tuple[tuple[TicketColumn, int], ...]


class TicketView(msgspec.Struct, frozen=True):
    """What a table of tickets shows, and how.

    Attributes:
        name: what people choose it by.
        ticket_type: the type of its tickets, or None for either.
        meanings: what their states may mean; none for whatever they mean.
        state_name: what their state is called, or None for any.
        typed: what stands in the filter.
        order: what is sorted by, the column that counts most in front; empty for the newest first.
        columns: the columns and their widths, from left to right; None for those that are there.
    """

    name: str
    ticket_type: TicketType | None = None
    meanings: tuple[Meaning, ...] = ()
    state_name: str | None = None
    typed: str = ""
    order: tuple[SortedBy, ...] = ()
    columns: Arrangement | None = None

    def admits(self, ticket: Ticket) -> bool:
        """Tell whether a ticket belongs to the view, whatever stands in the filter."""
        return (
            self.ticket_type in {None, ticket.ticket_type}
            and (not self.meanings or ticket.meaning in self.meanings)
            and self.state_name in {None, ticket.state_label}
        )


class _Kept(msgspec.Struct, frozen=True):
    views: tuple[TicketView, ...] = ()
    columns: Arrangement | None = None


class ViewBook:
    """The views of one connection.

    Args:
        database: where they are kept; None keeps them as long as the program runs.

    Errors:
        StorageError: the database cannot be used, in every method that keeps something.
    """

    def __init__(self, database: Database | None = None) -> None:
        self._database = database
        self._kept = _Kept()
        text = database.fact(_FACT) if database else None
        try:
            self._kept = msgspec.json.decode(text, type=_Kept) if text else _Kept()
        except msgspec.MsgspecError:  # a later version may know columns that this one does not
            _log.warning("The kept views of the table cannot be read; it starts without them.")

    @property
    def views(self) -> tuple[TicketView, ...]:
        """The views, by name."""
        return self._kept.views

    @property
    def columns(self) -> Arrangement | None:
        """The columns that somebody arranged, or None."""
        return self._kept.columns

    def keep(self, view: TicketView) -> None:
        """Keep a view, in place of one with the same name."""
        others = [kept for kept in self.views if not _is_same(kept.name, view.name)]
        views = sorted([*others, view], key=lambda kept: kept.name.casefold())
        self._keep(replace(self._kept, views=tuple(views)))

    def rename(self, view: TicketView, name: str) -> TicketView:
        """Give a view another name, and return it."""
        renamed = replace(view, name=name)
        self.forget(view)
        self.keep(renamed)
        return renamed

    def forget(self, view: TicketView) -> None:
        """Keep a view no longer."""
        views = tuple(kept for kept in self.views if not _is_same(kept.name, view.name))
        self._keep(replace(self._kept, views=views))

    def keep_columns(self, columns: Arrangement | None) -> None:
        """Keep the columns as somebody arranged them; None for as they fit."""
        self._keep(replace(self._kept, columns=columns))

    def _keep(self, kept: _Kept) -> None:
        if self._database is not None:
            self._database.keep_fact(_FACT, msgspec.json.encode(kept).decode())
        self._kept = kept


def _is_same(name: str, other: str) -> bool:
    return name.casefold() == other.casefold()
