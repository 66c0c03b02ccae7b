"""A field in which a record of the instance is found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHeaderView, QLineEdit, QTreeView, QWidget

from app.tickets.references import Reference
from ui.translation import translate

DEBOUNCE_MS: Final = 250
_SHORTEST: Final = 2
_POPUP_WIDTH: Final = 440
_ROWS: Final = 8


class ReferencePicker(QLineEdit):
    """Searches while somebody types; what counts is what was chosen from the list.

    An empty field offers what was chosen before, with the arrow key. An answer that comes after a
    newer question is dropped.

    Signals:
        search_wanted(int, str): a text shall be searched for; the number belongs to the answer.
        chosen: another record, or none, is chosen.
        said(str): what there is to say about the search, or nothing.
    """

    search_wanted = Signal(int, str)
    chosen = Signal()
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reference: Reference | None = None
        self._number = 0
        self._found: Sequence[Reference] = ()
        self._rows = QStandardItemModel(0, 2, self)
        self._list = _popup()
        self._completer = QCompleter(self._rows, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_ROWS)
        self._completer.setPopup(self._list)
        self._completer.setWidget(self)
        activated = self._completer.activated[QModelIndex]  # type: ignore[index] # has two forms
        activated.connect(lambda index: self._choose(index.row()))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE_MS)
        self._wait.timeout.connect(self._search)
        self.setPlaceholderText(translate("Create", "Type to search"))
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_changed)

    @property
    def reference(self) -> Reference | None:
        """The record that is chosen, or None."""
        return self._reference

    @property
    def found(self) -> Sequence[Reference]:
        """What the last answer offered."""
        return self._found

    @property
    def popup(self) -> QTreeView:
        """The list of what was found."""
        return self._list

    @property
    def is_undecided(self) -> bool:
        """Whether something was typed and nothing chosen."""
        return self._reference is None and bool(self.text().strip())

    def show_reference(self, reference: Reference | None) -> None:
        """Show a record as chosen; nothing is reported."""
        self._reference = reference
        self.setText(reference.name if reference else "")
        self.setCursorPosition(0)
        self.setToolTip(reference.detail if reference else "")

    def show_found(self, number: int, found: Sequence[Reference], note: str = "") -> None:
        """Offer what was found, unless it answers an older question.

        Args:
            number: the number of the question.
            found: at most as many as can be read.
            note: what is to be said about it.
        """
        if number != self._number:
            return
        self._found = found
        self._rows.setRowCount(0)
        for each in found:
            self._rows.appendRow([QStandardItem(each.name), QStandardItem(each.detail)])
        self.said.emit(note or ("" if found else translate("Create", "Nothing was found.")))
        if not found or not self.hasFocus():
            self._list.hide()
            return
        rect = self.rect()
        rect.setWidth(max(rect.width(), _POPUP_WIDTH))
        self._completer.complete(rect)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.show_reference(self._found[row])
            self.said.emit("")
            self.chosen.emit()

    def _search(self) -> None:
        self._wait.stop()
        self._number += 1
        self.said.emit(translate("Create", "Searching…"))
        self.search_wanted.emit(self._number, self.text().strip())

    def _on_edited(self, text: str) -> None:
        self._number += 1  # an answer under way belongs to a text that is gone
        self.said.emit("")
        if text.strip() and len(text.strip()) < _SHORTEST:
            self._wait.stop()
            self._list.hide()
            self.said.emit(translate("Create", "Type one more letter."))
        elif text.strip():
            self._wait.start()

    def _on_changed(self, text: str) -> None:
        """Forget the record once its name is edited; the button that clears edits nothing."""
        if self._reference is not None and text != self._reference.name:
            self._reference = None
            self.setToolTip("")
            self.chosen.emit()
        elif self._reference is None:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrow key open the list at once."""
        if event.key() == Qt.Key.Key_Down and not self._list.isVisible():
            self._search()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ask nothing more once somebody has gone on."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._wait.stop()
        super().focusOutEvent(event)


def _popup() -> QTreeView:
    view = QTreeView()
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setHeaderHidden(True)
    view.setProperty("found", True)  # noqa: FBT003 - Qt's signature
    view.setAccessibleName(translate("Create", "Found"))
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.header().setStretchLastSection(True)
    view.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return view
