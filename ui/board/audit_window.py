"""The window that shows what was written to the instance."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.audit.entry import Entry
from app.audit.trail import Verdict
from app.errors import AppError
from ui.board.audit_details import AuditDetails
from ui.board.audit_model import AuditModel
from ui.error_view import ErrorView
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import ChipKind
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.note import Note
from ui.widgets.text import Text, TextLook

_WIDTH, _HEIGHT = 980, 700
_WIDTHS = (56, 190, 240, 110, 128)


class AuditWindow(QDialog):
    """Every write with who, what, before, after and answer; the chain can be verified and saved.

    Signals:
        verify_wanted: somebody wants the whole chain reckoned once more.
        export_wanted(Path): somebody wants the trail as a file.
    """

    verify_wanted = Signal()
    export_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Audit", "Audit trail"))
        self._model = AuditModel(self)
        self._filter = QLineEdit()
        self._shown = Text(look=TextLook.NOTE)
        self._table = QTableView()
        self._details = AuditDetails()
        self._empty = Text(
            translate("Audit", "Nothing was written to the instance from this computer yet."),
            look=TextLook.LEAD,
            wrap=True,
        )
        self._verdict = Note()
        self._error = ErrorView()
        self._verify = Button(translate("Audit", "Verify"))
        self._export = Button(translate("Audit", "Export…"))
        self._close = Button(translate("Audit", "Close"), ButtonLook.PRIMARY)
        self._set_up_table()
        self._build()
        self._connect()
        self._render()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the entries of the trail."""
        self._model.show_entries(entries)
        if entries:
            self._table.selectRow(0)

    def show_verdict(self, verdict: Verdict) -> None:
        """Say what a look at the whole chain found."""
        if verdict.first_broken is None:
            title = translate("Audit", "The chain is whole: %n entries.", "", verdict.entries)
            text = translate("Audit", "Last hash: {hash}").format(hash=verdict.last_hash or "—")
            kind = ChipKind.OK
        else:
            words = translate("Audit", "The chain is broken at entry {number}.")
            title = words.format(number=verdict.first_broken)
            text = translate(
                "Audit",
                "That entry was changed, or one before it is missing. Entries before it are whole.",
            )
            kind = ChipKind.BAD
        self.say(title, text, kind=kind)

    def say(self, title: str, text: str = "", *, kind: ChipKind = ChipKind.OK) -> None:
        """Say how something ended."""
        self._error.clear()
        self._verdict.say(title, text, kind=kind)
        self._verdict.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{title} {text}"))

    def show_error(self, error: AppError) -> None:
        """Say why the trail cannot be read or saved."""
        self._verdict.hide()
        self._error.show_error(error)

    def _set_up_table(self) -> None:
        table = self._table
        table.setModel(self._model)
        table.setAccessibleName(self.windowTitle())
        table.setProperty("plain", True)  # noqa: FBT003 - Qt takes a value
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)

    def _build(self) -> None:
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height()))
        name = translate("Audit", "Filter entries")
        self._filter.setPlaceholderText(name)
        self._filter.setAccessibleName(name)
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaximumWidth(320)
        tools = QHBoxLayout()
        tools.addWidget(self._filter, 1)
        tools.addStretch(1)
        tools.addWidget(self._shown)
        self._verdict.hide()
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, 26, MARGIN, 14)
        inner.setSpacing(12)
        inner.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        inner.addWidget(self._error)
        inner.addWidget(self._verdict)
        inner.addLayout(tools)
        inner.addWidget(self._empty)
        inner.addWidget(self._table, 3)
        inner.addWidget(self._details, 2)
        inner.addStretch()
        footer = DialogFooter()
        footer.row.addWidget(self._verify)
        footer.row.addWidget(self._export)
        footer.row.addStretch(1)
        footer.row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner, 1)
        column.addWidget(footer)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._model.show_matching)
        self._model.modelReset.connect(self._render)
        self._table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self._verify.clicked.connect(lambda _checked: self.verify_wanted.emit())
        self._export.clicked.connect(lambda _checked: self._ask_for_file())
        self._close.clicked.connect(self.accept)

    def _render(self) -> None:
        is_empty = not self._model.total
        self._empty.setVisible(is_empty)
        for widget in (self._table, self._details, self._filter, self._shown):
            widget.setVisible(not is_empty)
        for button in (self._verify, self._export):
            button.setDisabled(is_empty)
        text = translate("Audit", "{shown} of {total} shown")
        self._shown.setText(text.format(shown=self._model.rowCount(), total=self._model.total))
        self._details.show_entry(None)

    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._details.show_entry(self._model.entry(current.row()) if current.isValid() else None)

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, self._export.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [
                translate("Audit", "JSON lines (*.jsonl)"),
                translate("Audit", "Sheet (*.csv)"),
            ]
        )
        dialog.selectFile("firnline-audit.jsonl")
        dialog.fileSelected.connect(lambda path: self.export_wanted.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
