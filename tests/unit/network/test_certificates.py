"""What certificates say about themselves."""

from __future__ import annotations

import ssl

import pytest
import trustme

from app.errors import CertificateFileError
from app.network.certificates import certificate_facts, read_ca_file


def der(pem: bytes) -> bytes:
    """Return a certificate as it travels."""
    return ssl.PEM_cert_to_DER_cert(pem.decode())


def test_facts_of_a_certificate_are_those_that_people_compare() -> None:
    """Subject, issuer, names, life and fingerprint."""
    authority = trustme.CA(organization_name="Corp inspection")
    leaf = authority.issue_cert("dev1.service-now.com", "10.0.0.1")

    facts = certificate_facts(der(leaf.cert_chain_pems[0].bytes()))

    assert facts is not None
    assert facts.issuer_name == "Corp inspection"
    assert facts.issuer != facts.subject
    assert set(facts.names) == {"dev1.service-now.com", "10.0.0.1"}
    assert facts.not_before < facts.not_after
    assert facts.sha256.replace(":", "").isalnum()


@pytest.mark.parametrize("data", [b"", b"no certificate", b"\x30\x82\xff\xff"])
def test_what_is_no_certificate_has_no_facts(data: bytes) -> None:
    """Whatever a strange host shows, nothing but None comes of it."""
    assert certificate_facts(data) is None


def test_every_certificate_of_a_file_is_read(tmp_path) -> None:
    """A file may hold several authorities; each is shown, and one without names is no error."""
    file = tmp_path / "ca.pem"
    authorities = [trustme.CA(), trustme.CA()]
    file.write_bytes(b"".join(each.cert_pem.bytes() for each in authorities))

    facts = read_ca_file(file)

    assert len(facts) == 2
    assert [each.names for each in facts] == [(), ()]
    assert facts[0].sha256 != facts[1].sha256


def test_a_file_as_windows_exports_it_is_read(tmp_path) -> None:
    """The form without text says the same as the one with it."""
    authority = trustme.CA().cert_pem.bytes()
    pem, cer = tmp_path / "ca.pem", tmp_path / "ca.cer"
    pem.write_bytes(authority)
    cer.write_bytes(der(authority))

    assert read_ca_file(cer) == read_ca_file(pem)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x30\x82\x01\x00\xff",
        b"hello",
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        b"-----BEGIN CERTIFICATE-----\nMIIB",
        b"x" * (5 * 1024 * 1024),
    ],
)
def test_file_without_a_certificate_is_refused(tmp_path, content: bytes) -> None:
    """Empty, cut short, something else, or far too large: one error, which names the file."""
    file = tmp_path / "odd.pem"
    file.write_bytes(content)

    with pytest.raises(CertificateFileError) as caught:
        read_ca_file(file)

    assert "odd.pem" in str(caught.value)


def test_missing_file_is_refused(tmp_path) -> None:
    """A file that is gone is said to be missing; so is a folder."""
    for path in (tmp_path / "gone.pem", tmp_path):
        with pytest.raises(CertificateFileError):
            read_ca_file(path)
