"""The card on which people say how they call and know a connection."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.connections.connection import Colour, Connection
from ui.board.choice import Choice
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.connection_colour import colour_name, dot
from ui.widgets.field import Field
from ui.widgets.stacking_row import StackingRow
from ui.widgets.text import Text, TextLook

_ROTATION_DAYS = (30, 90, 180, 365)
_LONGEST_NAME = 80


class DescriptionCard(Card):
    """Name, colour, and when to be reminded of new secrets.

    Signals:
        described(str, Colour, int): name, colour and days until a new secret is due.
    """

    described = Signal(str, object, int)

    def __init__(self, connection: Connection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Connection | None = None
        self._name = QLineEdit()
        self._name.setMaxLength(_LONGEST_NAME)
        self._colour = Choice(tuple(Colour), colour_name)
        self._days = Choice(_days_with(connection.rotation_days), _days_in_words)
        self._save = Button(translate("Configuration", "Save"), small=True)
        for signal in (self._name.textEdited, self._colour.chosen, self._days.chosen):
            signal.connect(lambda _value: self._enable())
        self._save.clicked.connect(self._on_save)
        row = StackingRow(spacing=14)
        row.add(Field(translate("Configuration", "Name"), self._name), 2)
        row.add(Field(translate("Configuration", "Colour"), self._colour), 1)
        row.add(Field(translate("Configuration", "New secrets are due"), self._days), 1)
        title = translate("Configuration", "Name and colour")
        self.column.addWidget(Text(title, look=TextLook.HEADING))
        self.column.addWidget(row)
        self.column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_connection(connection)

    def show_connection(self, connection: Connection) -> None:
        """Show what was saved; what somebody is typing stays until then."""
        if connection == self._shown:
            return
        self._shown = connection
        self._name.setText(connection.name)
        for row, colour in enumerate(Colour):
            self._colour.setItemIcon(row, dot(colour, self.palette()))
        self._colour.show_member(connection.shown_colour)
        self._days.offer(_days_with(connection.rotation_days))
        self._days.show_member(connection.rotation_days)
        self._enable()

    def _enable(self) -> None:
        shown = self._shown
        typed = (self._name.text(), self._colour.member, self._days.member)
        saved = shown and (shown.name, shown.shown_colour, shown.rotation_days)
        self._save.setEnabled(typed != saved)

    def _on_save(self) -> None:
        self.described.emit(self._name.text(), self._colour.member, self._days.member)


def _days_with(chosen: int) -> tuple[int, ...]:
    return tuple(sorted({*_ROTATION_DAYS, chosen}))


def _days_in_words(days: int) -> str:
    return translate("Configuration", "after %n days", "", days)
