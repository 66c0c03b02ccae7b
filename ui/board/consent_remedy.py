"""A remedy above the window of consent."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.upkeep.repairs import ConnectionRepairs
from app.upkeep.upkeep import Upkeep
from ui.remedies.window import RemedyWindow


def open_remedy(remedy_id: str, upkeep: Upkeep, *, above: QWidget) -> None:
    """Show a remedy above a window, which goes on waiting.

    Args:
        remedy_id: an entry of the catalogue.
        upkeep: looks after the connection that it is about.
        above: the window of consent.
    """
    shown = RemedyWindow(remedy_id, ConnectionRepairs(upkeep), parent=above)
    shown.finished.connect(shown.deleteLater)
    shown.open()
