"""The page that shows how far the installation is, and leads on to consent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.doctor.examination import Findings
from ui.board.page import BoardPage
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.finding_list import FindingList
from ui.widgets.flow import FlowLayout
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.text import Text, TextLook

_WIDTH = 760


class ProvisioningPage(BoardPage):
    """Each step of the installation with its state, and what to do where tickets are missing.

    Signals:
        entered: the page is shown.
        authorize_wanted: somebody wants to give consent once more.
        home_wanted: somebody wants to go back to the home page.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.
    """

    entered = Signal()
    authorize_wanted = Signal()
    home_wanted = Signal()
    remedy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Provisioning", "Provisioning status"), parent=parent)
        lead = translate(
            "Provisioning",
            "If the installation is complete but no tickets appear, select Authorize, sign in as "
            "the integration user, select Allow, and return to the home page.",
        )
        self._steps = FindingList(translate("Provisioning", "Steps"))
        self._steps.remedy_wanted.connect(self.remedy_wanted)
        authorize = Button(translate("Provisioning", "Authorize"), ButtonLook.PRIMARY)
        authorize.clicked.connect(self.authorize_wanted)
        home = Button(translate("Provisioning", "Return to the home page"))
        home.clicked.connect(self.home_wanted)
        buttons = FlowLayout(spacing=10)
        buttons.addWidget(authorize)
        buttons.addWidget(home)
        body = ScrollingColumn(spacing=16, widest=_WIDTH)
        body.column.addWidget(Text(lead, look=TextLook.LEAD, wrap=True))
        body.column.addWidget(self._steps)
        body.column.addLayout(buttons)
        body.column.addStretch()
        self.column.addWidget(body)

    def show_steps(self, steps: Findings) -> None:
        """Show how far the installation is."""
        self._steps.show_findings(steps)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page is looked at."""
        super().showEvent(event)
        self.entered.emit()
