"""From a finding or an error of the wizard to its remedy, and back to where one was."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.remedies.access import ADDRESS_ENTRIES
from app.setup.checklist import Page
from ui.filtering import FilteringWindow, OpenFiltering
from ui.remedies.window import RemedyWindow
from ui.tasks import TaskSet
from ui.translation import translate
from ui.wizard.flow import Flow


class Remedying(QObject):
    """Opens one remedy at a time.

    Args:
        window: the wizard.
        flow: runs what is asked for.
        tasks: the wizard's.
        open_filtering: makes the window of address rules; None where it is not offered.
    """

    def __init__(
        self,
        window: QWidget,
        flow: Flow,
        *,
        tasks: TaskSet,
        open_filtering: OpenFiltering | None,
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._open_filtering = open_filtering
        self._window = window
        self._flow = flow
        self._shown: RemedyWindow | None = None

    def open(self, remedy_id: str) -> None:
        """Show a remedy, unless one is shown."""
        if self._shown is not None:
            return
        repairs = self._flow.installation.repairs
        shown = RemedyWindow(remedy_id, repairs, parent=self._window)
        shown.administrator_wanted.connect(self._on_administrator_wanted)
        shown.reminders_changed.connect(self._flow.changed)
        shown.finished.connect(self._on_finished)
        if remedy_id in ADDRESS_ENTRIES:
            self._lead_to_addresses(shown, remedy_id)
        self._shown = shown
        shown.open()

    def go_on(self) -> None:
        """Show the remedy for which an administrator was asked, once one is signed in."""
        state = self._flow.state
        is_back = state.administrator_proven and state.page is not Page.ADMINISTRATOR
        if state.repair_wanted and is_back and not self._flow.busy:
            self.open(state.repair_wanted)

    def _lead_to_addresses(self, shown: RemedyWindow, remedy_id: str) -> None:
        """Offer the address rules to an administrator, who may have to come back for them."""
        state = self._flow.state
        if self._open_filtering is None:
            return
        if state.administrator_proven:
            text, act = translate("Remedies", "Open IP filtering…"), self._open_filtering
            shown.lead_on(text, partial(self._filter_addresses, act), stays=True)
        elif state.provisioned is not None:
            text = translate("Remedies", "Sign in as an administrator")
            shown.lead_on(text, partial(self._on_administrator_wanted, remedy_id))

    def _filter_addresses(self, open_filtering: OpenFiltering) -> None:
        window = open_filtering(self._flow.installation.repairs.filtering(), self._window)
        window.finished.connect(lambda _result: self._on_filtered(window))
        window.open()
        window.look()

    def _on_filtered(self, window: FilteringWindow) -> None:
        self._tasks.start(window.closed(), on_error=self._flow.fail)

    def _on_administrator_wanted(self, remedy_id: str) -> None:
        if self._shown is not None:
            self._shown.close()
        self._flow.note(lambda: self._flow.installation.repairs.begin(remedy_id))

    def _on_finished(self) -> None:
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = None
        if self._flow.state.repair_wanted:
            text = translate("Remedies", "Going on with the set-up")
            self._flow.run(text, self._flow.installation.repairs.end)
