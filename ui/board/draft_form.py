"""The fields of a ticket that is about to be created."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.connections.connection import Centre
from app.recommendations.recommendation import Category, Source
from app.tickets.draft import (
    LONGEST_DESCRIPTION,
    Draft,
    DraftField,
    Priority,
    TicketType,
    priorities_of,
)
from app.tickets.form import TicketForm, shared_by_all
from app.words import Words
from ui.board.choice import Choice
from ui.board.more_fields import MoreFields
from ui.board.wording import name_of, name_of_centre
from ui.translation import say, translate
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.text_box import TextBox

_OURS = {
    "short_description": DraftField.TASK_NAME,
    "description": DraftField.TASK_DESCRIPTION,
    "priority": DraftField.PRIORITY,
    "impact": DraftField.PRIORITY,
    "urgency": DraftField.PRIORITY,
    "due_date": DraftField.DUE_DATE,
}


class DraftForm(QWidget):
    """A control for everything that a person may choose about a ticket.

    A field that nobody has edited or left yet complains about nothing. The centre
    can be chosen where the connection serves more than one. A text that is longer than a
    ticket takes can go along as a file.

    Signals:
        edited: the draft as it is after a change.

    Attributes:
        more: the further fields of the instance, hidden while they are not known.
    """

    edited = Signal(object)

    def __init__(
        self,
        draft: Draft,
        centres: tuple[Centre, ...],
        *,
        today: date,
        full_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._touched: set[DraftField] = set()
        self._problems: Mapping[DraftField, Words] = {}
        self._name = QLineEdit(draft.task_name)
        self._description = TextBox(draft.task_description)
        self._type = Choice(tuple(TicketType), name_of)
        self._priority = Choice(priorities_of(draft.ticket_type), name_of)
        self._due_date = DateField()
        self._centre = Choice(centres, name_of_centre)
        self._source = Choice(tuple(Source), name_of)
        self._category = Choice(tuple(Category), name_of)
        self._full_text = full_text if len(full_text) > LONGEST_DESCRIPTION else ""
        self._attach = QCheckBox(translate("Create", "Attach the full description as a file"))
        self.more = MoreFields(today)
        self.more.hide()
        self._fields = self._build()
        self._fill(draft)
        self._connect()

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self._draft

    @property
    def attachment(self) -> str:
        """The text that shall be attached to the ticket, or empty."""
        return self._full_text if self._attach.isChecked() else ""

    def show_draft(self, draft: Draft) -> None:
        """Show another draft; nothing is reported, and nothing counts as touched."""
        if draft.origin != self._draft.origin:  # the text belongs to another recommendation
            self._full_text = ""
            self._attach.hide()
        self._draft = draft
        self._touched.clear()
        with QSignalBlocker(self._name), QSignalBlocker(self._description):
            self._name.setText(draft.task_name)
            self._description.setPlainText(draft.task_description)
        self._fill(draft)

    def show_form(self, form: TicketForm, note: str) -> None:
        """Show the further fields of the instance.

        Args:
            form: the fields.
            note: what is to be said about them, or nothing.
        """
        self.more.show_form(form, self._draft.extras, note)
        self.more.show()
        self._draft = replace(self._draft, extras=self.more.extras)

    def show_absence(self, reason: str) -> None:
        """Say why the further fields are not there.

        Args:
            reason: what kept them away.
        """
        self.more.show_absence(reason)
        self.more.show()

    def show_refusal(self, column: str, said: str) -> bool:
        """Say what the instance has against a field, in its own words.

        Args:
            column: the field.
            said: the words.

        Returns:
            Whether the form has the field.
        """
        ours = _OURS.get(column)
        if ours is None:
            return self.more.show_refusal(column, said)
        self._fields[ours].show_problem(said)
        return True

    def frame_of(self, column: str) -> Field:
        """Return a field that is shown, by its column."""
        ours = _OURS.get(column)
        return self._fields[ours] if ours else self.more.frame_of(column)

    def show_problems(self, problems: Mapping[DraftField, Words]) -> None:
        """Say beside each touched field what is wrong with it."""
        self._problems = problems
        for name, field in self._fields.items():
            words = problems.get(name) if name in self._touched else None
            field.show_problem(say(words) if words else "")

    def _build(self) -> dict[DraftField, Field]:
        fields = {
            DraftField.TASK_NAME: Field(translate("Create", "Task name"), self._name),
            DraftField.TASK_DESCRIPTION: Field(
                translate("Create", "Task description"), self._description
            ),
            DraftField.PRIORITY: Field(translate("Create", "Priority"), self._priority),
            DraftField.DUE_DATE: Field(translate("Create", "Due date"), self._due_date),
        }
        pairs = QGridLayout()
        pairs.setHorizontalSpacing(14)
        pairs.setVerticalSpacing(8)
        pairs.setColumnStretch(0, 1)
        pairs.setColumnStretch(1, 1)
        pairs.addWidget(Field(translate("Create", "Ticket type"), self._type), 0, 0)
        pairs.addWidget(fields[DraftField.PRIORITY], 0, 1)
        self._attach.setAccessibleName(self._attach.text())
        self._attach.setChecked(bool(self._full_text))
        if not self._full_text:
            self._attach.hide()
        self._attach.setToolTip(
            translate("Create", "The ticket has the beginning; the rest is longer than its column.")
        )
        has_choice = self._centre.count() > 1
        pairs.addWidget(fields[DraftField.DUE_DATE], 1, 0, 1, 1 if has_choice else 2)
        if has_choice:
            pairs.addWidget(Field(translate("Create", "Centre"), self._centre), 1, 1)
        pairs.addWidget(Field(translate("Create", "Recommendation source"), self._source), 2, 0)
        category = Field(translate("Create", "Recommendation category"), self._category)
        pairs.addWidget(category, 2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(fields[DraftField.TASK_NAME])
        column.addWidget(fields[DraftField.TASK_DESCRIPTION], 1)
        column.addWidget(self._attach)
        column.addLayout(pairs)
        column.addSpacing(6)
        column.addWidget(self.more)
        return fields

    def _fill(self, draft: Draft) -> None:
        self._type.show_member(draft.ticket_type)
        self._priority.offer(priorities_of(draft.ticket_type))
        self._priority.show_member(draft.priority)
        self._centre.show_member(draft.centre)
        self._source.show_member(draft.source)
        self._category.show_member(draft.category)
        if draft.due_date is not None:
            day = draft.due_date
            with QSignalBlocker(self._due_date):
                self._due_date.setDate(QDate(day.year, day.month, day.day))

    def _connect(self) -> None:
        for name, field in self._fields.items():
            field.left.connect(partial(self._on_left, name))
        self._name.textChanged.connect(self._on_name_edited)
        self._description.textChanged.connect(self._on_description_edited)
        self._type.chosen.connect(self._on_type_chosen)
        self._priority.chosen.connect(self._on_priority_chosen)
        self._due_date.dateChanged.connect(self._on_due_date_edited)
        self._centre.chosen.connect(self._on_centre_chosen)
        self._source.chosen.connect(self._on_source_chosen)
        self._category.chosen.connect(self._on_category_chosen)
        self.more.edited.connect(self._on_more_edited)
        self.more.before = self._category

    def _on_name_edited(self, text: str) -> None:
        self._edit(replace(self._draft, task_name=text), DraftField.TASK_NAME)

    def _on_description_edited(self) -> None:
        text = self._description.toPlainText()
        self._edit(replace(self._draft, task_description=text), DraftField.TASK_DESCRIPTION)

    def _on_type_chosen(self, ticket_type: TicketType) -> None:
        draft = self._draft.as_type(ticket_type)
        draft = replace(draft, extras=shared_by_all(draft.extras))
        self._fill(draft)
        self._edit(draft)

    def _on_priority_chosen(self, priority: Priority) -> None:
        self._edit(replace(self._draft, priority=priority), DraftField.PRIORITY)

    def _on_due_date_edited(self, day: QDate) -> None:
        due_date = date(day.year(), day.month(), day.day())
        self._edit(replace(self._draft, due_date=due_date), DraftField.DUE_DATE)

    def _on_centre_chosen(self, centre: Centre) -> None:
        self._edit(self._draft.for_centre(centre))

    def _on_source_chosen(self, source: Source) -> None:
        self._edit(replace(self._draft, source=source))

    def _on_category_chosen(self, category: Category) -> None:
        self._edit(replace(self._draft, category=category))

    def _on_more_edited(self) -> None:
        self._edit(replace(self._draft, extras=self.more.extras))

    def _on_left(self, field: DraftField) -> None:
        self._touched.add(field)
        self.show_problems(self._problems)

    def _edit(self, draft: Draft, touched: DraftField | None = None) -> None:
        self._draft = draft
        if touched is not None:
            self._touched.add(touched)
        self.edited.emit(draft)
