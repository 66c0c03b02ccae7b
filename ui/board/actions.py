"""What the board asks of the world around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from app.audit.trail import AuditTrail
from app.connections.connection import Connection
from app.doctor.examination import Findings, OnChange
from app.tickets.following import Following
from app.tickets.ledger import Ledger
from app.tickets.saved_views import ViewBook
from app.tickets.state_book import StateBook
from app.tickets.writing import WritingDesk
from app.upkeep.reauthorization import Reauthorization
from app.upkeep.upkeep import Upkeep
from ui.board.administrator_window import MakeBrowser
from ui.board.syncing import Thrift
from ui.filtering import OpenFiltering
from ui.tray import TicketNotices


class AuthorizationWindow(Protocol):
    """The window in which somebody gives consent once more."""

    authorized: SignalInstance
    remedy_wanted: SignalInstance

    @property
    def widget(self) -> QWidget:
        """The window itself."""

    def open(self) -> None:
        """Show the window above its parent."""


OpenAuthorization = Callable[[Reauthorization, QWidget], AuthorizationWindow]


def _no_others() -> Sequence[Connection]:
    return ()


@dataclass(frozen=True)
class BoardActions:
    """What the board asks of the world around it.

    Attributes:
        upkeep: looks after the connection.
        disconnect: removes the connection. TokensLeftError means that only the instance could not
            be told; after any other AppError it is still there.
        open_url: shows a page in the browser of the system.
        others: returns the other connections.
        open_authorization: makes the window for consent; None where there is no browser.
        open_filtering: makes the window of address rules; None where it is not offered.
        administrator_view: makes the browser for an administrator; None offers a password alone.
        following: reads what people wrote on tickets, and moves them; None only shows them.
        ledger: the points of recommendations at the time their tickets were made; None knows none.
        states: what the states are called; None where nobody can name them.
        views: the views of the ticket table that somebody saved.
        computer: tells whether work in the background costs something; None minds nothing.
        notices: tells of tickets that changed their state; None tells nobody.
        trail: what was written to the instance; None where nobody keeps it.
        writing: what lies beside a ticket while it is written; None offers the seven fields alone.
        examine: takes the place of the doctor; None asks the doctor.
    """

    upkeep: Upkeep
    disconnect: Callable[[], Awaitable[None]]
    open_url: Callable[[str], Coroutine[Any, Any, None]]
    others: Callable[[], Sequence[Connection]] = field(default=_no_others)
    open_authorization: OpenAuthorization | None = None
    open_filtering: OpenFiltering | None = None
    administrator_view: MakeBrowser | None = None
    following: Following | None = None
    ledger: Ledger | None = None
    states: StateBook | None = None
    views: ViewBook = field(default_factory=ViewBook)
    computer: Thrift | None = None
    notices: TicketNotices | None = None
    trail: AuditTrail | None = None
    writing: WritingDesk | None = None
    examine: Callable[[OnChange], Awaitable[Findings]] | None = None
