"""The third page: an administrator proves who they are, once."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit

from app.secret import Secret
from app.setup.checklist import SetupState
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.field import RequiredField
from ui.widgets.note import Note
from ui.wizard.flow import Flow
from ui.wizard.page import WizardPage
from ui.wizard.page_instance import StartPractice


class AdministratorPage(WizardPage):
    """Takes the administrator's name and password; the password leaves the field on its way."""

    def __init__(self, flow: Flow, *, practice: StartPractice | None) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Administrator"),
            lead=translate(
                "Wizard",
                "An administrator is needed once: to compare the plan with the instance, and to "
                "apply it after you have seen it.",
            ),
        )
        self._practice = practice
        self._user_name = QLineEdit()
        self._password = QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        for edit in (self._user_name, self._password):
            edit.textChanged.connect(self.changed)
        self._support = QCheckBox(translate("Wizard", "I have support portal credentials"))
        self._support.setAccessibleName(self._support.text())
        self._support.clicked.connect(self._on_confirmed)
        self._help = self._practice_note()
        self.column.addWidget(self._help)
        self.column.addWidget(
            RequiredField(translate("Wizard", "Administrator user name"), self._user_name)
        )
        self.column.addWidget(
            RequiredField(
                translate("Wizard", "Administrator password"),
                self._password,
                hint=translate(
                    "Wizard",
                    "Held in memory until the plan is applied, then forgotten. It is never written "
                    "down, and the connection itself does not use it.",
                ),
            )
        )
        self.column.addWidget(self._support)
        self.column.addStretch(1)
        self.first_stop = self._user_name

    @property
    def valid(self) -> bool:
        """Whether there is a name and a password, or the proof already."""
        is_filled = bool(self._user_name.text().strip() and self._password.text())
        return super().valid or (is_filled and self._flow.state.has_support_credentials)

    def render_state(self, state: SetupState) -> None:
        """Offer the practice administrator where that makes sense."""
        self._help.setVisible(state.practice and self._practice is not None)
        self._support.setChecked(state.has_support_credentials)
        if not self._user_name.text():
            self._user_name.setText(state.administrator)

    def proceed(self) -> None:
        """Prove the administrator and go on; the field is empty from here on."""
        password = Secret(self._password.text())
        self._password.clear()
        self._password.setFocus()
        if not password:
            super().proceed()
            return
        user_name = self._user_name.text().strip()
        self._flow.run(
            translate("Wizard", "Signing in as the administrator"),
            lambda: self._sign_in(user_name, password),
        )

    def left(self) -> None:
        """Leave no password in the field."""
        self._password.clear()

    async def _sign_in(self, user_name: str, password: Secret) -> SetupState:
        installation = self._flow.installation
        await installation.sign_in_administrator(user_name, password)
        return installation.next()

    def _practice_note(self) -> Note:
        note = Note(
            translate("Wizard", "This is a practice instance"),
            translate("Wizard", "It has an administrator of its own, with a made-up password."),
        )
        button = Button(translate("Wizard", "Use the practice administrator"), small=True)
        button.clicked.connect(self._on_practice_wanted)
        note.buttons.addWidget(button)
        return note

    def _on_confirmed(self) -> None:
        there = self._support.isChecked()
        self._flow.note(lambda: self._flow.installation.confirm_support_credentials(there=there))

    def _on_practice_wanted(self) -> None:
        self._flow.run(translate("Wizard", "Asking the practice instance"), self._fill)

    async def _fill(self) -> SetupState:
        if self._practice is not None:
            account = (await self._practice()).accounts.administrator
            self._user_name.setText(account.user_name)
            self._password.setText(account.password)
        return self._flow.state
