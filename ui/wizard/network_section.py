"""How the instance is reached: which proxy, and whose certificates are trusted besides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import ProxyAddressError
from app.network import ProxyMode, ProxySettings
from app.network.proxy import parse_proxy
from app.secret import Secret
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.field import Field
from ui.wizard.ca_file_choice import CaFileChoice


class NetworkSection(QWidget):
    """A part of the page that is folded while nothing is in the way.

    Signals:
        changed: one of the answers is another one now.
        edited: a person is changing an answer.

    Attributes:
        ca_file: the choice of a CA file.
    """

    changed = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ca_file = CaFileChoice()
        self.ca_file.changed.connect(self._on_edited)
        self._mode = QComboBox()
        for mode, words in (
            (ProxyMode.SYSTEM, translate("Wizard", "As this computer is set")),
            (ProxyMode.DIRECT, translate("Wizard", "No proxy")),
            (ProxyMode.MANUAL, translate("Wizard", "This proxy")),
        ):
            self._mode.addItem(words, mode)
        self._address, self._user_name, self._password, self._exceptions = (
            QLineEdit() for _ in range(4)
        )
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._address.setPlaceholderText("http://proxy.example:8080")
        self._build()
        self._show_mode()

    @property
    def settings(self) -> ProxySettings:
        """What a person chose."""
        mode = ProxyMode(self._mode.currentData())
        if mode is not ProxyMode.MANUAL:
            return ProxySettings(mode)
        return ProxySettings(
            mode,
            self._address.text().strip(),
            self._user_name.text().strip(),
            self._exceptions.text().strip(),
        )

    @property
    def password(self) -> Secret | None:
        """What was typed for the proxy; None where nothing was, or it is used already."""
        return Secret(self._password.text()) if self._password.text() else None

    @property
    def valid(self) -> bool:
        """Whether the proxy can be one."""
        return not self._problem()

    @property
    def is_open(self) -> bool:
        """Whether the section is unfolded."""
        return self._fold.isChecked()

    def show_settings(self, settings: ProxySettings) -> None:
        """Show what was chosen before."""
        self._mode.setCurrentIndex(self._mode.findData(settings.mode))
        self._address.setText(settings.address)
        self._user_name.setText(settings.user_name)
        self._exceptions.setText(settings.exceptions)
        self._show_mode()

    def open(self) -> None:
        """Unfold the section."""
        self._fold.setChecked(True)

    def ask_for_proxy(self) -> None:
        """Lead a person to the address of a proxy."""
        self._lead_to(self._address)

    def ask_for_sign_in(self) -> None:
        """Lead a person to the name and the password for the proxy."""
        self._lead_to(self._user_name)

    def forget_password(self) -> None:
        """Leave no password in the field."""
        self._password.clear()

    def _lead_to(self, edit: QLineEdit) -> None:
        self.open()
        self._mode.setCurrentIndex(self._mode.findData(ProxyMode.MANUAL))
        self._show_mode()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _problem(self) -> str:
        if self.settings.mode is not ProxyMode.MANUAL:
            return ""
        try:
            parse_proxy(self._address.text())
        except ProxyAddressError as error:
            return say(error.detail)
        return ""

    def _show_mode(self) -> None:
        self._manual.setVisible(self.settings.mode is ProxyMode.MANUAL)
        typed = self._address.text().strip()
        self._field.show_problem(self._problem() if typed else "")

    def _on_edited(self) -> None:
        self._show_mode()
        self.edited.emit()
        self.changed.emit()

    def _on_folded(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._body.setVisible(is_open)
        sign = "▾" if is_open else "▸"
        self._fold.setText(f"{sign} {self._fold.accessibleName()}")

    def _build(self) -> None:
        name = translate("Wizard", "Network: proxy and certificates")
        self._fold = Button(name, ButtonLook.LINK, small=True, name=name)
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._on_folded)
        self._body = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(Field(translate("Wizard", "Proxy"), self._mode))
        body.addWidget(self._manual_fields())
        body.addWidget(self.ca_file)
        self._mode.activated.connect(self._on_edited)
        for edit in (self._address, self._user_name, self._password, self._exceptions):
            edit.textEdited.connect(self._on_edited)
        self._on_folded(is_open=False)

    def _manual_fields(self) -> QWidget:
        self._manual = QWidget()
        grid = QGridLayout(self._manual)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        self._field = Field(translate("Wizard", "Proxy address"), self._address)
        direct = translate("Wizard", "Hosts without it")
        listed = translate("Wizard", "Parted by commas, such as corp.example, 10.0.0.0/8")
        kept = translate("Wizard", "Kept in the key ring, in no file.")
        fields = (
            self._field,
            Field(direct, self._exceptions, hint=listed),
            Field(translate("Wizard", "Proxy user name"), self._user_name),
            Field(translate("Wizard", "Proxy password"), self._password, hint=kept),
        )
        for number, field in enumerate(fields):
            grid.addWidget(field, *divmod(number, 2), Qt.AlignmentFlag.AlignTop)
        return self._manual
