"""Bands that tell or warn, above or between other things."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.appearance import set_look
from ui.widgets.chip import ChipKind
from ui.widgets.text import Text, TextLook


class Note(QFrame):
    """A title, a sentence, and room for buttons on a soft ground.

    Attributes:
        buttons: the layout at the right edge, for what can be done.
    """

    def __init__(
        self,
        title: str = "",
        text: str = "",
        *,
        kind: ChipKind = ChipKind.ACCENT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = Text(look=TextLook.STRONG, wrap=True)
        self._text = Text(look=TextLook.DETAIL, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addLayout(self.buttons)
        row.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)
        self.say(title, text, kind=kind)

    def say(self, title: str, text: str = "", *, kind: ChipKind | None = None) -> None:
        """Change the words and, where given, the ground."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title or text)
        if kind is not None:
            set_look(self, "kind", kind.value)
