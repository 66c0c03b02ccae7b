"""The page that tries everything a connection needs, and saves what support asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from app.doctor.bundle import Part
from app.doctor.examination import Findings
from app.doctor.report import conclusion
from ui.board.page import BoardPage
from ui.translation import say, translate
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.finding_list import FindingList
from ui.widgets.flow import FlowLayout
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.text import Text, TextLook

_WIDTH = 760


class DiagnosticsPage(BoardPage):
    """A line for each probe, the report, and the support bundle.

    Signals:
        entered: the page is shown.
        run_wanted: somebody wants everything tried once more.
        administrator_wanted: somebody wants it tried with an administrator's eyes.
        report_wanted: somebody wants the report as a file.
        bundle_wanted(bool): somebody wants to see what a support bundle would hold; whether user
            names are left out.
        save_wanted: somebody wants that bundle as a file.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.
        audit_wanted: somebody wants to see what was written.
    """

    entered = Signal()
    run_wanted = Signal()
    administrator_wanted = Signal()
    report_wanted = Signal()
    bundle_wanted = Signal(bool)
    save_wanted = Signal()
    remedy_wanted = Signal(str)
    audit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Diagnostics", "Diagnostics"), parent=parent)
        self._run = Button(translate("Diagnostics", "Run again"), small=True)
        self._run.clicked.connect(self.run_wanted)
        self._report = Button(translate("Diagnostics", "Save report…"), small=True)
        self._report.clicked.connect(self.report_wanted)
        self._look = Button(translate("Diagnostics", "Run as an administrator…"), small=True)
        self._look.clicked.connect(self.administrator_wanted)
        audit = Button(translate("Configuration", "Audit trail…"), small=True)
        audit.clicked.connect(lambda _checked: self.audit_wanted.emit())
        self.tools.addWidget(audit)
        self.tools.addWidget(self._report)
        self.tools.addWidget(self._look)
        self.tools.addWidget(self._run)
        self._lead = Text(say(conclusion(())), look=TextLook.LEAD, wrap=True)
        self._findings = FindingList(translate("Diagnostics", "Probes"))
        self._findings.remedy_wanted.connect(self.remedy_wanted)
        self._hide = QCheckBox(translate("Diagnostics", "Leave user names out"))
        self._hide.setAccessibleName(self._hide.text())
        self._show = Button(translate("Diagnostics", "Show what is in it"))
        self._save = Button(translate("Diagnostics", "Save support bundle…"))
        self._parts = Facts(name_width=150)
        body = ScrollingColumn(spacing=12, widest=_WIDTH)
        for widget in (self._lead, self._findings, self._build_bundle()):
            body.column.addWidget(widget)
        body.column.addStretch()
        self.column.addWidget(body)

    def show_findings(self, findings: Findings, *, is_running: bool) -> None:
        """Show what is known by now."""
        self._findings.show_findings(findings)
        self._lead.setText(say(conclusion(() if is_running else findings)))
        for button in (self._run, self._look, self._report, self._show):
            button.setEnabled(not is_running)
        if is_running:
            self.show_parts(())

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show what the support bundle would hold; nothing where it was not looked at yet."""
        self._parts.show_facts([(part.name, _about(part)) for part in parts])
        self._parts.setVisible(bool(parts))
        self._save.setEnabled(bool(parts))

    def _build_bundle(self) -> Card:
        card = Card()
        lead = translate(
            "Diagnostics",
            "One zip file with the report, versions, the connection and the log. It holds no "
            "secrets and no tickets. Nothing is sent; you decide who gets it.",
        )
        self._show.clicked.connect(lambda: self.bundle_wanted.emit(self._hide.isChecked()))
        self._hide.toggled.connect(lambda _is_on: self.show_parts(()))
        self._save.clicked.connect(self.save_wanted)
        buttons = FlowLayout(spacing=10)
        for button in (self._show, self._save):
            buttons.addWidget(button)
        card.column.addWidget(
            Text(translate("Diagnostics", "Support bundle"), look=TextLook.HEADING)
        )
        card.column.addWidget(Text(lead, look=TextLook.LEAD, wrap=True))
        card.column.addWidget(self._hide)
        card.column.addWidget(self._parts)
        card.column.addLayout(buttons)
        self.show_parts(())
        return card

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page is looked at."""
        super().showEvent(event)
        self.entered.emit()


def _about(part: Part) -> str:
    size = len(part.text.encode())
    return translate("Diagnostics", "{about}, {size} bytes").format(
        about=say(part.about), size=size
    )
