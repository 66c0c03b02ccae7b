"""A ticket's panel over the practice instance: the real desk and the real following of tickets."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.audit.trail import AuditTrail
from app.connections.connection import Centre, Connection
from app.database.database import Database
from app.errors import AppError
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.practice.server import PracticeServer
from app.recommendations.book import read_file
from app.secret import Secret
from app.tickets.desk import Desk
from app.tickets.draft import TicketType, draft_for
from app.tickets.following import Following
from app.tickets.following_book import ConversationBook
from app.tickets.references import ReferenceBook
from app.tickets.state_book import StateBook
from app.tickets.store import TicketStore
from app.tickets.ticket import Ticket
from ui.board.following import BoardFollowing
from ui.board.state import BoardState
from ui.board.syncing import BoardSyncing
from ui.board.ticket_details import TicketDetails
from ui.error_view import ErrorView
from ui.resources import RESOURCES
from ui.tasks import TaskSet

RECOMMENDATIONS = read_file(RESOURCES / "practice" / "recommendations.json")


@dataclass
class Panel:
    """The panel as the board holds it; whoever shows a state shows the same ticket in it again.

    Attributes:
        details: the panel.
        tickets: what was made on the instance for it: a change request and an incident.
        errors: what went wrong, as said above the pages.
        said: what was done, as said there.
    """

    window: QWidget
    details: TicketDetails
    client: InstanceClient
    desk: Desk
    following: Following
    state: BoardState
    tasks: TaskSet = field(default_factory=TaskSet)
    tickets: dict[TicketType, Ticket] = field(default_factory=dict)
    errors: list[AppError] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    syncing: BoardSyncing | None = None
    part: BoardFollowing | None = None

    def show_state(self, state: BoardState) -> None:
        """Show the ticket that was shown, in its newest form."""
        self.state = state
        shown = self.details.ticket
        for ticket in state.tickets:
            if shown is not None and ticket.sys_id == shown.sys_id:
                self.details.show_ticket(ticket)

    def show_error(self, error: AppError) -> None:
        """Note what was said above the pages."""
        self.errors.append(error)

    def show_page(self, position: int) -> None:
        """There are no pages here."""


def connection_to(practice: PracticeServer) -> Connection:
    """Return a connection to the practice instance."""
    return Connection(
        id="practice",
        name="Practice",
        address=parse_address(practice.address),
        centres=(Centre.SECURITY,),
        ca_file=practice.ca_file,
        practice=True,
        client_id="",
        registry_name="",
        registry_sys_id="",
        user_name=practice.administrator.user_name,
        user_sys_id="",
        initiated_by="mara.lindqvist",
        created_at=datetime(2026, 11, 23, tzinfo=UTC),
        consent_expires_at=datetime(2027, 3, 1, tzinfo=UTC),
    )


@asynccontextmanager
async def open_panel(practice: PracticeServer, folder: Path) -> AsyncIterator[Panel]:
    """Open the panel, with a change request and an incident of one recommendation."""
    connection = connection_to(practice)
    async with AsyncExitStack() as stack:
        password = Secret(practice.administrator.password)
        client = await stack.enter_async_context(
            InstanceClient(
                connection.address,
                NetworkPolicy(ca_file=practice.ca_file),
                PasswordAccess(practice.administrator.user_name, password),
                pause=_no_pause,
            )
        )
        database = stack.enter_context(Database(folder / "tickets.db"))
        desk = Desk(client, TicketStore(database), connection=connection, pause=_no_pause)
        stack.push_async_callback(desk.close)
        states = StateBook(database)
        await states.read(client)
        following = Following(
            client,
            desk,
            trail=AuditTrail(database, who="mara.lindqvist"),
            book=ConversationBook(database),
            states=states,
            references=ReferenceBook(client, database),
            pause=_no_pause,
        )
        panel = _panel(connection, client, desk, following)
        stack.push_async_callback(panel.tasks.closed)
        stack.callback(panel.window.close)
        for ticket_type in TicketType:
            draft = draft_for(
                RECOMMENDATIONS[0],
                ticket_type,
                centre=Centre.SECURITY,
                initiated_by="mara.lindqvist",
            )
            made = await desk.create(replace(draft, due_date=date(2026, 12, 11)))
            panel.tickets[ticket_type] = made.ticket
        panel.syncing.show_desk()
        yield panel


def _panel(
    connection: Connection, client: InstanceClient, desk: Desk, following: Following
) -> Panel:
    window, details = QWidget(), TicketDetails()
    QHBoxLayout(window).addWidget(details)
    window.resize(360, 700)
    state = BoardState(
        connection, datetime(2026, 11, 23, tzinfo=UTC), recommendations=RECOMMENDATIONS
    )
    panel = Panel(window, details, client, desk, following, state)
    pages, error = QWidget(window), ErrorView(window)
    panel.syncing = BoardSyncing(panel, desk, pages=pages, error=error)
    panel.part = BoardFollowing(
        panel, following, details=details, syncing=panel.syncing, say=panel.said.append
    )
    return panel


async def _no_pause(_seconds: float) -> None:
    """Go on at once."""
