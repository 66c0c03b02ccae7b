"""The window of address rules, as those windows know it that lead to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from app.ip_filtering.filtering import IpFiltering


class FilteringWindow(Protocol):
    """The window in which address rules are compared, added and taken back."""

    finished: SignalInstance

    def open(self) -> None:
        """Show the window above its parent."""

    def look(self) -> None:
        """Read the rules of the instance."""

    async def closed(self) -> None:
        """Return when all work of the closed window has ended."""


OpenFiltering = Callable[[IpFiltering, QWidget], FilteringWindow]
