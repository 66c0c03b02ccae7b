"""The second page: what must be true before anything is changed."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from app.setup.checklist import SetupState
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.finding_list import FindingList
from ui.wizard.flow import Flow
from ui.wizard.page import WizardPage


class PrerequisitesPage(WizardPage):
    """Shows what was found, and asks what only a person can know."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Prerequisites"),
            lead=translate(
                "Wizard",
                "What Firnline can see from outside, and two things that only you can confirm.",
            ),
        )
        self._findings = FindingList(translate("Wizard", "Findings"))
        self._support = QCheckBox(translate("Wizard", "I have support portal credentials"))
        self._administrator = QCheckBox(
            translate("Wizard", "I am an administrator of this instance")
        )
        self.link = Button(translate("Wizard", "Check again"), ButtonLook.LINK)
        self.link.clicked.connect(self._on_check_again)
        boxes = QVBoxLayout()
        boxes.setSpacing(8)
        for box in (self._support, self._administrator):
            box.setAccessibleName(box.text())
            box.clicked.connect(self._on_confirmed)
            boxes.addWidget(box)
        self.column.addWidget(self._findings)
        self.column.addLayout(boxes)
        self.column.addStretch(1)
        self.first_stop = self._support

    def render_state(self, state: SetupState) -> None:
        """Show the findings and what was confirmed."""
        self._findings.show_findings(state.findings)
        self._support.setChecked(state.has_support_credentials)
        self._administrator.setChecked(state.is_administrator)

    def _on_confirmed(self) -> None:
        self._flow.note(
            lambda: self._flow.installation.confirm(
                support_credentials=self._support.isChecked(),
                administrator=self._administrator.isChecked(),
            )
        )

    def _on_check_again(self) -> None:
        self._flow.run(
            translate("Wizard", "Checking the prerequisites"),
            self._flow.installation.check_prerequisites,
        )
