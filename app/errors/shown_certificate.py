"""What a person is shown of a certificate that was refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class ShownCertificate:
    """What a certificate says about itself; nothing of it is proven.

    Attributes:
        subject: whom it was made for.
        issuer: who signed it.
        issuer_name: the organisation behind the issuer, or its common name.
        names: the hosts that it is good for.
        not_before: the first moment of its life.
        not_after: the last one.
        sha256: its fingerprint, as people compare it.
    """

    subject: str
    issuer: str
    issuer_name: str
    names: tuple[str, ...]
    not_before: datetime
    not_after: datetime
    sha256: str
