"""Fields: a label above, the control, and a message below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.appearance import set_look
from ui.widgets.text import Text, TextLook

_MESSAGE_HEIGHT = 16


class Field(QWidget):
    """A control with its name above and, where something is wrong with it, a sentence below.

    The label is the control's accessible name, the message its accessible description. The room of
    the message is kept, so nothing jumps while a person types.

    Attributes:
        control: the widget that was given.
    """

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._hint = hint
        self._label = Text(label, look=TextLook.LABEL)
        self._label.setBuddy(control)
        self._message = Text(look=TextLook.NOTE, wrap=True)
        self._message.setMinimumHeight(_MESSAGE_HEIGHT)
        control.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addWidget(control, 1)
        column.addWidget(self._message)
        self.show_problem("")

    @property
    def message(self) -> str:
        """The sentence below the control: a problem, else the hint."""
        return self._message.text()

    def show_hint(self, hint: str) -> None:
        """Say something helpful below the control."""
        self._hint = hint
        self.show_problem("")

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with the control's content, or nothing with an empty text."""
        text = problem or self._hint
        self._message.setText(text)
        set_look(self._message, "look", "problem" if problem else "note")
        set_look(self.control, "wrong", bool(problem))
        self.control.setAccessibleDescription(text)
