"""The page about the connection: how it stands, what keeps it going, and how to remove it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.connections.connection import Connection
from app.upkeep.removal import repairs_of
from app.upkeep.repairs import subject_of
from ui.board.description_card import DescriptionCard
from ui.board.expiry_card import ExpiryCard
from ui.board.page import BoardPage
from ui.board.removal_card import RemovalCard
from ui.board.state import BoardState
from ui.board.sync_card import SyncCard
from ui.board.wording import centres, consent, consent_ends_soon, day, synced
from ui.remedies.reminder_section import ReminderStrip
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.facts import Facts
from ui.widgets.flow import FlowLayout
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.text import Text, TextLook

_WIDTH = 760


class ConfigurationPage(BoardPage):
    """What the connection is made of, and everything that can be done about it.

    Signals:
        open_requested: somebody wants to see a record: its table and sys id.
        repairs_undo_wanted: somebody wants repairs put back.
        filtering_wanted: somebody wants to see the address rules of the instance.
        state_names_wanted: somebody wants to name the states.
        audit_wanted: somebody wants to see what was written.

    Attributes:
        description: the card of name and colour.
        expiry: the card of what ends when.
        reminders: the bands of what a person has to take back.
        sync: the card about synchronisation.
        removal: the card that removes the connection.
    """

    open_requested = Signal(str, str)
    repairs_undo_wanted = Signal()
    filtering_wanted = Signal()
    state_names_wanted = Signal()
    audit_wanted = Signal()

    def __init__(self, connection: Connection, parent: QWidget | None = None) -> None:
        super().__init__(translate("Board", "Configuration"), parent=parent)
        self._connection = connection
        self._facts = Facts(name_width=170)
        self._consent = Chip()
        self._name = Text(connection.name, look=TextLook.HEADING)
        self._put_back = Button(translate("Configuration", "Put repairs back…"), small=True)
        self._put_back.clicked.connect(self.repairs_undo_wanted)
        self.description = DescriptionCard(connection)
        self.expiry = ExpiryCard()
        self.reminders = ReminderStrip()
        self.sync = SyncCard()
        self.removal = RemovalCard()
        self.removal.shown.connect(self._show_removal)
        body = self._body = ScrollingColumn(spacing=12, widest=_WIDTH)
        for card in (
            self._build_status(),
            self.reminders,
            self.expiry,
            self.description,
            self.sync,
            self.removal,
        ):
            body.column.addWidget(card)
        body.column.addStretch()
        self.column.addWidget(body)

    def show_state(self, state: BoardState) -> None:
        """Show how the connection stands."""
        connection = self._connection = state.connection
        expires_at = connection.consent_expires_at
        kind = ChipKind.WARN if consent_ends_soon(expires_at, state.now) else ChipKind.OK
        self._name.setText(connection.name)
        self._consent.show_state(consent(expires_at, state.now), kind)
        self._facts.show_facts(_facts(connection, state))
        self._put_back.setVisible(bool(repairs_of(connection)))
        self.reminders.show_reminders(connection.reminders, subject_of(connection))
        self.expiry.show_expiries(state.expiries)
        self.sync.show_state(state)
        self.description.show_connection(connection)

    def _build_status(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._consent)
        registry = Button(translate("Configuration", "Open application registry"), small=True)
        user = Button(translate("Configuration", "Open integration user"), small=True)
        registry.clicked.connect(
            lambda: self.open_requested.emit("oauth_entity", self._connection.registry_sys_id)
        )
        user.clicked.connect(
            lambda: self.open_requested.emit("sys_user", self._connection.user_sys_id)
        )
        filtering = Button(translate("Configuration", "IP filtering…"), small=True)
        filtering.clicked.connect(self.filtering_wanted)
        names = Button(translate("Configuration", "State names…"), small=True)
        names.clicked.connect(lambda _checked: self.state_names_wanted.emit())
        audit = Button(translate("Configuration", "Audit trail…"), small=True)
        audit.clicked.connect(lambda _checked: self.audit_wanted.emit())
        buttons = FlowLayout(spacing=10)
        for button in (registry, user, names, audit, filtering, self._put_back):
            buttons.addWidget(button)
        card.column.addLayout(head)
        card.column.addWidget(self._facts)
        card.column.addSpacing(2)
        card.column.addLayout(buttons)
        return card

    def _show_removal(self) -> None:
        keep = self.removal.keep
        # The room for the question is known in the next turn.
        QTimer.singleShot(0, keep, partial(self._body.ensureWidgetVisible, keep))


def _facts(connection: Connection, state: BoardState) -> list[tuple[str, str]]:
    facts = [
        (translate("Configuration", "Instance"), connection.address.label),
        (translate("Configuration", "Centre"), centres(connection)),
        (translate("Configuration", "Application registry"), connection.registry_name),
        (translate("Configuration", "Integration user"), connection.user_name),
        (translate("Configuration", "Initiated by"), connection.initiated_by),
        (translate("Configuration", "Connected since"), day(connection.created_at)),
        (translate("Configuration", "Tickets"), synced(state)),
    ]
    if connection.ca_file is not None:
        facts.append((translate("Configuration", "CA file"), str(connection.ca_file)))
    return facts
