"""Why a connection did not come about, read from the chain of causes that libraries keep."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Iterator

from app.errors import (
    AppError,
    CertificateError,
    HostNotFoundError,
    NetworkError,
    TooSlowError,
    UnreachableError,
)
from app.instance.address import InstanceAddress


def connection_failure(
    exc: BaseException, address: InstanceAddress, *, waited_s: float
) -> NetworkError:
    """Return the error for a connection over which nothing was sent.

    Args:
        exc: what the library raised.
        address: where the connection should have led.
        waited_s: how long the library was told to wait, in seconds.
    """
    # Only errors that OpenSSL made itself carry a reason of their own.
    for cause in causes(exc):
        match cause:
            case ssl.SSLCertVerificationError():
                reason = getattr(cause, "verify_message", "") or str(cause)
                return CertificateError(address.label, reason.rstrip("."))
            case ssl.SSLError():
                return UnreachableError(address.label, getattr(cause, "reason", "") or "TLS")
            case socket.gaierror():
                return HostNotFoundError(address.host)
            case TimeoutError():
                return TooSlowError(address.label, waited_s)
            case OSError() if cause.errno:
                return UnreachableError(address.label, os.strerror(cause.errno))
    return UnreachableError(address.label, str(exc) or type(exc).__name__)


def causes(exc: BaseException) -> Iterator[BaseException]:
    """Yield an error and what caused it, the libraries' own words before the system's.

    Args:
        exc: what the library raised; an AppError behind it belongs to an earlier request.
    """
    link: BaseException | None = exc
    while link is not None and not isinstance(link, AppError):
        yield link
        if isinstance(link, BaseExceptionGroup):  # one connection attempt for each address
            yield from link.exceptions
        link = link.__cause__ or link.__context__
