"""What the pages with a table have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.board.details_panel import DetailsPanel
from ui.board.page import BoardPage
from ui.board.table_columns import Columns
from ui.board.table_model import BoardTableModel
from ui.board.table_view import BoardTable
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.text import Text, TextLook

_ROOM_OF_CLEAR_BUTTON = 56


class TablePage(BoardPage):
    """A filter and a way to create tickets above a table, and the details of the chosen row.

    Args:
        title: the name of the page and of its table.
        model: the rows of the table.
        columns: how they share the width.
        details: the panel beside the table.
        filter_name: what the filter is called.
        tool: what stands between the filter and the button.

    Attributes:
        create_button: the button that creates a ticket.
        table: the table.
        shown: the note about how many rows are shown, at the left of `foot`.
        foot: the line below the table.
    """

    def __init__(
        self,
        title: str,
        *,
        model: BoardTableModel,
        columns: Columns,
        details: DetailsPanel,
        filter_name: str,
        tool: QWidget,
    ) -> None:
        super().__init__(title)
        self._rows = model
        self._selected = 0
        self.create_button = Button(translate("Board", "Create ticket"), ButtonLook.PRIMARY)
        self.table = BoardTable(title, model, columns=columns)
        self.shown = Text(look=TextLook.NOTE)
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.shown)
        self.foot.addStretch()
        self._filter = QLineEdit()
        self._set_up_filter(filter_name)
        self.tools.addWidget(self._filter, 100)
        self.tools.addWidget(tool)
        self.tools.addWidget(self.create_button)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.table, 1)
        body.addWidget(details)
        self.column.addLayout(body, 1)
        self.column.addLayout(self.foot)
        model.modelReset.connect(self._say_how_many)
        self.table.selected.connect(self._on_selected)
        self._say_how_many()

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self._filter.setFocus()
        self._filter.selectAll()

    @property
    def typed(self) -> str:
        """What stands in the filter."""
        return self._filter.text()

    def type_filter(self, text: str) -> None:
        """Write into the filter, as if somebody typed it."""
        self._filter.setText(text)

    def forget_filter(self) -> None:
        """Let every row be shown again."""
        self._filter.clear()

    def _set_up_filter(self, name: str) -> None:
        self._filter.setPlaceholderText(name)
        self._filter.setAccessibleName(name)
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaximumWidth(300)
        self._filter.setMinimumWidth(self._width_of(name) + _ROOM_OF_CLEAR_BUTTON)
        self._filter.textChanged.connect(self._rows.show_matching)

    def _width_of(self, text: str) -> int:
        self._filter.ensurePolished()
        return self._filter.fontMetrics().horizontalAdvance(text)

    def _on_selected(self, count: int) -> None:
        if count != self._selected:
            self._selected = count
            self._say_how_many()

    def _say_how_many(self) -> None:
        text = translate("Board", "{shown} of {total} shown")
        shown = text.format(shown=self._rows.shown_count(), total=self._rows.total)
        if self._selected > 1:
            selected = translate("Board", "{count} selected").format(count=self._selected)
            shown = f"{selected} · {shown}"
        self.shown.setText(shown)
