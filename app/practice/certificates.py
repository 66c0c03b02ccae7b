"""The instance's own certificate authority, made at its first start."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme

_HOSTS = ("localhost", "127.0.0.1", "::1")
_LIFE = timedelta(days=397)


def certificate_authority(folder: Path) -> trustme.CA:
    """Return the authority kept in a folder, made first if there is none.

    Args:
        folder: Where `ca.pem` and `ca-key.pem` are.
    """
    certificate, key = folder / "ca.pem", folder / "ca-key.pem"
    if certificate.exists() and key.exists():
        return trustme.CA.from_pem(certificate.read_bytes(), key.read_bytes())
    authority = trustme.CA(
        organization_name="Practice instance", organization_unit_name="Certificate authority"
    )
    key.touch(mode=0o600)
    authority.private_key_pem.write_to_path(key)
    authority.cert_pem.write_to_path(certificate)
    return authority


def server_context(authority: trustme.CA) -> ssl.SSLContext:
    """Return a TLS context with a fresh certificate for this machine's own names.

    Args:
        authority: Who signs it.
    """
    now = datetime.now(UTC)
    leaf = authority.issue_cert(
        *_HOSTS,
        common_name=_HOSTS[0],
        not_before=now - timedelta(days=1),
        not_after=now + _LIFE,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    leaf.configure_cert(context)
    return context
