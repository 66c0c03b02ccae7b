"""Rows of a table on the clipboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.board.table_model import BoardTableModel


def copy_rows(model: BoardTableModel, rows: Sequence[int], columns: Sequence[int]) -> None:
    """Put rows below their headings on the clipboard, cells parted by tabs, as sheets take them.

    No rows leave it as it is.

    Args:
        model: what the table shows.
        rows: in their order.
        columns: in their order.
    """
    if not rows:
        return
    headings = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in columns]
    lines = [headings, *[[_one_line(model.text(row, at)) for at in columns] for row in rows]]
    QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))


def _one_line(text: str) -> str:
    return " ".join(text.split())
