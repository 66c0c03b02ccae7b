"""A second pair of eyes for the guided way: an administrator signs in for one look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.secret import Secret
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.field import RequiredField
from ui.widgets.stacking_row import StackingRow


class GuidedLook(QWidget):
    """A link that unfolds name and password of an administrator who looks and writes nothing.

    Signals:
        look_requested(str, object): user name and Secret of the administrator.
    """

    look_requested = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._link = Button(
            translate("Wizard", "Let an administrator look instead"), ButtonLook.LINK, small=True
        )
        self._link.clicked.connect(self._on_unfolded)
        self._user_name = QLineEdit()
        self._password = QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._look = Button(translate("Wizard", "Look once"))
        self._look.clicked.connect(self._on_look)
        self._fields = QWidget()
        self._build()

    def forget(self) -> None:
        """Leave no password in the field."""
        self._password.clear()

    def _on_unfolded(self) -> None:
        self._fields.setVisible(not self._fields.isVisible())
        if self._fields.isVisible():
            self._user_name.setFocus()

    def _on_look(self) -> None:
        user_name, password = self._user_name.text().strip(), Secret(self._password.text())
        self.forget()
        if user_name and password:
            self.look_requested.emit(user_name, password)

    def _build(self) -> None:
        row = StackingRow(spacing=16)
        row.add(RequiredField(translate("Wizard", "Administrator user name"), self._user_name), 1)
        row.add(
            RequiredField(
                translate("Wizard", "Administrator password"),
                self._password,
                hint=translate("Wizard", "Used for this look alone; nothing is written."),
            ),
            1,
        )
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(row)
        inner.addWidget(self._look, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fields)
        self._fields.hide()
