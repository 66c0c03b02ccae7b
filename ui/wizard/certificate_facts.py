"""What a certificate says, in rows that a person can compare."""

from __future__ import annotations

from datetime import datetime

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
    # All four digits of the year: an authority may well live from 2000 to 2100.
    return moment.date().isoformat()
