"""What the guided way means, where it is chosen, and what a person vouches for in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.translation import translate
from ui.widgets.note import Note


class GuidedNote(QWidget):
    """Says that the program gets no access, and lets a person vouch for what it cannot see.

    Signals:
        vouched(bool): somebody vouches for it, or does not any more.
    """

    vouched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        note = Note(
            translate("Wizard", "Firnline gets no access"),
            translate(
                "Wizard",
                "An administrator creates the records in their own browser. Firnline opens each "
                "form with its values, offers them for copying, and checks what was saved.",
            ),
        )
        unseen = Note(
            translate("Wizard", "Nobody checks what only an administrator sees"),
            translate(
                "Wizard",
                "That is the release, the settings of tables, mandatory fields, business rules, "
                "sign-in settings and roles. What is unusual there shows itself only as a refusal.",
            ),
        )
        self._vouched = QCheckBox(
            translate("Wizard", "The instance is Kingston or later, and these are as delivered")
        )
        self._vouched.setAccessibleName(self._vouched.text())
        self._vouched.clicked.connect(self.vouched)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (note, unseen, self._vouched):
            column.addWidget(widget)

    def show_vouched(self, *, is_vouched: bool) -> None:
        """Show whether somebody vouches for it."""
        self._vouched.setChecked(is_vouched)
