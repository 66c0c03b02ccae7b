"""Fields: a label above, the control, and a message below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.entries import is_blank
from ui.translation import translate
from ui.widgets.appearance import set_look
from ui.widgets.text import Text, TextLook

_MESSAGE_HEIGHT = 16
# Another window or a menu in front: the person comes back to the same control.
_STILL_THERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Field(QWidget):
    """A control with its name above and, where something is wrong with it, a sentence below.

    The label is the control's accessible name, the message its accessible description. The room of
    the message is kept, so nothing jumps while a person types.

    Signals:
        left: the keyboard went on to another control of the window.

    Attributes:
        control: the widget that was given.
    """

    left = Signal()

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
        control.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addWidget(control, 1)
        column.addWidget(self._message)
        self.show_problem("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keyboard go, and keep no event."""
        if (
            event.type() == QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() not in _STILL_THERE
        ):
            self.left.emit()
        return super().eventFilter(watched, event)

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


class RequiredField(Field):
    """A field for one line that says so when it is left empty."""

    def __init__(self, label: str, control: QLineEdit, *, hint: str = "") -> None:
        super().__init__(label, control, hint=hint)
        self._edit = control
        self.left.connect(self._on_left)
        control.textEdited.connect(lambda _text: self.show_problem(""))

    def _on_left(self) -> None:
        # A field that is switched off loses the keyboard too, but nobody left it empty.
        is_missing = self._edit.isEnabled() and is_blank(self._edit.text())
        self.show_problem(translate("Draft", "This is required.") if is_missing else "")
