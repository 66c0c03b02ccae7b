"""The window in which many tickets are planned, sent and accounted for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.connections.connection import Connection
from app.errors import AppError
from app.tickets.bulk_plan import BulkPlan
from app.tickets.bulk_row import BulkRow, Fate
from app.tickets.draft import Draft, problems
from app.tickets.ticket import Ticket
from ui.board.bulk_choices import BulkChoices
from ui.board.bulk_progress import BulkProgress
from ui.board.bulk_table import BulkLine, BulkTable
from ui.board.bulk_wording import chip_of, explanation_of, result_of
from ui.board.draft_preview import DraftPreview
from ui.error_view import ErrorView
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import ChipKind
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.text import Text, TextLook
from ui.widgets.text_box import TextBox

_WIDTH, _HEIGHT = 1080, 700
_PREVIEW_WIDTH = 330


class BulkWindow(QDialog):
    """A plan above, a row for each ticket below, and what becomes of each row while it is sent.

    It can be closed while tickets are sent; they are sent all the same.

    Args:
        connection: where the tickets go.
        today: the earliest due date.
        find_existing: the ticket that exists already for a draft, or None.

    Signals:
        send_requested(tuple): these drafts shall be sent.
        hold_requested: nothing new shall be begun for now.
        go_on_requested: it shall go on.
        stop_requested: nothing new shall be begun any more.
        open_requested(Ticket): somebody wants to see the page of a ticket.
    """

    send_requested = Signal(object)
    hold_requested = Signal()
    go_on_requested = Signal()
    stop_requested = Signal()
    open_requested = Signal(object)

    def __init__(
        self,
        connection: Connection,
        *,
        today: date,
        find_existing: Callable[[Draft], Ticket | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._connection = connection
        self._today = today
        self._find_existing = find_existing
        self._plan: BulkPlan | None = None
        self._rows: Sequence[BulkRow] = ()
        self._lines: tuple[BulkLine, ...] = ()
        self._is_held = False
        self._title = Text(look=TextLook.TITLE, wrap=True)
        self._lead = Text(look=TextLook.LEAD, wrap=True)
        self._error = ErrorView()
        self._choices: BulkChoices | None = None
        self._table = BulkTable(translate("Bulk", "Tickets to create"))
        self._preview = DraftPreview(connection)
        self._sheet = QScrollArea()
        self._text = TextBox()
        self._detail = Text(look=TextLook.DETAIL, wrap=True)
        self._leave_out = Button(translate("Bulk", "Leave out"), small=True)
        self._progress = BulkProgress()
        self._cancel = Button(translate("Create", "Cancel"))
        self._send = Button(translate("Create", "Send to ServiceNow"), ButtonLook.PRIMARY)
        self._hold = Button(translate("Bulk", "Pause"))
        self._stop = Button(translate("Bulk", "Stop"))
        self._copy = Button(translate("Bulk", "Copy results"))
        self._again = Button(translate("Bulk", "Try the refused again"))
        self._open = Button(translate("Create", "Open in ServiceNow"))
        self._close = Button(translate("Create", "Close"), ButtonLook.PRIMARY)
        self._column = QVBoxLayout()
        self._build()
        self._connect()

    @property
    def rows(self) -> Sequence[BulkRow]:
        """What became of each draft, as it is shown."""
        return self._rows

    def show_plan(self, plan: BulkPlan) -> None:
        """Let somebody choose what the tickets have in common, and see what will be sent."""
        centres, today = self._connection.centres, self._today
        self._choices = BulkChoices(plan, centres=centres, today=today)
        self._choices.edited.connect(self._on_edited)
        self._column.insertWidget(3, self._choices)
        self._show_stage()
        self._on_edited(plan)

    def begin(self, rows: Sequence[BulkRow]) -> None:
        """Show that rows are being sent from now on."""
        if self._choices is not None:
            self._choices.hide()
        self._error.clear()
        self._plan = None
        self._progress.begin(sum(row.is_done for row in rows))
        self._show_stage()
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[BulkRow], *, is_held: bool = False) -> None:
        """Show what became of each draft so far."""
        was_over, before, self._is_held = self._is_over, self._rows, is_held
        self._rows = rows
        self._lines = _lines_of(rows, before, self._lines)
        self._table.show_lines(self._lines)
        done = sum(row.is_done for row in rows)
        note = translate("Bulk", "Paused: {done} of {total}").format(done=done, total=len(rows))
        self._progress.show_progress(done, len(rows), note=note if is_held else "")
        hold = translate("Bulk", "Go on") if is_held else translate("Bulk", "Pause")
        self._hold.setText(hold)
        self._hold.setAccessibleName(hold)
        self._show_stage()
        self._show_current()
        if self._is_over and not was_over:
            self._announce(f"{self._title.text()}. {self._lead.text()}")
            self._close.setDefault(True)
            self._close.setFocus()

    def show_error(self, error: AppError) -> None:
        """Show why the sending ended early."""
        self._error.show_error(error)

    @property
    def _is_over(self) -> bool:
        return bool(self._rows) and all(row.is_done for row in self._rows)

    def _show_stage(self) -> None:
        is_planning, is_over = self._plan is not None or not self._rows, self._is_over
        is_group = self._plan is not None and self._plan.group is not None
        is_sending = not is_planning and not is_over
        refused = any(row.fate is Fate.REFUSED for row in self._rows)
        self._table.show_results(are_there=not is_planning)
        self._table.setVisible(not is_group)
        self._text.setVisible(is_group)
        self._sheet.setVisible(is_planning)
        self._detail.setVisible(not is_planning)
        shown = {
            self._leave_out: is_planning and not is_group,
            self._cancel: is_planning,
            self._send: is_planning,
            self._progress: is_sending,
            self._hold: is_sending,
            self._stop: is_sending,
            self._copy: is_over,
            self._again: is_over and refused,
            self._open: not is_planning,
            self._close: not is_planning,
        }
        for widget, wanted in shown.items():
            widget.setVisible(wanted)
        if is_sending:
            self._title.setText(translate("Bulk", "Sending %n tickets", "", len(self._rows)))
            self._lead.setText(
                translate("Bulk", "You may close this window; the tickets are sent all the same.")
            )
        elif is_over:
            there = sum(row.has_ticket for row in self._rows)
            title = translate("Bulk", "%n of {total} tickets are in ServiceNow", "", there)
            self._title.setText(title.format(total=len(self._rows)))
            self._lead.setText(f"{result_of(self._rows)}.")

    def _show_current(self) -> None:
        current = self._table.current_id
        if self._plan is not None:
            self._show_preview(current)
            return
        row = next((row for row in self._rows if row.draft.correlation_id == current), None)
        self._open.setEnabled(row is not None and row.ticket is not None)
        if row is not None:
            hint = say(row.error.hint) if row.error is not None else ""
            parts = (row.draft.task_name, explanation_of(row), hint)
            self._detail.setText("\n".join(part for part in parts if part))

    def _show_preview(self, current: str) -> None:
        plan = self._plan
        draft = (
            next((d for d in plan.drafts if d.correlation_id == current), None) if plan else None
        )
        if plan is None or draft is None:
            return
        found = problems(draft, today=self._today)
        self._text.setPlainText(draft.task_description)
        self._preview.show_draft(draft, found, existing=self._find_existing(draft))
        is_out = current in plan.left_out
        words = translate("Bulk", "Take in again") if is_out else translate("Bulk", "Leave out")
        self._leave_out.setText(words)
        self._leave_out.setAccessibleName(words)

    def _on_edited(self, plan: BulkPlan) -> None:
        kept = self._plan.left_out if self._plan is not None else plan.left_out
        ids = frozenset(draft.correlation_id for draft in plan.drafts)
        self._plan = plan = replace(plan, left_out=kept & ids)
        lines = [self._planned(draft) for draft in plan.drafts]
        self._table.show_lines(tuple(lines))
        count = len(self._sendable(plan))
        self._title.setText(translate("Bulk", "Create %n tickets", "", count))
        self._lead.setText(
            translate("Bulk", "From %n recommendations", "", len(plan.recommendations))
        )
        self._send.setEnabled(count > 0)
        self._show_stage()
        self._show_current()

    def _planned(self, draft: Draft) -> BulkLine:
        existing = self._find_existing(draft)
        found = problems(draft, today=self._today)
        chip, kind = translate("Bulk", "Will be sent"), ChipKind.ACCENT
        if self._plan is not None and draft.correlation_id in self._plan.left_out:
            chip, kind = translate("Bulk", "Left out"), ChipKind.NEUTRAL
        elif existing is not None:
            chip = translate("Bulk", "{number} is there").format(number=existing.number)
            kind = ChipKind.NEUTRAL
        elif found:
            chip, kind = translate("Bulk", "Cannot be sent"), ChipKind.BAD
        return BulkLine(draft.correlation_id, chip, kind, "", draft.task_name, "")

    def _sendable(self, plan: BulkPlan) -> tuple[Draft, ...]:
        return tuple(
            draft
            for draft in plan.drafts
            if draft.correlation_id not in plan.left_out
            and self._find_existing(draft) is None
            and not problems(draft, today=self._today)
        )

    def _on_leave_out(self) -> None:
        current = self._table.current_id
        if self._plan is not None and current:
            self._plan = self._plan.toggled(current)
            self._on_edited(self._plan)

    def _on_send(self) -> None:
        if self._plan is not None and (drafts := self._sendable(self._plan)):
            self.send_requested.emit(drafts)

    def _on_again(self) -> None:
        refused = tuple(row.draft for row in self._rows if row.fate is Fate.REFUSED)
        self.send_requested.emit(refused)

    def _on_hold(self) -> None:
        (self.go_on_requested if self._is_held else self.hold_requested).emit()

    def _on_open(self) -> None:
        current = self._table.current_id
        for row in self._rows:
            if row.draft.correlation_id == current and row.ticket is not None:
                self.open_requested.emit(row.ticket)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _build(self) -> None:
        self.setWindowTitle(translate("Bulk", "Create tickets"))
        available = self.screen().availableGeometry()
        self.resize(min(_WIDTH, available.width()), min(_HEIGHT, available.height()))
        self._sheet.setFrameShape(QFrame.Shape.NoFrame)
        self._sheet.setWidgetResizable(True)
        self._sheet.setFixedWidth(_PREVIEW_WIDTH)
        self._sheet.setAccessibleName(translate("Create", "What will be sent"))
        self._sheet.setWidget(_at_top(self._preview))
        self._text.setReadOnly(True)
        self._text.setAccessibleName(translate("Create", "Task description"))
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._detail.setMinimumHeight(56)
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addWidget(self._table, 1)
        body.addWidget(self._text, 1)
        body.addWidget(self._sheet)
        self._column.setContentsMargins(MARGIN, 22, MARGIN, 12)
        self._column.setSpacing(10)
        self._column.addWidget(self._title)
        self._column.addWidget(self._lead)
        self._column.addWidget(self._error)
        self._column.addLayout(body, 1)
        self._column.addWidget(self._leave_out, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._detail)
        footer = DialogFooter()
        footer.row.addWidget(self._progress, 1)
        footer.row.addStretch()
        buttons = (self._copy, self._again, self._hold, self._stop, self._open)
        for button in (*buttons, self._cancel, self._send, self._close):
            footer.row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._column, 1)
        whole.addWidget(footer)
        self._send.setDefault(True)

    def _connect(self) -> None:
        self._table.chosen.connect(lambda _id: self._show_current())
        self._table.opened.connect(lambda _id: self._on_open())
        self._leave_out.clicked.connect(self._on_leave_out)
        self._preview.open_requested.connect(self.open_requested)
        self._cancel.clicked.connect(self.reject)
        self._send.clicked.connect(self._on_send)
        self._hold.clicked.connect(self._on_hold)
        self._stop.clicked.connect(lambda _checked: self.stop_requested.emit())
        self._copy.clicked.connect(
            lambda _checked: QGuiApplication.clipboard().setText(self._table.as_text())
        )
        self._again.clicked.connect(self._on_again)
        self._open.clicked.connect(self._on_open)
        self._close.clicked.connect(self.accept)


def _lines_of(
    rows: Sequence[BulkRow], before: Sequence[BulkRow], lines: Sequence[BulkLine]
) -> tuple[BulkLine, ...]:
    """Return a line for each row; of a row that is the same as before, the same line."""
    if len(rows) != len(lines) or len(rows) != len(before):
        return tuple(map(_line_of, rows))
    return tuple(
        line if row is old else _line_of(row)
        for row, old, line in zip(rows, before, lines, strict=True)
    )


def _line_of(row: BulkRow) -> BulkLine:
    chip, kind = chip_of(row)
    number = row.ticket.number if row.ticket is not None else ""
    identity, name = row.draft.correlation_id, row.draft.task_name
    return BulkLine(identity, chip, kind, number, name, explanation_of(row))


def _at_top(widget: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 8, 0)
    column.addWidget(widget)
    column.addStretch()
    return page
