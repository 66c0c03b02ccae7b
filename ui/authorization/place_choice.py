"""Where consent is given."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from ui.translation import translate


class Place(Enum):
    """Where the instance's page is shown."""

    HERE = "here"
    OUTSIDE = "outside"


class PlaceChoice(QWidget):
    """Two equal choices side by side.

    Signals:
        chosen_changed: the other one is chosen now.
    """

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        here = QRadioButton(translate("Authorization", "In this window"))
        self._outside = QRadioButton(translate("Authorization", "In my browser"))
        here.setChecked(True)
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for button in (here, self._outside):
            button.setAccessibleName(button.text())
            group.addButton(button)
            row.addWidget(button)
        self._outside.toggled.connect(lambda _on: self.chosen_changed.emit())

    @property
    def chosen(self) -> Place:
        """The place that is chosen."""
        return Place.OUTSIDE if self._outside.isChecked() else Place.HERE
