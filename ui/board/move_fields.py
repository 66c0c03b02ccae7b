"""The fields of a move: what the instance wants to know before a ticket goes there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.entries import is_blank
from app.instance.schema import Choice
from app.tickets.threads import LONGEST_ENTRY
from app.tickets.transitions import Need, NeedKind
from ui.board.reference_picker import ReferencePicker
from ui.translation import say, translate
from ui.widgets.field import Field
from ui.widgets.text_box import TextBox

Choices = Mapping[str, Sequence[Choice]]
_GROUP_TABLE = "sys_user_group"


class MoveFields(QWidget):
    """One field for each need: a list, a text, or a search for a group.

    Args:
        needs: what is asked for.
        choices: what may be chosen, by column; without a list, the value is typed.

    Signals:
        changed: something was filled in.
        search_wanted(ReferencePicker, str, int, str): a name shall be searched in a table.
    """

    changed = Signal()
    search_wanted = Signal(object, str, int, str)

    def __init__(
        self, needs: Sequence[Need], choices: Choices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._needs = needs
        self._choices = choices
        self._controls: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for need in needs:
            column.addWidget(self._field(need))

    @property
    def values(self) -> dict[str, str]:
        """What was filled in, by column."""
        return {name: value for name in self._controls if (value := self._value(name))}

    @property
    def is_complete(self) -> bool:
        """Whether everything that is required is there, and nothing is too long."""
        values = self.values
        required = (need.column for need in self._needs if need.is_required)
        is_short = all(len(value) <= LONGEST_ENTRY for value in values.values())
        return is_short and all(not is_blank(values.get(name, "")) for name in required)

    def _field(self, need: Need) -> Field:
        match need.kind:
            case NeedKind.GROUP:
                return self._reference_field(need)
            case NeedKind.CHOICE if self._choices.get(need.column):
                control: QWidget = self._choice(self._choices[need.column])
                hint = ""
            case NeedKind.CHOICE:
                control, hint = QLineEdit(), translate("Moves", "As ServiceNow writes it.")
                control.textChanged.connect(lambda _text: self.changed.emit())
            case _:
                control, hint = self._text(), ""
        self._controls[need.column] = control
        return Field(say(need.label), control, hint=hint)

    def _choice(self, choices: Sequence[Choice]) -> QComboBox:
        control = QComboBox()
        control.setPlaceholderText(translate("Moves", "Choose"))
        for choice in choices:
            control.addItem(choice.label, choice.value)
        control.setCurrentIndex(-1)
        control.currentIndexChanged.connect(lambda _row: self.changed.emit())
        return control

    def _text(self) -> TextBox:
        control = TextBox()
        control.textChanged.connect(self.changed)
        return control

    def _reference_field(self, need: Need) -> Field:
        picker = ReferencePicker()
        self._controls[need.column] = picker
        field = Field(say(need.label), picker)
        picker.said.connect(field.show_hint)
        picker.chosen.connect(self.changed)
        picker.search_wanted.connect(
            lambda number, text: self.search_wanted.emit(picker, _GROUP_TABLE, number, text)
        )
        return field

    def _value(self, name: str) -> str:
        match self._controls[name]:
            case ReferencePicker() as picker:
                return picker.reference.sys_id if picker.reference else ""
            case QComboBox() as choice:
                return str(choice.currentData() or "")
            case QPlainTextEdit() as text:
                return text.toPlainText().strip()
            case QLineEdit() as line:
                return line.text().strip()
        return ""
