"""The card that removes a connection by plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.changes.undo_plan import UndoFate, UndoStep
from app.upkeep.removal import RemovalPlan
from ui.translation import say, translate
from ui.widgets.appearance import empty
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text, TextLook


class RemovalCard(Card):
    """Says what removing does and what is left for a person, and asks before it is done.

    Signals:
        asked: somebody wants to see what a removal does.
        administrator_wanted: somebody wants the records on the instance removed, too.
        save_wanted(RemovalPlan): somebody wants to keep the list of what is left to do.
        confirmed(RemovalPlan): somebody confirmed that the connection shall be removed.
        shown: there is more to see than before.
    """

    asked = Signal()
    administrator_wanted = Signal()
    save_wanted = Signal(object)
    confirmed = Signal(object)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: RemovalPlan | None = None
        self._boxes: dict[int, QCheckBox] = {}
        self.keep = Button(translate("Configuration", "Keep connection"))
        self._remove = Button(translate("Configuration", "Remove connection"), ButtonLook.DANGER)
        self._confirm = Button(translate("Configuration", "Remove now"), ButtonLook.DANGER)
        self._sign_in = Button(translate("Configuration", "Sign in as an administrator…"))
        self._save = Button(translate("Configuration", "Save the list"), ButtonLook.LINK)
        self._switch_off = QCheckBox(
            translate("Configuration", "Switch records off instead of deleting them")
        )
        self._switch_off.setAccessibleName(self._switch_off.text())
        self._switch_off.toggled.connect(self._render)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self._build()
        self.ask_nothing()

    def show_plan(self, plan: RemovalPlan) -> None:
        """Show what would be done, and ask."""
        self._plan = plan
        self._switch_off.setChecked(False)
        self._render()
        self.keep.setFocus()
        self.shown.emit()

    def ask_nothing(self) -> None:
        """Show nothing but the offer to remove the connection."""
        self._plan = None
        self._render()

    def mark(self, step: UndoStep) -> None:
        """Say that a step was done, or what became of it."""
        if self._plan is None:
            return
        for number, planned in enumerate(self._steps(self._plan)):
            if planned.change.sys_id == step.change.sys_id and number in self._boxes:
                done = translate("Configuration", "Done: {step}").format(step=_of_step(step))
                self._boxes[number].setText(done)
                self._boxes[number].setEnabled(False)

    def _build(self) -> None:
        title = translate("Configuration", "Remove the connection")
        lead = translate("Configuration", "Firnline forgets this instance. Tickets stay on it.")
        self._remove.clicked.connect(self.asked)
        self.keep.clicked.connect(self.ask_nothing)
        self._confirm.clicked.connect(lambda: self.confirmed.emit(self._chosen()))
        self._sign_in.clicked.connect(self.administrator_wanted)
        self._save.clicked.connect(lambda: self.save_wanted.emit(self._chosen()))
        answers = FlowLayout(spacing=10)
        for button in (self._confirm, self.keep, self._sign_in, self._save):
            answers.addWidget(button)
        self.column.addWidget(Text(title, look=TextLook.HEADING))
        self.column.addWidget(Text(lead, look=TextLook.LEAD, wrap=True))
        self.column.addLayout(self._list)
        self.column.addWidget(self._switch_off)
        self.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(answers)

    def _render(self) -> None:
        plan = self._plan
        is_asking = plan is not None
        self._remove.setVisible(not is_asking)
        for button in (self._confirm, self.keep):
            button.setVisible(is_asking)
        by_administrator = plan is not None and plan.undo is not None
        self._sign_in.setVisible(is_asking and not by_administrator)
        self._switch_off.setVisible(by_administrator)
        empty(self._list)
        self._boxes = {}
        if plan is not None:
            self._show_lists(plan)
        self._save.setVisible(bool(plan and plan.for_people))

    def _show_lists(self, plan: RemovalPlan) -> None:
        self._add_heading(translate("Configuration", "Firnline does, in this order"))
        for number, step in enumerate(self._steps(plan)):
            self._add_step(number, step)
        if plan.rules is not None:
            count = len(plan.rules.removed)
            rules = translate("Configuration", "Delete %n address rules", "", count)
            self._add_line(f"• {rules}")
        for words in plan.on_this_computer:
            self._add_line(f"• {say(words)}")
        if plan.for_people:
            host = plan.connection.address.label
            left = translate("Configuration", "A person still has to do, on {host}")
            self._add_heading(left.format(host=host))
        for number, words in enumerate(plan.for_people, 1):
            self._add_line(f"{number}. {say(words)}")

    def _steps(self, plan: RemovalPlan) -> tuple[UndoStep, ...]:
        if plan.undo is None:
            return ()
        undo = plan.undo.switching_off() if self._switch_off.isChecked() else plan.undo
        return undo.steps

    def _add_step(self, number: int, step: UndoStep) -> None:
        words = _of_step(step)
        if step.is_write:
            box = self._boxes[number] = QCheckBox(words)
            box.setAccessibleName(words)
            box.setChecked(True)
            self._list.addWidget(box)
        else:
            self._add_line(f"• {words}")
        if step.reason is not None:
            note = Text(say(step.reason), look=TextLook.NOTE, wrap=True)
            note.setContentsMargins(26, 0, 0, 2)
            self._list.addWidget(note)

    def _add_heading(self, words: str) -> None:
        self._list.addSpacing(4)
        self._list.addWidget(Text(words, look=TextLook.LABEL))

    def _add_line(self, words: str) -> None:
        self._list.addWidget(Text(words, look=TextLook.DETAIL, wrap=True))

    def _chosen(self) -> RemovalPlan | None:
        """Return the plan with what is ticked."""
        if self._plan is None or self._plan.undo is None:
            return self._plan
        steps = enumerate(self._steps(self._plan))
        return self._plan.of(step for number, step in steps if self._is_ticked(number))

    def _is_ticked(self, number: int) -> bool:
        return number not in self._boxes or self._boxes[number].isChecked()


def _of_step(step: UndoStep) -> str:
    values = {"kind": say(step.kind), "name": step.change.name}
    match step.fate:
        case UndoFate.DELETE:
            words = translate("Configuration", "Delete: {kind} {name}")
        case UndoFate.DEACTIVATE:
            words = translate("Configuration", "Switch off: {kind} {name}")
        case UndoFate.RESTORE:
            words = translate("Configuration", "Put back as it was: {kind} {name}")
        case UndoFate.KEEP:
            words = translate("Configuration", "Leave alone: {kind} {name}")
        case UndoFate.NOTHING:
            words = translate("Configuration", "Nothing to do: {kind} {name}")
    return words.format(**values)
