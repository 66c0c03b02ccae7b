"""Asking the instance where a ticket may go from here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.errors import NotAuthorizedError, NotFoundError
from app.instance.client import InstanceClient
from app.tickets.draft import TicketType
from app.tickets.following_record import TicketRecord
from app.tickets.state_book import StateBook
from app.tickets.state_name import StateName
from app.tickets.states import Meaning, meaning_of
from app.tickets.ticket import Ticket
from app.tickets.transitions import (
    NextState,
    base_label,
    documented_moves,
    needs_group,
    needs_of,
)
from app.words import Words, verbatim

_PATH: Final = "/api/sn_chg_rest/change/{}/nextstates"


async def read_next_states(
    client: InstanceClient, record: TicketRecord, *, book: StateBook
) -> tuple[NextState, ...]:
    """Return the states that a ticket may be moved to now.

    Of a change request the instance itself is asked. Where it has no such interface, and of
    incidents, the documented model counts, with the states that the instance's own list has.

    Args:
        client: signed in.
        record: the ticket as it is now.
        book: the states of its table.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.

    Source:
        ServiceNowDocs, it-service-management/change-management/change-management-api.md
    """
    states = {state.value: state for state in book.states(record.ticket.ticket_type)}
    told = await _told(client, record.ticket)
    values = (
        following(record.ticket, book, change_type=record.values["type"])
        if told is None
        else (*told, *_awaiting_group(record, told))
    )
    ticket_type = record.ticket.ticket_type
    is_over = _is_over(ticket_type, record.ticket.state, states)
    return tuple(
        NextState(
            value,
            _label(ticket_type, value, states, told or {}),
            needs_of(ticket_type, value, record=record.values),
            reopens=is_over and not _is_over(ticket_type, value, states),
        )
        for value in values
    )


def following(ticket: Ticket, book: StateBook, *, change_type: str = "") -> tuple[str, ...]:
    """Return the states that may follow by what is documented, without asking the instance.

    Args:
        ticket: which one.
        book: the states of its table.
        change_type: of a change request, where it is known.
    """
    return documented_moves(
        ticket.ticket_type,
        ticket.state,
        change_type=change_type,
        choices=book.listed(ticket.ticket_type),
    )


async def _told(client: InstanceClient, ticket: Ticket) -> dict[str, str] | None:
    """Return what the change API says, each state with its label, or None where it is silent."""
    if ticket.ticket_type is not TicketType.CHANGE_REQUEST:
        return None
    try:
        result = await client.get(_PATH.format(ticket.sys_id))
    except (NotFoundError, NotAuthorizedError):
        return None  # a release before the interface, or an account without its role
    if not isinstance(result, dict) or not isinstance(result.get("available_states"), list):
        return None
    labels = result.get("state_label")
    names = labels if isinstance(labels, dict) else {}
    closed = _closed_ways(result.get("state_transitions"))
    states = [str(state) for state in result["available_states"]]
    return {
        state: str(names.get(state, ""))
        for state in states
        if state != ticket.state and state not in closed
    }


def _closed_ways(transitions: object) -> set[str]:
    """Return the states to which every way is said to be closed for now."""
    ways = [
        way
        for group in (transitions if isinstance(transitions, list) else [])
        for way in (group if isinstance(group, list) else [group])
        if isinstance(way, dict)
    ]
    is_open = {str(way.get("to_state")) for way in ways if way.get("transition_available")}
    return {str(way.get("to_state")) for way in ways} - is_open


def _awaiting_group(record: TicketRecord, told: Mapping[str, str]) -> tuple[str, ...]:
    """Return the states that the instance leaves out only while no group is assigned."""
    ticket, kind = record.ticket, record.values["type"]
    if record.values["assignment_group"]:
        return ()
    documented = documented_moves(ticket.ticket_type, ticket.state, change_type=kind)
    if not set(told) <= set(documented):
        return ()  # a model of the instance's own, of which nothing is known here
    awaiting = (state for state in documented if needs_group(ticket.ticket_type, state))
    return tuple(state for state in awaiting if state not in told)


def _is_over(ticket_type: TicketType, state: str, states: Mapping[str, StateName]) -> bool:
    meaning = states[state].meaning if state in states else meaning_of(ticket_type, state)
    return meaning is Meaning.DONE


def _label(
    ticket_type: TicketType, value: str, states: Mapping[str, StateName], told: Mapping[str, str]
) -> Words:
    if value in states:
        return verbatim(states[value].name)
    return verbatim(told[value]) if told.get(value) else base_label(ticket_type, value)
