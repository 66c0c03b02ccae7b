"""The right half: what the instance lets in, and the rules that would be added or taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.ip_filtering.filtering import FilteringState
from ui.ip_filtering.range_model import RangeModel
from ui.ip_filtering.wording import (
    fact_of,
    notes_of,
    notes_of_undo,
    rows_of_plan,
    rows_of_undo,
)
from ui.translation import translate
from ui.widgets.chip import ChipKind
from ui.widgets.facts import Facts
from ui.widgets.note import Note
from ui.widgets.text import Text, TextLook

_MOST_FACTS = 6


class RulesPanel(QWidget):
    """Shows a plan: a heading, how far each service comes in, notes, and the rules."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text(look=TextLook.HEADING, wrap=True)
        self._lead = Text(look=TextLook.DETAIL, wrap=True)
        self._facts = Facts(name_width=210)
        self._note = Note(kind=ChipKind.NEUTRAL)
        self._model = RangeModel()
        self._table = QTableView()
        self._build()

    def show_plan(self, state: FilteringState) -> None:
        """Show what would be added."""
        plan = state.plan
        count = len(plan.rules) if plan else 0
        self._heading.setText(_heading_of(state, count))
        self._lead.setText(_lead_of(state))
        facts = [fact_of(coverage) for coverage in state.coverage[:_MOST_FACTS]]
        if more := len(state.coverage) - len(facts):
            facts.append((translate("IpFiltering", "and %n more", "", more), ""))
        self._show(notes_of(state), facts)
        self._model.show_rows(rows_of_plan(plan) if plan else ())
        self._table.setVisible(count > 0)

    def show_undo(self, state: FilteringState) -> None:
        """Show what would be taken back."""
        undo = state.undo
        if undo is None:
            return
        self._heading.setText(
            translate("IpFiltering", "%n rules would be deleted", "", len(undo.removed))
        )
        self._lead.setText(
            translate(
                "IpFiltering",
                "These are the rules that Firnline made for this connection. Rules that somebody "
                "changed since then stay.",
            )
        )
        self._show(notes_of_undo(undo), [])
        self._model.show_rows(rows_of_undo(undo))
        self._table.setVisible(True)

    def _show(self, notes: str, facts: list[tuple[str, str]]) -> None:
        self._lead.setVisible(bool(self._lead.text()))
        self._facts.show_facts(facts)
        self._facts.setVisible(bool(facts))
        self._note.say(translate("IpFiltering", "Good to know"), notes)
        self._note.setVisible(bool(notes))

    def _build(self) -> None:
        self._table.setModel(self._model)
        self._table.setProperty("plain", True)  # noqa: FBT003 - Qt takes a value
        self._table.setAccessibleName(translate("IpFiltering", "Address rules"))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setDefaultSectionSize(140)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._heading, self._lead, self._facts, self._note):
            column.addWidget(part)
        column.addWidget(self._table, 1)
        column.addStretch()


def _heading_of(state: FilteringState, count: int) -> str:
    if state.rules is None:
        return translate("IpFiltering", "The address rules were not read yet")
    if not state.services and not state.rules.rules:
        return translate("IpFiltering", "No address rules on the instance")
    if not state.services:
        return translate("IpFiltering", "%n rules on the instance", "", len(state.rules.rules))
    if count:
        return translate("IpFiltering", "%n rules are missing", "", count)
    return translate("IpFiltering", "Nothing is missing")


def _lead_of(state: FilteringState) -> str:
    if state.rules is None:
        return translate("IpFiltering", "An administrator's sign-in is needed to read them.")
    if state.tags is None:
        return translate("IpFiltering", "Choose a service tags file to compare with these rules.")
    if not state.services:
        return translate("IpFiltering", "Choose the services that shall come in.")
    return ""
