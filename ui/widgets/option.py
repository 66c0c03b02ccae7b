"""One of a few equal choices, as a card with a round mark."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget


class Option(QRadioButton):
    """A choice whose whole card can be pressed; the arrow keys go from one to the next.

    Args:
        text: what it is.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hitButton(self, _pos: object) -> bool:  # noqa: N802 - Qt's name
        """Take a press anywhere in the card."""
        return True
