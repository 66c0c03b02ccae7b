"""The panel that says everything about one ticket, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from app.errors import AppError
from app.recommendations.recommendation import Category, Recommendation, Source
from app.tickets.draft import Priority
from app.tickets.following_book import Conversation
from app.tickets.following_points import points_of
from app.tickets.ledger import ScoreLists
from app.tickets.threads import Thread
from app.tickets.ticket import Ticket
from app.tickets.transitions import NextState
from ui.board.details_panel import DetailsPanel
from ui.board.move_button import MoveButton
from ui.board.thread_files import ThreadFiles
from ui.board.thread_view import ThreadView
from ui.board.ticket_many import ManyTickets
from ui.board.ticket_points import PointsNote, points_text
from ui.board.wording import KIND_OF_MEANING, NOTHING, day, name_of
from ui.error_view import ErrorView
from ui.translation import translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.flow import FlowLayout
from ui.widgets.note import Note
from ui.widgets.text import Text, TextLook

_WIDTH = 276
# A success was read out and shows in the ticket itself; the conversation needs the room.
_SUCCESS_MS = 8_000


class TicketDetails(DetailsPanel):
    """A ticket's facts, what people wrote on it, its files, and where it may go.

    Signals:
        open_requested(Ticket): somebody wants to see the ticket's page on the instance.
        look_wanted: another ticket, another form of it, or none is shown, or it came into view.
        write_requested(Thread, str): a text shall be added to a thread.
        move_requested(NextState): the ticket shall be moved.
        link_requested: there shall be a new ticket in place of one that is over.

    Attributes:
        conversation: what people wrote.
        files: what they attached.
        error: what went wrong.
        moves: where the ticket may go.
        many: what can be done while several tickets are selected.
    """

    open_requested = Signal(object)
    look_wanted = Signal()
    write_requested = Signal(object, str)
    move_requested = Signal(object)
    link_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Tickets", "Select a ticket to see what it says."),
            description_name=translate("Tickets", "Description of the ticket"),
            parent=parent,
        )
        self.setFixedWidth(_WIDTH)
        self.ticket: Ticket | None = None
        self._reason = ""
        self._is_busy = False
        self._drafts: dict[str, tuple[Thread, str]] = {}
        self._number = Text(look=TextLook.NOTE)
        self._state = Chip()
        self._type = Chip()
        self.conversation = ThreadView()
        self.files = ThreadFiles()
        self.error = ErrorView()
        self.moves = MoveButton()
        self.many = ManyTickets()
        self._note = Note()
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_SUCCESS_MS)
        self._fade.timeout.connect(self._note.hide)
        self._points = PointsNote()
        self._scores = ScoreLists()
        self._recommendations: Mapping[str, Recommendation] = {}
        self._busy = BusyBar()
        self._tabs = QTabWidget()
        self._open = Button(
            translate("Tickets", "Open"),
            ButtonLook.LINK,
            small=True,
            name=translate("Tickets", "Open in ServiceNow"),
        )
        self._link = Button(translate("Moves", "Create a linked ticket…"), small=True)
        self._build()

    def show_ticket(self, ticket: Ticket | None) -> None:
        """Show a ticket, or what to do to see one."""
        is_other = ticket is None or self.ticket is None or ticket.sys_id != self.ticket.sys_id
        if is_other:
            self._keep_draft()
        has_changed = ticket != self.ticket
        self.ticket = ticket
        self.show_body(is_shown=ticket is not None)
        if ticket is not None:
            self._show_facts(ticket)
            if is_other:
                self._begin(ticket)
        if has_changed:
            self.look_wanted.emit()

    def show_many(self, *, is_shown: bool) -> None:
        """Show what can be done with several tickets in place of the one."""
        self.many.setVisible(is_shown)
        self.show_body(is_shown=self.ticket is not None)
        if is_shown:
            self.hide_all()

    def allow_following(self) -> None:
        """Show what people wrote, and let tickets be moved."""
        self._tabs.tabBar().show()
        self._tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.moves.show()

    def shows(self, ticket: Ticket) -> bool:
        """Tell whether this is the ticket, in whatever form."""
        return self.ticket is not None and self.ticket.sys_id == ticket.sys_id

    def show_conversation(self, conversation: Conversation | None) -> None:
        """Show what people wrote and attached."""
        self.conversation.show_conversation(conversation)
        self.files.show_conversation(conversation)
        threads, files = translate("Threads", "Conversation"), translate("Attachments", "Files")
        if conversation is not None:
            threads = _counted(threads, len(conversation.threads.entries))
            files = _counted(files, len(conversation.attachments or ()))
        self._tabs.setTabText(1, threads)
        self._tabs.setTabText(2, files)

    def show_next_states(self, states: tuple[NextState, ...]) -> None:
        """Offer the states that the ticket may be moved to, or a new ticket where it is over."""
        self.moves.offer(states)
        self._show_open()
        is_over = self.ticket is not None and not self.ticket.is_open
        self._link.setVisible(is_over or not states)

    def show_reason(self, reason: str) -> None:
        """Say why nothing can be changed now; an empty reason lets people change it."""
        was, self._reason = self._reason, reason
        self.conversation.composer.show_reason(reason)
        self._show_open()
        if reason:
            self.moves.withhold(reason)
            self._link.hide()
            self.say(reason, kind=ChipKind.WARN)
        elif was:
            self.say("")

    def begin_reading(self) -> None:
        """Say why nothing can be moved yet; everything else can be done meanwhile."""
        if not self.moves.has_states:
            self.moves.withhold(translate("Threads", "Reading the ticket…"))

    def show_busy(self, words: str) -> None:
        """Say what is going on, or nothing any more with an empty text."""
        self._is_busy = bool(words)
        self.conversation.composer.show_busy(is_busy=self._is_busy)
        self._show_open()
        self._busy.setVisible(self._is_busy)
        if words:
            self._busy.begin(words)
        else:
            self._busy.end()

    def show_error(self, error: AppError) -> None:
        """Say what went wrong with the ticket that is shown."""
        self._note.hide()
        self.error.clear()
        self.error.show_error(error)

    def show_scores(self, scores: ScoreLists, recommendations: Sequence[Recommendation]) -> None:
        """Say how the points of the ticket stand."""
        if scores is not self._scores:
            self._scores = scores
            self._recommendations = {each.id: each for each in recommendations}
            if self.ticket is not None:
                self._show_facts(self.ticket)

    def say(self, words: str, *, kind: ChipKind = ChipKind.OK) -> None:
        """Say what was done, or what there is to know; it is read out."""
        self._note.say("", words, kind=kind)
        self._note.setVisible(bool(words))
        self._fade.stop()
        if kind is ChipKind.OK:
            self._fade.start()
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def forget_draft(self, ticket: Ticket) -> None:
        """Empty the composer once its text is on the ticket."""
        self._drafts.pop(ticket.sys_id, None)
        if self.shows(ticket):
            composer = self.conversation.composer
            composer.show_draft(composer.chosen_thread, "")

    def _build(self) -> None:
        self._open.clicked.connect(lambda _checked: self.open_requested.emit(self.ticket))
        self._link.clicked.connect(lambda _checked: self.link_requested.emit())
        self.conversation.composer.write_requested.connect(self.write_requested)
        self.moves.chosen.connect(self.move_requested)
        chips = FlowLayout(spacing=6)
        chips.addWidget(self._state)
        chips.addWidget(self._type)
        self.reading.column.removeItem(self.head)
        self.head.setParent(None)
        self.head.insertWidget(0, self._number)
        self.head.addLayout(chips)
        self.body.removeWidget(self.reading)
        self._tabs.setDocumentMode(True)
        self._tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a hidden bar would swallow the keyboard
        self._tabs.tabBar().setExpanding(False)
        self._tabs.tabBar().setDrawBase(False)
        self.reading.column.setContentsMargins(0, 12, 0, 0)
        self._tabs.addTab(self.reading, translate("Tickets", "Details"))
        self._tabs.addTab(self.conversation, "")
        self._tabs.addTab(self.files, "")
        self._tabs.tabBar().setAccessibleName(translate("Tickets", "Parts of the ticket"))
        self.body.insertLayout(0, self.head)
        below = (self._points, self._tabs, self._busy, self._note, self.error)
        for number, widget in enumerate(below, 1):
            self.body.insertWidget(number, widget)
        self.body.setStretchFactor(self._tabs, 1)
        self._note.hide()
        buttons = FlowLayout(spacing=8)
        for button in (self.moves, self._link, self._open):
            buttons.addWidget(button)
        self.foot.addLayout(buttons)
        for hidden in (self._busy, self._link, self.many, self.moves, self._tabs.tabBar()):
            hidden.hide()
        self.column.addWidget(self.many)
        self.show_conversation(None)

    def _begin(self, ticket: Ticket) -> None:
        """Start over with another ticket."""
        self.error.clear()
        self.say("")
        self.show_busy("")
        self.moves.withhold("")
        self._link.hide()
        self.show_reason("")
        thread, text = self._drafts.get(ticket.sys_id, (Thread.COMMENTS, ""))
        self.conversation.composer.show_draft(thread, text)

    def _show_open(self) -> None:
        self.files.show_open(is_open=not self._reason and not self._is_busy)
        self.moves.setEnabled(self.moves.has_states and not self._is_busy)

    def _keep_draft(self) -> None:
        composer = self.conversation.composer
        if self.ticket is not None and composer.typed.strip():
            self._drafts[self.ticket.sys_id] = composer.chosen_thread, composer.typed

    def _show_facts(self, ticket: Ticket) -> None:
        self._number.setText(ticket.number)
        self.title.setText(ticket.task_name)
        self._state.show_state(ticket.state_label, KIND_OF_MEANING[ticket.meaning])
        self._type.show_state(name_of(ticket.ticket_type), ChipKind.NEUTRAL)
        found = points_of(ticket, self._scores, self._recommendations)
        self.facts.show_facts(
            [*_facts(ticket), (translate("Points", "Points"), points_text(found))]
        )
        self._points.show_points(ticket, found)
        self.description.show_text(ticket.description)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what may have changed while nobody looked."""
        super().showEvent(event)
        self.look_wanted.emit()


def _counted(name: str, count: int) -> str:
    return f"{name} {count}" if count else name


def _facts(ticket: Ticket) -> list[tuple[str, str]]:
    return [
        (translate("Tickets", "Priority"), _name_of(ticket.priority)),
        (translate("Tickets", "Due date"), day(ticket.due_date)),
        (translate("Tickets", "Category"), _name_of(ticket.category)),
        (translate("Tickets", "Source"), _name_of(ticket.source)),
        (translate("Tickets", "Assigned to"), ticket.assigned_to or NOTHING),
        (translate("Moves", "Assignment group"), ticket.assignment_group or NOTHING),
        (translate("Tickets", "Initiated by"), ticket.initiated_by or NOTHING),
        (translate("Tickets", "Opened"), day(ticket.opened_at)),
    ]


def _name_of(member: Category | Priority | Source | None) -> str:
    return NOTHING if member is None else name_of(member)
