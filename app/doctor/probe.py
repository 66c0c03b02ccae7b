"""One thing that is tried, and whose trouble it is when trying fails."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from app.doctor.patient import Patient
from app.errors import (
    AddressBlockedError,
    AppError,
    AsleepError,
    BrokenReplyError,
    CaptivePortalError,
    CertificateError,
    CertificateFileError,
    ConnectionDeniedError,
    HibernatingError,
    HostNotFoundError,
    NetworkError,
    NoRouteError,
    NotAuthenticatedError,
    NotAuthorizedError,
    NotFoundError,
    NotServiceNowError,
    ProxyAddressError,
    ProxyError,
    RateLimitedError,
    RefusedError,
    SignInError,
    SingleSignOnError,
    TokenRefusedError,
)
from app.findings import Finding, Status
from app.words import Words, translate

_OWN: Final = ""
# Whose trouble an error is, and the remedy; the first that fits counts.
_TROUBLES: Final[tuple[tuple[type[AppError], str, str], ...]] = (
    (ProxyError, "proxy", "proxy"),
    (ProxyAddressError, "proxy", "proxy"),
    (CertificateError, "certificate", "certificate"),
    (CertificateFileError, "certificate", "certificate"),
    (AddressBlockedError, "address", "ip_blocked"),
    (RateLimitedError, "rate", "rate_limited"),
    (HibernatingError, "reach", "hibernating"),
    (AsleepError, "reach", "maintenance"),
    (SingleSignOnError, "reach", "sso_before_api"),
    (NotServiceNowError, "reach", "not_reachable"),
    (CaptivePortalError, "reach", "not_reachable"),
    (BrokenReplyError, "reach", "not_reachable"),
    (HostNotFoundError, "reach", "not_reachable"),
    (NoRouteError, "reach", "not_reachable"),
    (ConnectionDeniedError, "reach", "not_reachable"),
    (NetworkError, _OWN, "not_reachable"),
    (SignInError, "registry", "refresh_expired"),
    (NotAuthenticatedError, "owner", "refresh_expired"),
    (NotAuthorizedError, _OWN, "role_missing"),
    (NotFoundError, _OWN, "table_missing"),
    (RefusedError, _OWN, "business_rule"),
)
# How a client is refused that may use APIs with a scope of their own only, and one that is unknown.
_SCOPE_RESTRICTED: Final = "unscoped"
_UNKNOWN_CLIENT: Final = "invalid_client"


@dataclass(frozen=True)
class Probe:
    """One thing that a connection needs.

    Attributes:
        key: names it, and its finding.
        title: what is true when it is well.
        run: tries it; any AppError is a finding too.
        needs: keys of the probes without which this one cannot tell anything.
    """

    key: str
    title: Words
    run: Callable[[Patient], Awaitable[Finding]]
    needs: tuple[str, ...] = ()

    def not_tried(self, cause: Words) -> Finding:
        """Return the finding for a probe that something else keeps from being tried."""
        detail = translate("Doctor", "not tried: {cause}").format(cause=cause)
        return Finding(self.key, Status.PENDING, self.title, detail)


def trouble(error: AppError, key: str) -> Finding:
    """Return a red finding under the key of the probe that an error really belongs to.

    Args:
        error: what a probe met.
        key: that probe.
    """
    owner, remedy_id = next(
        ((owner, remedy_id) for kind, owner, remedy_id in _TROUBLES if isinstance(error, kind)),
        (_OWN, ""),
    )
    if isinstance(error, NotAuthorizedError) and _SCOPE_RESTRICTED in error.said:
        owner, remedy_id = "registry", "scope_restricted"
    if isinstance(error, TokenRefusedError) and _UNKNOWN_CLIENT in error.said:
        remedy_id = "registry_missing"
    return Finding(
        owner or key,
        Status.BLOCKED,
        error.title,
        error.detail,
        error.hint,
        remedy_id=remedy_id,
    )
