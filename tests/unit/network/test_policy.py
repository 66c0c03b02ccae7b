"""Whom a connection trusts."""

from __future__ import annotations

import socket
import ssl

import pytest

from app.errors import CertificateFileError
from app.network import NetworkPolicy


def test_verification_is_on_and_cannot_be_chosen():
    """Every context demands a certificate for the very host, and no policy says otherwise."""
    context = NetworkPolicy().ssl_context()

    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert not [name for name in NetworkPolicy.__dataclass_fields__ if "verif" in name]


def test_a_ca_file_that_is_missing_is_named(tmp_path):
    """The message says which file."""
    path = tmp_path / "gone.pem"

    with pytest.raises(CertificateFileError, match=r"CA file") as refused:
        NetworkPolicy(path).ssl_context()
    assert refused.value.path == path
    assert str(path) in str(refused.value)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no certificate at all",
        b"\x30\x82\x01\x00\xff",
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    ],
    ids=["empty", "text", "binary", "damaged"],
)
def test_a_ca_file_without_a_certificate_is_refused(tmp_path, content):
    """What holds no certificate adds no trust, and is said instead of being left out."""
    path = tmp_path / "ca.pem"
    path.write_bytes(content)

    with pytest.raises(CertificateFileError):
        NetworkPolicy(path).ssl_context()


def test_a_folder_is_no_ca_file(tmp_path):
    """A folder that was chosen by mistake is refused as a file that is missing."""
    with pytest.raises(CertificateFileError):
        NetworkPolicy(tmp_path).ssl_context()


def greet(practice, policy: NetworkPolicy) -> str | None:
    """Shake hands with a practice instance, and return the version of TLS."""
    port = int(practice.address.rpartition(":")[2])
    with (
        socket.create_connection(("localhost", port), timeout=10) as plain,
        policy.ssl_context().wrap_socket(plain, server_hostname="localhost") as secure,
    ):
        return secure.version()


def test_a_ca_file_as_windows_exports_it_is_trusted(practice, tmp_path):
    """The form without text vouches for the same host as the one with it."""
    path = tmp_path / "ca.cer"
    path.write_bytes(ssl.PEM_cert_to_DER_cert(practice.ca_file.read_text()))

    assert greet(practice, NetworkPolicy(path))


def test_a_ca_file_is_trusted_by_its_own_policy_alone(practice):
    """The same host is trusted with its CA file and refused without."""
    assert greet(practice, NetworkPolicy(practice.ca_file))
    with pytest.raises(ssl.SSLCertVerificationError):
        greet(practice, NetworkPolicy())
