"""What will be sent, before it is sent."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.connections.connection import Connection
from app.tickets.draft import Draft, DraftField
from app.tickets.ticket import Ticket
from app.words import Words
from ui.board.wording import day
from ui.translation import say, translate
from ui.widgets.appearance import set_look
from ui.widgets.button import Button
from ui.widgets.card import Card, Rule
from ui.widgets.chip import ChipKind
from ui.widgets.facts import Facts
from ui.widgets.note import Note
from ui.widgets.text import Text, TextLook

_ROWS = (
    DraftField.INITIATED_BY,
    DraftField.TASK_NAME,
    DraftField.TASK_DESCRIPTION,
    DraftField.PRIORITY,
    DraftField.DUE_DATE,
)


class DraftPreview(Card):
    """The seven things that a ticket sends, where to, and whether it is there already.

    Signals:
        open_requested: somebody wants to see the ticket that exists already.
    """

    open_requested = Signal(object)

    def __init__(self, connection: Connection, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20)
        self._connection = connection
        self._existing: Ticket | None = None
        self._target = Text(look=TextLook.NOTE, wrap=True)
        self._facts = Facts(name_width=100)
        self._adds = Text(
            translate("Create", "The instance adds a number and the first state."),
            look=TextLook.NOTE,
            wrap=True,
        )
        along = translate(
            "Create", "With them go the centre and a mark by which Firnline finds the ticket again."
        )
        self._there = Note(kind=ChipKind.WARN)
        self._initiator = Note(kind=ChipKind.BAD)
        show = Button(translate("Create", "Open"), small=True)
        show.clicked.connect(lambda _checked: self.open_requested.emit(self._existing))
        self._there.buttons.addWidget(show)
        self.column.addWidget(Text(translate("Create", "What will be sent"), look=TextLook.HEADING))
        self.column.addWidget(self._target)
        self.column.addWidget(self._facts)
        self.column.addWidget(self._initiator)
        self.column.addWidget(Rule())
        self.column.addWidget(Text(along, look=TextLook.NOTE, wrap=True))
        self.column.addWidget(self._adds)
        self.column.addWidget(self._there)
        self.column.addStretch()

    def show_draft(
        self, draft: Draft, problems: Mapping[DraftField, Words], *, existing: Ticket | None
    ) -> None:
        """Show a draft.

        Args:
            draft: what will be sent.
            problems: what is wrong with it, by field.
            existing: the ticket that was made for the same recommendation earlier, or None.
        """
        self._target.setText(
            translate("Create", "To {connection}, table {table}").format(
                connection=self._connection.name, table=draft.ticket_type.value
            )
        )
        self._facts.show_facts(_facts(draft))
        for row, field in enumerate(_ROWS):
            look = TextLook.PROBLEM if field in problems else TextLook.DETAIL
            set_look(self._facts.value_label(row), "look", look.value)
        self._show_problem_of_initiator(problems.get(DraftField.INITIATED_BY))
        self._show_existing(draft, existing)

    def _show_problem_of_initiator(self, problem: Words | None) -> None:
        """Say it here, for the user ID was chosen at the set-up and has no field in this window."""
        self._initiator.setVisible(problem is not None)
        if problem is not None:
            way_out = translate(
                "Create", "Remove the connection and set it up again with another user ID."
            )
            self._initiator.say(
                translate("Create", "Tickets cannot be sent with this user ID"),
                f"{say(problem)} {way_out}",
            )

    def _show_existing(self, draft: Draft, existing: Ticket | None) -> None:
        self._existing = existing
        self._there.setVisible(existing is not None)
        if existing is not None:
            self._there.say(
                translate("Create", "{number} exists already").format(number=existing.number),
                translate(
                    "Create",
                    "This recommendation has a ticket of this type. No second one will be made.",
                ),
            )
        nothing_yet = existing is None and draft.recommendation_id is not None
        sentence = translate("Create", "The instance adds a number and the first state.")
        if nothing_yet:
            sentence += " " + translate(
                "Create", "No such ticket exists yet for this recommendation."
            )
        self._adds.setText(sentence)


def _facts(draft: Draft) -> list[tuple[str, str]]:
    length = len(draft.task_description)
    return [
        (translate("Create", "Initiated by"), draft.initiated_by or _missing()),
        (translate("Create", "Task name"), draft.task_name.strip() or _missing()),
        (
            translate("Create", "Task description"),
            translate("Create", "%n characters", "", length) if length else _missing(),
        ),
        (translate("Create", "Priority"), f"{draft.priority.value} · {say(draft.priority.words)}"),
        (translate("Create", "Due date"), day(draft.due_date)),
        (translate("Create", "Source"), say(draft.source.words)),
        (translate("Create", "Category"), say(draft.category.words)),
    ]


def _missing() -> str:
    return translate("Create", "missing")
