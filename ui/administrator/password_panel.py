"""An administrator types user name and password."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.secret import Secret
from ui.translation import translate
from ui.widgets.field import RequiredField


class PasswordPanel(QWidget):
    """Two fields; the password leaves its field on its way.

    Signals:
        changed: something was typed.

    Attributes:
        user_name: the field of the name.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.user_name = QLineEdit()
        self._password = QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        for edit in (self.user_name, self._password):
            edit.textChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            RequiredField(translate("Administrator", "Administrator user name"), self.user_name)
        )
        column.addWidget(
            RequiredField(
                translate("Administrator", "Administrator password"),
                self._password,
                hint=translate(
                    "Administrator",
                    "Held in memory for this one task, then forgotten. It is never written down, "
                    "and the connection itself does not use it.",
                ),
            )
        )
        column.addStretch()

    @property
    def is_filled(self) -> bool:
        """Whether there is a name and a password."""
        return bool(self.user_name.text().strip() and self._password.text())

    def fill_in(self, user_name: str, password: Secret) -> None:
        """Put a name and a password into the fields."""
        self.user_name.setText(user_name)
        self._password.setText(password.reveal())

    def take(self) -> tuple[str, Secret]:
        """Return name and password; the field of the password is empty from here on."""
        password = Secret(self._password.text())
        self.forget()
        self._password.setFocus()
        return self.user_name.text().strip(), password

    def forget(self) -> None:
        """Leave no password in the field."""
        self._password.clear()
