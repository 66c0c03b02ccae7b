"""The host could not prove who it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors.network import NetworkError
from app.words import Words, translate

if TYPE_CHECKING:
    from app.errors.shown_certificate import ShownCertificate


class CertificateError(NetworkError):
    """The host could not prove who it is.

    Attributes:
        shown: the certificate that it showed, or None where nobody looked.
    """

    def __init__(
        self,
        host: str,
        reason: str | Words,
        hint: Words | None = None,
        *,
        shown: ShownCertificate | None = None,
    ) -> None:
        super().__init__(
            translate("Errors", "The instance's certificate is not trusted."),
            translate("Errors", "{host} could not prove who it is: {reason}.").format(
                host=host, reason=reason
            ),
            hint
            or translate(
                "Errors",
                "If your company has a certificate authority of its own, choose its CA file.",
            ),
        )
        self.shown = shown


class UnknownAuthorityError(CertificateError):
    """The chain of certificates ends at an authority that nobody here trusts."""

    def __init__(self, host: str, shown: ShownCertificate | None = None) -> None:
        super().__init__(host, _unknown_authority(shown), shown=shown)


class InspectedError(CertificateError):
    """Something between signs certificates in the name of a host in ServiceNow's cloud."""

    def __init__(self, host: str, shown: ShownCertificate | None = None) -> None:
        super().__init__(
            host,
            _inspected_by(shown),
            translate(
                "Errors",
                "If this is your company's inspection of TLS, choose its CA file or have the "
                "instance exempted. If you do not know the issuer, do not go on.",
            ),
            shown=shown,
        )


class ExpiredCertificateError(CertificateError):
    """The certificate is past its last day, or before its first."""

    def __init__(self, host: str, shown: ShownCertificate | None = None) -> None:
        super().__init__(
            host,
            _out_of_date(shown),
            translate(
                "Errors",
                "Check the date of this computer. If it is right, the instance's administrator "
                "has to renew the certificate.",
            ),
            shown=shown,
        )


class OtherNameError(CertificateError):
    """The certificate was made for another host."""

    def __init__(self, host: str, shown: ShownCertificate | None = None) -> None:
        super().__init__(
            host,
            _other_name(shown),
            translate("Errors", "Use the name that the certificate was made for."),
            shown=shown,
        )


def _unknown_authority(shown: ShownCertificate | None) -> Words:
    if shown is None:
        return translate("Errors", "this computer does not know who issued its certificate")
    if shown.issuer == shown.subject:
        return translate("Errors", "it vouches for itself with a self-signed certificate")
    return translate(
        "Errors", "{issuer} issued its certificate, and this computer does not know that authority"
    ).format(issuer=shown.issuer_name)


def _inspected_by(shown: ShownCertificate | None) -> Words:
    if shown is None:
        return translate("Errors", "something between shows a certificate of its own")
    return translate(
        "Errors", "no public authority but {issuer} issued the certificate that arrives here"
    ).format(issuer=shown.issuer_name)


def _out_of_date(shown: ShownCertificate | None) -> Words:
    if shown is None:
        return translate("Errors", "its certificate has expired or is not valid yet")
    return translate("Errors", "its certificate is valid from {begin} to {end} only").format(
        begin=shown.not_before.date().isoformat(), end=shown.not_after.date().isoformat()
    )


def _other_name(shown: ShownCertificate | None) -> Words:
    if shown is None or not shown.names:
        return translate("Errors", "its certificate is for another name")
    return translate("Errors", "its certificate is for another name, {names}").format(
        names=", ".join(shown.names[:3])
    )
