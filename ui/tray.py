"""Notices of the desktop: when something is about to end, and when tickets change their state."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from app.errors import StorageError
from app.places import write_whole
from app.tickets.sync_result import StateChange
from app.upkeep.expiry import most_urgent
from app.upkeep.upkeep import Upkeep
from ui.assets import application_icon
from ui.translation import say, translate

_EVERY_MS = 3_600_000
_NAMED = 3
_log = logging.getLogger(__name__)
Show = Callable[[str, str], None]


class ExpiryNotice(QObject):
    """Looks every hour, and says the most urgent end once a day.

    Args:
        upkeep: knows what ends when.
        path: where the day of the last notice is kept.
        show: shows a title and a sentence; None where the desktop has no tray.
        today: the day at this workstation.
    """

    def __init__(
        self,
        upkeep: Upkeep,
        path: Path,
        *,
        show: Show | None,
        today: Callable[[], date] = lambda: datetime.now().astimezone().date(),
    ) -> None:
        super().__init__()
        self._upkeep = upkeep
        self._path = path
        self._show = show
        self._today = today
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Say what is urgent, unless that was said today."""
        end = most_urgent(self._upkeep.expiries())
        if end is None or self._show is None or self._was_said():
            return
        connection = self._upkeep.connection
        self._show(f"{connection.name}: {say(end.life.words)}", say(end.words))
        try:
            write_whole(self._path, self._today().isoformat().encode())
        except StorageError as error:  # then it is said again at the next start
            _log.warning("%s", error)

    def _was_said(self) -> bool:
        try:
            return self._path.read_bytes() == self._today().isoformat().encode()
        except OSError:
            return False


class TicketNotices(QObject):
    """Tells of tickets that changed their state: one by its name, several by their number.

    Args:
        tray: shows a notice.

    Signals:
        ticket_wanted(Ticket): somebody pressed the notice of one ticket.
        tickets_wanted: somebody pressed the notice of several.
    """

    ticket_wanted = Signal(object)
    tickets_wanted = Signal()

    def __init__(self, tray: Tray) -> None:
        super().__init__(tray)
        self._tray = tray

    def tell(self, moved: Sequence[StateChange]) -> None:
        """Tell of changes; of none nothing is said."""
        if len(moved) == 1:
            self._tell_one(moved[0])
        elif moved:
            numbers = ", ".join(change.ticket.number for change in moved[:_NAMED])
            title = translate("Tray", "%n tickets changed their state", "", len(moved))
            self._tray.show(title, numbers, then=self.tickets_wanted.emit)

    def _tell_one(self, change: StateChange) -> None:
        ticket = change.ticket
        states = translate("Tray", "{number}: {before} → {state}").format(
            number=ticket.number, before=change.before, state=ticket.state_label
        )
        self._tray.show(states, ticket.task_name, then=partial(self.ticket_wanted.emit, ticket))


class Tray(QObject):
    """The program's icon in the tray, there from its first notice on.

    Args:
        parent: the icon goes with it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(application_icon(), self)
        self._icon.messageClicked.connect(self._on_clicked)
        self._then: Callable[[], object] | None = None

    def show(self, title: str, text: str, *, then: Callable[[], object] | None = None) -> None:
        """Show a notice.

        Args:
            title: what happened.
            text: one sentence about it.
            then: done when somebody presses the notice.
        """
        self._then = then
        self._icon.show()
        self._icon.showMessage(title, text, application_icon())

    def _on_clicked(self) -> None:
        if self._then is not None:
            self._then()


def tray_of(parent: QObject) -> Tray | None:
    """Return the tray of the desktop, None where there is none.

    Args:
        parent: the icon in the tray goes with it.
    """
    return Tray(parent) if QSystemTrayIcon.isSystemTrayAvailable() else None
