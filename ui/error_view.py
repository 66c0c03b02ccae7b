"""The only place where an error becomes words on a screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.remedies.catalogue import remedy_for
from app.words import paragraph
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.text import Text, TextLook


class ErrorView(QFrame):
    """A band that says what failed, why, and what to do next; hidden while nothing failed.

    It can be reached with the keyboard and is announced to screen readers when it appears.

    Args:
        parent: the widget around it.
        offers_remedies: whether somebody shows the remedies that are asked for.

    Signals:
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.
    """

    remedy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, offers_remedies: bool = False) -> None:
        super().__init__(parent)
        self._error: AppError | None = None
        self._remedy_id = ""
        self._offers_remedies = offers_remedies
        self._added: list[Button] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("ErrorView", "Problem"))
        self._title = Text(look=TextLook.STRONG, wrap=True)
        self._detail = Text(look=TextLook.DETAIL, wrap=True)
        self._hint = Text(look=TextLook.DETAIL, wrap=True)
        self._copy = Button(translate("ErrorView", "Copy details"), ButtonLook.LINK, small=True)
        self._copy.clicked.connect(self._on_copy)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._remedy = Button(translate("Remedies", "What to do"), small=True)
        self._remedy.clicked.connect(lambda: self.remedy_wanted.emit(self._remedy_id))
        self._remedy.hide()
        self._actions.addWidget(self._remedy)
        self._actions.addWidget(self._copy)
        self._actions.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(4)
        for text in (self._title, self._detail, self._hint):
            column.addWidget(text)
        column.addSpacing(4)
        column.addLayout(self._actions)
        self.hide()

    @property
    def error(self) -> AppError | None:
        """The error that is shown, or None."""
        return self._error

    def show_error(self, error: AppError) -> None:
        """Show an error and read it out."""
        self._error = error
        self._offer_remedy(error)
        for label, words in zip(
            (self._title, self._detail, self._hint),
            (error.title, error.detail, error.hint),
            strict=True,
        ):
            label.setText(say(words))
        said = paragraph(*(say(words) for words in (error.title, error.detail, error.hint)))
        self.setAccessibleDescription(said)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def clear(self) -> None:
        """Take the error and its actions away."""
        self._error = None
        self.hide()
        for button in self._added:
            self._actions.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._added.clear()

    def add_action(self, text: str, callback: Callable[[], object]) -> Button:
        """Offer a way on, before "Copy details".

        Args:
            text: what the button says, a verb first.
            callback: called without arguments when it is pressed.
        """
        button = Button(text, small=True)
        button.clicked.connect(lambda _checked: callback())
        self._actions.insertWidget(len(self._added), button)
        self._added.append(button)
        return button

    def _offer_remedy(self, error: AppError) -> None:
        remedy = remedy_for(error) if self._offers_remedies else None
        self._remedy_id = remedy.id if remedy else ""
        self._remedy.setVisible(remedy is not None)

    def _on_copy(self) -> None:
        if self._error is not None:
            kind = type(self._error).__name__
            QGuiApplication.clipboard().setText(f"{kind}: {self.accessibleDescription()}")
