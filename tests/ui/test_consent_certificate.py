from __future__ import annotations

import asyncio
import socket
import ssl

import pytest
import trustme

from app.errors import CertificateError, CertificateFileError, TooSlowError, UnreachableError
from app.instance.address import parse_address
from app.network import NetworkPolicy
from ui.consent.certificate import confirm_certificate


def _shown(server) -> bytes:
    address = parse_address(server.address)
    pem = ssl.get_server_certificate((address.host, address.port))
    return ssl.PEM_cert_to_DER_cert(pem)


def _confirm(server, shown: bytes, policy: NetworkPolicy) -> None:
    address = parse_address(server.address)
    asyncio.run(confirm_certificate(shown, address.host, address.port, policy=policy))


def test_same_certificate_is_confirmed(practice) -> None:
    """What the connection's CA vouches for, and nothing else, is accepted."""
    _confirm(practice, _shown(practice), NetworkPolicy(practice.ca_file))


def test_unknown_authority_is_refused(practice) -> None:
    """Without the CA file the host cannot prove who it is."""
    with pytest.raises(CertificateError):
        _confirm(practice, _shown(practice), NetworkPolicy())


def test_other_certificate_is_refused(practice) -> None:
    """A second certificate, even one that is trusted, does not vouch for the first."""
    with pytest.raises(CertificateError):
        _confirm(practice, b"another certificate", NetworkPolicy(practice.ca_file))


def test_wrong_authority_is_refused(practice, tmp_path) -> None:
    """The CA of somebody else vouches for nothing."""
    file = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(file))

    with pytest.raises(CertificateError):
        _confirm(practice, _shown(practice), NetworkPolicy(file))


def test_missing_file_is_named(practice, tmp_path) -> None:
    """A CA file that is gone is an error of its own."""
    with pytest.raises(CertificateFileError):
        _confirm(practice, _shown(practice), NetworkPolicy(tmp_path / "gone.pem"))


def test_refused_port_is_unreachable(unused_port) -> None:
    """Where nothing listens, the host is unreachable."""
    check = confirm_certificate(b"", "localhost", unused_port, policy=NetworkPolicy())

    with pytest.raises(UnreachableError):
        asyncio.run(check)


def test_silence_is_too_slow(silent_port) -> None:
    """A host that takes the connection and says nothing is given up."""
    check = confirm_certificate(b"", "127.0.0.1", silent_port, policy=NetworkPolicy(timeout_s=0.2))

    with pytest.raises(TooSlowError):
        asyncio.run(check)


def test_proxy_leads_to_the_host(tmp_path, monkeypatch) -> None:
    """Where a proxy stands between, the host is asked through it, as by every other request."""
    host, authority = "dev1.example.test", trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    leaf = authority.issue_cert(host)
    shown = ssl.PEM_cert_to_DER_cert(leaf.cert_chain_pems[0].bytes().decode())
    identity = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    leaf.configure_cert(identity)
    asked = []

    async def tunnel(reader, writer):
        """Take a CONNECT, and be the host behind it."""
        asked.append((await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")[0])
        writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
        await writer.start_tls(identity)
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 204 No Content\r\n\r\n")
        await reader.read()
        writer.close()

    async def scene():
        async with await asyncio.start_server(tunnel, "127.0.0.1", 0) as proxy:
            port = proxy.sockets[0].getsockname()[1]
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
            await confirm_certificate(shown, host, 443, policy=NetworkPolicy(tmp_path / "ca.pem"))

    asyncio.run(scene())

    assert asked == [b"CONNECT dev1.example.test:443 HTTP/1.1"]


@pytest.fixture
def listener():
    """A socket that listens and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as sock:
        yield sock


@pytest.fixture
def silent_port(listener) -> int:
    """The port of the silent listener."""
    return listener.getsockname()[1]


@pytest.fixture
def unused_port() -> int:
    """A port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as sock:
        return sock.getsockname()[1]
