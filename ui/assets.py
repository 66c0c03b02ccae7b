"""Icons."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QIcon

from ui.resources import RESOURCES

if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont

_FONT_FILES = ("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json")


def application_icon() -> QIcon:
    """Return the icon of windows and of the task bar."""
    return QIcon(str(RESOURCES / "icons" / "firnline.svg"))


def icon(name: str, color: str) -> QIcon:
    """Return a line icon of the Phosphor family.

    Args:
        name: the name inside the family, such as `house`.
        color: how to draw it, as `#rrggbb`.
    """
    drawn: QIcon = _phosphor().icon(f"ph.{name}", color=QColor(color))
    return drawn


@cache
def _phosphor() -> IconicFont:
    # Imported on first use: qtawesome takes a quarter of a second, and a whole set of it loads ten
    # fonts where the windows need one.
    from qtawesome.iconic_font import IconicFont  # noqa: PLC0415 - keeps the first window fast

    return IconicFont(_FONT_FILES)
