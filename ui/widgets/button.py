"""Buttons."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget


class ButtonLook(StrEnum):
    """How much a button asks for attention; a window has one primary button."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    LINK = "link"
    DANGER = "danger"


class Button(QPushButton):
    """A button whose text is its accessible name, unless another is given."""

    def __init__(
        self,
        text: str,
        look: ButtonLook = ButtonLook.SECONDARY,
        *,
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("look", look.value)
        self.setProperty("small", small)
        self.setAccessibleName(name or text.replace("&", ""))
        self.setAutoDefault(True)  # Enter presses the button that has the focus
        if look is ButtonLook.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
