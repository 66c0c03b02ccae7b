"""The card that says when everything ends, and renews it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.connections.urgency import Urgency
from app.upkeep.expiry import Expiry, Life
from ui.board.expiry_strip import KIND_OF_URGENCY
from ui.board.wording import NOTHING, day
from ui.translation import say, translate
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text, TextLook


class ExpiryCard(Card):
    """One row for each thing that ends: what, when, how soon.

    Signals:
        authorize_wanted: somebody wants to give consent once more.
        secret_wanted: somebody wants a new client secret.
        password_wanted: somebody wants a new password for the integration user.
    """

    authorize_wanted = Signal()
    secret_wanted = Signal()
    password_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnMinimumWidth(0, 170)
        self._grid.setColumnStretch(2, 1)
        self._rows: list[tuple[Text, Text, Text, Chip]] = []
        self.column.addWidget(Text(translate("Upkeep", "Until when"), look=TextLook.HEADING))
        self.column.addLayout(self._grid)
        self.column.addSpacing(2)
        self.column.addLayout(self._build_buttons())

    def show_expiries(self, expiries: Sequence[Expiry]) -> None:
        """Show these ends, one a row."""
        while len(self._rows) < len(expiries):
            self._add_row()
        for (name, date, words, chip), end in zip(self._rows, expiries, strict=True):
            name.setText(say(end.life.words))
            date.setText(_moment(end))
            words.setText(say(end.words))
            chip.show_state(_urgency(end.urgency), KIND_OF_URGENCY[end.urgency])
            chip.setVisible(end.urgency is not Urgency.NONE)

    def _add_row(self) -> None:
        row = len(self._rows)
        name = Text(look=TextLook.DETAIL_NAME, wrap=True)
        date = Text(look=TextLook.DETAIL)
        words = Text(look=TextLook.DETAIL, wrap=True)
        chip = Chip()
        for column, widget in enumerate((name, date, words, chip)):
            self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        self._rows.append((name, date, words, chip))

    def _build_buttons(self) -> FlowLayout:
        buttons = FlowLayout(spacing=10)
        for text, signal in (
            (translate("Upkeep", "Authorize"), self.authorize_wanted),
            (translate("Upkeep", "Replace client secret…"), self.secret_wanted),
            (translate("Upkeep", "Set a new password…"), self.password_wanted),
        ):
            button = Button(text, small=True)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        return buttons


def _moment(end: Expiry) -> str:
    if end.ends_at is None:
        return NOTHING
    if end.life is Life.ACCESS:
        return end.ends_at.astimezone().strftime("%H:%M")
    return day(end.ends_at)


def _urgency(urgency: Urgency) -> str:
    match urgency:
        case Urgency.OVER:
            return translate("Upkeep", "Over")
        case Urgency.URGENT:
            return translate("Upkeep", "Urgent")
        case _:
            return translate("Upkeep", "Soon")
