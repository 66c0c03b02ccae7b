"""Why a connection did not come about."""

from __future__ import annotations

import errno
import socket
import ssl

import pytest

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
from app.instance.address import InstanceAddress
from app.instance.failures import connection_failure
from app.network import NetworkPolicy, ProxyMode, ProxySettings

ADDRESS = InstanceAddress("dev1.service-now.com")


def wrapped(cause: BaseException) -> Exception:
    """Return an error as a library raises it around a cause."""
    outer = RuntimeError("the library's own words")
    outer.__cause__ = cause
    return outer


def unverified(message: str, code: int = 0) -> ssl.SSLCertVerificationError:
    """Return what a failed verification raises."""
    error = ssl.SSLCertVerificationError(1, "CERTIFICATE_VERIFY_FAILED")
    error.verify_message, error.verify_code = message, code
    return error


@pytest.mark.parametrize(
    ("cause", "error", "said"),
    [
        (unverified("certificate has expired"), CertificateError, "certificate has expired."),
        (unverified("x", 10), ExpiredCertificateError, "expired"),
        (unverified("x", 9), ExpiredCertificateError, "not valid yet"),
        (unverified("x", 62), OtherNameError, "another name"),
        (unverified("x", 20), InspectedError, "something between"),
        (ssl.SSLCertVerificationError("not trusted"), CertificateError, "not trusted"),
        (unverified("mismatch for 'x'."), CertificateError, "mismatch for 'x'."),
        (ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER]"), UnreachableError, "TLS"),
        (socket.gaierror(-2, "Name or service not known"), HostNotFoundError, "dev1"),
        (TimeoutError(), TooSlowError, "30 seconds"),
        (OSError(errno.EHOSTUNREACH, "x"), NoRouteError, "No route to host"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "x"), ConnectionDeniedError, "refused"),
        (
            ExceptionGroup("both", [OSError(errno.ENETUNREACH, "x")]),
            NoRouteError,
            "unreachable",
        ),
        (ValueError("407 Proxy"), UnreachableError, "the library's own words"),
    ],
)
def test_the_cause_decides(cause: Exception, error: type[NetworkError], said: str) -> None:
    """What the system said is found behind what the library says."""
    failure = connection_failure(wrapped(cause), ADDRESS, NetworkPolicy())

    assert type(failure) is error
    assert said in str(failure.detail)
    assert ".." not in str(failure.detail)


def test_a_wordless_error_is_named_by_its_class() -> None:
    """Something is said even where the library says nothing."""
    failure = connection_failure(RuntimeError(), ADDRESS, NetworkPolicy())

    assert "RuntimeError" in str(failure.detail)


def test_an_error_of_ours_ends_the_search() -> None:
    """What lies behind an AppError belongs to an earlier request."""
    earlier = UnreachableError("dev1", "x")
    earlier.__cause__ = socket.gaierror()

    assert isinstance(earlier, AppError)
    assert type(connection_failure(wrapped(earlier), ADDRESS, NetworkPolicy())) is UnreachableError


def test_an_unknown_authority_is_no_inspection_at_a_company_s_own_host() -> None:
    """Only for ServiceNow's cloud is it known that a public authority vouches."""
    vanity = InstanceAddress("itsm.corp.example")
    failure = connection_failure(wrapped(unverified("x", 19)), vanity, NetworkPolicy())

    assert type(failure) is UnknownAuthorityError


@pytest.mark.parametrize(
    ("cause", "error"),
    [
        (socket.gaierror(-2, "x"), ProxyUnreachableError),
        (TimeoutError(), ProxyUnreachableError),
        (ConnectionRefusedError(errno.ECONNREFUSED, "x"), ProxyUnreachableError),
        (ValueError("407 Proxy Authentication Required"), ProxySignInError),
        (OSError("Tunnel connection failed: 407 Required"), ProxySignInError),
        (ValueError("502 Bad Gateway"), ProxyRefusedError),
        (unverified("x", 62), OtherNameError),
        (ValueError("odd"), UnreachableError),
    ],
)
def test_behind_a_proxy_the_proxy_is_named(cause: Exception, error: type[NetworkError]) -> None:
    """What the network says is about the proxy, what TLS says is about the host."""
    policy = NetworkPolicy(proxy=ProxySettings(ProxyMode.MANUAL, "proxy.corp:8080"))

    assert type(connection_failure(wrapped(cause), ADDRESS, policy)) is error
