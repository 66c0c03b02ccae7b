"""The window of the wizard: rail, page, footer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.setup.administrator import Way
from app.setup.checklist import PAGES, Page, SetupState, previous_page
from app.setup.installation import Installation
from ui.administrator.browser_panel import TIME_LIMIT_S as SIGN_IN_LIMIT_S
from ui.authorization.panel import TIME_LIMIT_S
from ui.error_view import ErrorView
from ui.remedies.reminder_section import ReminderStrip
from ui.tasks import TaskSet
from ui.translation import translate
from ui.widgets.appearance import close_windows_of
from ui.widgets.button import Button, ButtonLook
from ui.widgets.text import Text, TextLook
from ui.wizard.browsers import Browsers
from ui.wizard.flow import Flow
from ui.wizard.footer import Footer
from ui.wizard.page import WizardPage
from ui.wizard.page_administrator import AdministratorPage
from ui.wizard.page_consent import ConsentPage
from ui.wizard.page_data_exchange import DataExchangePage
from ui.wizard.page_guided import GuidedPage
from ui.wizard.page_instance import InstancePage, StartPractice
from ui.wizard.page_plan import PlanPage
from ui.wizard.page_prerequisites import PrerequisitesPage
from ui.wizard.page_report import ReportPage
from ui.wizard.remedying import Remedying
from ui.wizard.steps import StepRail

_SIZE = (980, 700)
_SMALLEST = (860, 560)
_MARGIN = 40
_UNDO_FROM = frozenset({Page.PLAN, Page.CONSENT, Page.REPORT})


class WizardWindow(QWidget):
    """Leads through one installation.

    The window reads the installation's state and the page's properties, and draws all of itself
    from them in one place.

    Signals:
        finished(Connection): the connection is proven and saved.
        left: somebody goes back to the board from which the wizard was opened.

    Args:
        installation: does the work; its state is kept by it, not here.
        browsers: where pages of the instance are shown.
        practice: starts a practice instance and tells how to reach it; None where not offered.
        consent_limit_s: how long consent is waited for.
        sign_in_limit_s: how long the administrator is waited for.
    """

    finished = Signal(object)
    left = Signal()

    def __init__(
        self,
        installation: Installation,
        *,
        browsers: Browsers,
        practice: StartPractice | None = None,
        consent_limit_s: float = TIME_LIMIT_S,
        sign_in_limit_s: float = SIGN_IN_LIMIT_S,
    ) -> None:
        super().__init__()
        self._tasks = TaskSet()
        self._flow = Flow(installation, self._tasks)
        report = ReportPage(self._flow)
        report.finished.connect(self.finished)
        self._pages: dict[Page, WizardPage] = {
            Page.INSTANCE: InstancePage(self._flow, practice=practice),
            Page.DATA_EXCHANGE: DataExchangePage(self._flow),
            Page.ADMINISTRATOR: AdministratorPage(
                self._flow,
                practice=practice,
                make_browser=partial(browsers.administrator, self._tasks),
                time_limit_s=sign_in_limit_s,
            ),
            Page.PREREQUISITES: PrerequisitesPage(self._flow),
            Page.PLAN: PlanPage(self._flow),
            Page.CONSENT: ConsentPage(
                self._flow,
                make_browser=partial(browsers.consent, self._tasks),
                open_page=browsers.open_page,
                tasks=self._tasks,
                time_limit_s=consent_limit_s,
            ),
            Page.REPORT: report,
        }
        self._guided = GuidedPage(self._flow, open_page=browsers.open_page)
        self._shown: WizardPage | None = None
        self._remedying = Remedying(
            self, self._flow, tasks=self._tasks, open_filtering=browsers.open_filtering
        )
        self._build()
        self._flow.changed.connect(self._refresh)
        for page in self._all_pages:
            page.changed.connect(self._refresh)
            page.remedy_wanted.connect(self._remedying.open)
        self._refresh()

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._flow.busy

    def resume(self) -> None:
        """Go on where an earlier run stopped, if there was one."""
        text = translate("Wizard", "Looking where you stopped")
        self._flow.run(text, self._flow.installation.resume)

    def offer_way_back(self) -> None:
        """Let somebody go back to the board from which the wizard was opened."""
        link = Button(translate("Wizard", "Back to the board"), ButtonLook.LINK, small=True)
        link.clicked.connect(self.left)
        self._rail.foot.insertWidget(0, link, 0, Qt.AlignmentFlag.AlignLeft)

    async def closed(self) -> None:
        """Return when all work of the closed window has ended, and nobody is signed in."""
        await self._tasks.closed()
        await self._flow.installation.admission.end()

    def _refresh(self) -> None:
        state = self._flow.state
        page = self._page_of(state.page)
        for each in self._all_pages:
            each.render_state(state)
        self._rail.show_progress(PAGES.index(state.page), state)
        may_undo = bool(state.changes) and state.page in _UNDO_FROM and not state.undo_wanted
        self._undo.setVisible(may_undo)
        self._undo.setEnabled(not self._flow.busy)
        self._title.setText(page.title)
        self._lead.setText(page.lead)
        self._footer.show_page(
            page,
            busy_text=self._flow.busy_text,
            may_go_back=previous_page(state) is not None,
        )
        self._show_error(page)
        if page is not self._shown:
            self._turn_to(page)
        self._reminders.show_reminders(state.reminders, self._flow.installation.repairs.subject)
        self._remedying.go_on()

    @property
    def _all_pages(self) -> list[WizardPage]:
        return [*self._pages.values(), self._guided]

    def _page_of(self, page: Page) -> WizardPage:
        """Return the page shown; who makes the records by hand gets a plan of forms."""
        state = self._flow.state
        is_by_hand = state.way is Way.GUIDED and not state.undo_wanted
        return self._guided if page is Page.PLAN and is_by_hand else self._pages[page]

    def _show_error(self, page: WizardPage) -> None:
        error = self._flow.error
        if error is self._error_view.error:
            return
        self._error_view.clear()
        if error is not None:
            for remedy in page.remedies(error):
                self._error_view.add_action(remedy.text, remedy.act)
            self._error_view.show_error(error)

    def _turn_to(self, page: WizardPage) -> None:
        before, self._shown = self._shown, page
        if before is not None:
            before.left()
        self._stack.setCurrentIndex(self._all_pages.index(page))
        self.setWindowTitle(translate("Wizard", "{page} · Firnline").format(page=page.title))
        page.first_stop.setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, page.title))
        page.entered()

    def _build(self) -> None:
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        self._rail = StepRail([page.title for page in self._pages.values()])
        self._undo = Button(translate("Wizard", "Undo…"), ButtonLook.LINK, small=True)
        self._undo.clicked.connect(self._on_undo)
        self._rail.foot.insertWidget(0, self._undo, 0, Qt.AlignmentFlag.AlignLeft)
        self._title = Text(look=TextLook.TITLE)
        self._lead = Text(look=TextLook.LEAD, wrap=True)
        self._error_view = ErrorView(offers_remedies=True)
        self._error_view.remedy_wanted.connect(self._remedying.open)
        self._reminders = ReminderStrip()
        self._reminders.confirmed.connect(self._on_reminder_confirmed)
        self._stack = QStackedWidget()
        for page in self._all_pages:
            page.column.setContentsMargins(_MARGIN, 4, _MARGIN, 20)
            self._stack.addWidget(page if page.fills_the_window else _scrolling(page))
        self._footer = Footer(self._all_pages)
        self._footer.back.connect(lambda: self._flow.note(self._flow.installation.back))
        self._footer.proceeded.connect(self._on_proceeded)
        self._footer.cancelled.connect(self._flow.cancel)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self._head())
        right.addWidget(self._stack, 1)
        right.addWidget(self._footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(right, 1)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 30, _MARGIN, 10)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._lead)
        problem = QVBoxLayout()
        problem.setContentsMargins(0, 12, 0, 0)
        problem.addWidget(self._error_view)
        problem.addWidget(self._reminders)
        head.addLayout(problem)
        return head

    def _on_undo(self) -> None:
        before = self._shown
        self._flow.note(self._flow.installation.undoing.begin)
        if self._shown is before:  # nothing was turned, so nobody has begun to look
            self._page_of(Page.PLAN).entered()

    def _on_reminder_confirmed(self, remedy_id: str) -> None:
        def confirm() -> SetupState:
            self._flow.installation.repairs.confirm_reminder(remedy_id)
            return self._flow.state

        self._flow.note(confirm)

    def _on_proceeded(self) -> None:
        self._page_of(self._flow.state.page).proceed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, else the primary one."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        else:
            self._footer.press_primary()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End all work and every window above; the journal keeps what was done."""
        close_windows_of(self)
        self._tasks.cancel()
        self._page_of(self._flow.state.page).left()
        super().closeEvent(event)


def _scrolling(page: WizardPage) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
