"""The board: the window in which recommendations become tickets and tickets are followed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.connections.connection import Connection
from app.errors import AppError
from app.recommendations.book import RecommendationBook
from app.tickets.desk import Desk
from app.tickets.draft import TicketType
from app.tickets.following import Following
from app.tickets.ticket import Ticket
from app.upkeep.removal import RemovalPlan
from ui.assets import application_icon
from ui.board.actions import BoardActions
from ui.board.advising import BoardAdvising
from ui.board.auditing import BoardAuditing
from ui.board.board_rail import BoardRail
from ui.board.bulk_sending import BoardBulk
from ui.board.care import ConnectionCare
from ui.board.checkup import Checkup
from ui.board.configuration import ConfigurationPage
from ui.board.counting import BoardCounting
from ui.board.dialogs import BoardDialogs
from ui.board.exporting import BoardExporting
from ui.board.following import BoardFollowing
from ui.board.forming import BoardForming
from ui.board.home import HomePage
from ui.board.keys import bind_keys
from ui.board.naming import BoardNaming
from ui.board.notices import Notices
from ui.board.recommendations import RecommendationsPage
from ui.board.remedying import BoardRemedying
from ui.board.removal import TokensLeftError
from ui.board.scoring import BoardScoring
from ui.board.sending import BoardSending
from ui.board.state import BoardState
from ui.board.syncing import BoardSyncing
from ui.board.tickets import TicketsPage
from ui.board.ways import CONFIGURATION, HOME, PROVISIONING, RECOMMENDATIONS, TICKETS, BoardWays
from ui.tasks import TaskSet
from ui.translation import translate
from ui.widgets.appearance import close_windows_of
from ui.widgets.connection_colour import Band
from ui.widgets.note import Note

_CLOCK_MS = 10_000


def _now() -> datetime:
    return datetime.now(UTC)


class BoardWindow(QWidget):
    """Six pages beside a rail. The window is the only one to talk to the desk.

    Args:
        desk: the tickets of the connection.
        recommendations: the recommendations of the connection.
        connection: the instance behind the board.
        actions: what the board asks of the world around it.
        clock: tells the time.

    Signals:
        removed: the connection is removed; the window has nothing to show any more.
        connection_wanted(Connection): somebody wants to see another connection.
        setup_wanted: somebody wants to set up another connection.
    """

    removed = Signal()
    connection_wanted = Signal(object)
    setup_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        recommendations: RecommendationBook,
        connection: Connection,
        *,
        actions: BoardActions,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self._clock = clock
        self._tasks = TaskSet()
        self._removal = TaskSet()
        self._is_gone = False
        self._state = BoardState(connection, clock())
        self._rail = BoardRail(connection, others=actions.others)
        self._band = Band(connection.shown_colour)
        self._home = HomePage()
        self._tickets = TicketsPage(actions.views)
        self._recommendations = RecommendationsPage()
        self._configuration = ConfigurationPage(connection)
        self._dialogs = BoardDialogs(self, connection, find_existing=desk.existing)
        self._pages = QStackedWidget()
        self._care = ConnectionCare(self, actions, self._tasks)
        self._remedying = BoardRemedying(self, actions.upkeep, care=self._care, tasks=self._tasks)
        self._checkup = Checkup(actions.upkeep, self._tasks, examine=actions.examine)
        self._notices = Notices()
        self._error = self._notices.error
        self._exporting = BoardExporting(self, self._tickets, board=self)
        self._ways = BoardWays(self, self._tickets, self._recommendations)
        self._counting = BoardCounting(self)
        self._scoring = BoardScoring(self, actions.ledger)
        self._syncing = BoardSyncing(
            self,
            desk,
            pages=self._pages,
            error=self._error,
            computer=actions.computer,
            notices=actions.notices,
        )
        self._sending = BoardSending(self, desk, dialogs=self._dialogs, syncing=self._syncing)
        self._forming = BoardForming(
            self, actions.writing, dialogs=self._dialogs, say=self._notices.say
        )
        drafts = actions.writing.drafts if actions.writing else None
        self._bulk = BoardBulk(self, desk, board=self, syncing=self._syncing, drafts=drafts)
        self._advising = BoardAdvising(
            self,
            recommendations,
            board=self,
            page=self._recommendations,
            dialogs=self._dialogs,
            syncing=self._syncing,
        )
        self._auditing = BoardAuditing(self, self, trail=actions.trail)
        self._naming = BoardNaming(
            self, self, states=actions.states, desk=desk, syncing=self._syncing
        )
        self._build()
        self._follow(actions.following)
        self._connect()
        self._connect_care()
        self._bind_keys()
        self.show_page(HOME)
        self._render()

    def start(self) -> None:
        """Read recommendations and tickets, and finish what an earlier run left unanswered."""
        self._tasks.start(self._open(), on_error=self.show_error)

    @property
    def state(self) -> BoardState:
        """Everything that is shown."""
        return self._state

    @property
    def tasks(self) -> TaskSet:
        """What is at work for the board; cancelled when it closes."""
        return self._tasks

    async def closed(self) -> None:
        """Return when everything that the window had begun has ended."""
        await self._removal.closed()
        await self._tasks.closed()
        await self._care.forget_administrator()
        await self._remedying.closed()

    def show_page(self, position: int) -> None:
        """Show a page."""
        self._pages.setCurrentIndex(position)
        self._rail.show_page(position)
        if not self._rail.has_focus():
            self._pages.setFocus()

    def tell(self, note: Note) -> None:
        """Show a note above the pages, which goes when somebody closes it."""
        self._notices.add(note)

    def refresh(self) -> None:
        """Read the tickets and finish those without an answer, unless that is going on."""
        self._syncing.refresh()

    async def _open(self) -> None:
        await self._syncing.open()
        await self._advising.load()

    async def _remove(self, plan: RemovalPlan) -> None:
        self.show_state(
            replace(self._state, activity=translate("Board", "Removing the connection…"))
        )
        async for step in self._care.take_back(plan):
            self._configuration.removal.mark(step)
        # A request still under way could keep new tokens after the old ones are forgotten.
        await self._tasks.closed()
        await self._desk.close()
        await self._actions.disconnect()
        self.removed.emit()

    def _enable(self, *, is_enabled: bool) -> None:
        for part in (self._rail, self._pages, self._advising.menu):
            part.setEnabled(is_enabled)

    def _leave(self) -> None:
        self._is_gone = False
        self.removed.emit()

    def show_state(self, state: BoardState) -> None:
        """Show another state."""
        self._state = state
        self._render()

    def _render(self) -> None:
        expiries = self._actions.upkeep.expiries()
        state = self._state = replace(self._state, now=self._clock(), expiries=expiries)
        self.setWindowTitle(f"Firnline · {state.connection.name}")
        self._band.show_colour(state.connection.shown_colour)
        self._rail.show_state(state)
        self._home.show_state(state)
        self._tickets.show_state(state)
        self._recommendations.show_state(state)
        self._configuration.show_state(state)
        self._checkup.show_state(state)
        self._notices.show_state(state)
        self._counting.look()
        self._scoring.look()
        self._naming.look()

    def _on_connection_changed(self, connection: Connection) -> None:
        self.show_state(replace(self._state, connection=connection))

    def show_error(self, error: AppError) -> None:
        """Say what went wrong, above the pages."""
        self._error.clear()
        self._error.show_error(error)

    def _on_open_requested(self, ticket: Ticket) -> None:
        self._open_url(self._desk.record_url(ticket))

    def _on_record_requested(self, table: str, sys_id: str) -> None:
        self._open_url(self._state.connection.address.record_url(table, sys_id))

    def _open_url(self, url: str) -> None:
        self._tasks.start(self._actions.open_url(url), on_error=self.show_error)

    def _on_notice(self, ticket: Ticket | None = None) -> None:
        self.show_page(TICKETS)
        if ticket is not None:
            self._ways.to_ticket(ticket)
        self.raise_()
        self.activateWindow()

    def _on_removal_requested(self, plan: RemovalPlan) -> None:
        self._enable(is_enabled=False)
        self._removal.start(self._remove(plan), on_error=self._on_removal_failed)

    def _on_authorized(self) -> None:
        self._error.clear()
        self.refresh()

    def _on_removal_failed(self, error: AppError) -> None:
        self._syncing.rest()
        self._error.clear()
        # Everything on this computer is gone then; what the instance keeps is for people to do.
        self._is_gone = isinstance(error, TokensLeftError)
        if self._is_gone:
            self._error.add_action(translate("Board", "Close the board"), self._leave)
        else:
            self._enable(is_enabled=True)
        self._error.show_error(error)

    def _build(self) -> None:
        self.setWindowIcon(application_icon())
        self.resize(1320, 820)
        self.setMinimumSize(960, 600)
        board = (self._home, self._tickets, self._recommendations, self._configuration)
        for page in (*board, *self._checkup.pages):
            self._pages.addWidget(page)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(self._band)
        main.addSpacing(14)
        main.addWidget(self._notices)
        main.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.setMenuBar(self._advising.menu)
        row.addWidget(self._rail)
        row.addLayout(main, 1)

    def _follow(self, following: Following | None) -> None:
        if following is not None:
            part = BoardFollowing(
                self,
                following,
                details=self._tickets.details,
                syncing=self._syncing,
                say=self._notices.say,
            )
            part.watch(self._tickets.table)
            self._forming.attach = following.attach
            part.link_requested.connect(self._sending.create_in_place_of)

    def _connect(self) -> None:
        self._rail.page_chosen.connect(self.show_page)
        self._rail.switcher.chosen.connect(self.connection_wanted)
        self._rail.switcher.setup_wanted.connect(self.setup_wanted)
        self._actions.upkeep.on_change = self._on_connection_changed
        self._home.create_requested.connect(self._sending.create)
        self._ways.serve(self._home)
        self._tickets.create_requested.connect(
            partial(self._sending.create, TicketType.CHANGE_REQUEST)
        )
        self._tickets.open_requested.connect(self._on_open_requested)
        self._tickets.failed.connect(self.show_error)
        self._recommendations.create_requested.connect(self._sending.create_for)
        self._recommendations.create_many_requested.connect(self._bulk.plan)
        self._bulk.open_requested.connect(self._on_open_requested)
        self._notices.outbox.send_wanted.connect(self._bulk.show_waiting)
        self._recommendations.link_requested.connect(self._open_url)
        self._recommendations.ticket_requested.connect(self._ways.to_ticket)
        self._dialogs.open_requested.connect(self._on_open_requested)
        self._configuration.open_requested.connect(self._on_record_requested)
        timer = QTimer(self)
        timer.timeout.connect(self._render)
        timer.start(_CLOCK_MS)

    def _connect_care(self) -> None:
        care, removal = self._care, self._configuration.removal
        care.serve(self._configuration, self._notices)
        self._notices.states.names_wanted.connect(self._naming.open)
        self._notices.states.accepted.connect(self._naming.accept)
        self._configuration.state_names_wanted.connect(self._naming.open)
        for page in (self._configuration, self._checkup.diagnostics):
            page.audit_wanted.connect(self._auditing.open)
        self._notices.strip.configuration_wanted.connect(partial(self.show_page, CONFIGURATION))
        removal.confirmed.connect(self._on_removal_requested)
        care.began.connect(lambda words: self.show_state(replace(self._state, activity=words)))
        care.failed.connect(self.show_error)
        care.authorized.connect(self._on_authorized)
        self._checkup.serve(care)
        self._checkup.provisioning.home_wanted.connect(partial(self.show_page, HOME))
        self._remedying.serve(self._home, self._checkup, self._error, self._dialogs)
        self._syncing.serve(self._notices.offline, self._configuration.sync)
        if (notices := self._actions.notices) is not None:
            notices.ticket_wanted.connect(self._on_notice)
            notices.tickets_wanted.connect(self._on_notice)
        self._remedying.status_wanted.connect(partial(self.show_page, PROVISIONING))

    def _bind_keys(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            f"Ctrl+{n + 1}": partial(self.show_page, n) for n in range(self._pages.count())
        }
        acts |= {"Ctrl+N": self._on_create_key, "Ctrl+F": self._on_filter_key, "F5": self.refresh}
        bind_keys(self._pages, acts)

    def _on_create_key(self) -> None:
        is_chosen = self._recommendations.chosen is not None
        if self._pages.currentIndex() == RECOMMENDATIONS and is_chosen:
            self._recommendations.create_tickets()
        else:
            self._sending.create(TicketType.CHANGE_REQUEST)

    def _on_filter_key(self) -> None:
        if self._pages.currentIndex() == RECOMMENDATIONS:
            self._recommendations.focus_filter()
        else:
            self.show_page(TICKETS)
            self._tickets.focus_filter()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what is going on, with every window above; `closed` tells when it has ended."""
        close_windows_of(self)
        self._tasks.cancel()
        self._removal.cancel()
        super().closeEvent(event)
        if self._is_gone:
            self._leave()
