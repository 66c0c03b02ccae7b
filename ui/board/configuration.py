"""The page about the connection, and how to remove it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.connections.connection import Connection
from ui.board.page import BoardPage
from ui.board.state import BoardState
from ui.board.wording import centres, consent, consent_ends_soon, day, synced
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.facts import Facts
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.text import Text, TextLook

_WIDTH = 760


class ConfigurationPage(BoardPage):
    """What the connection is made of, and its removal.

    Signals:
        open_requested: somebody wants to see a record: its table and sys id.
        removal_requested: somebody confirmed that the connection shall be removed.
    """

    open_requested = Signal(str, str)
    removal_requested = Signal()

    def __init__(self, connection: Connection, parent: QWidget | None = None) -> None:
        super().__init__(translate("Board", "Configuration"), parent=parent)
        self._connection = connection
        self._facts = Facts(name_width=170)
        self._consent = Chip()
        self._remove = Button(translate("Configuration", "Remove connection"), ButtonLook.DANGER)
        self._confirm = Button(translate("Configuration", "Remove now"), ButtonLook.DANGER)
        self._keep = Button(translate("Configuration", "Keep connection"))
        self._question = Text(_consequences(connection), wrap=True)
        body = self._body = ScrollingColumn(spacing=12)
        for card in (self._build_status(), self._build_removal()):
            card.setMaximumWidth(_WIDTH)
            body.column.addWidget(card)
        body.column.addStretch()
        self.column.addWidget(body)
        self._ask(asking=False)

    def show_state(self, state: BoardState) -> None:
        """Show how the connection stands."""
        expires_at = self._connection.consent_expires_at
        kind = ChipKind.WARN if consent_ends_soon(expires_at, state.now) else ChipKind.OK
        self._consent.show_state(consent(expires_at, state.now), kind)
        self._facts.show_facts(_facts(self._connection, state))

    def _build_status(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(Text(self._connection.name, look=TextLook.HEADING), 1)
        head.addWidget(self._consent)
        registry = Button(translate("Configuration", "Open application registry"), small=True)
        user = Button(translate("Configuration", "Open integration user"), small=True)
        registry.clicked.connect(
            lambda: self.open_requested.emit("oauth_entity", self._connection.registry_sys_id)
        )
        user.clicked.connect(
            lambda: self.open_requested.emit("sys_user", self._connection.user_sys_id)
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(registry)
        buttons.addWidget(user)
        buttons.addStretch()
        card.column.addLayout(head)
        card.column.addWidget(self._facts)
        card.column.addSpacing(2)
        card.column.addLayout(buttons)
        return card

    def _build_removal(self) -> Card:
        card = Card()
        self._remove.clicked.connect(lambda: self._ask(asking=True))
        self._keep.clicked.connect(lambda: self._ask(asking=False))
        self._confirm.clicked.connect(self.removal_requested)
        title = translate("Configuration", "Remove the connection")
        lead = translate("Configuration", "Firnline forgets this instance. Tickets stay on it.")
        answers = QHBoxLayout()
        answers.setSpacing(10)
        answers.addWidget(self._confirm)
        answers.addWidget(self._keep)
        answers.addStretch()
        card.column.addWidget(Text(title, look=TextLook.HEADING))
        card.column.addWidget(Text(lead, look=TextLook.LEAD, wrap=True))
        card.column.addWidget(self._question)
        card.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addLayout(answers)
        return card

    def _ask(self, *, asking: bool) -> None:
        self._remove.setVisible(not asking)
        for widget in (self._question, self._confirm, self._keep):
            widget.setVisible(asking)
        if asking:
            self._keep.setFocus()
            # The room for the question is known in the next turn.
            QTimer.singleShot(0, self._keep, partial(self._body.ensureWidgetVisible, self._keep))


def _facts(connection: Connection, state: BoardState) -> list[tuple[str, str]]:
    facts = [
        (translate("Configuration", "Instance"), connection.address.label),
        (translate("Configuration", "Centre"), centres(connection)),
        (translate("Configuration", "Application registry"), connection.registry_name),
        (translate("Configuration", "Integration user"), connection.user_name),
        (translate("Configuration", "Initiated by"), connection.initiated_by),
        (translate("Configuration", "Connected since"), day(connection.created_at)),
        (translate("Configuration", "Consent good until"), day(connection.consent_expires_at)),
        (translate("Configuration", "Tickets"), synced(state)),
    ]
    if connection.ca_file is not None:
        facts.append((translate("Configuration", "CA file"), str(connection.ca_file)))
    return facts


def _consequences(connection: Connection) -> str:
    return translate(
        "Configuration",
        "Both tokens are revoked on the instance. This computer forgets the secrets, the tickets "
        "it has read and the list of recommendations of this connection. Afterwards, delete two "
        "records on {host} by hand if nobody else uses them: the application registry {registry} "
        "and the integration user {user}.",
    ).format(
        host=connection.address.label,
        registry=connection.registry_name,
        user=connection.user_name,
    )
