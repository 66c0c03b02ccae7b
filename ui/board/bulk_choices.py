"""What the tickets of a selection have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from app.connections.connection import Centre
from app.entries import is_blank
from app.tickets.bulk_plan import BulkPlan, Group
from app.tickets.draft import LONGEST_NAME, TicketType, priorities_of
from ui.board.choice import Choice
from ui.board.wording import name_of, name_of_centre
from ui.translation import translate
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.option import Option
from ui.widgets.stacking_row import StackingRow


class BulkChoices(QWidget):
    """Fields for the whole selection: type, priority, day, centre, and one ticket or many.

    Args:
        plan: what the fields hold at first.
        centres: those that the connection serves.
        today: the earliest due date.

    Signals:
        edited: the plan as it is after a change.
    """

    edited = Signal(object)

    def __init__(
        self,
        plan: BulkPlan,
        *,
        centres: tuple[Centre, ...],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._type = Choice(tuple(TicketType), name_of)
        self._priority = Choice(priorities_of(plan.ticket_type), name_of)
        self._due_date = DateField()
        self._due_date.setMinimumDate(_qdate(today))
        self._centre = Choice(centres, name_of_centre)
        self._each = Option(translate("Bulk", "One ticket for each recommendation"))
        self._one = Option(translate("Bulk", "One ticket for all, with a check list"))
        self._name = QLineEdit(_group_of(plan).name)
        self._name.setMaxLength(LONGEST_NAME)
        self._name_field = Field(translate("Create", "Task name"), self._name)
        self._build(has_centres=len(centres) > 1)
        self._fill()
        self._connect()

    def _build(self, *, has_centres: bool) -> None:
        fields = StackingRow(spacing=14)
        fields.add(Field(translate("Create", "Ticket type"), self._type), 1)
        fields.add(Field(translate("Create", "Priority"), self._priority), 1)
        fields.add(Field(translate("Create", "Due date"), self._due_date), 1)
        if has_centres:
            fields.add(Field(translate("Create", "Centre"), self._centre), 1)
        options = StackingRow(spacing=14)
        group = QButtonGroup(self)
        for option in (self._each, self._one):
            group.addButton(option)
            options.add(option, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(fields)
        if len(self._plan.recommendations) > 1:
            column.addWidget(options)
        column.addSpacing(4)
        column.addWidget(self._name_field)

    def _fill(self) -> None:
        plan = self._plan
        self._type.show_member(plan.ticket_type)
        self._priority.offer(priorities_of(plan.ticket_type))
        self._priority.show_member(plan.priority)
        self._due_date.setDate(_qdate(plan.due_date))
        self._centre.show_member(plan.centre)
        self._each.setChecked(plan.group is None)
        self._one.setChecked(plan.group is not None)
        self._name_field.setVisible(plan.group is not None)

    def _connect(self) -> None:
        self._type.chosen.connect(lambda kind: self._edit(lambda plan: plan.as_type(kind)))
        self._priority.chosen.connect(
            lambda priority: self._edit(lambda plan: replace(plan, priority=priority))
        )
        self._due_date.dateChanged.connect(
            lambda day: self._edit(lambda plan: replace(plan, due_date=_date(day)))
        )
        self._centre.chosen.connect(
            lambda centre: self._edit(lambda plan: replace(plan, centre=centre))
        )
        self._one.toggled.connect(self._on_grouped)
        self._name.textEdited.connect(self._on_named)

    def _on_grouped(self, is_one: bool) -> None:  # noqa: FBT001 - Qt's signal
        group = replace(_group_of(self._plan), name=self._name.text()) if is_one else None
        self._edit(lambda plan: replace(plan, group=group))

    def _on_named(self, name: str) -> None:
        missing = translate("Draft", "This is required.") if is_blank(name) else ""
        self._name_field.show_problem(missing)
        self._edit(lambda plan: replace(plan, group=replace(_group_of(plan), name=name)))

    def _edit(self, change: Callable[[BulkPlan], BulkPlan]) -> None:
        self._plan = change(self._plan)
        self._fill()
        self.edited.emit(self._plan)


def _group_of(plan: BulkPlan) -> Group:
    count = len(plan.recommendations)
    return plan.group or Group(
        translate("Bulk", "%n recommendations of Microsoft 365", "", count),
        translate("Bulk", "Carry out each of these, and tick it off when it is done."),
    )


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
