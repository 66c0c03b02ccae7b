"""The keys of the board."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind_keys(pages: QWidget, actions: Mapping[str, Callable[[], object]]) -> None:
    """Let keys act in the whole window, unless its pages are disabled.

    Args:
        pages: what has to be enabled.
        actions: what each sequence of keys does.
    """
    for keys, act in actions.items():
        context = Qt.ShortcutContext.WindowShortcut
        QShortcut(QKeySequence(keys), pages, context=context).activated.connect(act)
