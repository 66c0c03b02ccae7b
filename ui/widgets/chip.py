"""Chips: a word or two on a soft ground."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.widgets.appearance import set_look


class ChipKind(StrEnum):
    """The ground of a chip; its words say the same, so no colour stands alone."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


class Chip(QLabel):
    """A short state in words on a soft, round ground."""

    def __init__(
        self, text: str = "", kind: ChipKind = ChipKind.NEUTRAL, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(text, kind)

    def show_state(self, text: str, kind: ChipKind) -> None:
        """Change words and ground together."""
        self.setText(text)
        self.setAccessibleName(text)
        set_look(self, "kind", kind.value)
