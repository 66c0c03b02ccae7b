"""A notice of the desktop when something is about to end, at most once a day."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from app.errors import StorageError
from app.places import write_whole
from app.upkeep.expiry import most_urgent
from app.upkeep.upkeep import Upkeep
from ui.assets import application_icon
from ui.translation import say

_EVERY_MS = 3_600_000
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


def tray_of(parent: QObject) -> Show | None:
    """Return what shows a notice in the tray of the desktop, None where there is none.

    Args:
        parent: the icon in the tray goes with it.
    """
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return None
    icon = QSystemTrayIcon(application_icon(), parent)

    def show(title: str, text: str) -> None:
        icon.show()
        icon.showMessage(title, text, application_icon())

    return show
