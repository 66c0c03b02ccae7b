"""Why a connection did not come about, read from the chain of causes that libraries keep."""

from __future__ import annotations

import errno
import os
import re
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from app.errors import (
    AppError,
    CertificateError,
    ConnectionDeniedError,
    ExpiredCertificateError,
    HostNotFoundError,
    InspectedError,
    NetworkError,
    NoRouteError,
    OtherNameError,
    ProxyRefusedError,
    ProxySignInError,
    ProxyUnreachableError,
    TooSlowError,
    UnknownAuthorityError,
    UnreachableError,
)
from app.errors.shown_certificate import ShownCertificate
from app.instance.address import InstanceAddress
from app.network import NetworkPolicy, Proxy
from app.words import Words, translate

# What OpenSSL calls an answer that is no TLS at all.
_NO_TLS: Final = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE"})
# OpenSSL's X509_V_ERR_ numbers: not yet valid, expired; another name, another IP address; signed
# by itself, by something in the chain, by nobody here, or by nobody at all.
_OUT_OF_DATE: Final = frozenset({9, 10})
_OTHER_NAME: Final = frozenset({62, 64})
_UNKNOWN_AUTHORITY: Final = frozenset({18, 19, 20, 21})
_NO_ROUTE: Final = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})
# What the two libraries say of a proxy that did not open the way: "407 Proxy Authentication ...".
_PROXY_SAID: Final = re.compile(r"(?:^|Tunnel connection failed: )(?P<said>(?P<status>\d{3}) .*)")
_SIGN_IN_TO_PROXY: Final = "407"
_PLAIN_KINDS: Final = (
    ExpiredCertificateError,
    InspectedError,
    OtherNameError,
    UnknownAuthorityError,
)


def connection_failure(
    exc: BaseException, address: InstanceAddress, policy: NetworkPolicy
) -> NetworkError:
    """Return the error for a connection over which nothing was sent.

    Args:
        exc: what the library raised.
        address: where the connection should have led.
        policy: the way there, and how long the library was told to wait.
    """
    proxy = policy.proxy_to(address.host)
    for cause in causes(exc):
        match cause:
            case ssl.SSLCertVerificationError():
                return _distrust(cause, address)
            case ssl.SSLError():
                return UnreachableError(address.label, _without_tls(cause))
        if failure := _in_between(cause, proxy) if proxy else _direct(cause, address, policy):
            return failure
    reason = str(exc) or type(exc).__name__
    return UnreachableError(address.label, reason)


def _in_between(cause: BaseException, proxy: Proxy) -> NetworkError | None:
    """Return what went wrong before the proxy, or at it; None where this cause does not tell."""
    match cause:
        case socket.gaierror():
            return ProxyUnreachableError(
                proxy.label, translate("Instance", "its name is not known here")
            )
        case TimeoutError():
            return ProxyUnreachableError(proxy.label, translate("Instance", "no answer in time"))
        case OSError() if cause.errno:
            return ProxyUnreachableError(proxy.label, os.strerror(cause.errno))
    said = _PROXY_SAID.search(str(cause))
    if said is None:
        return None
    if said["status"] == _SIGN_IN_TO_PROXY:
        return ProxySignInError(proxy.label, proxy.user_name)
    return ProxyRefusedError(proxy.label, said["said"])


def _direct(
    cause: BaseException, address: InstanceAddress, policy: NetworkPolicy
) -> NetworkError | None:
    match cause:
        case socket.gaierror():
            return HostNotFoundError(address.host)
        case TimeoutError():
            return TooSlowError(address.label, policy.timeout_s)
        case ConnectionRefusedError():
            return ConnectionDeniedError(address.label, os.strerror(errno.ECONNREFUSED))
        case OSError() if cause.errno in _NO_ROUTE:
            return NoRouteError(address.label, os.strerror(cause.errno))
        case OSError() if cause.errno:
            return UnreachableError(address.label, os.strerror(cause.errno))
    return None


# Only errors that OpenSSL made itself carry a reason of their own.
def _without_tls(exc: ssl.SSLError) -> str | Words:
    reason = getattr(exc, "reason", "") or "TLS"
    if reason in _NO_TLS:
        return translate("Instance", "it does not speak HTTPS on this port")
    return reason


def _distrust(exc: ssl.SSLCertVerificationError, address: InstanceAddress) -> CertificateError:
    code = getattr(exc, "verify_code", 0)
    if code in _OTHER_NAME:
        return OtherNameError(address.label)
    if code in _OUT_OF_DATE:
        return ExpiredCertificateError(address.label)
    if code in _UNKNOWN_AUTHORITY:
        # A public authority vouches for everything in the cloud, so another one stands between.
        kind = InspectedError if address.is_in_cloud else UnknownAuthorityError
        return kind(address.label)
    reason = getattr(exc, "verify_message", "") or str(exc)
    return CertificateError(address.label, reason.rstrip("."))


def described(
    error: CertificateError, address: InstanceAddress, shown: ShownCertificate
) -> CertificateError:
    """Return the same distrust with what the certificate says, named more closely where it can be.

    Args:
        error: what verification said; on some systems in words of the system alone.
        address: the host.
        shown: its certificate.
    """
    if isinstance(error, _PLAIN_KINDS):
        return type(error)(address.label, shown)
    if not shown.not_before <= datetime.now(UTC) <= shown.not_after:
        return ExpiredCertificateError(address.label, shown)
    error.shown = shown
    return error


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
