"""What the states of one connection are called and mean, and what changed about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Self

import msgspec
from msgspec import structs

from app.database.database import Database
from app.instance.client import InstanceClient
from app.instance.schema import read_choices
from app.tickets.draft import TicketType
from app.tickets.state_name import Standing, StateName
from app.tickets.states import Meaning, is_standard
from app.tickets.ticket import Ticket

_FACT: Final = "states"
_ENGLISH: Final = "en"
_LONGEST_NAME: Final = 80


class _Own(msgspec.Struct, frozen=True):
    name: str = ""
    meaning: Meaning | None = None


class _Table(msgspec.Struct):
    """What is known of the states of one table, by value.

    Attributes:
        listed: the labels of the instance's own list.
        seen: what tickets show for values that the list does not have.
        known: the labels when somebody last looked.
        own: what people here say instead.
    """

    listed: dict[str, str] = msgspec.field(default_factory=dict)
    seen: dict[str, str] = msgspec.field(default_factory=dict)
    known: dict[str, str] = msgspec.field(default_factory=dict)
    own: dict[str, _Own] = msgspec.field(default_factory=dict)

    @property
    def labels(self) -> dict[str, str]:
        unlisted = {v: text for v, text in self.seen.items() if v not in self.listed}
        return {**self.listed, **unlisted}


class _Kept(msgspec.Struct):
    language: str = ""
    tables: dict[TicketType, _Table] = msgspec.field(
        default_factory=lambda: {ticket_type: _Table() for ticket_type in TicketType}
    )


class StateBook:
    """The states of both tables: the instance's labels, and the names and meanings given here.

    A state keeps the label that tickets show where the instance's list does not have it or may not
    be read. Names and meanings given here change nothing on the instance.

    Args:
        database: the file of the connection, which keeps all of it as one fact.
        language: two letters, to name the states in when they are read.
        kept: what an earlier run left.

    Errors:
        StorageError: the file cannot be used; in `load`, `save` and whatever saves.
    """

    def __init__(
        self, database: Database, *, language: str = _ENGLISH, kept: _Kept | None = None
    ) -> None:
        self._database = database
        self._language = language
        self._kept = kept or _Kept()
        self._shown: dict[tuple[TicketType, str], tuple[str, Meaning]] = {}
        self._settle()

    @classmethod
    def load(cls, database: Database, *, language: str = _ENGLISH) -> Self:
        """Return the states as an earlier run left them.

        Args:
            database: the file of the connection.
            language: two letters, to name the states in when they are read.
        """
        text = database.fact(_FACT)
        with database.translating():
            kept = msgspec.json.decode(text, type=_Kept) if text else None
        return cls(database, language=language, kept=kept)

    def save(self) -> None:
        """Keep the states for the next run."""
        self._database.keep_fact(_FACT, msgspec.json.encode(self._kept).decode())

    def states(self, ticket_type: TicketType) -> tuple[StateName, ...]:
        """Return every state of a table, in the order of the instance's list.

        States that are in use or were known and are not listed come last.
        """
        table = self._kept.tables[ticket_type]
        values = dict.fromkeys((*table.labels, *table.known, *table.own))
        return tuple(_state(ticket_type, value, table) for value in values)

    def listed(self, ticket_type: TicketType) -> tuple[str, ...]:
        """Return the values of the instance's own list, none where it could not be read."""
        return tuple(self._kept.tables[ticket_type].listed)

    @property
    def names(self) -> Mapping[tuple[TicketType, str], tuple[str, Meaning]]:
        """Name and meaning of every state, by table and value."""
        return self._shown

    @property
    def changed(self) -> tuple[StateName, ...]:
        """The states that came, were relabelled or went since somebody last looked."""
        return tuple(state for state in self._every() if state.standing is not Standing.KNOWN)

    def applied_to(self, ticket: Ticket) -> Ticket:
        """Return a ticket with name and meaning of its state, as they are here.

        What a ticket shows for a state that no list has is remembered.
        """
        key = ticket.ticket_type, ticket.state
        shown = self._shown.get(key) or self._learn(ticket)
        if (ticket.state_label, ticket.meaning) == shown:
            return ticket
        label, meaning = shown
        return structs.replace(ticket, state_label=label, meaning=meaning)

    async def read(self, client: InstanceClient) -> tuple[StateName, ...]:
        """Read what the instance calls its states now, and return what changed, as `changed`.

        A list that cannot be read leaves what is known. What an instance has at the first reading
        is no change. An instance shows every label in the language of the signed-in user, which is
        the integration user; its lists of choices hold them in every language that it has. A state
        without a label in the language of the windows has its English one.

        Args:
            client: signed in.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.

        Source:
            ServiceNowDocs, platform-administration/system-localization/r_ChoicesTable.md
        """
        for ticket_type in TicketType:
            if listed := await _read(client, ticket_type, self._language):
                self._take(self._kept.tables[ticket_type], listed)
        self._kept.language = self._language
        self._settle()
        self.save()
        return self.changed

    def keep(self, *states: StateName) -> None:
        """Keep the own names and meanings of states; an empty name or None takes one back."""
        for state in states:
            own = self._kept.tables[state.ticket_type].own
            own.pop(state.value, None)
            name = _plain(state.own_name)
            if name or state.own_meaning:
                own[state.value] = _Own(name, state.own_meaning)
        self._settle()
        self.save()

    def acknowledge(self) -> None:
        """Take every state as known: somebody looked at the list."""
        for table in self._kept.tables.values():
            gone = {v: text for v, text in table.known.items() if v not in table.labels}
            table.seen |= gone
            table.known = table.labels
        self.save()

    def _take(self, table: _Table, listed: dict[str, str]) -> None:
        if not table.listed:
            table.known |= listed
        elif self._language != self._kept.language:  # another language is no new label
            table.known |= {v: text for v, text in listed.items() if v in table.known}
        table.listed = listed
        table.seen = {v: text for v, text in table.seen.items() if v not in listed}

    def _learn(self, ticket: Ticket) -> tuple[str, Meaning]:
        label = _plain(ticket.state_label) or ticket.state
        if ticket.state:
            self._kept.tables[ticket.ticket_type].seen[ticket.state] = label
            self._settle()
        return self._shown.get((ticket.ticket_type, ticket.state), (label, ticket.meaning))

    def _settle(self) -> None:
        self._shown = {
            (state.ticket_type, state.value): (state.name, state.meaning) for state in self._every()
        }

    def _every(self) -> Iterator[StateName]:
        for ticket_type in TicketType:
            yield from self.states(ticket_type)


def _state(ticket_type: TicketType, value: str, table: _Table) -> StateName:
    earlier = table.known.get(value, "")
    own = table.own.get(value, _Own())
    return StateName(
        ticket_type,
        value,
        table.labels.get(value) or earlier or value,
        own_name=own.name,
        own_meaning=own.meaning,
        standing=_standing(ticket_type, value, table),
        earlier_label=earlier,
        is_listed=value in table.listed or not table.listed,
    )


def _standing(ticket_type: TicketType, value: str, table: _Table) -> Standing:
    is_listed = value in table.listed
    if value not in table.known:
        is_expected = not is_listed and (is_standard(ticket_type, value) or value in table.own)
        return Standing.KNOWN if is_expected else Standing.NEW
    if table.listed and not is_listed and value not in table.seen:
        return Standing.UNLISTED
    is_same = not is_listed or table.listed[value] == table.known[value]
    return Standing.KNOWN if is_same else Standing.RELABELLED


async def _read(client: InstanceClient, ticket_type: TicketType, language: str) -> dict[str, str]:
    labels: dict[str, str] = {}
    for spoken in dict.fromkeys((_ENGLISH, language)):
        choices = await read_choices(client, ticket_type, "state", language=spoken)
        labels |= {choice.value: _plain(choice.label) or choice.value for choice in choices}
    return labels


def _plain(text: str) -> str:
    """Return one line that can be shown; a hostile label cannot spread over the window."""
    letters = (letter if letter.isprintable() else " " for letter in text)
    return " ".join("".join(letters).split())[:_LONGEST_NAME]
