"""Rows of a table on the clipboard: as text for a sheet, and as a table for a letter."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from ui.board.table_model import BoardTableModel


def copy_rows(model: BoardTableModel, rows: Sequence[int], columns: Sequence[int]) -> None:
    """Put rows below their headings on the clipboard; no rows leave it as it is.

    Args:
        model: what the table shows.
        rows: in their order.
        columns: in their order.
    """
    if not rows:
        return
    headings = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in columns]
    lines = [headings, *[[_one_line(model.text(row, at)) for at in columns] for row in rows]]
    content = QMimeData()
    content.setText("\n".join("\t".join(line) for line in lines))
    content.setHtml(_table(lines))
    QGuiApplication.clipboard().setMimeData(content)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _table(lines: Sequence[Sequence[str]]) -> str:
    head, *body = (
        "".join(f"<{tag}>{escape(text)}</{tag}>" for text in line)
        for tag, line in zip(("th", *["td"] * len(lines)), lines, strict=False)
    )
    rows = "".join(f"<tr>{cells}</tr>" for cells in body)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
