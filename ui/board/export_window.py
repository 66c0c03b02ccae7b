"""The window in which somebody says which tickets go into a file, and sees how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.tickets.columns import TicketColumn
from app.tickets.ticket import Ticket
from ui.error_view import ErrorView
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.option import Option
from ui.widgets.text import Text, TextLook

_FILE_NAME: Final = "tickets.xlsx"


@dataclass(frozen=True)
class Export:
    """What goes into a file.

    Attributes:
        tickets: the rows.
        columns: what is told of each.
        path: the file; its name tells the format.
    """

    tickets: Sequence[Ticket]
    columns: Sequence[TicketColumn]
    path: Path


class ExportWindow(QDialog):
    """Selected, shown or all tickets, their columns, and a file.

    Args:
        selected: the tickets that are selected.
        shown: those that are shown.
        everything: all of them.
        columns: the columns that are shown.
        parent: the board.

    Signals:
        export_requested(Export): a file was chosen.
    """

    export_requested = Signal(object)

    def __init__(
        self,
        selected: Sequence[Ticket],
        shown: Sequence[Ticket],
        *,
        everything: Sequence[Ticket],
        columns: Sequence[TicketColumn],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        choices = (
            (translate("Export", "Selected tickets ({count})"), selected),
            (translate("Export", "Shown tickets ({count})"), shown),
            (translate("Export", "All tickets ({count})"), everything),
        )
        self._options = [
            (Option(text.format(count=len(tickets))), tickets) for text, tickets in choices
        ]
        self._options[0][0].setVisible(len(selected) > 1)
        self._options[0 if len(selected) > 1 else 1][0].setChecked(True)
        self._all_columns = QCheckBox(translate("Export", "All columns, also those not shown"))
        self._progress = QProgressBar()
        self._error = ErrorView()
        self._export = Button(translate("Export", "Choose a file…"), ButtonLook.PRIMARY)
        self._build()

    @property
    def chosen_tickets(self) -> Sequence[Ticket]:
        """The tickets that shall go into the file."""
        return next(tickets for option, tickets in self._options if option.isChecked())

    def export_to(self, path: str) -> None:
        """Ask for an export into a file."""
        self._error.clear()
        self._enable(is_enabled=False)
        columns = tuple(TicketColumn) if self._all_columns.isChecked() else self._columns
        self.export_requested.emit(Export(self.chosen_tickets, columns, Path(path)))

    def show_progress(self, count: int) -> None:
        """Show how many tickets are written."""
        self._progress.setMaximum(max(1, len(self.chosen_tickets)))
        self._progress.setValue(count)

    def show_error(self, error: AppError) -> None:
        """Show why there is no file; it can be tried again."""
        self._enable(is_enabled=True)
        self._error.show_error(error)

    def _build(self) -> None:
        self.setWindowTitle(translate("Export", "Export tickets"))
        self.resize(520, 420)
        self._progress.setAccessibleName(translate("Export", "Tickets written"))
        self._all_columns.setAccessibleName(self._all_columns.text())
        self._export.clicked.connect(lambda _checked: self._choose_file())
        form = QVBoxLayout()
        form.setContentsMargins(MARGIN, 26, MARGIN, 8)
        form.setSpacing(10)
        form.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        form.addWidget(self._error)
        for option, _tickets in self._options:
            form.addWidget(option)
        form.addWidget(self._all_columns)
        note = translate(
            "Export", "Excel workbook or CSV. Nothing in the file is run as a formula."
        )
        form.addWidget(Text(note, look=TextLook.NOTE, wrap=True))
        form.addStretch()
        form.addWidget(self._progress)
        self._progress.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form, 1)
        column.addWidget(self._build_footer())

    def _build_footer(self) -> DialogFooter:
        cancel = Button(translate("Export", "Cancel"))
        cancel.clicked.connect(self.reject)
        footer = DialogFooter()
        footer.row.addStretch()
        footer.row.addWidget(cancel)
        footer.row.addWidget(self._export)
        return footer

    def _enable(self, *, is_enabled: bool) -> None:
        for option, _tickets in self._options:
            option.setEnabled(is_enabled)
        self._all_columns.setEnabled(is_enabled)
        self._export.setEnabled(is_enabled)
        self._progress.setVisible(not is_enabled)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.windowTitle())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [translate("Export", "Excel workbook (*.xlsx)"), translate("Export", "CSV (*.csv)")]
        )
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("csv" if "csv" in chosen else "xlsx")
        )
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(_FILE_NAME)
        dialog.fileSelected.connect(self.export_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
