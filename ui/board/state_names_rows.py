"""The states of one table as rows in which somebody names them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from app.tickets.state_name import Standing, StateName
from app.tickets.states import Meaning, is_standard, meaning_of
from ui.board.wording import name_of
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.text import Text, TextLook

_LONGEST_NAME = 40
_STANDING_WIDTH = 120  # so that the fields of both tables stand below each other


class StateRows(QWidget):
    """A heading and one row for each state: value, label, own name, meaning, what became of it.

    Args:
        states: the states of one table.
    """

    def __init__(self, states: Sequence[StateName], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for column, stretch in enumerate((0, 3, 4, 2, 0, 0)):
            grid.setColumnStretch(column, stretch)
        grid.setColumnMinimumWidth(4, _STANDING_WIDTH)
        for column, heading in enumerate(_headings()):
            grid.addWidget(Text(heading, look=TextLook.NOTE), 0, column)
        self._rows = [_Row(state, self) for state in states]
        for number, row in enumerate(self._rows, 1):
            for column, widget in enumerate(row.widgets):
                grid.addWidget(widget, number, column, Qt.AlignmentFlag.AlignVCenter)

    @property
    def states(self) -> tuple[StateName, ...]:
        """The states as they are named now."""
        return tuple(row.state for row in self._rows)


class _Row(QObject):
    """One state, and the controls that name it."""

    def __init__(self, state: StateName, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._name = QLineEdit(state.own_name)
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setPlaceholderText(state.label)
        self._meaning = QComboBox()
        for meaning in Meaning:
            self._meaning.addItem(name_of(meaning), meaning)
        self._reset = Button(translate("States", "Reset"), ButtonLook.LINK, small=True)
        for widget, words in (
            (self._name, translate("States", "Your name for {state}")),
            (self._meaning, translate("States", "Meaning of {state}")),
            (self._reset, translate("States", "Reset {state}")),
        ):
            widget.setAccessibleName(words.format(state=f"{state.label} ({state.value})"))
        standing, kind = _standing(state)
        chip = Chip(standing, kind)
        policy = chip.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else a column without chips has no spacing either
        chip.setSizePolicy(policy)
        chip.setVisible(bool(standing))
        label = Text(state.label, look=TextLook.DETAIL, wrap=True)
        value = Text(state.value, look=TextLook.DETAIL_NAME)
        self.widgets: tuple[QWidget, ...] = (
            value,
            label,
            self._name,
            self._meaning,
            chip,
            self._reset,
        )
        self._meaning.setCurrentIndex(self._meaning.findData(state.meaning))
        self._reset.clicked.connect(self._on_reset)
        self._name.textChanged.connect(self._render)
        self._meaning.currentIndexChanged.connect(self._render)
        self._render()

    @property
    def state(self) -> StateName:
        """The state as the controls name it; a meaning that nobody gave before is confirmed."""
        ticket_type, value = self._state.ticket_type, self._state.value
        meaning = Meaning(self._meaning.currentData())
        is_default = is_standard(ticket_type, value) and meaning is meaning_of(ticket_type, value)
        return replace(
            self._state,
            own_name=self._name.text().strip(),
            own_meaning=None if is_default else meaning,
        )

    def _render(self) -> None:
        state = self._state
        default = meaning_of(state.ticket_type, state.value)
        is_own = bool(self._name.text()) or self._meaning.currentData() != default
        self._reset.setEnabled(is_own)

    def _on_reset(self) -> None:
        self._name.clear()
        default = meaning_of(self._state.ticket_type, self._state.value)
        self._meaning.setCurrentIndex(self._meaning.findData(default))
        self._name.setFocus()


def _headings() -> tuple[str, ...]:
    return (
        translate("States", "Value"),
        translate("States", "On the instance"),
        translate("States", "Your name"),
        translate("States", "Meaning"),
    )


def _standing(state: StateName) -> tuple[str, ChipKind]:
    match state.standing:
        case Standing.NEW:
            return translate("States", "New"), ChipKind.WARN
        case Standing.RELABELLED:
            words = translate("States", "Was {label}").format(label=state.earlier_label)
            return words, ChipKind.WARN
        case Standing.UNLISTED:
            return translate("States", "No longer listed"), ChipKind.WARN
        case Standing.KNOWN if not state.is_listed:
            return translate("States", "Not listed"), ChipKind.NEUTRAL
        case _ if state.is_assumed:
            return translate("States", "Meaning assumed"), ChipKind.NEUTRAL
    return "", ChipKind.NEUTRAL
