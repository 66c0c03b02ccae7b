"""What certificates say about themselves, for people who decide whether to trust them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.errors import CertificateFileError
from app.errors.shown_certificate import ShownCertificate

if TYPE_CHECKING:
    from cryptography import x509

# How certificates in DER form begin, as Windows exports them: a sequence of 256 bytes or more.
DER_START: Final = b"\x30\x82"
_LARGEST_FILE_B: Final = 4 * 1024 * 1024


def certificate_facts(der: bytes) -> ShownCertificate | None:
    """Return what a certificate says, None where it cannot be read.

    Args:
        der: the certificate in DER form.
    """
    from cryptography import x509  # noqa: PLC0415 - slow to load, and seldom needed

    try:
        return _facts(x509.load_der_x509_certificate(der))
    except ValueError:
        return None


def read_ca_file(path: Path) -> tuple[ShownCertificate, ...]:
    """Return what the certificates in a CA file say, so that a person can compare them.

    Args:
        path: a file in PEM form, or one certificate in DER form.

    Errors:
        CertificateFileError: it is missing, far too large, or holds no certificate.
    """
    from cryptography import x509  # noqa: PLC0415 - as above

    try:
        if path.stat().st_size > _LARGEST_FILE_B:
            raise CertificateFileError(path)
        content = path.read_bytes()
        if content.startswith(DER_START):
            return (_facts(x509.load_der_x509_certificate(content)),)
        return tuple(map(_facts, x509.load_pem_x509_certificates(content)))
    except (OSError, ValueError) as exc:
        raise CertificateFileError(path) from exc


def _facts(certificate: x509.Certificate) -> ShownCertificate:
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415 - as above

    return ShownCertificate(
        subject=certificate.subject.rfc4514_string(),
        issuer=certificate.issuer.rfc4514_string(),
        issuer_name=_best_name(certificate.issuer),
        names=_names(certificate),
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
        sha256=certificate.fingerprint(hashes.SHA256()).hex(":").upper(),
    )


def _best_name(name: x509.Name) -> str:
    from cryptography.x509.oid import NameOID  # noqa: PLC0415 - as above

    for oid in (NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME):
        if found := name.get_attributes_for_oid(oid):
            return str(found[0].value)
    return name.rfc4514_string()


def _names(certificate: x509.Certificate) -> tuple[str, ...]:
    from cryptography import x509  # noqa: PLC0415 - as above

    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return ()
    return tuple(str(name.value) for name in names)
