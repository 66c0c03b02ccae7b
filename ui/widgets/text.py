"""Labels, each in one of the few sizes of the house."""

from __future__ import annotations

import re
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

_LONG_WORD = re.compile(r"\S{25,}")
_EIGHT = re.compile(r".{8}(?=.)")
_BREAK_HERE = "\u200b"


class TextLook(StrEnum):
    """What a text is for."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    FIGURE = "figure"
    BODY = "body"
    STRONG = "strong"
    LABEL = "label"
    DETAIL = "detail"
    DETAIL_NAME = "detail_name"
    NOTE = "note"
    PROBLEM = "problem"


class Text(QLabel):
    """Plain text; what comes from an instance can never become markup."""

    def __init__(
        self,
        text: str = "",
        *,
        look: TextLook = TextLook.BODY,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look.value)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show a text; where lines may break, so may a word that is longer than any line."""
        super().setText(_LONG_WORD.sub(_with_breaks, text) if self.wordWrap() else text)

    def text(self) -> str:
        """Return the text as it was given."""
        return super().text().replace(_BREAK_HERE, "")


class ElidedText(Text):
    """One line that ends in an ellipsis where the room ends; the tool tip shows all of it."""

    def __init__(
        self,
        text: str = "",
        *,
        look: TextLook = TextLook.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, look=look, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _elided(self) -> str:
        mode = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), mode, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        """Return a height; any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw as much as fits."""
        shown = self._elided()
        self.setToolTip("" if shown == self.text() else self.text())
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(QStyle.visualAlignment(self.layoutDirection(), self.alignment())),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )


def _with_breaks(word: re.Match[str]) -> str:
    return _EIGHT.sub(lambda part: part[0] + _BREAK_HERE, word[0])
