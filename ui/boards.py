"""Opening a board with everything that it needs, and closing all of it again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt

from app.connections.connection import Connection
from app.database.database import Database
from app.database.rescue import open_database, rescue_of
from app.desk_opening import trail_of
from app.instance.client import InstanceClient
from app.places import make_folder
from app.recommendations.book import RecommendationBook, read_file
from app.tickets.desk import Desk
from app.tickets.drafts import Drafts
from app.tickets.following import Following
from app.tickets.following_book import ConversationBook
from app.tickets.form_book import FormBook
from app.tickets.ledger import Ledger
from app.tickets.noting import Notes
from app.tickets.references import ReferenceBook
from app.tickets.saved_views import ViewBook
from app.tickets.state_book import StateBook
from app.tickets.store import TicketStore
from app.tickets.writing import WritingDesk
from app.upkeep.upkeep import Upkeep
from ui.board.actions import BoardActions
from ui.board.rescue_note import rescue_note
from ui.board.window import BoardWindow
from ui.computer import Computer
from ui.event_loop import spare_what_is_there
from ui.resources import RESOURCES
from ui.translation import spoken_language
from ui.tray import ExpiryNotice, TicketNotices, tray_of

_PRACTICE_RECOMMENDATIONS = RESOURCES / "practice" / "recommendations.json"


@dataclass(frozen=True)
class OpenBoard:
    """An open board.

    Attributes:
        window: what is seen of it.
        desk: its tickets.
        upkeep: looks after its connection.
        resources: everything that has to be closed with it.
    """

    window: BoardWindow
    desk: Desk
    upkeep: Upkeep
    resources: AsyncExitStack

    @property
    def connection(self) -> Connection:
        """The connection as it is now."""
        return self.upkeep.connection

    async def close(self) -> None:
        """Return when nothing of the board is at work any more; what is still seen of it stays."""
        await self.resources.aclose()
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self.window.isVisible():
            self.window.deleteLater()


async def open_board(
    upkeep: Upkeep, folder: Path, *, actions: Callable[[Upkeep], BoardActions]
) -> OpenBoard:
    """Return a board that is not shown yet.

    Args:
        upkeep: looks after the connection.
        folder: where tickets and recommendations of the connection are kept.
        actions: what the board may ask for.

    Errors:
        SignInError: the key ring holds no tokens for the connection.
        VaultError: the key ring does not answer.
        StorageError: the folder or what is in it cannot be used.
        CertificateFileError: the CA file of the connection is gone.
    """
    connection = upkeep.connection
    make_folder(folder)
    async with AsyncExitStack() as stack:
        client = await upkeep.open_client()
        await stack.enter_async_context(client)
        database = await asyncio.to_thread(open_database, folder / "tickets.db")
        stack.enter_context(database)
        states = StateBook.load(database, language=spoken_language())
        desk = Desk(client, TicketStore(database), connection=connection, states=states)
        stack.push_async_callback(desk.close)
        book = _recommendations(connection, folder, database)
        notes = Notes(trail_of(database, connection), Ledger(database), recommendations=book.all)
        desk.note = notes.note
        writing = WritingDesk(
            FormBook(client, database, language=spoken_language()),
            ReferenceBook(client, database),
            Drafts(database),
        )
        computer = Computer()
        stack.callback(computer.deleteLater)
        tray = tray_of(computer)
        world = replace(
            actions(upkeep),
            computer=computer,
            notices=TicketNotices(tray) if tray else None,
            following=_following(client, desk, database, connection),
            ledger=Ledger(database),
            states=states,
            trail=trail_of(database, connection),
            views=ViewBook(database),
            writing=writing,
        )
        window = BoardWindow(desk, book, connection, actions=world)
        stack.push_async_callback(window.closed)
        if rescue := rescue_of(database):
            window.tell(rescue_note(rescue, window.tasks, database))
        notice = ExpiryNotice(upkeep, folder / "noticed", show=tray.show if tray else None)
        stack.callback(notice.deleteLater)
        notice.look()
        spare_what_is_there()
        return OpenBoard(window, desk, upkeep, stack.pop_all())


def _following(
    client: InstanceClient, desk: Desk, database: Database, connection: Connection
) -> Following:
    """Return what reads and changes one ticket at a time."""
    return Following(
        client,
        desk,
        trail=trail_of(database, connection),
        book=ConversationBook(database),
        states=desk.states,
        references=ReferenceBook(client, database),
        language=spoken_language(),
    )


def _recommendations(
    connection: Connection, folder: Path, database: Database
) -> RecommendationBook:
    """Return the list of a connection; a rehearsal begins with one that is made up."""
    book = RecommendationBook(database, earlier=folder / "recommendations.json")
    if connection.practice and not book.all():
        book.replace(read_file(_PRACTICE_RECOMMENDATIONS))
    return book
