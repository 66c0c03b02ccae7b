"""The first page: which instance, and for which centres."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app.connections.connection import Centre
from app.errors import (
    AddressError,
    AppError,
    CertificateError,
    CertificateFileError,
    ExpiredCertificateError,
    InstanceError,
    LeftBehindError,
    NetworkError,
    OtherNameError,
    ProxyAddressError,
    ProxyError,
    ProxySignInError,
)
from app.instance.address import parse_address
from app.instance.recognition import Recognition
from app.setup.checklist import SetupState
from ui.practice_process import PracticeAccess
from ui.translation import say, translate
from ui.widgets.button import Button
from ui.widgets.chip import ChipKind
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.text import Text, TextLook
from ui.wizard.certificate_card import CertificateCard
from ui.wizard.flow import Flow
from ui.wizard.network_section import NetworkSection
from ui.wizard.page import Remedy, WizardPage

StartPractice = Callable[[], Awaitable[PracticeAccess]]
_IN_THE_NETWORK = (CertificateError, CertificateFileError, ProxyAddressError, ProxyError)
# A CA file vouches for an authority; it makes no certificate younger and gives none another name.
_NO_CA_FILE_HELPS = (ExpiredCertificateError, OtherNameError)


class InstancePage(WizardPage):
    """Takes an address in any form, or starts a practice instance."""

    def __init__(self, flow: Flow, *, practice: StartPractice | None) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Instance"),
            lead=translate(
                "Wizard",
                "Choose the ServiceNow instance that receives the tickets. Nothing is sent to it "
                "before it has proven what it is.",
            ),
        )
        self._practice = practice
        self._network = NetworkSection()
        self._network.edited.connect(flow.forget_error)
        self._network.changed.connect(self._on_network_changed)
        self._certificate = CertificateCard()
        self._shown_error: AppError | None = None
        self._shown_address = ""
        self._address = QLineEdit()
        self._address.setPlaceholderText("https://example.service-now.com")
        self._address.textChanged.connect(self._on_address_changed)
        self._address.textEdited.connect(self._on_address_edited)
        self._field = Field(
            translate("Wizard", "Instance address"),
            self._address,
            hint=translate("Wizard", "Paste the address of any of its pages, or type its name."),
        )
        self._found = Note(kind=ChipKind.OK)
        self._centres = {
            Centre.SECURITY: QCheckBox(translate("Wizard", "Security centre")),
            Centre.COMPLIANCE: QCheckBox(translate("Wizard", "Compliance centre")),
        }
        self._build()

    @property
    def valid(self) -> bool:
        """Whether the address and the proxy can be such, and a centre is chosen."""
        is_usable = self._understood() is not None and self._network.valid
        return is_usable and bool(self._flow.state.centres)

    def render_state(self, state: SetupState) -> None:
        """Show the address, the centres and what was found."""
        if state.address_text != self._shown_address:
            self._shown_address = state.address_text
            self._show_network(state)
            self._address.setText(state.address_text)
        for centre, box in self._centres.items():
            box.setChecked(centre in state.centres)
        self._show_found(state.recognition if self._is_looked_at() else None)
        self._show_obstacle(self._flow.error)

    def remedies(self, error: AppError) -> Sequence[Remedy]:
        """Return the ways past what stands between this computer and the instance."""
        again = Remedy(translate("Wizard", "Try again"), self.proceed)
        match error:
            case ProxySignInError():
                text = translate("Wizard", "Enter name and password")
                return [Remedy(text, self._network.ask_for_sign_in)]
            case ProxyError():
                return [
                    Remedy(translate("Wizard", "Enter a proxy"), self._network.ask_for_proxy),
                    again,
                ]
            case CertificateError() if not isinstance(error, _NO_CA_FILE_HELPS):
                text = translate("Wizard", "Choose a CA file")
                return [Remedy(text, self._network.ca_file.ask)]
            case LeftBehindError():
                return [
                    Remedy(translate("Wizard", "Take it back first"), self._on_undo_wanted),
                    Remedy(translate("Wizard", "Leave it there"), self._on_leaving_wanted),
                ]
            case NetworkError() | InstanceError():
                return [again]
        return []

    def left(self) -> None:
        """Leave no password in the field."""
        self._network.forget_password()

    def proceed(self) -> None:
        """Look at the instance, unless that was done, and go on."""
        if self._is_looked_at():
            super().proceed()
        else:
            self._flow.run(translate("Wizard", "Looking at the instance"), self._look_and_go_on)

    async def _look_and_go_on(self) -> SetupState:
        installation = self._flow.installation
        await installation.look_at(
            self._address.text(),
            ca_file=self._network.ca_file.path,
            proxy=self._network.settings,
            proxy_password=self._network.password,
            practice=self._flow.state.practice and self._is_unchanged(),
        )
        return installation.next()

    def _on_undo_wanted(self) -> None:
        self._flow.run(translate("Wizard", "Looking at the instance"), self._undo_first)

    async def _undo_first(self) -> SetupState:
        state, installation = self._flow.state, self._flow.installation
        if state.recognition is None:
            await installation.look_at(
                state.address_text,
                ca_file=state.ca_file,
                proxy=state.proxy,
                practice=state.practice,
            )
        return installation.undoing.begin()

    def _on_leaving_wanted(self) -> None:
        leave = self._flow.installation.undoing.leave
        self._flow.run(translate("Wizard", "Leaving it there"), leave)

    def _is_looked_at(self) -> bool:
        return self._flow.state.recognition is not None and self._is_unchanged()

    def _is_unchanged(self) -> bool:
        state = self._flow.state
        return (
            self._address.text() == state.address_text
            and self._network.ca_file.path == state.ca_file
            and self._network.settings == state.proxy
            and self._network.password is None
        )

    def _show_network(self, state: SetupState) -> None:
        self._network.show_settings(state.proxy)
        try:
            self._network.ca_file.show_file(state.ca_file)
        except CertificateFileError:
            self._network.ca_file.show_file(None)  # it is gone since, and is asked for again

    def _show_obstacle(self, error: AppError | None) -> None:
        """Show the certificate that was refused, and unfold what an error is about, once."""
        shown = error.shown if isinstance(error, CertificateError) else None
        self._certificate.show_certificate(shown)
        if error is not self._shown_error and isinstance(error, _IN_THE_NETWORK):
            self._network.open()
        self._shown_error = error

    def _understood(self) -> str | None:
        try:
            return parse_address(self._address.text()).origin
        except AddressError:
            return None

    def _show_found(self, seen: Recognition | None) -> None:
        self._found.setVisible(seen is not None)
        if seen is None:
            return
        trust = (
            translate("Wizard", "The private CA of this connection vouches for its certificate.")
            if seen.private_ca
            else translate("Wizard", "This computer trusts its certificate.")
        )
        said = [translate("Wizard", "It answered in {ms} ms.").format(ms=seen.latency_ms), trust]
        if seen.is_inspected:
            inspected = translate(
                "Wizard", "{issuer} issued it, no public authority: this network inspects TLS."
            )
            said.append(inspected.format(issuer=seen.issuer))
        if seen.single_sign_on:
            said.append(translate("Wizard", "Single sign-on stands in front of it."))
        title = translate("Wizard", "{host} is a ServiceNow instance")
        self._found.say(title.format(host=seen.address.label), " ".join(said))

    def _on_address_changed(self, text: str) -> None:
        try:
            understood = parse_address(text).origin
        except AddressError as error:
            self._field.show_problem(say(error.detail) if text.strip() else "")
        else:
            hint = translate("Wizard", "Understood as {address}")
            self._field.show_hint(hint.format(address=understood))
        self._found.setVisible(self._is_looked_at())
        self.changed.emit()

    def _on_address_edited(self) -> None:
        state = self._flow.state
        if state.practice and self._network.ca_file.path == state.ca_file:
            # The practice instance's CA vouches for no other instance.
            self._network.ca_file.show_file(None)
        self._flow.forget_error()

    def _on_centres_changed(self) -> None:
        chosen = tuple(centre for centre, box in self._centres.items() if box.isChecked())
        self._flow.note(lambda: self._flow.installation.choose_centres(chosen))

    def _on_network_changed(self) -> None:
        self._found.setVisible(self._is_looked_at())
        self.changed.emit()

    def _on_practice_wanted(self) -> None:
        self._flow.run(translate("Wizard", "Starting the practice instance"), self._rehearse)

    async def _rehearse(self) -> SetupState:
        if self._practice is None:
            return self._flow.state
        access = await self._practice()
        return await self._flow.installation.look_at(
            access.address, ca_file=access.ca_file, practice=True
        )

    def _build(self) -> None:
        address = QVBoxLayout()
        address.setSpacing(4)
        address.addWidget(self._field)
        address.addWidget(self._network)
        self.column.addWidget(self._certificate)
        self.column.addLayout(address)
        self.column.addWidget(self._found)
        self.column.addLayout(self._centre_choice())
        if self._practice is not None:
            self.column.addWidget(self._practice_note())
        self.column.addStretch(1)
        self.first_stop = self._address

    def _centre_choice(self) -> QVBoxLayout:
        boxes = QVBoxLayout()
        boxes.setSpacing(6)
        label = translate("Wizard", "Recommendations come from")
        boxes.addWidget(Text(label, look=TextLook.LABEL))
        for box in self._centres.values():
            box.setAccessibleName(box.text())
            box.clicked.connect(self._on_centres_changed)
            boxes.addWidget(box)
        return boxes

    def _practice_note(self) -> QWidget:
        note = Note(
            translate("Wizard", "Rehearse first"),
            translate(
                "Wizard",
                "A practice instance runs on this computer, looks like ServiceNow and holds "
                "made-up tickets. Nothing you do there touches production.",
            ),
            kind=ChipKind.NEUTRAL,
        )
        button = Button(translate("Wizard", "Practice instance"), small=True)
        button.clicked.connect(self._on_practice_wanted)
        note.buttons.addWidget(button)
        return note
