"""A second opinion on a certificate that the embedded browser does not trust.

Chromium reads its own trust store and no CA file of ours. So the same host is asked again, on the
way and with the trust of the connection, and what the browser was shown is accepted only if it is
the very same certificate.
"""

from __future__ import annotations

from app.errors import CertificateError
from app.instance.address import InstanceAddress
from app.instance.transport import Transport
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
        NetworkError: any other; the host did not answer.
    """
    async with Transport(InstanceAddress(host, port), policy) as transport:
        verified = await transport.certificate()
    if verified != shown:
        raise CertificateError(host, translate("Errors", "it showed two different certificates"))
