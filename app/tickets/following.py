"""Following a ticket: what people wrote on it, where it may go, and every write read back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from app.audit.trail import AuditTrail
from app.errors import AnswerLostError, InstanceError, NotAuthorizedError, NotFoundError
from app.instance.attachments import Attachment, File, attach, read_attachments
from app.instance.client import InstanceClient
from app.instance.schema import Choice, read_choices
from app.tickets.desk import Desk
from app.tickets.draft import TicketType
from app.tickets.following_book import Conversation, ConversationBook
from app.tickets.following_record import Difference, TicketRecord, differences, read_record
from app.tickets.following_results import Ending, Look, Moved, MoveResult, Written
from app.tickets.following_writes import CheckedWrites, Pause, Write
from app.tickets.next_states import following, read_next_states
from app.tickets.references import ReferenceBook
from app.tickets.state_book import StateBook
from app.tickets.threads import Thread, Threads, read_threads
from app.tickets.ticket import Ticket
from app.tickets.transitions import NextState, base_label, needs_of
from app.words import verbatim


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Following:
    """Reads and changes one ticket at a time.

    Every write is sent once, read back, kept by the desk and noted in the trail. An answer that
    was lost is no failure before the ticket was looked at again.

    Args:
        client: signed in.
        desk: keeps the tickets.
        trail: notes every write.
        book: keeps the conversations.
        states: what the states are called.
        references: finds the groups that a move may ask for.
        language: two letters, to name the choices in.
        pause: waits between two looks.
        now: tells the time.

    Errors:
        StorageError: the file of the connection cannot be used, here and in every method.
    """

    client: InstanceClient
    desk: Desk
    trail: AuditTrail
    book: ConversationBook
    states: StateBook
    references: ReferenceBook
    language: str = "en"
    pause: Pause = asyncio.sleep
    now: Callable[[], datetime] = _now
    _choices: dict[tuple[str, str], tuple[Choice, ...]] = field(default_factory=dict)

    def last_seen(self, ticket: Ticket) -> Conversation | None:
        """Return the conversation as it was last read, there without a network, or None."""
        return self.book.find(ticket)

    async def look(self, ticket: Ticket) -> Look:
        """Return a ticket with everything that goes on around it, as it is now.

        Errors:
            NotFoundError: it was deleted, or this user may not see it any more.
            AppError: any other NetworkError, InstanceError or SignInError.
        """
        record = await read_record(self.client, ticket)
        states, threads, files = await asyncio.gather(
            read_next_states(self.client, record, book=self.states),
            read_threads(self.client, ticket),
            self._files(ticket),
        )
        conversation = self._kept(ticket, threads, files)
        if differences(ticket, record.ticket) or ticket.updated_at != record.ticket.updated_at:
            await self.desk.adopt(record.ticket)
        return Look(self.states.applied_to(record.ticket), conversation, states)

    async def choices(self, ticket_type: TicketType, column: str) -> tuple[Choice, ...]:
        """Return what may be chosen in a column; none where this user may not read that.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.
        """
        key = ticket_type.value, column
        if key not in self._choices:
            self._choices[key] = await read_choices(
                self.client, ticket_type, column, language=self.language
            )
        return self._choices[key]

    def ways_of(self, tickets: Sequence[Ticket]) -> dict[NextState, tuple[Ticket, ...]]:
        """Return where several tickets of one type may go, each state with those that may.

        The instance is not asked for each of them; it is when they are moved.

        Args:
            tickets: at least one, all of one type.
        """
        ways: dict[str, list[Ticket]] = {}
        for ticket in tickets:
            for value in following(ticket, self.states):
                ways.setdefault(value, []).append(ticket)
        return {self._state(tickets[0].ticket_type, v): tuple(each) for v, each in ways.items()}

    async def move(
        self, ticket: Ticket, state: str, values: Mapping[str, str] | None = None
    ) -> Moved:
        """Move a ticket to a state, and look whether it is there.

        Nothing is written where it is there already, or where somebody else changed the ticket
        since it was shown.

        Args:
            ticket: as it was shown.
            state: the value of the state.
            values: what the move asks for, by column.

        Errors:
            RefusedError: a rule of the instance does not let it; its words say which.
            AnswerLostError: nobody knows whether it was moved, and it was not within a minute.
            AppError: any other NetworkError, InstanceError or SignInError.
        """
        before = await read_record(self.client, ticket)
        if before.ticket.state == state:
            return await self._ended(Ending.ALREADY_THERE, before)
        if found := differences(ticket, before.ticket):
            return await self._ended(Ending.CHANGED_MEANWHILE, before, differences=found)
        sent = {"state": state, **{name: text for name, text in (values or {}).items() if text}}
        after = await self._writes.carry_out(
            Write("move", ticket, {name: before.values.get(name, "") for name in sent}, sent),
            lambda: self.client.update(ticket.ticket_type, ticket.sys_id, sent),
            look=lambda: read_record(self.client, ticket),
            is_there=lambda record: record.ticket.state == state,
        )
        if after.ticket.state == state:
            return await self._ended(Ending.APPLIED, after, dropped=_dropped(sent, after))
        return await self._ended(Ending.NOT_APPLIED, after)

    async def move_each(
        self, tickets: Iterable[Ticket], state: str, values: Mapping[str, str] | None = None
    ) -> AsyncIterator[MoveResult]:
        """Move tickets one after the other, and yield what became of each.

        Args:
            tickets: as they were shown.
            state: the value of the state.
            values: what the move asks for, the same for all.

        Errors:
            NetworkError: the instance cannot be reached; the rest was not tried.
            SignInError: nobody is signed in any more; the rest was not tried.
        """
        for ticket in tickets:
            try:
                yield MoveResult(ticket, moved=await self.move(ticket, state, values))
            except (InstanceError, AnswerLostError) as error:
                yield MoveResult(ticket, error=error)

    async def write(self, ticket: Ticket, thread: Thread, text: str) -> Written:
        """Add an entry to a thread, and look whether it is there.

        Args:
            ticket: on which.
            thread: comments or work notes.
            text: what is written.

        Errors:
            AnswerLostError: nobody knows whether it was added, and it was not within a minute.
            AppError: any other NetworkError, InstanceError or SignInError.
        """
        count = (await read_threads(self.client, ticket)).count_of(thread, text)
        act = "comment" if thread is Thread.COMMENTS else "note"
        sent = {thread.value: text}

        def is_there(threads: Threads) -> bool:
            return threads.count_of(thread, text) > count

        threads = await self._writes.carry_out(
            Write(act, ticket, {}, sent),
            lambda: self.client.update(ticket.ticket_type, ticket.sys_id, sent),
            look=lambda: read_threads(self.client, ticket),
            is_there=is_there,
        )
        await self._adopt_anew(ticket)
        conversation = self._kept(ticket, threads, await self._files(ticket))
        return Written(conversation, is_shown=is_there(threads))

    async def attach(self, ticket: Ticket, file: File) -> Written:
        """Attach a file, unless the very same one is there, and look whether it is there.

        Args:
            ticket: to which.
            file: the file.

        Errors:
            InputError: the instance does not take files of this size or type.
            AnswerLostError: nobody knows whether it was attached, and it was not within a minute.
            AppError: any other NetworkError, InstanceError or SignInError.
        """
        table, sys_id = ticket.ticket_type, ticket.sys_id

        def is_there(files: tuple[Attachment, ...]) -> bool:
            return any(file.is_same(attached) for attached in files)

        files = await read_attachments(self.client, table, sys_id)
        was_there = is_there(files)
        if not was_there:
            files = await self._writes.carry_out(
                Write("attach", ticket, {}, {"file_name": file.name, "sha256": file.sha256}),
                lambda: attach(self.client, table, sys_id, file=file),
                look=lambda: read_attachments(self.client, table, sys_id),
                is_there=is_there,
            )
            await self._adopt_anew(ticket)
        threads = await read_threads(self.client, ticket)
        conversation = self._kept(ticket, threads, files)
        return Written(conversation, is_shown=is_there(files), was_there=was_there)

    @property
    def _writes(self) -> CheckedWrites:
        return CheckedWrites(self.trail, self.pause)

    async def _ended(
        self,
        ending: Ending,
        record: TicketRecord,
        *,
        differences: tuple[Difference, ...] = (),
        dropped: tuple[str, ...] = (),
    ) -> Moved:
        await self.desk.adopt(record.ticket)
        ticket = self.states.applied_to(record.ticket)
        return Moved(ending, ticket, differences, dropped)

    async def _adopt_anew(self, ticket: Ticket) -> None:
        await self.desk.adopt((await read_record(self.client, ticket)).ticket)

    async def _files(self, ticket: Ticket) -> tuple[Attachment, ...] | None:
        try:
            return await read_attachments(self.client, ticket.ticket_type, ticket.sys_id)
        except (NotAuthorizedError, NotFoundError):
            return None

    def _kept(
        self, ticket: Ticket, threads: Threads, files: tuple[Attachment, ...] | None
    ) -> Conversation:
        conversation = Conversation(threads, files, self.now())
        self.book.keep(ticket, conversation)
        return conversation

    def _state(self, ticket_type: TicketType, value: str) -> NextState:
        names = {state.value: state.name for state in self.states.states(ticket_type)}
        label = verbatim(names[value]) if value in names else base_label(ticket_type, value)
        return NextState(value, label, needs_of(ticket_type, value, record={}))


def _dropped(sent: Mapping[str, str], after: TicketRecord) -> tuple[str, ...]:
    kept = {**sent, **after.values}
    return tuple(name for name in sent if name not in set(Thread) and kept[name] != sent[name])
