"""The line above a page: whose it is, and that it proved so."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.translation import translate
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.text import ElidedText, Text, TextLook


class SecurityBar(QWidget):
    """What an address bar tells, for a browser in which nobody types an address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = Chip()
        self._host = ElidedText(look=TextLook.NOTE)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(10)
        row.addWidget(self._chip)
        row.addWidget(self._host, 1)
        row.addWidget(Text(translate("Consent", "off the record"), look=TextLook.NOTE))
        self.show_connecting("")

    def show_connecting(self, host: str) -> None:
        """Say which host is asked, before it has proven anything."""
        self._chip.show_state(translate("Consent", "Connecting"), ChipKind.NEUTRAL)
        self._host.setText(host)

    def show_secure(self, host: str, *, private_ca: bool) -> None:
        """Say which host proved who it is.

        Args:
            host: the host, and its port where it is unusual.
            private_ca: whether the connection's own CA vouches for it.
        """
        self._chip.show_state(translate("Consent", "✓ Secure"), ChipKind.OK)
        if private_ca:
            host = translate("Consent", "{host} · private CA of this connection").format(host=host)
        self._host.setText(host)
