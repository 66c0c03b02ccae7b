"""The last page: everything the connection needs, tried."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from app.connections.connection import Connection
from app.doctor.examination import untried
from app.doctor.report import Report, conclusion
from app.errors import AppError
from app.findings import Status
from app.setup.checklist import SetupState
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.finding_list import FindingList
from ui.widgets.saving import save_text
from ui.wizard.flow import Flow
from ui.wizard.page import Remedy, WizardPage


class ReportPage(WizardPage):
    """Shows the probes as they end, and finishes the installation.

    Signals:
        finished(Connection): the connection is saved.
    """

    finished = Signal(object)

    def __init__(self, flow: Flow) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Report"),
            lead=say(conclusion(())),
        )
        self._probes = FindingList(translate("Wizard", "Probes"))
        self._probes.remedy_wanted.connect(self.remedy_wanted)
        self._keep = QCheckBox(
            translate("Wizard", "Keep the integration user's password in the key ring")
        )
        self._keep.setAccessibleName(self._keep.text())
        self._keep.setAccessibleDescription(
            translate("Wizard", "Authorizing again then takes three acts.")
        )
        self._keep.setToolTip(self._keep.accessibleDescription())
        self._keep.setChecked(True)
        self.link = Button(translate("Wizard", "Save report"), ButtonLook.LINK)
        self.link.clicked.connect(self._on_save)
        self.second = Button(translate("Wizard", "Try again"))
        self.second.clicked.connect(self._prove)
        self.column.addWidget(self._keep)
        self.column.addWidget(self._probes)
        self.column.addStretch(1)

    @property
    def primary_text(self) -> str:
        """The last button of the wizard."""
        return translate("Wizard", "&Finish")

    def render_state(self, state: SetupState) -> None:
        """Show the probes and what they mean as a whole."""
        self._probes.show_findings(state.probes or untried())
        self.lead = say(conclusion(state.probes))
        if self.link is not None:
            self.link.setEnabled(_is_complete(state))

    def entered(self) -> None:
        """Try everything."""
        if not _is_complete(self._flow.state):
            self._prove()

    def proceed(self) -> None:
        """Save the connection."""
        self._flow.run(translate("Wizard", "Saving the connection"), self._finish)

    def remedies(self, error: AppError) -> Sequence[Remedy]:  # noqa: ARG002 - one for all
        """Offer to try again."""
        return (Remedy(translate("Wizard", "Try again"), self._prove),)

    async def _finish(self) -> SetupState:
        keep = self._keep.isChecked()
        connection: Connection = await self._flow.installation.finish(keep_password=keep)
        self.finished.emit(connection)
        return self._flow.state

    def _prove(self) -> None:
        text = translate("Wizard", "Trying everything the connection needs")
        self._flow.run(text, self._tried)

    async def _tried(self) -> SetupState:
        return await self._flow.installation.prove(lambda _state: self._flow.changed.emit())

    def _on_save(self) -> None:
        save_text(
            self,
            lambda: _report(self._flow.state).as_text(say),
            file_name="firnline-report.txt",
            on_error=self._flow.fail,
        )


def _is_complete(state: SetupState) -> bool:
    """Tell whether every probe has its finding; one that a red one kept from it counts too."""
    statuses = {probe.status for probe in state.probes}
    return bool(statuses) and (Status.PENDING not in statuses or Status.BLOCKED in statuses)


def _report(state: SetupState) -> Report:
    host = state.address.label if state.address else state.address_text
    return Report(host, host, datetime.now(UTC), state.probes)
