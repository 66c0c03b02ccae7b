"""The certificate that an instance showed and nobody here vouches for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.errors.shown_certificate import ShownCertificate
from ui.translation import translate
from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.text import Text, TextLook
from ui.wizard.certificate_facts import rows_of


class CertificateCard(Card):
    """Shows a certificate before anybody decides whether to trust its issuer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Wizard", "The certificate that was shown"))
        self._facts = Facts()
        self.column.addWidget(Text(self.accessibleName(), look=TextLook.STRONG))
        self.column.addWidget(self._facts)
        self.column.addWidget(
            Text(
                translate(
                    "Wizard",
                    "Compare the fingerprint with the one that your company or the instance's "
                    "administrator names. Nothing was sent to this host.",
                ),
                look=TextLook.NOTE,
                wrap=True,
            )
        )
        self.hide()

    def show_certificate(self, certificate: ShownCertificate | None) -> None:
        """Show what a certificate says, or nothing."""
        self.setVisible(certificate is not None)
        if certificate is None:
            return
        rows = rows_of(certificate)
        self._facts.show_facts(rows)
        self.setAccessibleDescription("; ".join(f"{name}: {value}" for name, value in rows))
