"""The CA file of a connection: chosen, looked at, and only then trusted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import CertificateFileError
from app.network.certificates import read_ca_file
from ui.translation import say, translate
from ui.widgets.button import Button
from ui.widgets.facts import Facts
from ui.widgets.field import Field
from ui.wizard.certificate_facts import rows_of

_MOST_SHOWN = 3


class CaFileChoice(QWidget):
    """Takes a CA file, and shows the certificates in it before the connection uses it.

    Signals:
        changed: another file, or none, is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._choose = Button(translate("Wizard", "Choose file"), small=True)
        self._choose.clicked.connect(self.ask)
        self._remove = Button(translate("Wizard", "Use none"), small=True)
        self._remove.clicked.connect(self._on_removed)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        row.addStretch(1)
        self._field = Field(
            translate("Wizard", "Company's certificate authority"),
            buttons,
            hint=translate("Wizard", "Needed only where this computer does not know it already."),
        )
        self._facts = Facts()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._facts)
        self.show_file(None)

    @property
    def path(self) -> Path | None:
        """The CA file, or None."""
        return self._path

    @property
    def message(self) -> str:
        """What is said beside the choice."""
        return self._field.message

    def ask(self) -> None:
        """Let a person choose a file."""
        dialog = QFileDialog(self, translate("Wizard", "Choose the CA file"))
        dialog.setNameFilter(translate("Wizard", "Certificates (*.pem *.crt *.cer);;All files (*)"))
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, path: str) -> None:
        """Use a file, unless it holds no certificate; then say so and keep what was chosen."""
        try:
            self.show_file(Path(path))
        except CertificateFileError as error:
            self._field.show_problem(say(error.detail))
            return
        self.changed.emit()

    def show_file(self, path: Path | None) -> None:
        """Show a file and what its certificates say.

        Errors:
            CertificateFileError: it holds no certificate; nothing is changed.
        """
        held = read_ca_file(path) if path else ()
        self._path = path
        rows = [(translate("Wizard", "File"), path.name)] if path else []
        for certificate in held[:_MOST_SHOWN]:
            rows += rows_of(certificate)
        self._field.show_problem("")
        self._facts.show_facts(rows)
        self._facts.setVisible(bool(rows))
        self._remove.setVisible(path is not None)

    def _on_removed(self) -> None:
        self.show_file(None)
        self.changed.emit()
