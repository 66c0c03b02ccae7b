"""The last page: everything the connection needs, tried."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.connections.connection import Connection
from app.errors import AppError
from app.findings import Status
from app.setup.checklist import SetupState
from app.setup.report import report_as_text
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.finding_list import FindingList
from ui.wizard.flow import Flow
from ui.wizard.page import Remedy, WizardPage
from ui.wizard.saving import save_text


class ReportPage(WizardPage):
    """Shows the probes and finishes the installation.

    Signals:
        finished(Connection): the connection is saved.
    """

    finished = Signal(object)

    def __init__(self, flow: Flow) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Report"),
            lead=translate("Wizard", "Firnline tries everything it will need."),
        )
        self._probes = FindingList(translate("Wizard", "Probes"))
        self._probes.hide()
        self.link = Button(translate("Wizard", "Save report"), ButtonLook.LINK)
        self.link.clicked.connect(self._on_save)
        self.second = Button(translate("Wizard", "Try again"))
        self.second.clicked.connect(self._prove)
        self.column.addWidget(self._probes)
        self.column.addStretch(1)

    @property
    def primary_text(self) -> str:
        """The last button of the wizard."""
        return translate("Wizard", "&Finish")

    def render_state(self, state: SetupState) -> None:
        """Show the probes and what they mean as a whole."""
        self._probes.setVisible(bool(state.probes))
        self._probes.show_findings(state.probes)
        self.lead = _verdict([probe.status for probe in state.probes])
        if self.link is not None:
            self.link.setEnabled(bool(state.probes))

    def entered(self) -> None:
        """Try everything."""
        if not self._flow.state.probes:
            self._prove()

    def proceed(self) -> None:
        """Save the connection."""
        self._flow.run(translate("Wizard", "Saving the connection"), self._finish)

    def remedies(self, error: AppError) -> Sequence[Remedy]:  # noqa: ARG002 - one for all
        """Offer to try again."""
        return (Remedy(translate("Wizard", "Try again"), self._prove),)

    async def _finish(self) -> SetupState:
        connection: Connection = await self._flow.installation.finish()
        self.finished.emit(connection)
        return self._flow.state

    def _prove(self) -> None:
        text = translate("Wizard", "Trying everything the connection needs")
        self._flow.run(text, self._flow.installation.prove)

    def _on_save(self) -> None:
        save_text(
            self,
            lambda: report_as_text(self._flow.state, say),
            file_name="firnline-report.txt",
            on_error=self._flow.fail,
        )


def _verdict(statuses: Sequence[Status]) -> str:
    if not statuses:
        return translate("Wizard", "Firnline tries everything it will need.")
    if Status.BLOCKED in statuses:
        return translate(
            "Wizard", "Firnline tried everything it will need. Something is in the way."
        )
    if decisions := statuses.count(Status.WARNING):
        return translate(
            "Wizard",
            "Firnline tried everything it will need. %n things need a decision.",
            "",
            decisions,
        )
    return translate("Wizard", "Firnline tried everything it will need, and all of it works.")
