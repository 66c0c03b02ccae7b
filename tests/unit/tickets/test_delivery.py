"""One draft ends in exactly one record, whatever happens on the way."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from app.database.database import Database
from app.errors import (
    AnswerLostError,
    BrokenReplyError,
    NotAuthenticatedError,
    NotFoundError,
    QueuedError,
    RefusedError,
    UnreachableError,
)
from app.instance.client import InstanceClient, Shown
from app.instance.query import Query
from app.network import NetworkPolicy
from app.tickets.delivery import Delivery
from app.tickets.desk import Desk
from app.tickets.draft import Priority, TicketType
from app.tickets.outbox import Outbox


class Ledger:
    """A small instance in memory whose next creations and look-ups can be told to go wrong."""

    def __init__(self) -> None:
        self.records: list[dict[str, str]] = []
        self.creations: list[Exception | None] = []
        self.look_ups: list[Exception | None] = []
        self.is_hiding = False

    async def shown_records(self, _table, query, **_selection):
        self._fail(self.look_ups)
        return [
            {name: Shown(value, value) for name, value in record.items()}
            for record in self.records
            if record["correlation_id"] in str(query) and not self.is_hiding
        ]

    async def create(self, _table, values, **_selection):
        self._fail(self.creations)
        self.records.append({**values, "number": "CHG0000001"})
        return {"number": "CHG0000001"}

    @staticmethod
    def _fail(plan: list[Exception | None]) -> None:
        if plan and (error := plan.pop(0)):
            raise error


async def note_nothing(_rows):
    """Take rows and keep nothing."""


class Gate:
    """A pause that tells when it is reached and ends when it is opened."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self.opened = asyncio.Event()

    async def pass_through(self, _seconds: float) -> None:
        self.reached.set()
        await self.opened.wait()


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def delivery(ledger, store, pauses):
    async def note(seconds):
        pauses.append(seconds)

    return Delivery(ledger, store.outbox, note=note_nothing, pause=note)


@pytest.mark.parametrize("ticket_type", TicketType)
async def test_a_draft_becomes_a_ticket(practice, desk, draft_with, ticket_type):
    """The instance holds what was drafted, and the desk shows it as the instance has it."""
    draft = draft_with(ticket_type=ticket_type, priority=Priority.HIGH)
    outcome = await desk.create(draft)
    rows = practice.database.rows(ticket_type, correlation_id=draft.correlation_id)

    assert [row["number"] for row in rows] == [outcome.ticket.number]
    assert rows[0]["due_date"] == "2026-12-11 12:00:00"
    assert not outcome.was_there
    assert (outcome.differences, outcome.twins) == ((), ())
    assert outcome.ticket.priority is Priority.HIGH
    assert outcome.ticket.state_label == "New"
    assert outcome.ticket.due_date == date(2026, 12, 11)
    assert outcome.ticket in desk.tickets
    assert desk.unanswered == ()


async def test_pressing_twice_makes_one_ticket(practice, desk, draft_with):
    """Calls at the same time share one request and one outcome."""
    draft = draft_with()
    first, second = await asyncio.gather(desk.create(draft), desk.create(draft))

    assert first is second
    assert practice.database.count("change_request", correlation_id=draft.correlation_id) == 1


async def test_sending_again_finds_the_ticket(practice, desk, draft_with):
    """A draft that has its ticket already leads to that ticket."""
    draft = draft_with()
    made = await desk.create(draft)
    again = await desk.create(draft)

    assert (again.ticket, again.was_there) == (made.ticket, True)
    assert practice.database.count("change_request", correlation_id=draft.correlation_id) == 1


async def test_a_lost_answer_makes_one_ticket(practice, desk, draft_with, pauses):
    """A record that was made without an answer is found at once and is the ticket."""
    draft = draft_with()
    practice.conditions.lose_answers = 1
    outcome = await desk.create(draft)

    assert practice.database.count("change_request", correlation_id=draft.correlation_id) == 1
    assert not outcome.was_there
    assert pauses == []
    assert desk.unanswered == ()


async def test_a_post_that_never_arrived_is_sent_again(practice, desk, draft_with, pauses):
    """Only after look-ups over more than a minute found nothing is the same id sent again."""
    draft = draft_with()
    practice.conditions.refuse_posts = 1
    outcome = await desk.create(draft)

    assert practice.database.count("change_request", correlation_id=draft.correlation_id) == 1
    assert not outcome.was_there
    assert sum(pauses) > 60
    assert desk.unanswered == ()


async def test_answers_lost_again_and_again_are_told(practice, desk, draft_with):
    """After three posts without an answer the caller is told, and the outbox keeps the draft."""
    draft = draft_with()
    practice.conditions.refuse_posts = 3

    with pytest.raises(AnswerLostError):
        await desk.create(draft)

    assert practice.conditions.refuse_posts == 0
    assert desk.unanswered == (draft,)


@pytest.mark.parametrize("is_committed", [True, False])
async def test_after_a_crash_the_draft_is_finished(
    practice, client, desk, tmp_path, draft_with, is_committed
):
    """A new desk over the file of one that died ends with exactly one record."""
    draft = draft_with()
    with Database(tmp_path / "tickets.db") as crashed:
        Outbox(crashed).put([draft])
        Outbox(crashed).claim({draft.correlation_id: 0})
    if is_committed:
        await client.create("change_request", {"correlation_id": draft.correlation_id})
    (outcome,) = await desk.resume()

    assert practice.database.count("change_request", correlation_id=draft.correlation_id) == 1
    assert not outcome.was_there
    assert desk.unanswered == ()


async def test_closing_while_it_is_sent_keeps_the_draft(
    practice, client, store, connection, desk, draft_with
):
    """A desk that is closed in the middle leaves the draft to the next one, which finishes it."""
    draft = draft_with()
    practice.conditions.refuse_posts = 1
    gate = Gate()
    closing = Desk(client, store, connection=connection, pause=gate.pass_through)
    sending = asyncio.ensure_future(closing.create(draft))
    await gate.reached.wait()
    await closing.close()
    with pytest.raises(asyncio.CancelledError):
        await sending
    await desk.resume()

    assert practice.database.count("change_request", correlation_id=draft.correlation_id) == 1


async def test_leaving_does_not_stop_the_request(practice, client, store, connection, draft_with):
    """What was sent is finished though the window that asked for it has closed."""
    draft = draft_with()
    practice.conditions.refuse_posts = 1
    gate = Gate()
    desk = Desk(client, store, connection=connection, pause=gate.pass_through)
    leaving = asyncio.ensure_future(desk.create(draft))
    await gate.reached.wait()
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    gate.opened.set()
    await asyncio.wait(desk._in_flight.values(), timeout=30)

    assert [ticket.correlation_id for ticket in desk.tickets] == [draft.correlation_id]
    assert practice.database.count("change_request", correlation_id=draft.correlation_id) == 1


async def test_a_sleeping_instance_gets_its_draft_when_it_is_awake(practice, desk, draft_with):
    """What could not be sent waits in the outbox, and whoever asked for it is told."""
    draft = draft_with()
    practice.conditions.hibernating = True
    with pytest.raises(QueuedError, match="waits to be sent"):
        await desk.create(draft)
    waiting = desk.unanswered
    practice.conditions.hibernating = 0
    (outcome,) = await desk.resume()

    assert waiting == (draft,)
    assert outcome.ticket.correlation_id == draft.correlation_id
    assert desk.unanswered == ()


async def test_who_is_not_known_creates_nothing(practice, connection, store, draft_with):
    """A refused sign-in is told, and nothing is sent."""
    draft = draft_with()
    policy = NetworkPolicy(ca_file=practice.ca_file)
    async with InstanceClient(connection.address, policy) as nobody:
        with pytest.raises(NotAuthenticatedError):
            await Desk(nobody, store, connection=connection).create(draft)

    assert store.outbox.drafts() == ()
    assert practice.database.count("change_request", correlation_id=draft.correlation_id) == 0


async def test_a_refusal_takes_the_draft_out_of_the_outbox(ledger, delivery, store, draft_with):
    """A post that surely made nothing leaves nothing behind."""
    ledger.creations = [RefusedError("Short description is mandatory")]

    with pytest.raises(RefusedError, match="mandatory"):
        await delivery.deliver(draft_with())

    assert store.outbox.drafts() == ()


async def test_a_look_up_that_fails_never_leads_to_a_post(ledger, delivery, store, draft_with):
    """While nobody can say whether the record was made, it stays unknown and is not sent again."""
    draft = draft_with()
    ledger.creations = [AnswerLostError("host")]
    ledger.look_ups = [None, UnreachableError("host", "gone")]

    with pytest.raises(UnreachableError):
        await delivery.deliver(draft)

    assert ledger.records == []
    assert store.outbox.drafts() == (draft,)


async def test_a_ticket_whose_look_up_fails_is_found_later(ledger, delivery, store, draft_with):
    """What was made but could not be read back waits in the outbox and is not made again."""
    draft = draft_with()
    ledger.look_ups = [None, UnreachableError("host", "gone"), UnreachableError("host", "gone")]
    with pytest.raises(UnreachableError):
        await delivery.deliver(draft)
    waiting = store.outbox.drafts()
    outcome = await delivery.deliver(draft)

    assert waiting == (draft,)
    assert len(ledger.records) == 1
    assert not outcome.was_there
    assert store.outbox.drafts() == ()


async def test_a_record_that_shows_late_is_found(ledger, delivery, draft_with, pauses):
    """A record that look-ups do not show at first is adopted when they do."""
    draft = draft_with()
    ledger.creations = [AnswerLostError("host")]

    async def appear(_table, query, *, shown_records=ledger.shown_records, **selection):
        if len(pauses) == 3 and not ledger.records:
            ledger.records.append({"correlation_id": draft.correlation_id, "number": "CHG1"})
        return await shown_records(_table, query, **selection)

    ledger.shown_records = appear
    outcome = await delivery.deliver(draft)

    assert outcome.ticket.number == "CHG1"
    assert len(ledger.records) == 1


async def test_another_record_than_the_one_asked_for_is_no_answer(ledger, delivery, draft_with):
    """An instance that drops the condition must not pass off a stranger's ticket as ours."""

    async def drop_condition(*_args, **_selection):
        return [{"correlation_id": Shown("other", "other"), "number": Shown("CHG7", "CHG7")}]

    ledger.shown_records = drop_condition

    with pytest.raises(BrokenReplyError, match="1 of them strange"):
        await delivery.deliver(draft_with())

    assert ledger.records == []


async def test_a_ticket_that_is_hidden_is_named_and_not_made_again(
    ledger, delivery, store, draft_with
):
    """Who may create but not read is told the number; nothing stays to be sent again."""
    ledger.is_hiding = True

    with pytest.raises(NotFoundError, match="CHG0000001"):
        await delivery.deliver(draft_with())

    assert len(ledger.records) == 1
    assert store.outbox.drafts() == ()


async def test_two_workstations_agree_on_the_older_record(practice, client, desk, draft_with):
    """Where two records carry one id, every look-up leads to the one made first."""
    draft = draft_with()
    query = Query().where("correlation_id", "=", draft.correlation_id)
    for name in ("first", "second"):
        practice.clock.advance(1)
        await client.create(
            "change_request", {"correlation_id": draft.correlation_id, "short_description": name}
        )
    outcome = await desk.create(draft)

    records = await client.records("change_request", query, fields=("number", "short_description"))
    numbers = {record["short_description"]: record["number"] for record in records}
    assert outcome.ticket.task_name == "first"
    assert outcome.twins == (numbers["second"],)


async def test_closing_before_anything_was_sent_keeps_the_draft(ledger, store, draft_with):
    """A program that ends at the first look-up finishes the ticket at its next start."""
    gate = Gate()

    class Slow(Ledger):
        async def shown_records(self, *arguments, **selection):
            await gate.pass_through(0)
            return await super().shown_records(*arguments, **selection)

    draft = draft_with()
    task = asyncio.create_task(Delivery(Slow(), store.outbox, note=note_nothing).deliver(draft))
    await gate.reached.wait()
    task.cancel()
    await asyncio.wait([task])
    kept = store.outbox.drafts()
    gate.opened.set()

    async def no_pause(_seconds):
        return None

    await Delivery(ledger, store.outbox, note=note_nothing, pause=no_pause).deliver(draft)

    assert kept == (draft,)
    assert len(ledger.records) == 1
    assert store.outbox.drafts() == ()
