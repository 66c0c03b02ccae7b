"""A list to choose one member of an enumeration from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

Member = TypeVar("Member")


class Choice(QComboBox, Generic[Member]):
    """Shows members by their names and hands them out as they are.

    Signals:
        chosen: another member was chosen.
    """

    chosen = Signal(object)

    def __init__(
        self,
        members: Sequence[Member],
        name_of: Callable[[Member], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # Qt would turn the members into plain texts and numbers if it were to keep them.
        self._members: Sequence[Member] = ()
        self._name_of = name_of
        self.offer(members)
        self.currentIndexChanged.connect(lambda row: self.chosen.emit(self._members[row]))

    @property
    def member(self) -> Member:
        """The member that is chosen."""
        return self._members[self.currentIndex()]

    def offer(self, members: Sequence[Member]) -> None:
        """Offer other members; nothing is reported as chosen."""
        if members == self._members:
            return
        self._members = members
        with QSignalBlocker(self):
            self.clear()
            self.addItems([self._name_of(member) for member in members])

    def show_member(self, member: Member) -> None:
        """Show a member as chosen; nothing is reported."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self._members.index(member))
