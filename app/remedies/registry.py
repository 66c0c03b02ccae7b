"""Troubles with the application registry: the entry in `oauth_entity`, and access to that table.

Source:
    Microsoft 365 documentation of the ServiceNow ticket connector for the cross-scope refusal;
    ServiceNow documentation, "OAuth application registry"; KB2731346 on scope restriction.
"""

from __future__ import annotations

from typing import Final

from app.errors import (
    ClientUnknownError,
    NotAuthorizedError,
    RedirectRefusedError,
    RefusedError,
    TokenRefusedError,
)
from app.remedies.proposals import REGISTRY_TABLE, of_registry, open_tables, our_redirect
from app.remedies.remedy import Remedy, Symptom
from app.remedies.repair import Repair
from app.words import translate

_OPEN_ENTRY: Final = translate(
    "Remedies", "Open System OAuth > Application Registry and open the entry {registry}."
)
_GREEN_REGISTRY: Final = translate(
    "Remedies",
    "Firnline renews its token through the entry, and the line about it is green.",
)

CROSS_SCOPE: Final = Remedy(
    "cross_scope",
    translate("Remedies", "Other scopes may not read the table of application registries."),
    Symptom(
        translate("Remedies", "Prerequisites, and when the plan is made or applied"),
        ("cross-scope access policy", "ScopeAccessNotGrantedException"),
        (403,),
        (RefusedError, NotAuthorizedError),
    ),
    translate(
        "Remedies",
        "Somebody customised the application access of the table oauth_entity, so the instance "
        "refuses to let entries be read or created from outside of one scope.",
    ),
    (
        translate("Remedies", "Open System Definition > Tables and find the table {table}.").format(
            table=REGISTRY_TABLE
        ),
        translate("Remedies", "Check that Label is {label} and Name is {table}.").format(
            label="Application Registries", table=REGISTRY_TABLE
        ),
        translate(
            "Remedies", "On the tab Application Access, set Accessible from to {scopes}."
        ).format(scopes="All application scopes"),
        translate(
            "Remedies",
            "Select Can read and Allow access to this table via web services, then Update.",
        ),
    ),
    translate("Remedies", "Firnline reads the table oauth_entity again, without a refusal."),
    "registry",
    Repair(
        translate("Remedies", "Firnline can put the table's access back to its defaults."),
        open_tables(REGISTRY_TABLE),
    ),
)

REGISTRY_MISSING: Final = Remedy(
    "registry_missing",
    translate("Remedies", "The application registry entry is gone."),
    Symptom(
        translate("Remedies", "Consent, the report, and when a token is renewed"),
        ("invalid_client", "unknown client", "Invalid client"),
        (400, 401),
        (TokenRefusedError,),
        (ClientUnknownError,),
    ),
    translate(
        "Remedies",
        "The entry {registry} was deleted, or the instance was cloned or reset since it was made; "
        "its client {client_id} is not known any more.",
    ),
    (
        translate(
            "Remedies", "Open System OAuth > Application Registry and look for the name {registry}."
        ),
        translate("Remedies", "If it is there, compare its client ID with {client_id}."),
        translate(
            "Remedies",
            "If it is not there, set the connection up again: the plan creates the entry and takes "
            "over what is left.",
        ),
    ),
    _GREEN_REGISTRY,
    "registry",
)

REGISTRY_INACTIVE: Final = Remedy(
    "registry_inactive",
    translate("Remedies", "The application registry entry is not active."),
    Symptom(
        translate("Remedies", "Consent, the report, and when a token is renewed"),
        ("inactive client", "client is not active"),
        (401,),
        (TokenRefusedError,),
    ),
    translate(
        "Remedies",
        "Active is not selected on the entry {registry}; that ends every token it ever gave.",
    ),
    (
        _OPEN_ENTRY,
        translate("Remedies", "Select Active, then Update."),
        translate("Remedies", "Authorize the connection again if its token does not come back."),
    ),
    _GREEN_REGISTRY,
    "registry",
    Repair(translate("Remedies", "Firnline can activate the entry."), of_registry(active="true")),
)

REDIRECT_MISMATCH: Final = Remedy(
    "redirect_mismatch",
    translate("Remedies", "The entry holds another redirect address."),
    Symptom(
        translate("Remedies", "Consent, instead of the question whether to allow"),
        ("redirect_uri", "redirect uri"),
        (400,),
        (TokenRefusedError,),
        (RedirectRefusedError,),
    ),
    translate(
        "Remedies",
        "ServiceNow compares redirect addresses letter by letter, and the entry {registry} does "
        "not hold the one that Firnline sends.",
    ),
    (
        _OPEN_ENTRY,
        translate("Remedies", "Set Redirect URL to {redirect_url}, then Update."),
        translate("Remedies", "Start the consent again."),
    ),
    translate("Remedies", "The instance shows its question with Allow and Deny."),
    "registry",
    Repair(
        translate("Remedies", "Firnline can write its redirect address into the entry."),
        our_redirect,
    ),
)

CLIENT_SECRET_REFUSED: Final = Remedy(
    "client_secret_refused",
    translate("Remedies", "The instance does not accept the client secret."),
    Symptom(
        translate("Remedies", "Consent, the report, and when a token is renewed"),
        ("access_denied", "unauthorized_client"),
        (401,),
        (TokenRefusedError,),
    ),
    translate(
        "Remedies",
        "The client secret of the entry {registry} was replaced. The instance says the same where "
        "the entry is not active or the integration user is locked.",
    ),
    (
        _OPEN_ENTRY,
        translate("Remedies", "Check that Active is selected."),
        translate(
            "Remedies",
            "Open User Administration > Users, open {user}, and check that Active is selected and "
            "Locked out is not.",
        ),
        translate(
            "Remedies",
            "If both are well, let Firnline give the entry a new client secret: take the set-up "
            "back and apply it again, or replace the client secret on the connection's page.",
        ),
    ),
    _GREEN_REGISTRY,
    "registry",
)

SCOPE_RESTRICTED: Final = Remedy(
    "scope_restricted",
    translate("Remedies", "The entry is restricted to scopes."),
    Symptom(
        translate("Remedies", "The report, and wherever tickets are read or created"),
        ("unscoped api is not allowed", "Missing required api access scope"),
        (403,),
        (NotAuthorizedError, RefusedError),
    ),
    translate(
        "Remedies",
        "From Zurich on, an entry may be restricted to the APIs of selected scopes, and {registry} "
        "is. Roles do not help here.",
    ),
    (
        _OPEN_ENTRY,
        translate("Remedies", "Set Scope Restriction to {choice}, then Update.").format(
            choice="Broadly scoped"
        ),
        translate(
            "Remedies",
            "In the Machine Identity Console, the same is under Inbound integrations > {registry}: "
            "clear the box {box}.",
        ).format(box="Allow access only to APIs in selected scope"),
    ),
    translate("Remedies", "The connection's token reads the ticket tables."),
    "read",
    Repair(
        translate("Remedies", "Firnline can lift the restriction of its own entry."),
        of_registry(scope_restriction_status="unrestricted"),
    ),
)

ENTRIES: Final = (
    CROSS_SCOPE,
    SCOPE_RESTRICTED,
    REDIRECT_MISMATCH,
    REGISTRY_MISSING,
    REGISTRY_INACTIVE,
    CLIENT_SECRET_REFUSED,
)
