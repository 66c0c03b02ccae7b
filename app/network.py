"""One policy for every connection: REST, token calls and the web view."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import truststore

from app import __version__
from app.errors import CertificateFileError

# How an instance's logs name who asked.
USER_AGENT: Final = f"Firnline/{__version__}"


@dataclass(frozen=True)
class NetworkPolicy:
    """How one instance is reached and whom it must prove to be.

    Trust is the operating system's store, plus one CA file where a company, or the practice
    instance, has a CA of its own. There is no way to switch verification off.

    Attributes:
        ca_file: PEM file with the additional CA, or None.
        timeout_s: the longest silence of the instance, in seconds.
        deadline_s: the longest time for one whole answer, in seconds.
    """

    ca_file: Path | None = None
    timeout_s: float = 30.0
    deadline_s: float = 90.0

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
                context.load_verify_locations(cafile=str(self.ca_file))
            except (OSError, ssl.SSLError) as exc:
                raise CertificateFileError(self.ca_file) from exc
        return context
