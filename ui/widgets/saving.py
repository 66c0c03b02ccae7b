"""Saving a text where a person says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.places import write_whole
from ui.translation import translate


def save_text(
    parent: QWidget,
    text: Callable[[], str],
    *,
    file_name: str,
    on_error: Callable[[AppError], None],
) -> None:
    """Ask for a file and write a text into it.

    Args:
        parent: the window or page that asks.
        text: makes the text once the file is chosen.
        file_name: what to offer.
        on_error: told when the file cannot be written.
    """
    dialog = QFileDialog(parent, translate("Wizard", "Save"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(file_name)

    def write(path: str) -> None:
        try:
            write_whole(Path(path), text().encode())
        except AppError as error:
            on_error(error)

    dialog.fileSelected.connect(write)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
