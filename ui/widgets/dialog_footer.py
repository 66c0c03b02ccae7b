"""The band at the foot of a dialog that holds its buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

MARGIN = 30


class DialogFooter(QFrame):
    """A band of its own ground.

    Attributes:
        row: the layout, with the margins of the dialog.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        self.row.setSpacing(10)
