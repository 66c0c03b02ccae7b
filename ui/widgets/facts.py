"""Names and values in two columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.text import Text, TextLook


class Facts(QWidget):
    """A list of facts: what it is on the left, its value on the right."""

    def __init__(
        self,
        rows: Sequence[tuple[str, str]] = (),
        *,
        name_width: int = 110,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnMinimumWidth(0, name_width)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[tuple[Text, Text]] = []
        self.show_facts(rows)

    def show_facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these facts; labels are kept, so nothing flickers while values change."""
        while len(self._labels) < len(rows):
            self._add_row()
        for number, (name, value) in enumerate(self._labels):
            used = number < len(rows)
            name.setVisible(used)
            value.setVisible(used)
            if used:
                name.setText(rows[number][0])
                value.setText(rows[number][1])

    def value_label(self, row: int) -> Text:
        """Return the label that shows a value, for one that must look different."""
        return self._labels[row][1]

    def _add_row(self) -> None:
        row = len(self._labels)
        name = Text(look=TextLook.DETAIL_NAME, wrap=True)
        value = Text(look=TextLook.DETAIL, wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        self._labels.append((name, value))
