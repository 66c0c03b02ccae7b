"""Why a connection did not come about, read from the chain of causes that libraries keep."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Iterator
from typing import Final

from app.errors import (
    AppError,
    CertificateError,
    HostNotFoundError,
    NetworkError,
    TooSlowError,
    UnreachableError,
)
from app.instance.address import InstanceAddress
from app.words import Words, translate

# What OpenSSL calls an answer that is no TLS at all, and a certificate for somebody else.
_NO_TLS: Final = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE"})
_OTHER_NAME: Final = 62


def connection_failure(
    exc: BaseException, address: InstanceAddress, *, waited_s: float
) -> NetworkError:
    """Return the error for a connection over which nothing was sent.

    Args:
        exc: what the library raised.
        address: where the connection should have led.
        waited_s: how long the library was told to wait, in seconds.
    """
    for cause in causes(exc):
        match cause:
            case ssl.SSLCertVerificationError():
                return _distrust(cause, address)
            case ssl.SSLError():
                return UnreachableError(address.label, _without_tls(cause))
            case socket.gaierror():
                return HostNotFoundError(address.host)
            case TimeoutError():
                return TooSlowError(address.label, waited_s)
            case OSError() if cause.errno:
                return UnreachableError(address.label, os.strerror(cause.errno))
    return UnreachableError(address.label, str(exc) or type(exc).__name__)


# Only errors that OpenSSL made itself carry a reason of their own.
def _without_tls(exc: ssl.SSLError) -> str | Words:
    reason = getattr(exc, "reason", "") or "TLS"
    if reason in _NO_TLS:
        return translate("Instance", "it does not speak HTTPS on this port")
    return reason


def _distrust(exc: ssl.SSLCertVerificationError, address: InstanceAddress) -> CertificateError:
    if getattr(exc, "verify_code", 0) != _OTHER_NAME:
        reason = getattr(exc, "verify_message", "") or str(exc)
        return CertificateError(address.label, reason.rstrip("."))
    return CertificateError(
        address.label,
        translate("Instance", "its certificate is for another name"),
        translate("Instance", "Use the name that the certificate was made for."),
    )


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
