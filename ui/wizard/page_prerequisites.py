"""The fourth page: what must be true before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox

from app.errors import AppError, NotAuthenticatedError
from app.setup.checklist import SetupState, is_blocked, warnings_of
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.finding_list import FindingList
from ui.wizard.flow import Flow
from ui.wizard.page import Remedy, WizardPage


class PrerequisitesPage(WizardPage):
    """Shows what was found, and lets a person go on knowingly with what is in doubt."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Prerequisites"),
            lead=_lead(flow.state),
        )
        self._findings = FindingList(translate("Wizard", "Findings"), folds=True)
        self._findings.remedy_wanted.connect(self.remedy_wanted)
        self._accepted = QCheckBox(translate("Wizard", "I have read this and continue knowingly"))
        self._accepted.setAccessibleName(self._accepted.text())
        self._accepted.clicked.connect(self._on_accepted)
        self.link = Button(translate("Wizard", "Check again"), ButtonLook.LINK)
        self.link.clicked.connect(self._on_check_again)
        self.column.addWidget(self._findings)
        self.column.addWidget(self._accepted)
        self.column.addStretch(1)
        self.first_stop = self._accepted

    def render_state(self, state: SetupState) -> None:
        """Show the findings, and ask only where there is something to decide."""
        self.lead = _lead(state)
        doubts = warnings_of(state.findings)
        self._findings.show_findings(state.findings)
        self._accepted.setVisible(bool(doubts) and not is_blocked(state.findings))
        self._accepted.setChecked(set(doubts) <= set(state.accepted_warnings))

    def remedies(self, error: AppError) -> Sequence[Remedy]:
        """Offer another sign-in to an administrator who is not let in any more."""
        return (self.signing_in_again(),) if isinstance(error, NotAuthenticatedError) else ()

    def _on_accepted(self) -> None:
        accepted = self._accepted.isChecked()
        self._flow.note(lambda: self._flow.installation.accept_warnings(accepted=accepted))

    def _on_check_again(self) -> None:
        self._flow.run(
            translate("Wizard", "Checking the prerequisites"),
            self._flow.installation.check_prerequisites,
        )


def _lead(state: SetupState) -> str:
    if is_blocked(state.findings):
        return translate(
            "Wizard",
            "Something stands in the way. Nothing was changed; remove it, then check again.",
        )
    if warnings_of(state.findings):
        return translate(
            "Wizard",
            "Nothing stands in the way, but something is not as expected. Nothing was changed.",
        )
    return translate("Wizard", "Everything is as it should be. Nothing was changed.")
