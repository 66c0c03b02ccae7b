"""The instance's own certificate authority, made at its first start."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme

from app.practice.state import RECORDS, readable, write_new

_HOSTS = ("localhost", "127.0.0.1", "::1")
_LIFE = timedelta(days=397)
_DAY = timedelta(days=1)


def certificate_authority(folder: Path) -> trustme.CA:
    """Return the authority kept in a folder, made first if there is none.

    Args:
        folder: Where `ca.pem` and `ca-key.pem` are.

    Errors:
        PracticeError: One of them is broken, or they do not belong together.
    """
    certificate, key = folder / "ca.pem", folder / "ca-key.pem"
    with readable(certificate):
        # Without certificate and records, a key is what an interrupted first start left behind.
        if not certificate.exists() and not (folder / RECORDS).exists():
            authority = trustme.CA(
                organization_name="Practice instance",
                organization_unit_name="Certificate authority",
            )
            write_new(key, authority.private_key_pem.bytes())
            write_new(certificate, authority.cert_pem.bytes())
        _empty_context().load_cert_chain(certificate, key)
        return trustme.CA.from_pem(certificate.read_bytes(), key.read_bytes())


def server_context(authority: trustme.CA, flaw: Callable[[], str] = str) -> ssl.SSLContext:
    """Return a TLS context with a fresh certificate for this machine's own names.

    Args:
        authority: Who signs it.
        flaw: Returns, for each new connection, what is wrong with its certificate, or nothing.
    """
    context = _context(_leaf(authority))
    flawed: dict[str, ssl.SSLContext] = {}

    def choose(connection: ssl.SSLObject, _name: str | None, _context: ssl.SSLContext) -> None:
        wrong = flaw()
        if wrong and wrong not in flawed:
            flawed[wrong] = FLAWS[wrong](authority)
        if wrong:
            connection.context = flawed[wrong]

    context.sni_callback = choose
    return context


def _leaf(
    authority: trustme.CA, *hosts: str, life: tuple[timedelta, timedelta] = (-_DAY, _LIFE)
) -> trustme.LeafCert:
    now, (begin, end) = datetime.now(UTC), life
    names = hosts or _HOSTS
    return authority.issue_cert(
        *names, common_name=names[0], not_before=now + begin, not_after=now + end
    )


def _context(leaf: trustme.LeafCert) -> ssl.SSLContext:
    context = _empty_context()
    leaf.configure_cert(context)
    return context


def _self_signed() -> ssl.SSLContext:
    signer, context = trustme.CA(), _empty_context()
    with signer.cert_pem.tempfile() as certificate, signer.private_key_pem.tempfile() as key:
        context.load_cert_chain(certificate, key)
    return context


def _empty_context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


FLAWS: dict[str, Callable[[trustme.CA], ssl.SSLContext]] = {
    "self_signed": lambda _: _self_signed(),
    "expired": lambda authority: _context(_leaf(authority, life=(-_LIFE, -_DAY))),
    "wrong_host": lambda authority: _context(_leaf(authority, "elsewhere.practice.example")),
    "other_ca": lambda _: _context(_leaf(trustme.CA())),
}
