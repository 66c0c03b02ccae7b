"""The window in which files are chosen, looked through and imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.recommendations.importing import ImportResult
from ui.board.import_preview import ImportPreview, counts_of
from ui.error_view import ErrorView
from ui.translation import translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card
from ui.widgets.chip import ChipKind
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.mark import ResultMark
from ui.widgets.result_card import ResultCard
from ui.widgets.text import Text, TextLook

_WIDTH, _HEIGHT = 860, 640
_CHOOSING, _PREVIEW, _RESULT = range(3)


class ImportWindow(QDialog):
    """Choose, look, import: three pages, and nothing is kept before the third.

    Args:
        samples: made-up exports to try it with; none are offered where there are none.
        parent: the board.

    Signals:
        files_chosen(tuple[Path, ...]): somebody wants to see what files hold.
        confirmed(ImportResult): what was shown shall be kept.
    """

    files_chosen = Signal(object)
    confirmed = Signal(object)

    def __init__(self, samples: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples = tuple(samples)
        self._result: ImportResult | None = None
        self._error = ErrorView()
        self._busy = BusyBar()
        self._preview = ImportPreview()
        self._summary = Text(look=TextLook.LEAD, wrap=True)
        self._stack = QStackedWidget()
        self._choose = Button(translate("Import", "Choose files…"), ButtonLook.PRIMARY)
        self._sample = Button(translate("Import", "Try a sample"))
        self._others = Button(translate("Import", "Choose other files…"))
        self._cancel = Button(translate("Import", "Cancel"))
        self._import = Button(translate("Import", "Import"), ButtonLook.PRIMARY)
        self._close = Button(translate("Import", "Close"), ButtonLook.PRIMARY)
        self._build()
        self._connect()
        self._show_page(_CHOOSING)

    def show_reading(self) -> None:
        """Show that files are being read."""
        self._error.clear()
        self._begin(translate("Import", "Reading the files…"))

    def show_keeping(self) -> None:
        """Show that what was read is being kept."""
        self._error.clear()
        self._begin(translate("Import", "Importing…"))

    def show_preview(self, paths: Sequence[Path], result: ImportResult) -> None:
        """Show what an import of these files will do."""
        self._result = result
        self._preview.show_result(paths, result)
        self._end()
        self._show_page(_PREVIEW)
        self._import.setFocus()

    def show_result(self, result: ImportResult) -> None:
        """Show what was imported."""
        self._summary.setText(counts_of(result))
        self._end()
        self._show_page(_RESULT)
        self._close.setFocus()
        said = f"{translate('Import', 'Imported')}. {counts_of(result)}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def show_error(self, error: AppError) -> None:
        """Show why files cannot be imported; others can be chosen."""
        self._end()
        self._error.show_error(error)
        choosing = self._stack.currentIndex() == _CHOOSING
        (self._choose if choosing else self._others).setFocus()

    def choose_files(self) -> None:
        """Let somebody choose files."""
        dialog = QFileDialog(self, translate("Import", "Choose the exported files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                translate("Import", "Exports of Secure Score (*.json *.csv)"),
                translate("Import", "All files (*)"),
            ]
        )
        dialog.filesSelected.connect(
            lambda names: self.files_chosen.emit(tuple(Path(name) for name in names))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begin(self, words: str) -> None:
        self._busy.begin(words)
        self._enable(is_enabled=False)

    def _end(self) -> None:
        self._busy.end()
        self._enable(is_enabled=True)

    def _enable(self, *, is_enabled: bool) -> None:
        for button in (self._choose, self._sample, self._others, self._import):
            button.setEnabled(is_enabled)

    def _show_page(self, page: int) -> None:
        self._stack.setCurrentIndex(page)
        self._others.setVisible(page == _PREVIEW)
        self._import.setVisible(page == _PREVIEW)
        self._cancel.setVisible(page != _RESULT)
        self._close.setVisible(page == _RESULT)

    def _build(self) -> None:
        self.setWindowTitle(translate("Import", "Import recommendations"))
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height()))
        mark = ResultMark(ChipKind.OK, translate("Import", "Done"))
        title = Text(translate("Import", "Imported"), look=TextLook.HEADING, wrap=True)
        for page in (self._build_choosing(), self._preview, ResultCard(mark, title, self._summary)):
            self._stack.addWidget(page)
        body = QVBoxLayout()
        body.setContentsMargins(MARGIN, 26, MARGIN, 12)
        body.setSpacing(10)
        body.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        body.addSpacing(4)
        body.addWidget(self._error)
        body.addWidget(self._stack, 1)
        footer = DialogFooter()
        footer.row.addWidget(self._busy, 1)
        for button in (self._cancel, self._others, self._import, self._close):
            footer.row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(footer)

    def _build_choosing(self) -> QWidget:
        card = Card()
        lines = (
            translate("Import", "Choose files, or drop them anywhere on the board."),
            translate(
                "Import",
                "From the portal: the list of recommended actions as CSV, in any language.",
            ),
            translate(
                "Import",
                "From Microsoft Graph: secureScoreControlProfiles and secureScores as JSON, in one "
                "file or several, with all their pages.",
            ),
            translate(
                "Import",
                "You see what will change before anything is kept. What was typed here, and its "
                "tickets, stay as they are.",
            ),
        )
        card.column.addWidget(Text(lines[0], look=TextLook.STRONG, wrap=True))
        for line in lines[1:]:
            card.column.addWidget(Text(line, look=TextLook.BODY, wrap=True))
        buttons = QHBoxLayout()
        buttons.addWidget(self._choose)
        buttons.addWidget(self._sample)
        buttons.addStretch()
        card.column.addLayout(buttons)
        self._sample.setVisible(bool(self._samples))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        return page

    def _connect(self) -> None:
        self._choose.clicked.connect(lambda _checked: self.choose_files())
        self._others.clicked.connect(lambda _checked: self.choose_files())
        self._sample.clicked.connect(lambda _checked: self.files_chosen.emit(self._samples))
        self._import.clicked.connect(lambda _checked: self.confirmed.emit(self._result))
        self._cancel.clicked.connect(self.reject)
        self._close.clicked.connect(self.accept)
