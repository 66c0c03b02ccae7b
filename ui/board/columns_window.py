"""The window in which somebody chooses the columns of the ticket table, and their order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.tickets.columns import TicketColumn
from ui.board.keys import bind_keys
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.text import Text, TextLook

_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_COLUMN = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT = 28


class ColumnsWindow(QDialog):
    """All columns in a list; those with a tick are shown, from left to right.

    Args:
        shown: the columns that are shown.
        parent: the board.

    Signals:
        chosen: somebody chose columns, as a tuple; None shows those that fit.
    """

    chosen = Signal(object)

    def __init__(self, shown: Sequence[TicketColumn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._up = Button(translate("Columns", "Move up"))
        self._down = Button(translate("Columns", "Move down"))
        self._fit = Button(translate("Columns", "Show those that fit"))
        self._show = Button(translate("Columns", "Show columns"), ButtonLook.PRIMARY)
        for column in (*shown, *[each for each in TicketColumn if each not in shown]):
            self._add(column, is_shown=column in shown)
        self._list.setCurrentRow(0)
        self._build()

    @property
    def columns(self) -> tuple[TicketColumn, ...]:
        """The columns with a tick, from top down."""
        items = [self._list.item(row) for row in range(self._list.count())]
        return tuple(
            TicketColumn(item.data(_COLUMN)) for item in items if item.checkState() is _CHECKED
        )

    def _add(self, column: TicketColumn, *, is_shown: bool) -> None:
        item = QListWidgetItem(say(column.words), self._list)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(_COLUMN, column.value)
        item.setSizeHint(QSize(0, _ROW_HEIGHT))
        item.setCheckState(_CHECKED if is_shown else _UNCHECKED)

    def _build(self) -> None:
        self.setWindowTitle(translate("Columns", "Columns of the table"))
        self.resize(460, 560)
        self._list.setAccessibleName(self.windowTitle())
        self._list.itemChanged.connect(lambda _item: self._show.setEnabled(bool(self.columns)))
        self._up.clicked.connect(lambda _checked: self._shift(-1))
        self._down.clicked.connect(lambda _checked: self._shift(1))
        self._fit.clicked.connect(lambda _checked: self._choose(None))
        self._show.clicked.connect(lambda _checked: self._choose(self.columns))
        bind_keys(
            self._list, {"Alt+Up": lambda: self._shift(-1), "Alt+Down": lambda: self._shift(1)}
        )
        hint = translate(
            "Columns", "Space shows or hides a column; Alt with an arrow key moves it."
        )
        form = QVBoxLayout()
        form.setContentsMargins(MARGIN, 26, MARGIN, 8)
        form.setSpacing(10)
        form.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        form.addWidget(Text(hint, look=TextLook.NOTE, wrap=True))
        form.addWidget(self._list, 1)
        buttons = QHBoxLayout()
        for button in (self._up, self._down, self._fit):
            buttons.addWidget(button)
        buttons.addStretch()
        form.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form, 1)
        column.addWidget(self._build_footer())
        self._list.setFocus()

    def _build_footer(self) -> DialogFooter:
        cancel = Button(translate("Columns", "Cancel"))
        cancel.clicked.connect(self.reject)
        footer = DialogFooter()
        footer.row.addStretch()
        footer.row.addWidget(cancel)
        footer.row.addWidget(self._show)
        return footer

    def _shift(self, by: int) -> None:
        row = self._list.currentRow()
        if 0 <= row + by < self._list.count():
            item = self._list.takeItem(row)
            self._list.insertItem(row + by, item)
            self._list.setCurrentRow(row + by)

    def _choose(self, columns: tuple[TicketColumn, ...] | None) -> None:
        self.chosen.emit(columns)
        self.accept()
