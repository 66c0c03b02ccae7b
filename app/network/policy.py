"""How one instance is reached, and whom it must prove to be."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import truststore

from app import __version__
from app.errors import CertificateFileError
from app.network.certificates import DER_START
from app.network.proxy import Proxy, ProxySettings
from app.secret import Secret

# How an instance's logs name who asked.
USER_AGENT: Final = f"Firnline/{__version__}"


@dataclass(frozen=True)
class NetworkPolicy:
    """How one instance is reached and whom it must prove to be.

    Trust is the operating system's store, plus one CA file where a company, or the practice
    instance, has a CA of its own. There is no way to switch verification off.

    Attributes:
        ca_file: file with the additional CA, in PEM or DER form, or None.
        timeout_s: the longest silence of the instance, in seconds.
        deadline_s: the longest time for one whole answer, in seconds.
        proxy: who says which proxy to use.
        proxy_password: proves the user name of the proxy, or None.
    """

    ca_file: Path | None = None
    timeout_s: float = 30.0
    deadline_s: float = 90.0
    proxy: ProxySettings = field(default_factory=ProxySettings)
    proxy_password: Secret | None = None

    def proxy_to(self, host: str) -> Proxy | None:
        """Return the proxy that leads to a host, None where the way is direct.

        Args:
            host: where to go.

        Errors:
            ProxyAddressError: the proxy, typed or of this computer, has no usable address.
        """
        return self.proxy.proxy_to(host, self.proxy_password)

    def ssl_context(self) -> ssl.SSLContext:
        """Return a context that trusts the system's store and the CA file.

        Errors:
            CertificateFileError: the CA file is missing or holds no certificate.

        Source:
            https://truststore.readthedocs.io/en/latest/
        """
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if self.ca_file is not None:
            try:
                _trust(context, self.ca_file)
            except (OSError, ssl.SSLError) as exc:
                raise CertificateFileError(self.ca_file) from exc
        return context


def _trust(context: ssl.SSLContext, ca_file: Path) -> None:
    with ca_file.open("rb") as file:
        is_der = file.read(len(DER_START)) == DER_START
    if is_der:
        context.load_verify_locations(cadata=ca_file.read_bytes())
    else:
        context.load_verify_locations(cafile=str(ca_file))
