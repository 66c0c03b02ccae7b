"""The second page: what Firnline will keep, and what a ticket will carry."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit

from app.setup.checklist import SetupState
from app.tickets.draft import problem_of_user_id
from app.words import Words
from ui.translation import say, translate
from ui.widgets.card import Card, Rule
from ui.widgets.facts import Facts
from ui.widgets.field import Field
from ui.widgets.text import Text, TextLook
from ui.wizard.flow import Flow
from ui.wizard.page import WizardPage

_NAME_WIDTH = 200


class DataExchangePage(WizardPage):
    """Says everything before anything is created, and asks who is named as the initiator."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Data exchange"),
            lead=translate(
                "Wizard", "This is everything that Firnline keeps and sends, and nothing more."
            ),
        )
        self._initiator = QLineEdit()
        self._initiator.textChanged.connect(self._on_initiator_edited)
        self._read = QCheckBox(translate("Wizard", "I have read what is exchanged"))
        self._read.setAccessibleName(self._read.text())
        self._read.toggled.connect(self.changed)
        self.column.setSpacing(16)
        self.column.addWidget(_exchange_card())
        self._field = Field(
            translate("Wizard", "Your user ID"),
            self._initiator,
            hint=translate("Wizard", "Tickets name it as their initiator."),
        )
        self._field.left.connect(self._say_what_is_wrong)
        self.column.addWidget(self._field)
        self.column.addWidget(self._read)
        self.column.addStretch(1)
        self.first_stop = self._initiator

    @property
    def valid(self) -> bool:
        """Whether it was read and somebody is named."""
        return self._read.isChecked() and self._problem() is None

    def render_state(self, state: SetupState) -> None:
        """Show what was agreed, unless somebody is just about to change it."""
        if self.isVisible():
            return
        self._initiator.setText(state.initiated_by)
        self._read.setChecked(state.exchange_read)

    def proceed(self) -> None:
        """Note the agreement and go on."""
        self._flow.note(self._agree_and_go_on)

    def _problem(self) -> Words | None:
        return problem_of_user_id(self._initiator.text().strip())

    def _say_what_is_wrong(self) -> None:
        problem = self._problem()
        self._field.show_problem(say(problem) if problem else "")

    def _on_initiator_edited(self) -> None:
        self._say_what_is_wrong()
        self.changed.emit()

    def _agree_and_go_on(self) -> SetupState:
        installation = self._flow.installation
        installation.agree(read=self._read.isChecked(), initiated_by=self._initiator.text().strip())
        return installation.next()


def _exchange_card() -> Card:
    card = Card(padding=18)
    card.column.setSpacing(10)
    kept = translate("Wizard", "Firnline keeps, with its secrets in the key ring only")
    card.column.addWidget(Text(kept, look=TextLook.STRONG, wrap=True))
    card.column.addWidget(Facts(_kept(), name_width=_NAME_WIDTH))
    card.column.addWidget(Rule())
    sent = translate("Wizard", "A ticket sends these seven things to the instance")
    card.column.addWidget(Text(sent, look=TextLook.STRONG, wrap=True))
    card.column.addWidget(Facts(_sent(), name_width=_NAME_WIDTH))
    along = translate(
        "Wizard", "With them go the centre and a mark by which Firnline finds the ticket again."
    )
    card.column.addWidget(Text(along, look=TextLook.NOTE, wrap=True))
    return card


def _kept() -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("Wizard", "The instance's name"),
            translate("Wizard", "and the client ID of the application registry"),
        ),
        (
            translate("Wizard", "Client secret"),
            translate("Wizard", "made by Firnline, known to the instance and the key ring"),
        ),
        (
            translate("Wizard", "Access and refresh token"),
            translate("Wizard", "given by the instance after consent"),
        ),
        (
            translate("Wizard", "Integration user's password"),
            translate("Wizard", "in the key ring until the set-up is finished"),
        ),
    )


def _sent() -> tuple[tuple[str, str], ...]:
    return (
        (translate("Wizard", "User ID"), translate("Wizard", "of the person who creates it")),
        (translate("Wizard", "Task name"), translate("Wizard", "as you edit it")),
        (translate("Wizard", "Task description"), translate("Wizard", "as you edit it")),
        (translate("Wizard", "Priority"), translate("Wizard", "as you choose it")),
        (translate("Wizard", "Due date"), translate("Wizard", "as you choose it")),
        (translate("Wizard", "Recommendation source"), translate("Wizard", "user or Microsoft")),
        (
            translate("Wizard", "Recommendation category"),
            translate("Wizard", "devices, data, apps, identity or infrastructure"),
        ),
    )
