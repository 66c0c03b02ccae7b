"""The window in which somebody names the states of the instance for this program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.tickets.draft import TicketType
from app.tickets.state_name import StateName
from ui.board.state_names_rows import StateRows
from ui.board.wording import name_of
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.text import Text, TextLook

_WIDTH, _HEIGHT = 860, 700


class StateNamesWindow(QDialog):
    """Every state of both tables, with a name and a meaning of one's own.

    Args:
        states: the states of each table.

    Signals:
        saved(tuple): the states as somebody named them.
    """

    saved = Signal(object)

    def __init__(
        self, states: Mapping[TicketType, Sequence[StateName]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("States", "State names"))
        self._rows = {ticket_type: StateRows(own) for ticket_type, own in states.items()}
        self._build()

    def _build(self) -> None:
        height = min(_HEIGHT, self.screen().availableGeometry().height())
        self.resize(_WIDTH, height)
        body = ScrollingColumn(spacing=12)
        for ticket_type, rows in self._rows.items():
            body.column.addWidget(self._card(ticket_type, rows))
        body.column.addStretch()
        cancel = Button(translate("States", "Cancel"))
        save = Button(translate("States", "Save"), ButtonLook.PRIMARY)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self._on_save)
        footer = DialogFooter()
        footer.row.addStretch(1)
        footer.row.addWidget(cancel)
        footer.row.addWidget(save)
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, 26, MARGIN, 12)
        inner.setSpacing(10)
        inner.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        inner.addWidget(_lead())
        inner.addSpacing(6)
        inner.addWidget(body, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner, 1)
        column.addWidget(footer)
        save.setDefault(True)

    def _card(self, ticket_type: TicketType, rows: StateRows) -> Card:
        card = Card()
        card.setAccessibleName(name_of(ticket_type))
        card.column.addWidget(Text(name_of(ticket_type), look=TextLook.HEADING))
        if rows.states:
            card.column.addWidget(rows)
        else:
            words = translate(
                "States",
                "No state is known yet. They are read from the instance with the tickets.",
            )
            card.column.addWidget(Text(words, look=TextLook.LEAD, wrap=True))
        return card

    def _on_save(self) -> None:
        self.saved.emit(tuple(state for rows in self._rows.values() for state in rows.states))
        self.accept()


def _lead() -> Text:
    words = translate(
        "States",
        "Names and meanings given here are shown by this program for this connection. Nothing "
        "changes on the instance.",
    )
    return Text(words, look=TextLook.LEAD, wrap=True)
