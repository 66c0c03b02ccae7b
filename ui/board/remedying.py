"""From a finding or an error on the board to its remedy, and on to where it is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.remedies.access import ADDRESS_ENTRIES
from app.upkeep.repairs import ConnectionRepairs
from app.upkeep.upkeep import Upkeep
from ui.board.care import ConnectionCare
from ui.board.checkup import Checkup
from ui.board.home import HomePage
from ui.remedies.window import RemedyWindow
from ui.tasks import TaskSet
from ui.translation import translate

# Where the wrong person, or nobody, has said yes.
_CONSENT = ("consent_remembered", "refresh_expired", "wrong_person", "sso_local_sign_in")
Act = Callable[[], object]


class Asking(Protocol):
    """Where somebody may want to know what to do."""

    remedy_wanted: SignalInstance


class BoardRemedying(QObject):
    """Opens one remedy at a time, and asks for an administrator where one is needed.

    Args:
        board: the window that the remedy belongs to.
        upkeep: looks after the connection.
        care: asks for administrators and consent.
        tasks: the board's.

    Signals:
        status_wanted: somebody wants to see how far the installation is.
    """

    status_wanted = Signal()

    def __init__(
        self, board: QWidget, upkeep: Upkeep, *, care: ConnectionCare, tasks: TaskSet
    ) -> None:
        super().__init__(board)
        self._board = board
        self._care = care
        self._tasks = tasks
        self._repairs = ConnectionRepairs(upkeep)
        self._shown: RemedyWindow | None = None
        self._repaired: Act = lambda: None
        self._ways = self._known_ways()

    def serve(self, home: HomePage, checkup: Checkup, *others: Asking) -> None:
        """Open what somebody wants to know, and try everything again after a repair.

        Args:
            home: shows the reminders.
            checkup: examines the connection.
            others: other places in which errors are shown.
        """
        places: tuple[Asking, ...] = (home, checkup.diagnostics, checkup.provisioning, *others)
        for place in places:
            place.remedy_wanted.connect(self.open)
        home.reminders.confirmed.connect(self._care.confirm_reminder)
        self._repaired = checkup.run

    def open(self, remedy_id: str) -> None:
        """Show a remedy, unless one is shown."""
        if self._shown is not None:
            return
        shown = RemedyWindow(remedy_id, self._repairs, parent=self._board)
        shown.administrator_wanted.connect(self._on_administrator_wanted)
        shown.repaired.connect(lambda _remedy_id: self._repaired())
        shown.finished.connect(self._on_finished)
        if way := self._ways.get(remedy_id):
            shown.lead_on(*way)
        self._shown = shown
        shown.open()

    async def closed(self) -> None:
        """Return when no administrator is signed in for a repair any more."""
        await self._repairs.dismiss()

    def _known_ways(self) -> dict[str, tuple[str, Act]]:
        """Return where the board itself has the place to do what a remedy says."""
        authorize = translate("Upkeep", "Authorize"), self._care.authorize
        addresses = translate("Remedies", "Open IP filtering…"), self._care.filter_addresses
        status = translate("Remedies", "Open Provisioning status"), self.status_wanted.emit
        secret = translate("Upkeep", "Replace client secret…"), self._care.replace_client_secret
        return {
            **dict.fromkeys(_CONSENT, authorize),
            **dict.fromkeys(ADDRESS_ENTRIES, addresses),
            "no_tickets": status,
            "client_secret_refused": secret,
        }

    def _on_administrator_wanted(self, remedy_id: str) -> None:
        if self._shown is not None:
            self._shown.close()
        self._tasks.start(self._invite(remedy_id), on_error=self._care.failed.emit)

    async def _invite(self, remedy_id: str) -> None:
        purpose = translate("Remedies", "An administrator has to repair this on the instance.")
        administrator = await self._care.ask_administrator(purpose)
        if administrator is not None:
            self._repairs.admit(administrator)
        self.open(remedy_id)

    def _on_finished(self) -> None:
        shown, self._shown = self._shown, None
        if shown is not None:
            self._tasks.start(self._end(shown), on_error=self._care.failed.emit)

    async def _end(self, shown: RemedyWindow) -> None:
        await shown.closed()
        shown.deleteLater()
        await self._repairs.dismiss()
