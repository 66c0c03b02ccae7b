"""What an instance calls its states, in the language of whoever looks at them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec import structs

from app.instance.client import InstanceClient
from app.instance.schema import read_choices
from app.tickets.draft import TicketType
from app.tickets.ticket import Ticket


@dataclass(frozen=True)
class StateNames:
    """The labels of the states.

    Attributes:
        labels: for each type the label of each value; none where they cannot be read.
    """

    labels: Mapping[TicketType, Mapping[str, str]] = field(default_factory=dict)

    def applied_to(self, ticket: Ticket) -> Ticket:
        """Return a ticket with the label of its state; with the one it has where none is known."""
        label = self.labels.get(ticket.ticket_type, {}).get(ticket.state)
        return structs.replace(ticket, state_label=label) if label else ticket


async def read_state_names(client: InstanceClient, language: str) -> StateNames:
    """Return what the instance calls the states of both tables.

    An instance shows every label in the language of the signed-in user, which is the integration
    user; its lists of choices hold them in every language that it has.

    Args:
        client: signed in.
        language: two letters; English where the instance does not have it.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.

    Source:
        ServiceNowDocs, platform-administration/system-localization/r_ChoicesTable.md
    """
    labels = {
        ticket_type: {
            choice.value: choice.label
            for choice in await read_choices(client, ticket_type, "state", language=language)
        }
        for ticket_type in TicketType
    }
    return StateNames(labels)
