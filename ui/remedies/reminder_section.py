"""A remedy that has to be taken back one day, and the reminder that stays until it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.remedies.catalogue import remedy_of
from app.remedies.repairing import RepairService
from app.remedies.subject import Subject
from ui.translation import say, translate
from ui.widgets.appearance import empty
from ui.widgets.button import Button
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note


class ReminderStrip(QWidget):
    """One band for each reminder, until somebody confirms that it was taken back.

    Signals:
        confirmed(str): it was taken back; the id of the remedy.
    """

    confirmed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_reminders(self, reminders: tuple[str, ...], subject: Subject) -> None:
        """Show these reminders; the same ones again change nothing."""
        if reminders == self._shown:
            return
        self._shown = reminders
        empty(self._column)
        for remedy_id in reminders:
            self._column.addWidget(self._band(remedy_id, subject))
        self.setVisible(bool(reminders))

    def _band(self, remedy_id: str, subject: Subject) -> Note:
        remedy = remedy_of(remedy_id).about(subject)
        band = Note(
            translate("Remedies", "Still to be taken back"),
            say(remedy.reminder or remedy.title),
            kind=ChipKind.WARN,
        )
        done = Button(translate("Remedies", "The role was taken away again"), small=True)
        done.clicked.connect(partial(self.confirmed.emit, remedy_id))
        band.buttons.addWidget(done)
        return band


class ReminderSection(Note):
    """Lets somebody be reminded of what they are about to do.

    Args:
        remedy_id: what has to be taken back one day.
        service: keeps the reminder.

    Signals:
        changed: there is a reminder now.
    """

    changed = Signal()

    def __init__(self, remedy_id: str, service: RepairService) -> None:
        super().__init__(kind=ChipKind.WARN)
        self._remedy_id = remedy_id
        self._service = service
        self._remind = Button(translate("Remedies", "Remind me until it is done"))
        self._remind.clicked.connect(self._on_remind)
        self.buttons.addWidget(self._remind)
        self._show()

    def _show(self) -> None:
        remedy = remedy_of(self._remedy_id).about(self._service.subject)
        is_kept = self._remedy_id in self._service.reminders
        title = (
            translate("Remedies", "✓ Firnline reminds you")
            if is_kept
            else translate("Remedies", "Do not leave the role where it is")
        )
        self.say(title, say(remedy.reminder or remedy.title))
        self._remind.setVisible(not is_kept)

    def _on_remind(self) -> None:
        try:
            self._service.remind(self._remedy_id)
        except AppError as error:
            self.say(say(error.title), say(error.detail))
            return
        self._show()
        self.changed.emit()
