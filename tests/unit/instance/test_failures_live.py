"""Hosts that cannot prove who they are, each named for what it is."""

from __future__ import annotations

import asyncio
import ssl

import pytest
import trustme

from app.errors import CertificateError, UnreachableError
from app.instance.address import InstanceAddress
from app.instance.recognition import recognise
from app.network import NetworkPolicy


async def test_a_port_without_https_is_named() -> None:
    """A server that speaks plain HTTP is not mistaken for a firewall."""

    async def answer(_reader, writer) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(UnreachableError) as caught:
            await recognise(InstanceAddress("localhost", port), NetworkPolicy())

    assert "does not speak HTTPS" in str(caught.value)


async def test_a_certificate_for_another_name_is_named(tmp_path) -> None:
    """A trusted certificate for somebody else asks for the right name, not for a CA file."""
    authority = trustme.CA()
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("other.example").configure_cert(context)

    async def say_nothing(_reader, writer) -> None:
        writer.close()

    async with await asyncio.start_server(say_nothing, "127.0.0.1", 0, ssl=context) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(CertificateError) as caught:
            await recognise(InstanceAddress("localhost", port), NetworkPolicy(ca_file))

    assert "for another name" in str(caught.value.detail)
    assert "CA file" not in str(caught.value.hint)
