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
)
from app.findings import Finding, Status
from app.remedies.catalogue import remedy_for
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
# What the instance's own words tell more exactly than the kind of error: the remedy and the probe.
_BY_WORDING: Final = {
    "cross_scope": "registry",
    "scope_restricted": "registry",
    "registry_missing": "registry",
}
# What to do where an error, which may be met anywhere, can say less than the doctor.
_ADVICE: Final = {
    "cross_scope": translate(
        "Doctor",
        "Open the table to all scopes: System Definition > Tables > oauth_entity > Application "
        "Access.",
    ),
    "scope_restricted": translate(
        "Doctor",
        "Set Scope Restriction to Broadly scoped: System OAuth > Application Registry.",
    ),
    "registry_missing": translate(
        "Doctor", "Set up the connection again; Firnline makes a new entry."
    ),
    "table_missing": translate(
        "Doctor",
        "Install or activate what the table belongs to: System Applications > All Available "
        "Applications > All.",
    ),
    "refresh_expired": translate(
        "Doctor",
        "Authorize again. If it stays so, look as an administrator, who sees whether the entry or "
        "the user is switched off.",
    ),
}


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
    owner, remedy_id = _whose(error)
    return Finding(
        owner or key,
        Status.BLOCKED,
        error.title,
        error.detail,
        _ADVICE.get(remedy_id, error.hint),
        remedy_id=remedy_id,
    )


def _whose(error: AppError) -> tuple[str, str]:
    """Return the probe that an error belongs to, and the remedy."""
    named = remedy_for(error)
    if named is not None and named.id in _BY_WORDING:
        return _BY_WORDING[named.id], named.id
    return next(
        ((owner, remedy_id) for kind, owner, remedy_id in _TROUBLES if isinstance(error, kind)),
        (_OWN, ""),
    )
