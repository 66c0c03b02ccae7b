"""The colour of a connection: as a band, as a dot, and in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QFrame

from app.connections.connection import Colour
from ui.theme import DARK, tokens_of
from ui.translation import translate

_BAND_HEIGHT = 3
_DOT = 10
_SHARPNESS = 3
# For light and for dark ground; each keeps 3:1 against it.
_HEX = {
    Colour.TEAL: ("#158079", "#54BDB4"),
    Colour.AMBER: ("#C07F00", "#E0AA47"),
    Colour.BLUE: ("#1B68A8", "#6FB5EC"),
    Colour.VIOLET: ("#7A4FB5", "#B79AE8"),
    Colour.ROSE: ("#B83A6B", "#EE8FB2"),
    Colour.SLATE: ("#586573", "#9CA9B6"),
}


def colour_of(colour: Colour, palette: QPalette) -> QColor:
    """Return how a colour is drawn on the ground of a widget.

    Args:
        colour: of the connection.
        palette: of the widget.
    """
    light, dark = _HEX[colour]
    return QColor(dark if tokens_of(palette) is DARK else light)


def colour_name(colour: Colour) -> str:
    """Return the name of a colour."""
    match colour:
        case Colour.TEAL:
            return translate("Colour", "Teal")
        case Colour.AMBER:
            return translate("Colour", "Amber")
        case Colour.BLUE:
            return translate("Colour", "Blue")
        case Colour.VIOLET:
            return translate("Colour", "Violet")
        case Colour.ROSE:
            return translate("Colour", "Rose")
        case Colour.SLATE:
            return translate("Colour", "Slate")


def dot(colour: Colour, palette: QPalette) -> QIcon:
    """Return a dot of a colour.

    Args:
        colour: of the connection.
        palette: of the widget that shows it.
    """
    pixmap = QPixmap(_DOT * _SHARPNESS, _DOT * _SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(colour, palette))
    painter.drawEllipse(QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(_SHARPNESS)
    return QIcon(pixmap)


class Band(QFrame):
    """A thin band on top of a window that tells one connection from another.

    Args:
        colour: of the connection.
    """

    def __init__(self, colour: Colour) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedHeight(_BAND_HEIGHT)

    def show_colour(self, colour: Colour) -> None:
        """Take another colour."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Fill all of it."""
        QPainter(self).fillRect(self.rect(), colour_of(self._colour, self.palette()))
