"""The window of one remedy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.remedies.catalogue import remedy_of
from app.remedies.remedy import Remedy
from app.remedies.repairing import RepairService
from app.remedies.subject import Subject
from ui.remedies.reminder_section import ReminderSection
from ui.remedies.repair_section import RepairSection
from ui.remedies.steps_section import StepsSection
from ui.tasks import TaskSet
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.text import Text, TextLook

_SIZE = (720, 640)
_SMALLEST = (560, 480)


class RemedyWindow(QDialog):
    """Says what is wrong and why, what the program can do, what a person does, and the proof.

    Args:
        remedy_id: an entry of the catalogue.
        service: repairs and reminds, or None where only the steps can be told.
        parent: the window around it.

    Signals:
        administrator_wanted(str): somebody has to sign in as an administrator for this remedy.
        repaired(str): the program repaired it.
        reminders_changed: there is another reminder.
    """

    administrator_wanted = Signal(str)
    repaired = Signal(str)
    reminders_changed = Signal()

    def __init__(
        self, remedy_id: str, service: RepairService | None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        subject = service.subject if service else Subject()
        remedy = remedy_of(remedy_id).about(subject)
        self._tasks = TaskSet()
        self.setWindowTitle(translate("Remedies", "What to do"))
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        self._column = ScrollingColumn(spacing=16)
        self._column.column.setContentsMargins(MARGIN, 26, MARGIN, 20)
        self._column.column.addWidget(Text(say(remedy.title), look=TextLook.TITLE, wrap=True))
        self._column.column.addWidget(Text(say(remedy.cause), look=TextLook.LEAD, wrap=True))
        if service:
            self._add_work(remedy, service)
        self._column.column.addWidget(StepsSection(remedy))
        self._column.column.addWidget(_proof(remedy))
        self._column.column.addStretch(1)
        close = Button(translate("Remedies", "Close"), ButtonLook.SECONDARY)
        close.clicked.connect(self.accept)
        footer = self._footer = DialogFooter()
        footer.row.addStretch(1)
        footer.row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._column, 1)
        whole.addWidget(footer)
        self.finished.connect(self._tasks.cancel)

    def lead_on(self, text: str, act: Callable[[], object], *, stays: bool = False) -> None:
        """Offer to go where the remedy is done.

        Args:
            text: what the button says, a verb first.
            act: goes there.
            stays: whether the window stays open below; else it is closed before.
        """
        button = Button(text, ButtonLook.PRIMARY)
        if not stays:
            button.clicked.connect(self.accept)
        button.clicked.connect(lambda _checked: act())
        self._footer.row.insertWidget(1, button)

    async def closed(self) -> None:
        """Return when all work of the closed window has ended."""
        await self._tasks.closed()

    def _add_work(self, remedy: Remedy, service: RepairService) -> None:
        if remedy.repair:
            section = RepairSection(remedy, remedy.repair, service, self._tasks)
            wanted = partial(self.administrator_wanted.emit, remedy.id)
            section.administrator_wanted.connect(wanted)
            section.repaired.connect(partial(self.repaired.emit, remedy.id))
            self._column.column.addWidget(section)
        if remedy.reminder:
            reminder = ReminderSection(remedy.id, service)
            reminder.changed.connect(self.reminders_changed)
            self._column.column.addWidget(reminder)


def _proof(remedy: Remedy) -> Card:
    card = Card()
    title = translate("Remedies", "How it is checked")
    card.column.addWidget(Text(title, look=TextLook.HEADING))
    card.column.addWidget(Text(say(remedy.verification), wrap=True))
    return card
