"""The menu of the board."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from ui.translation import translate


class BoardMenu(QMenuBar):
    """What concerns files; pages are reached by the rail, and everything else stands on them.

    Signals:
        import_requested: somebody wants to import recommendations.
        add_requested: somebody wants to type a recommendation.
        close_requested: somebody wants to close the board.
    """

    import_requested = Signal()
    add_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = self.addMenu(translate("Board", "&File"))
        self._add(translate("Board", "&Import recommendations…"), "Ctrl+I", self.import_requested)
        self._add(translate("Board", "&Add recommendation…"), "", self.add_requested)
        self._file.addSeparator()
        self._add(translate("Board", "&Close board"), "Ctrl+W", self.close_requested)

    def _add(self, text: str, keys: str, wanted: SignalInstance) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked: wanted.emit())
        self._file.addAction(action)
