"""The window in which a ticket is written, checked and sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.connections.connection import Connection
from app.errors import (
    AnswerLostError,
    AppError,
    NotAuthorizedError,
    QueuedError,
    RefusedError,
)
from app.recommendations.recommendation import Recommendation
from app.tickets.delivery import Outcome
from app.tickets.draft import Draft, problems
from app.tickets.drafts import KeptDraft
from app.tickets.form import TicketForm, labels_of, problems_of_extras
from app.tickets.refusal import fields_named
from app.tickets.ticket import Ticket
from ui.board.create_result import CreateResult
from ui.board.draft_form import DraftForm
from ui.board.draft_header import DraftHeader
from ui.board.draft_preview import DraftPreview
from ui.error_view import ErrorView
from ui.translation import say, translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button, ButtonLook
from ui.widgets.dialog_footer import MARGIN, DialogFooter

_WIDTH, _HEIGHT = 880, 760


class CreateWindow(QDialog):
    """Fields on the left, what will be sent on the right, and afterwards what became of it.

    Args:
        draft: what the fields hold at first.
        connection: where the ticket goes.
        today: the earliest due date.
        find_existing: the ticket that exists already for a draft, or None.
        recommendation: what is behind the ticket, or None; it may say more than a ticket takes.

    Signals:
        send_requested: the draft shall be sent.
        open_requested: somebody wants to see the page of a ticket.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.
        form_wanted(TicketType): the fields of another kind of ticket are needed.
        keep_wanted(Draft, str): the draft shall be kept, with the title behind it.
        drop_wanted(Draft): what was kept of the draft shall be forgotten.
        created(Draft, Ticket): the ticket of the draft is on the instance.
    """

    send_requested = Signal(object)
    open_requested = Signal(object)
    remedy_wanted = Signal(str)
    form_wanted = Signal(object)
    keep_wanted = Signal(object, str)
    drop_wanted = Signal(object)
    created = Signal(object, object)

    def __init__(
        self,
        draft: Draft,
        *,
        connection: Connection,
        today: date,
        find_existing: Callable[[Draft], Ticket | None],
        recommendation: Recommendation | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._find_existing = find_existing
        self._title = recommendation.title if recommendation else ""
        full_text = recommendation.advice if recommendation else ""
        self._begun = self._saved = draft
        self._drafts: Sequence[KeptDraft] = ()
        self._was_kept = False
        self._is_leaving = False
        self._ticket_type = draft.ticket_type
        self._ticket_form: TicketForm | None = None
        self._is_sending = False
        self._sent: Ticket | None = None
        self._form = DraftForm(draft, connection.centres, today=today, full_text=full_text)
        self._preview = DraftPreview(connection)
        self._error = ErrorView(offers_remedies=True)
        self._error.remedy_wanted.connect(self.remedy_wanted)
        self._busy = BusyBar()
        self._keep = Button(translate("Create", "Save as draft"), ButtonLook.LINK)
        self._cancel = Button(translate("Create", "Cancel"))
        self._send = Button(translate("Create", "Send to ServiceNow"), ButtonLook.PRIMARY)
        self._open = Button(translate("Create", "Open in ServiceNow"))
        self._close = Button(translate("Create", "Close"), ButtonLook.PRIMARY)
        self._result = CreateResult()
        self._writing = QScrollArea()
        self._stack = QStackedWidget()
        self._build()
        self._header.show_recommendation(self._title)
        self._connect()
        self._render()

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self._form.draft

    @property
    def form(self) -> DraftForm:
        """The fields, for whoever answers what they ask."""
        return self._form

    @property
    def is_staying(self) -> bool:
        """Whether the window goes on after what it asks for."""
        return not self._is_leaving

    def show_reading(self) -> None:
        """Say that the further fields are being read; all others can be filled in meanwhile."""
        self._busy.begin(translate("Create", "Reading the fields of the instance…"))

    def show_form(self, form: TicketForm | None, note: str = "", *, is_final: bool = True) -> None:
        """Show the further fields of the instance.

        Args:
            form: the fields; None where none are known.
            note: what is to be said about them, or nothing.
            is_final: whether no newer answer is awaited.
        """
        if is_final and not self._is_sending:
            self._busy.end()
        if form is not None and form.ticket_type is not self.draft.ticket_type:
            return
        self._ticket_form = form
        if form is not None:
            was_changed = self._is_changed
            self._form.show_form(form, note)
            if not was_changed:  # what the table lacks was dropped, and nobody typed that
                self._saved = self.draft
        self._render()

    def say_without_fields(self, error: AppError) -> None:
        """Say why the further fields are not there; all others can be sent without them."""
        self._form.show_absence(say(error.title))

    def show_drafts(self, drafts: Sequence[KeptDraft]) -> None:
        """Offer the drafts that were kept."""
        self._drafts = drafts
        others = [each for each in drafts if each.draft.origin != self.draft.origin]
        self._header.show_drafts(others)

    def show_kept(self, kept: KeptDraft) -> None:
        """Go on with a draft that was kept."""
        if self._is_changed:
            self.keep_wanted.emit(self.draft, self._title)
        self._was_kept = True
        self._title = kept.recommendation
        self._header.show_recommendation(kept.recommendation)
        self._header.show_kept(kept)
        self._show_draft(kept.draft)
        self.show_drafts(self._drafts)

    def show_sending(self) -> None:
        """Show that the draft is on its way; the fields wait."""
        self._is_sending = True
        self._error.clear()
        self._form.more.forget_refusals()
        self._busy.begin(translate("Create", "Sending the ticket…"))
        self._render()

    def show_error(self, error: AppError) -> None:
        """Show why the ticket was not made; it can be sent again."""
        self._is_sending = False
        self._busy.end()
        self._error.show_error(error)
        self._writing.verticalScrollBar().setValue(0)
        self._render()
        if isinstance(error, (RefusedError, NotAuthorizedError)):
            self._show_refusal(error.said)
        elif isinstance(error, (QueuedError, AnswerLostError)):
            self._saved = self.draft  # the outbox has it

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the ticket that is on the instance now."""
        self._busy.end()
        self._sent = outcome.ticket
        self.created.emit(self.draft, outcome.ticket)
        self._result.show_outcome(outcome, self._ticket_form)
        self._stack.setCurrentIndex(1)
        for button in (self._cancel, self._send, self._keep):
            button.hide()
        for button in (self._open, self._close):
            button.show()
        self._close.setDefault(True)
        self._close.setFocus()

    @property
    def _is_changed(self) -> bool:
        return self.draft != self._saved

    def _show_draft(self, draft: Draft) -> None:
        self._form.show_draft(draft)
        self._follow_type(draft)
        if self._ticket_form is not None:
            self._form.show_form(self._ticket_form, self._form.more.note)
        self._saved = self.draft
        self._render()

    def _show_refusal(self, said: str) -> None:
        labels = labels_of(self._ticket_form.fields) if self._ticket_form else {}
        named = [name for name in fields_named(said, labels) if self._form.show_refusal(name, said)]
        if named:
            frame = self._form.frame_of(named[0])
            frame.control.setFocus()
            self._writing.ensureWidgetVisible(frame)

    def _render(self) -> None:
        found = problems(self.draft, today=self._today)
        of_more = {
            **problems_of_extras(self.draft, self._ticket_form),
            **self._form.more.undecided,
        }
        self._form.show_problems(found)
        self._form.more.show_problems(of_more)
        existing = self._find_existing(self.draft)
        self._preview.show_draft(self.draft, found, existing=existing, form=self._ticket_form)
        self._form.setEnabled(not self._is_sending)
        self._keep.setEnabled(not self._is_sending)
        is_kept = self._was_kept and not self._is_changed
        save, saved = translate("Create", "Save as draft"), translate("Create", "Draft saved")
        self._keep.setText(saved if is_kept else save)
        self._send.setEnabled(not found and not of_more and not self._is_sending)

    def _build(self) -> None:
        self.setWindowTitle(translate("Create", "Create ticket"))
        self._header = DraftHeader(self.windowTitle())
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height()))
        self._build_writing()
        self._stack.addWidget(self._writing)
        self._stack.addWidget(self._result)
        footer = DialogFooter()
        footer.row.addWidget(self._keep)
        footer.row.addWidget(self._busy, 1)
        for button in (self._cancel, self._open, self._send, self._close):
            footer.row.addWidget(button)
        self._open.hide()
        self._close.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(footer)
        self._form.frame_of("short_description").control.setFocus()
        self._send.setDefault(True)  # a dialog hears of it only from a button that it holds

    def _build_writing(self) -> None:
        page = QWidget()
        body = QHBoxLayout()
        body.setSpacing(26)
        body.addWidget(self._form, 53)
        body.addWidget(self._preview, 47, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, 26, MARGIN, 12)
        column.setSpacing(10)
        column.addWidget(self._header)
        column.addWidget(self._error)
        column.addLayout(body, 1)
        self._writing.setFrameShape(QFrame.Shape.NoFrame)
        self._writing.setWidgetResizable(True)
        self._writing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._writing.setWidget(page)

    def _connect(self) -> None:
        self._form.edited.connect(self._on_edited)
        self._header.draft_chosen.connect(self.show_kept)
        self._header.start_wanted.connect(self._on_start_wanted)
        self._preview.open_requested.connect(self.open_requested)
        self._keep.clicked.connect(lambda _checked: self._on_keep())
        self._cancel.clicked.connect(self.reject)
        self._send.clicked.connect(lambda _checked: self.send_requested.emit(self.draft))
        self._open.clicked.connect(lambda _checked: self.open_requested.emit(self._sent))
        self._close.clicked.connect(self.accept)

    def _on_edited(self, draft: Draft) -> None:
        self._follow_type(draft)
        self._render()

    def _follow_type(self, draft: Draft) -> None:
        if draft.ticket_type is not self._ticket_type:
            self._ticket_type = draft.ticket_type
            self._ticket_form = None
            self._form.more.hide()
            self.form_wanted.emit(draft.ticket_type)

    def _on_keep(self) -> None:
        self.keep_wanted.emit(self.draft, self._title)
        self._saved = self.draft
        self._was_kept = True
        self._render()
        said = translate("Create", "The draft is saved.")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _on_start_wanted(self) -> None:
        """Forget the draft, and show the ticket as it was begun, or nothing for an older one."""
        self.drop_wanted.emit(self.draft)
        self._saved = self.draft
        self._was_kept = False
        if self.draft.origin != self._begun.origin:
            self.reject()
            return
        self._header.show_kept(None)
        self._show_draft(self._begun)

    def reject(self) -> None:
        """Close, and ask nothing: what was written is kept."""
        self._is_leaving = True
        if self._is_changed and self._sent is None and not self._is_sending:
            self.keep_wanted.emit(self.draft, self._title)
        super().reject()
