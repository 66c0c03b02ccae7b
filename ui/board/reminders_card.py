"""The card of what a person has to take back one day."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.connections.connection import Connection
from app.remedies.catalogue import remedy_of
from ui.translation import say, translate
from ui.widgets.appearance import empty
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import Text, TextLook


class RemindersCard(Card):
    """One row for each reminder, until somebody says that it is done.

    Signals:
        confirmed(str): somebody did what a reminder asks for, by its id.
    """

    confirmed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 1)
        title = translate("Configuration", "Reminders")
        self.column.addWidget(Text(title, look=TextLook.HEADING))
        self.column.addLayout(self._rows)
        self.hide()

    def show_connection(self, connection: Connection) -> None:
        """Show the reminders of a connection; without any the card is not there."""
        if connection.reminders == self._shown:
            return
        self._shown = connection.reminders
        self.setVisible(bool(self._shown))
        empty(self._rows)
        for row, remedy_id in enumerate(self._shown):
            self._rows.addWidget(Text(say(remedy_of(remedy_id).title), wrap=True), row, 0)
            done = Button(translate("Configuration", "Done"), small=True)
            done.clicked.connect(partial(self.confirmed.emit, remedy_id))
            self._rows.addWidget(done, row, 1)
