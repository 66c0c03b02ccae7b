"""The records as they are planned: their columns for a release, and how they differ. Pure."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from app.changes.change import holds
from app.connections.connection import Centre
from app.instance.address import InstanceAddress
from app.instance.client import Record
from app.instance.release import Release
from app.setup.plan import Difference, ItemKind
from app.setup.token_settings import TokenSettings, knows_public_clients
from app.signin.authorization import REGISTERED_REDIRECTS, are_registered
from app.words import Words, translate, verbatim

REGISTRY_MARK: Final = "Made by Firnline"
USER_MARK: Final = "Firnline integration"
NOT_ON_EVERY_RELEASE: Final = frozenset(
    {"inbound_grant_type", "public_client", "scope_restriction_status", "token_format", "use_pkce"}
)
Facts = tuple[tuple[Words, Words], ...]
_LABELS: Final[Mapping[str, Words]] = {
    "type": translate("Plan", "Type"),
    "active": translate("Plan", "Active"),
    "redirect_url": translate("Plan", "Redirect URL"),
    "access_token_lifespan": translate("Plan", "Access token lifespan"),
    "refresh_token_lifespan": translate("Plan", "Refresh token lifespan"),
    "public_client": translate("Plan", "Public client"),
    "use_pkce": translate("Plan", "PKCE required"),
    "scope_restriction_status": translate("Plan", "Scope restriction"),
    "inbound_grant_type": translate("Plan", "Grant type"),
    "token_format": translate("Plan", "Token format"),
    "comments": translate("Plan", "Comments"),
    "first_name": translate("Plan", "First name"),
    "last_name": translate("Plan", "Last name"),
    "email": translate("Plan", "Email"),
    "title": translate("Plan", "Title"),
    "locked_out": translate("Plan", "Locked out"),
    "web_service_access_only": translate("Plan", "Web service access only"),
    "password_needs_reset": translate("Plan", "Password needs reset"),
}


@dataclass(frozen=True)
class PlanRequest:
    """What the administrator chose, and what is known about the instance.

    Attributes:
        connection_id: the future connection; records carry it as a mark.
        registry_name: name of the application registry entry.
        user_name: name of the integration user.
        centres: what the connection is for.
        address: the instance.
        release: its release, None where it could not be read.
        held: the kinds of record whose secret is already in the key ring.
        today: the day that the registry's comment names.
        tokens: what was chosen of the tokens.
        saved: ids of the connections that are set up already, whose records are in use.
    """

    connection_id: str
    registry_name: str
    user_name: str
    centres: tuple[Centre, ...]
    address: InstanceAddress
    release: Release | None
    held: frozenset[ItemKind]
    today: date
    tokens: TokenSettings = field(default_factory=TokenSettings)
    saved: frozenset[str] = frozenset()


def registry_values(request: PlanRequest, found: Record | None) -> dict[str, str]:
    """Return the columns of the application registry entry, as the release knows them.

    Args:
        request: what was chosen.
        found: the entry of this name, which keeps its client ID.
    """
    centres = " and ".join(centre.value for centre in request.centres)
    values = {
        "name": request.registry_name,
        "type": "client",
        "active": "true",
        "client_id": found["client_id"] if found else uuid.uuid4().hex,
        "redirect_url": REGISTERED_REDIRECTS,
        "access_token_lifespan": str(request.tokens.access_lifespan_s),
        "refresh_token_lifespan": str(request.tokens.refresh_lifespan_s),
        "comments": f"{REGISTRY_MARK} on {request.today.isoformat()} for the {centres} centre, "
        f"connection {request.connection_id}.",
    }
    if knows_public_clients(request.release):
        # ServiceNow renews tokens for private clients only; a public one would last 30 minutes.
        values |= {"public_client": "false", "use_pkce": "true"}
    if request.release is None or request.release.has_scope_restriction:
        values |= {
            "inbound_grant_type": "authz_code",
            "scope_restriction_status": "unrestricted",
            "token_format": "opaque",
        }
    return values


def user_values(request: PlanRequest) -> dict[str, str]:
    """Return the columns of the integration user."""
    return {
        "user_name": request.user_name,
        "first_name": "Firnline",
        "last_name": "Integration",
        "email": _email(request.user_name, request.address.host),
        "title": user_mark(request.connection_id),
        "active": "true",
        "locked_out": "false",
        "web_service_access_only": "false",
        "password_needs_reset": "false",
    }


def _email(user_name: str, host: str) -> str:
    """Return an address that the instance takes; a user name may be one already."""
    name = ".".join(user_name.split())
    local, _, domain = name.partition("@")
    if local and domain and "@" not in domain:
        return name
    return f"{name.replace('@', '.')}@{host if '.' in host else 'example.com'}"


def user_mark(connection_id: str) -> str:
    """Return the title by which our integration user is known again; it fits 60 characters."""
    return f"{USER_MARK} {connection_id[:12]}"


def registry_fields(values: Mapping[str, str], tokens: TokenSettings) -> Facts:
    """Return what is worth reading of the application registry entry."""
    return (
        (translate("Plan", "Application registry name"), verbatim(values["name"])),
        (translate("Plan", "Redirect URL"), verbatim(values["redirect_url"].replace(", ", "\n"))),
        (
            translate("Plan", "Client"),
            translate("Plan", "private, with a generated secret and PKCE"),
        ),
        (translate("Plan", "Access token lifespan"), translate("Plan", "30 minutes")),
        (
            translate("Plan", "Refresh token lifespan"),
            translate("Plan", "%n days", "", tokens.refresh_days),
        ),
        *_scope_field(values),
    )


def user_fields(values: Mapping[str, str]) -> Facts:
    """Return what is worth reading of the integration user."""
    return (
        (translate("Plan", "Integration user name"), verbatim(values["user_name"])),
        (translate("Plan", "Email"), verbatim(values["email"])),
        (translate("Plan", "Password"), translate("Plan", "generated, 24 characters")),
    )


def differences(
    values: Mapping[str, str], found: Mapping[str, str], connection_id: str
) -> tuple[Difference, ...]:
    """Return the columns of a record that do not hold what is planned.

    Args:
        values: what is planned.
        found: the record that is there.
        connection_id: the future connection; a comment that names it is as good as a new one.
    """
    return tuple(
        Difference(column, _LABELS.get(column, verbatim(column)), found.get(column, ""), value)
        for column, value in values.items()
        if not _fits(column, value, found, connection_id)
    )


def _fits(column: str, value: str, found: Mapping[str, str], connection_id: str) -> bool:
    now = found.get(column, "")
    if column == "redirect_url":
        return are_registered(now)
    if column == "comments":
        return connection_id in now
    return took(found, column, value)


def took(record: Mapping[str, str], column: str, value: str) -> bool:
    """Tell whether a record took a value; a column that its release lacks stays empty."""
    return holds(record, column, value) or (
        column in NOT_ON_EVERY_RELEASE and not record.get(column)
    )


def _scope_field(values: Mapping[str, str]) -> Facts:
    if "scope_restriction_status" not in values:
        return ()
    needed = translate("Plan", "unrestricted, or the Table API would refuse every request")
    return ((translate("Plan", "Scope restriction"), needed),)
