"""What a person does about a trouble: numbered, with the exact names to copy."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.remedies.remedy import Remedy, copyable
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card
from ui.widgets.text import Text, TextLook


class StepsSection(Card):
    """The steps, one below the other.

    Args:
        remedy: an entry whose names are filled in.
    """

    def __init__(self, remedy: Remedy) -> None:
        super().__init__()
        title = translate("Remedies", "What a person does")
        self.column.addWidget(Text(title, look=TextLook.HEADING))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, step in enumerate(remedy.steps):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Text(f"{number + 1}.", look=TextLook.STRONG), 2 * number, 0, top)
            grid.addWidget(Text(say(step), wrap=True), 2 * number, 1)
            if names := copyable(step):
                grid.addWidget(_copies(names), 2 * number + 1, 1)
        self.column.addLayout(grid)


def _copies(names: tuple[str, ...]) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for name in dict.fromkeys(names):
        text = translate("Remedies", "Copy {name}").format(name=_short(name))
        button = Button(
            text,
            ButtonLook.LINK,
            small=True,
            name=translate("Remedies", "Copy {name}").format(name=name),
        )
        button.clicked.connect(partial(_copy, name))
        layout.addWidget(button)
    layout.addStretch(1)
    return row


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


def _copy(name: str) -> None:
    QGuiApplication.clipboard().setText(name)


_LONGEST = 44
