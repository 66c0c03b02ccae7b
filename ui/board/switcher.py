"""Which connection the board belongs to, and the way to the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QWidget

from app.connections.connection import Connection
from ui.assets import icon
from ui.theme import tokens_of
from ui.translation import translate
from ui.widgets.connection_colour import colour_name, dot

_HEIGHT = 52
_PADDING = 10
_DOT = 10
_ARROW = 14
_NAME_PX, _HOST_PX = 13, 12


class ConnectionSwitcher(QPushButton):
    """Name, host and colour of a connection; a menu leads to the others and to another set-up.

    Args:
        others: returns the other connections when somebody opens the menu.

    Signals:
        chosen(Connection): somebody wants to see another connection.
        setup_wanted: somebody wants to set up another one.
    """

    chosen = Signal(object)
    setup_wanted = Signal()

    def __init__(
        self, others: Callable[[], Sequence[Connection]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._others = others
        self._connection: Connection | None = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_connection(self, connection: Connection) -> None:
        """Show which connection the board belongs to."""
        self._connection = connection
        host = connection.address.label
        self.setToolTip(f"{connection.name}\n{host}")
        self.setAccessibleName(
            translate("Switcher", "Connection {name}").format(name=connection.name)
        )
        colour = colour_name(connection.shown_colour)
        self.setAccessibleDescription(f"{host}, {colour}")
        self.update()

    def _fill(self) -> None:
        self._menu.clear()
        for connection in self._others():
            action = QAction(f"{connection.name}  ·  {connection.address.label}", self._menu)
            action.setIcon(dot(connection.shown_colour, self.palette()))
            action.triggered.connect(partial(self.chosen.emit, connection))
            self._menu.addAction(action)
        self._menu.addSeparator()
        another = self._menu.addAction(translate("Switcher", "Set up another connection…"))
        another.triggered.connect(self.setup_wanted)

    def sizeHint(self) -> QSize:
        """Take the width that there is."""
        return QSize(0, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground as any button's, and two lines beside a dot on it."""
        if self._connection is None:
            return
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.features = QStyleOptionButton.ButtonFeature.Flat
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        self._draw_signs(painter, self._connection)
        self._draw_lines(painter, self._connection)

    def _draw_signs(self, painter: QPainter, connection: Connection) -> None:
        mark = dot(connection.shown_colour, self.palette())
        mark.paint(painter, QRect(_PADDING, _PADDING + 3, _DOT, _DOT))
        arrow = icon("caret-down", tokens_of(self.palette()).muted)
        left = self.width() - _PADDING - _ARROW
        arrow.paint(painter, QRect(left, (self.height() - _ARROW) // 2, _ARROW, _ARROW))

    def _draw_lines(self, painter: QPainter, connection: Connection) -> None:
        tokens = tokens_of(self.palette())
        left = _PADDING + _DOT + 8
        width = self.width() - left - _PADDING - _ARROW - 4
        lines = (
            (connection.name, 8, _NAME_PX, tokens.text, True),
            (connection.address.label, 27, _HOST_PX, tokens.muted, False),
        )
        for text, top, pixels, color, is_strong in lines:
            font = self.font()
            font.setPixelSize(pixels)
            font.setBold(is_strong)
            painter.setFont(font)
            painter.setPen(color)
            mode = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(text, mode, width)
            painter.drawText(QRect(left, top, width, 18), Qt.AlignmentFlag.AlignVCenter, shown)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
