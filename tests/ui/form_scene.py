"""The window that writes tickets, beside a practice instance."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.connections.connection import Connection
from app.database.database import Database
from app.errors import AppError
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.attachments import File
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.practice.server import PracticeServer
from app.secret import Secret
from app.tickets.draft import TicketType
from app.tickets.drafts import Drafts
from app.tickets.form_book import FormBook
from app.tickets.references import ReferenceBook
from app.tickets.ticket import Ticket
from app.tickets.writing import WritingDesk
from tests.ui.board_scene import CONNECTION, NOW, TODAY
from ui.board.create_window import CreateWindow
from ui.board.dialogs import BoardDialogs
from ui.board.forming import BoardForming
from ui.board.state import BoardState
from ui.tasks import TaskSet


class Host(QWidget):
    """A board that shows nothing, and notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.state = BoardState(CONNECTION, NOW)
        self.tasks = TaskSet()
        self.errors: list[AppError] = []
        self.said: list[str] = []
        self.attached: list[tuple[Ticket, File]] = []
        QVBoxLayout(self)

    def show_state(self, state: BoardState) -> None:
        """Keep another state."""
        self.state = state

    def show_error(self, error: AppError) -> None:
        """Note what went wrong."""
        self.errors.append(error)

    async def attach(self, ticket: Ticket, file: File) -> None:
        """Note what was attached to which ticket."""
        self.attached.append((ticket, file))

    def show_page(self, _position: int) -> None:
        """Show nothing."""


@dataclass
class FormWorld:
    """Everything around a window that writes tickets."""

    host: Host
    client: InstanceClient
    desk: WritingDesk
    dialogs: BoardDialogs
    forming: BoardForming = field(repr=False)

    def open(self, ticket_type: TicketType = TicketType.CHANGE_REQUEST) -> CreateWindow:
        """Open the window for a ticket from nothing."""
        self.dialogs.create_ticket(ticket_type, TODAY)
        return next(w for w in self.host.findChildren(CreateWindow) if self.dialogs.shows(w))


async def _no_pause(_seconds: float) -> None:
    """Go on at once."""


@asynccontextmanager
async def form_world(
    practice: PracticeServer, folder: Path, *, language: str = "en"
) -> AsyncIterator[FormWorld]:
    """Hand out a board over a practice instance, as its administrator, and close it.

    Args:
        practice: the instance.
        folder: where the files lie.
        language: of labels and choices.
    """
    connection = _connection(practice)
    account = practice.administrator
    host = Host()
    host.resize(960, 640)
    host.show()
    async with InstanceClient(
        connection.address,
        NetworkPolicy(ca_file=practice.ca_file),
        PasswordAccess(account.user_name, Secret(account.password)),
        pause=_no_pause,
    ) as client:
        with Database(folder / "tickets.db") as database:
            desk = WritingDesk(
                FormBook(client, database, language=language, now=lambda: NOW),
                ReferenceBook(client, database),
                Drafts(database),
            )
            dialogs = BoardDialogs(host, connection, find_existing=lambda _draft: None)
            forming = BoardForming(host, desk, dialogs=dialogs, say=host.said.append)
            forming.attach = host.attach
            try:
                yield FormWorld(host, client, desk, dialogs, forming)
            finally:
                await host.tasks.closed()
                host.close()
                host.deleteLater()


def _connection(practice: PracticeServer) -> Connection:
    address = parse_address(practice.address)
    return replace(CONNECTION, address=address, ca_file=practice.ca_file, practice=True)
