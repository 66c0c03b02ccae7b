"""A second opinion on a certificate that the embedded browser does not trust.

Chromium reads its own trust store and no CA file of ours. So the same host is asked again, with the
trust of the connection, and what the browser was shown is accepted only if it is the very same
certificate.
"""

from __future__ import annotations

import asyncio
import socket
import ssl

from app.errors import CertificateError, TooSlowError, UnreachableError
from app.network import NetworkPolicy
from app.words import translate


async def confirm_certificate(shown: bytes, host: str, port: int, *, policy: NetworkPolicy) -> None:
    """Return if the policy trusts the host and it proves itself with the certificate shown.

    Args:
        shown: the certificate in the browser, in DER form.
        host: who has to prove itself.
        port: where it listens.
        policy: whom this connection trusts.

    Errors:
        CertificateError: it is not trusted, or is another one than the browser was shown.
        CertificateFileError: the CA file of the connection cannot be used.
        TooSlowError: the host did not answer in time.
        UnreachableError: the host did not take the connection.
    """
    verified = await asyncio.to_thread(_verified_certificate, host, port, policy)
    if verified != shown:
        raise CertificateError(host, translate("Errors", "it showed two different certificates"))


def _verified_certificate(host: str, port: int, policy: NetworkPolicy) -> bytes | None:
    context = policy.ssl_context()
    try:
        with (
            socket.create_connection((host, port), timeout=policy.timeout_s) as plain,
            context.wrap_socket(plain, server_hostname=host) as secured,
        ):
            return secured.getpeercert(binary_form=True)
    except ssl.SSLCertVerificationError as exc:
        raise CertificateError(host, exc.verify_message) from exc
    except TimeoutError as exc:
        raise TooSlowError(host, policy.timeout_s) from exc
    except OSError as exc:
        raise UnreachableError(host, exc.strerror or str(exc)) from exc
