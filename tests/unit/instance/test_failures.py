"""Why a connection did not come about."""

from __future__ import annotations

import errno
import socket
import ssl

import pytest

from app.errors import (
    AppError,
    CertificateError,
    HostNotFoundError,
    NetworkError,
    TooSlowError,
    UnreachableError,
)
from app.instance.address import InstanceAddress
from app.instance.failures import connection_failure

ADDRESS = InstanceAddress("dev1.service-now.com")


def wrapped(cause: BaseException) -> Exception:
    """Return an error as a library raises it around a cause."""
    outer = RuntimeError("the library's own words")
    outer.__cause__ = cause
    return outer


def unverified(message: str) -> ssl.SSLCertVerificationError:
    """Return what a failed verification raises."""
    error = ssl.SSLCertVerificationError(1, "CERTIFICATE_VERIFY_FAILED")
    error.verify_message = message
    return error


@pytest.mark.parametrize(
    ("cause", "error", "said"),
    [
        (unverified("certificate has expired"), CertificateError, "certificate has expired."),
        (ssl.SSLCertVerificationError("not trusted"), CertificateError, "not trusted"),
        (unverified("mismatch for 'x'."), CertificateError, "mismatch for 'x'."),
        (ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER]"), UnreachableError, "TLS"),
        (socket.gaierror(-2, "Name or service not known"), HostNotFoundError, "dev1"),
        (TimeoutError(), TooSlowError, "30 seconds"),
        (OSError(errno.EHOSTUNREACH, "x"), UnreachableError, "No route to host"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "x"), UnreachableError, "refused"),
        (
            ExceptionGroup("both", [OSError(errno.ENETUNREACH, "x")]),
            UnreachableError,
            "unreachable",
        ),
        (ValueError("407 Proxy"), UnreachableError, "the library's own words"),
    ],
)
def test_the_cause_decides(cause: Exception, error: type[NetworkError], said: str) -> None:
    """What the system said is found behind what the library says."""
    failure = connection_failure(wrapped(cause), ADDRESS, waited_s=30)

    assert type(failure) is error
    assert said in str(failure.detail)
    assert ".." not in str(failure.detail)


def test_a_wordless_error_is_named_by_its_class() -> None:
    """Something is said even where the library says nothing."""
    failure = connection_failure(RuntimeError(), ADDRESS, waited_s=30)

    assert "RuntimeError" in str(failure.detail)


def test_an_error_of_ours_ends_the_search() -> None:
    """What lies behind an AppError belongs to an earlier request."""
    earlier = UnreachableError("dev1", "x")
    earlier.__cause__ = socket.gaierror()

    assert isinstance(earlier, AppError)
    assert type(connection_failure(wrapped(earlier), ADDRESS, waited_s=1)) is UnreachableError
