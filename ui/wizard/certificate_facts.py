"""What a certificate says, in rows that a person can compare."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from app.errors.shown_certificate import ShownCertificate
from ui.translation import translate


def rows_of(certificate: ShownCertificate) -> list[tuple[str, str]]:
    """Return whom it was made for, who signed it, its life and its fingerprint."""
    begin, end = _day(certificate.not_before), _day(certificate.not_after)
    return [
        (translate("Wizard", "Made for"), certificate.subject or ", ".join(certificate.names)),
        (translate("Wizard", "Issued by"), certificate.issuer),
        (
            translate("Wizard", "Valid"),
            translate("Wizard", "{begin} to {end}").format(begin=begin, end=end),
        ),
        (translate("Wizard", "SHA-256"), certificate.sha256),
    ]


def _day(moment: datetime) -> str:
    date = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(date, QLocale.FormatType.ShortFormat)
