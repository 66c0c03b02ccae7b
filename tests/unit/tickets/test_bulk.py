"""Many drafts become as many records, each with a result of its own."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from app.database.database import Database
from app.errors import AnswerLostError, NotAuthorizedError, RefusedError, UnreachableError
from app.tickets.bulk_row import Fate
from app.tickets.desk import Desk
from app.tickets.draft import Extra, TicketType
from app.tickets.store import TicketStore
from tests.unit.tickets.conftest import no_pause

CHANGE = TicketType.CHANGE_REQUEST


@pytest.fixture
def drafts(draft_with):
    return [draft_with(task_name=f"Number {number}") for number in range(12)]


def fates(bulk):
    return Counter(row.fate for row in bulk.rows)


def records_of(practice, drafts):
    return [
        practice.database.count(draft.ticket_type, correlation_id=draft.correlation_id)
        for draft in drafts
    ]


def posts(practice, path):
    return [each for each in practice.requests if each.method == "POST" and each.path == path]


async def test_many_drafts_go_in_one_request(practice, desk, drafts):
    """Each becomes one record, read back as it stands, and the board has all of them."""
    bulk = desk.bulk(drafts)
    await bulk.run()

    assert fates(bulk) == {Fate.CREATED: 12}
    assert records_of(practice, drafts) == [1] * 12
    assert len(posts(practice, "/api/now/v1/batch")) == 1
    assert [row.ticket.task_name for row in bulk.rows] == [draft.task_name for draft in drafts]
    assert {ticket.sys_id for ticket in desk.tickets} == {row.ticket.sys_id for row in bulk.rows}
    assert desk.unanswered == ()


async def test_all_drafts_are_kept_before_anything_is_asked(practice, desk, drafts, store):
    """A program that ends at the first look-up knows all of them at its next start."""
    asked = len(practice.requests)
    bulk = desk.bulk(drafts)
    bulk.keep()

    assert store.outbox.drafts() == tuple(drafts)
    assert len(practice.requests) == asked


async def test_addresses_stay_short(practice, desk, draft_with):
    """However many ids are looked up, no address has more than 2,000 characters."""
    bulk = desk.bulk([draft_with() for _ in range(50)])
    await bulk.run()
    longest = max(
        len(f"https://contoso.service-now.com{r.path}?{r.query}") for r in practice.requests
    )

    assert fates(bulk) == {Fate.CREATED: 50}
    assert longest < 2_000


async def test_what_is_there_is_not_sent_again(practice, desk, drafts):
    """A second run of the same drafts finds each ticket and says its number."""
    await desk.bulk(drafts).run()
    again = desk.bulk(drafts)
    await again.run()

    assert fates(again) == {Fate.WAS_THERE: 12}
    assert records_of(practice, drafts) == [1] * 12


async def test_an_instance_without_batches_is_asked_one_by_one(practice, desk, drafts):
    """The first batch is refused, and each draft goes alone from then on."""
    practice.conditions.batch_missing = True
    bulk = desk.bulk(drafts)
    await bulk.run()

    assert fates(bulk) == {Fate.CREATED: 12}
    assert len(posts(practice, "/api/now/v1/batch")) == 1
    assert len(posts(practice, "/api/now/table/change_request")) == 12


async def test_what_a_batch_left_undone_is_sent_again(practice, desk, drafts, pauses):
    """The instance ran out of time half-way: the rest is looked up and sent, without a wait."""
    practice.conditions.batch_half = 1
    bulk = desk.bulk(drafts)
    await bulk.run()

    assert fates(bulk) == {Fate.CREATED: 12}
    assert records_of(practice, drafts) == [1] * 12
    assert pauses == []


@pytest.mark.parametrize("fault", ["lose_answers", "refuse_posts", "post_truncated", "cancelled"])
async def test_a_lost_batch_makes_nothing_twice(practice, desk, drafts, fault):
    """Whether all, some or none of it was done, each draft ends in one record."""
    practice.conditions.set("methods", "POST")
    practice.conditions.set(fault, "1")
    bulk = desk.bulk(drafts)
    await bulk.run()

    assert fates(bulk) == {Fate.CREATED: 12}
    assert records_of(practice, drafts) == [1] * 12
    assert desk.unanswered == ()


async def test_a_refused_row_keeps_the_instance_s_words(practice, desk, draft_with):
    """One table refuses, and the other takes its tickets all the same."""
    practice.conditions.business_rule_abort = "incident"
    refused = [draft_with(ticket_type=TicketType.INCIDENT) for _ in range(3)]
    bulk = desk.bulk([*refused, draft_with(), draft_with()])
    await bulk.run()
    errors = [row.error for row in bulk.rows[:3]]

    assert fates(bulk) == {Fate.REFUSED: 3, Fate.CREATED: 2}
    assert all(isinstance(error, (RefusedError, NotAuthorizedError)) for error in errors)
    assert all(error.said for error in errors)
    assert desk.unanswered == ()


async def test_without_a_network_all_of_it_waits(desk, client, drafts):
    """Nothing is sent and nothing is lost: the outbox has it until the network is back."""

    async def fail(*_asked, **_selection):
        raise gone

    gone = UnreachableError("host", "refused")
    reading, client.shown_records = client.shown_records, fail
    bulk = desk.bulk(drafts)
    await bulk.run()
    waiting = desk.unanswered
    client.shown_records = reading
    outcomes = await desk.resume()

    assert fates(bulk) == {Fate.QUEUED: 12}
    assert waiting == tuple(drafts)
    assert len(outcomes) == 12
    assert desk.unanswered == ()


async def test_answers_lost_for_good_stay_unknown(practice, desk, drafts):
    """After three tries nobody knows; the outbox keeps the drafts, and no record is made twice."""
    practice.conditions.set("methods", "POST")
    practice.conditions.reset = True
    bulk = desk.bulk(drafts)
    await bulk.run()
    practice.conditions.reset = 0

    assert fates(bulk) == {Fate.UNKNOWN: 12}
    assert all(isinstance(row.error, AnswerLostError) for row in bulk.rows)
    assert desk.unanswered == tuple(drafts)


async def test_a_limit_of_requests_is_waited_for(practice, desk, drafts, pauses):
    """The instance asks for a pause of thirty seconds and gets it; nothing is refused."""
    practice.conditions.set("paths", "/api/now/v1/batch")
    practice.conditions.rate_limited = 1
    bulk = desk.bulk(drafts)
    await bulk.run()

    assert fates(bulk) == {Fate.CREATED: 12}
    assert pauses == [30]


async def test_what_the_instance_did_not_apply_is_said(desk, draft_with):
    """A choice that does not exist is dropped without a word; the row says so."""
    draft = draft_with(extras=(Extra("category", "No such thing", "No such thing"),))
    bulk = desk.bulk([draft, draft_with()])
    await bulk.run()

    (difference,) = bulk.rows[0].differences
    assert [row.fate for row in bulk.rows] == [Fate.CREATED, Fate.CREATED]
    assert (difference.column, difference.sent) == ("category", "No such thing")
    assert difference.stands != difference.sent
    assert bulk.rows[1].differences == ()


async def test_cancelling_leaves_what_was_not_begun(practice, desk, draft_with, store):
    """What is on its way ends; the rest is skipped, and nothing of it stays in the outbox."""
    drafts = [draft_with() for _ in range(300)]
    bulk = desk.bulk(drafts)

    def stop_at_first() -> None:
        if any(row.has_ticket for row in bulk.rows) and not fates(bulk)[Fate.SKIPPED]:
            bulk.cancel()

    bulk.on_change = stop_at_first
    await bulk.run()
    made = sum(records_of(practice, drafts))

    assert fates(bulk) == {Fate.CREATED: made, Fate.SKIPPED: 300 - made}
    assert 0 < made < 300
    assert store.outbox.drafts() == ()


async def test_holding_begins_nothing_new(practice, desk, draft_with):
    """What is on its way ends; the rest waits until it goes on."""
    drafts = [draft_with() for _ in range(300)]
    bulk = desk.bulk(drafts)
    has_ended = asyncio.Event()

    def hold_at_first() -> None:
        if any(row.has_ticket for row in bulk.rows) and not bulk.is_held:
            bulk.on_change = note_end
            bulk.hold()

    def note_end() -> None:
        if not fates(bulk)[Fate.SENDING]:
            has_ended.set()

    bulk.on_change = hold_at_first
    running = asyncio.create_task(bulk.run())
    await asyncio.wait_for(has_ended.wait(), timeout=30)
    held = fates(bulk)
    bulk.go_on()
    await running

    assert held[Fate.WAITING] > 0
    assert fates(bulk) == {Fate.CREATED: 300}
    assert records_of(practice, drafts) == [1] * 300


async def test_two_runs_at_the_same_time_make_one_record_each(practice, desk, drafts):
    """Who has not claimed a draft looks for the other's record, and takes that."""
    one, other = desk.bulk(drafts), desk.bulk(drafts)
    await asyncio.gather(one.run(), other.run())

    assert records_of(practice, drafts) == [1] * 12
    assert all(row.has_ticket for row in (*one.rows, *other.rows))


async def test_two_workstations_agree_on_one_record(
    practice, client, desk, connection, tmp_path, drafts
):
    """Both have looked in vain when either sends: they take the older one and name the other."""
    both_have_looked = asyncio.Barrier(2)

    async def send_once(method, path, *sent, ask=client.send_once, **selection):
        if path.endswith("/batch"):
            await asyncio.wait_for(both_have_looked.wait(), timeout=30)
        return await ask(method, path, *sent, **selection)

    client.send_once = send_once
    with Database(tmp_path / "elsewhere.db") as database:
        other = Desk(client, TicketStore(database), connection=connection, pause=no_pause)
        one, two = desk.bulk(drafts), other.bulk(drafts)
        await asyncio.gather(one.run(), two.run())
        await other.close()
    later = desk.bulk(drafts)
    await later.run()

    assert records_of(practice, drafts) == [2] * 12
    assert [row.ticket.number for row in one.rows] == [row.ticket.number for row in two.rows]
    assert all(
        first.twins or second.twins for first, second in zip(one.rows, two.rows, strict=True)
    )
    assert all(len(row.twins) == 1 for row in later.rows)


async def test_what_another_program_sends_meanwhile_is_not_sent(
    practice, client, desk, store, draft_with
):
    """Who has searched in vain sends only while nobody else has sent since the search began."""
    draft = draft_with()
    store.outbox.put([draft])
    store.outbox.claim({draft.correlation_id: 0})
    sent = []

    async def shown_records(table, query, *, ask=client.shown_records, **selection):
        if len(sent) == 6:  # at our last look the other one sends, and its record comes late
            store.outbox.claim({draft.correlation_id: 1})
        sent.append(table)
        found = await ask(table, query, **selection)
        if len(sent) == 8:
            await client.create(table, {"correlation_id": draft.correlation_id})
        return found

    client.shown_records = shown_records
    bulk = desk.bulk([draft])
    await bulk.run()

    assert fates(bulk) == {Fate.CREATED: 1}
    assert records_of(practice, [draft]) == [1]


async def test_what_another_program_takes_out_is_let_go(desk, client, store, draft_with):
    """A draft that somebody else has stopped is neither sent nor looked for without an end."""
    draft = draft_with()

    async def shown_records(table, query, *, ask=client.shown_records, **selection):
        store.outbox.drop([draft.correlation_id])
        return await ask(table, query, **selection)

    client.shown_records = shown_records
    bulk = desk.bulk([draft])
    await bulk.run()

    assert fates(bulk) == {Fate.SKIPPED: 1}
