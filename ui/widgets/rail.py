"""The rail at the left edge of a window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.assets import icon
from ui.theme import tokens_of
from ui.widgets.mark import AppMark
from ui.widgets.text import Text, TextLook


class Rail(QFrame):
    """The mark and name of the program, a column of items, and a foot.

    Attributes:
        items: the layout of the items, from top down.
        foot: the layout of the foot.
    """

    def __init__(self, width: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(width)
        name = Text("Firnline", look=TextLook.HEADING)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(10)
        head.addWidget(AppMark())
        head.addWidget(name)
        head.addStretch()
        self.items = QVBoxLayout()
        self.items.setSpacing(2)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(8, 0, 8, 0)
        self.foot.setSpacing(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 22, 14, 20)
        column.setSpacing(18)
        column.addLayout(head)
        column.addLayout(self.items)
        column.addStretch()
        column.addLayout(self.foot)


class RailButton(QPushButton):
    """An item of the rail that opens a page."""

    def __init__(self, text: str, icon_name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(True)  # Enter presses it as Space does
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves no ring behind
        self.setAccessibleName(text)
        self.setIconSize(QSize(19, 19))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw_icon()
        self.toggled.connect(lambda _checked: self._draw_icon())

    def _draw_icon(self) -> None:
        tokens = tokens_of(self.palette())
        self.setIcon(icon(self._icon_name, tokens.text if self.isChecked() else tokens.muted))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
