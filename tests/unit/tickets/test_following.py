"""Following tickets on the practice instance."""

from __future__ import annotations

import pytest

from app.errors import AnswerLostError, NotAuthorizedError, NotFoundError, RefusedError
from app.instance.attachments import File
from app.instance.query import Query
from app.tickets.draft import TicketType
from app.tickets.following_results import Ending
from app.tickets.threads import Thread

SOLVED = {"close_code": "Solution provided", "close_notes": "The preset is assigned."}
ID = {"fields": ("sys_id",)}
STATE = {"fields": ("state",)}
DONE = {"close_code": "successful", "close_notes": "Carried out and checked."}


def lose(practice, method: str, times: int = 1) -> None:
    """Cut the next answers to a method off, after the work is done."""
    practice.conditions.methods = method
    practice.conditions.truncated = times


def labels(look) -> list[str]:
    """Return what the next states are called."""
    return [str(state.label) for state in look.next_states]


def shown(desk, ticket):
    """Return a ticket as the board shows it."""
    return next(each for each in desk.tickets if each.sys_id == ticket.sys_id)


async def group_of(client) -> str:
    """Return the id of a group."""
    (group,) = await client.records("sys_user_group", fields=("sys_id",), limit=1)
    return group["sys_id"]


async def test_a_look_shows_the_ticket_as_it_is_now(client, desk, following, made):
    """What somebody else did meanwhile is there, on the board too."""
    values = {"state": "2", "comments": "We are on it."}
    await client.update(made.ticket_type, made.sys_id, values)
    look = await following.look(made)

    assert look.ticket.state == "2"
    assert shown(desk, made).state == "2"
    assert [entry.text for entry in look.conversation.threads.entries] == ["We are on it."]
    assert labels(look) == ["On hold", "Resolved", "Canceled"]


async def test_what_was_read_stays_readable(client, following, made):
    """Without a network, the conversation is there as it was last read."""
    await client.update(made.ticket_type, made.sys_id, {"comments": "We are on it."})
    look = await following.look(made)

    assert following.last_seen(made) == look.conversation


async def test_a_ticket_that_is_gone_is_said_to_be_gone(client, following, made):
    """Somebody deleted it on the instance."""
    await client.delete(made.ticket_type, made.sys_id)

    with pytest.raises(NotFoundError):
        await following.look(made)


async def test_the_instance_names_the_next_states_of_a_change(client, following, change):
    """Its own answer counts; what only lacks a group is offered with it."""
    without = await following.look(change)
    group = await group_of(client)
    await client.update(change.ticket_type, change.sys_id, {"assignment_group": group})
    with_group = await following.look(change)

    assert labels(without) == ["Canceled", "Assess"]
    assert without.next_states[1].needs[0].column == "assignment_group"
    assert labels(with_group) == ["Assess", "Canceled"]


async def test_a_change_goes_all_the_way(client, desk, following, change):
    """From New to Closed, each step read back and on the board."""
    values = {"-4": {"assignment_group": await group_of(client)}, "3": DONE}
    ticket, endings = change, []
    for state in ("-4", "-3", "-2", "-1", "0", "3"):
        moved = await following.move(ticket, state, values.get(state))
        ticket = moved.ticket
        endings.append(moved.ending)

    assert endings == [Ending.APPLIED] * 6
    assert shown(desk, change).state == "3"
    assert len([e for e in following.trail.entries() if e.act == "move"]) == 6


async def test_an_incident_is_resolved_with_a_code_of_the_instance(following, made):
    """The codes are read; one of them ends the incident."""
    codes = [choice.value for choice in await following.choices(made.ticket_type, "close_code")]
    moved = await following.move(made, "6", SOLVED | {"close_code": codes[0]})

    assert "Solution provided" in codes
    assert (moved.ending, moved.ticket.state) == (Ending.APPLIED, "6")


async def test_a_refusal_is_told_in_the_words_of_the_instance(following, made):
    """Without a code nobody resolves an incident, and the trail says so too."""
    with pytest.raises(RefusedError, match="mandatory"):
        await following.move(made, "6")

    (entry,) = following.trail.entries()
    assert (entry.act, entry.record, entry.after) == ("move", made.number, {"state": "6"})
    assert "mandatory" in entry.answer


async def test_what_was_accepted_without_effect_is_said(practice, following, change):
    """A rule of the instance put the state back, and its answer says nothing of it."""
    practice.conditions.state_model = "ignore"
    moved = await following.move(change, "3", DONE)

    assert (moved.ending, moved.ticket.state) == (Ending.NOT_APPLIED, "-5")
    assert following.trail.entries()[-1].answer == "accepted, not applied"


async def test_already_there_is_a_success_without_a_write(client, following, made):
    """Somebody else moved it there; nothing is sent, and nothing is noted."""
    await client.update(made.ticket_type, made.sys_id, {"state": "2"})
    moved = await following.move(made, "2")

    assert moved.ending is Ending.ALREADY_THERE
    assert not following.trail.entries()


async def test_what_somebody_else_changed_is_shown_first(client, following, made):
    """Nothing is written over what nobody here has seen."""
    await client.update(made.ticket_type, made.sys_id, {"state": "3", "hold_reason": "4"})
    moved = await following.move(made, "6", SOLVED)
    again = await following.move(moved.ticket, "6", SOLVED)

    assert moved.ending is Ending.CHANGED_MEANWHILE
    assert [(str(d.name), str(d.after)) for d in moved.differences] == [("State", "On Hold")]
    assert again.ending is Ending.APPLIED


async def test_a_lost_answer_is_looked_for(practice, following, made, pauses):
    """The work was done before the answer was cut, and one look shows it."""
    lose(practice, "PATCH")
    moved = await following.move(made, "2")

    assert moved.ending is Ending.APPLIED
    assert not pauses


async def test_what_never_arrived_is_not_claimed(practice, following, made, pauses):
    """After a minute of looking nobody says that it was done."""
    practice.conditions.methods = "PATCH"
    practice.conditions.reset = 1

    with pytest.raises(AnswerLostError):
        await following.move(made, "2")
    assert sum(pauses) >= 60


async def test_both_threads_are_written(practice, following, made):
    """Each entry is read back where it belongs, and noted."""
    await following.write(made, Thread.COMMENTS, "For the requester")
    practice.clock.advance(1)
    written = await following.write(made, Thread.WORK_NOTES, "For colleagues")

    assert written.is_shown
    assert [(e.thread, e.text) for e in written.conversation.threads.entries] == [
        (Thread.WORK_NOTES, "For colleagues"),
        (Thread.COMMENTS, "For the requester"),
    ]
    assert [entry.act for entry in following.trail.entries()] == ["comment", "note"]


async def test_a_comment_is_written_once_though_the_answer_is_lost(practice, following, made):
    """What stands there counts, not what was answered; the same text before does not."""
    await following.write(made, Thread.COMMENTS, "Any news?")
    lose(practice, "PATCH")
    written = await following.write(made, Thread.COMMENTS, "Any news?")

    assert written.is_shown
    assert written.conversation.threads.count_of(Thread.COMMENTS, "Any news?") == 2


async def test_an_entry_that_the_instance_dropped_is_said(practice, following, made):
    """It answered with success, but shows nothing."""
    practice.conditions.acl_hidden_field = "incident.work_notes"
    written = await following.write(made, Thread.WORK_NOTES, "For colleagues")

    assert not written.is_shown


async def test_a_file_is_attached_once(following, made):
    """The same file again sends nothing."""
    file = File("steps.txt", b"1. Assign the preset.\n", "text/plain")
    first = await following.attach(made, file)
    second = await following.attach(made, file)

    assert (first.is_shown, first.was_there) == (True, False)
    assert (second.is_shown, second.was_there) == (True, True)
    assert len(second.conversation.attachments) == 1
    assert [entry.act for entry in following.trail.entries()] == ["attach"]


async def test_several_tickets_are_moved_each_with_its_result(client, desk, following, draft_with):
    """One refusal keeps no other ticket from moving."""
    tickets = [
        (await desk.create(draft_with(ticket_type=TicketType.INCIDENT))).ticket for _ in range(3)
    ]
    await client.delete("incident", tickets[1].sys_id)
    results = [result async for result in following.move_each(tickets, "2")]

    assert [result.error is None for result in results] == [True, False, True]
    assert {result.moved.ending for result in results if result.moved} == {Ending.APPLIED}


async def test_several_tickets_go_where_each_may(following, ticket_with):
    """The ways of each state are counted with the tickets that have them."""
    new, implement = ticket_with(state="-5"), ticket_with(sys_id="1" * 32, state="-1")
    ways = following.ways_of([new, implement])

    assert {str(state.label): len(tickets) for state, tickets in ways.items()} == {
        "Assess": 1,
        "Canceled": 2,
        "Review": 1,
    }


async def test_a_resolved_incident_may_be_opened_again(following, made):
    """The way back to work is told apart from the way to the end."""
    moved = await following.move(made, "6", SOLVED)
    look = await following.look(moved.ticket)

    assert [(str(state.label), state.reopens) for state in look.next_states] == [
        ("In progress", True),
        ("Closed", False),
    ]


async def test_a_state_of_the_instance_is_offered_by_its_name(client, following, made):
    """Somebody added it to the list of choices; a ticket moves there like anywhere else."""
    own = {"name": "incident", "element": "state", "value": "22", "label": "Awaiting evidence"}
    await client.create("sys_choice", own | {"language": "en", "inactive": "false"})
    await following.states.read(client)
    look = await following.look(made)
    moved = await following.move(made, "22")

    assert "Awaiting evidence" in labels(look)
    assert (moved.ending, moved.ticket.state) == (Ending.APPLIED, "22")


async def test_rights_that_were_lost_are_told(client, following, made):
    """Somebody took the role away while the board was open; nothing is claimed to be done."""
    (user,) = await client.records("sys_user", Query().where("user_name", "=", "robin.vale"), **ID)
    held = Query().where("user", "=", user["sys_id"]).where("role.name", "=", "itil")
    (grant,) = await client.records("sys_user_has_role", held, **ID)
    await client.delete("sys_user_has_role", grant["sys_id"])

    with pytest.raises((NotAuthorizedError, NotFoundError)):
        await following.move(made, "2")
    (now,) = await client.records("incident", Query().where("sys_id", "=", made.sys_id), **STATE)

    assert now["state"] == "1"
