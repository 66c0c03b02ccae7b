"""Troubles with signing in and with consent.

Source:
    Microsoft 365 documentation of the ServiceNow ticket connector, for Not You and for single
    sign-on; ServiceNow documentation, "OAuth tokens"; a public report on remembered consent.
"""

from __future__ import annotations

from typing import Final

from app.errors import (
    NoLocalFormError,
    NotAuthenticatedError,
    SingleSignOnError,
    TokenRefusedError,
    WrongUserError,
)
from app.remedies.remedy import Remedy, Symptom
from app.words import translate

_ON_CONSENT: Final = translate("Remedies", "Consent")
_RIGHT_OWNER: Final = translate(
    "Remedies", "The instance itself says that the token belongs to {user}."
)

WRONG_PERSON: Final = Remedy(
    "wrong_person",
    translate("Remedies", "Somebody else is signed in."),
    Symptom(_ON_CONSENT, errors=(WrongUserError,)),
    translate(
        "Remedies",
        "Allow counts for whoever is signed in on the instance's page, and that has to be {user}, "
        "not a person.",
    ),
    (
        translate(
            "Remedies", "Select {link} in the upper right-hand corner of the instance's page."
        ).format(link="Not You"),
        translate("Remedies", "Sign in as {user}, with the password that Firnline offers."),
        translate("Remedies", "Select Allow."),
    ),
    _RIGHT_OWNER,
    "owner",
)

SSO_LOCAL_SIGN_IN: Final = Remedy(
    "sso_local_sign_in",
    translate("Remedies", "Single sign-on signs in the wrong person."),
    Symptom(
        translate("Remedies", "Consent, after Not You, when the same person comes back"),
        errors=(),
    ),
    translate(
        "Remedies",
        "The identity provider knows who sits at this computer and signs the same person in again. "
        "The instance's own form goes round it.",
    ),
    (
        translate("Remedies", "Select Local sign-in on the consent page; it opens {path}.").format(
            path="/login.do"
        ),
        translate("Remedies", "Sign in as {user}, with the password that Firnline offers."),
        translate("Remedies", "Select Allow."),
        translate(
            "Remedies",
            "If the instance has no form of its own, use the same account at the identity provider "
            "instead.",
        ),
    ),
    _RIGHT_OWNER,
    "owner",
)

SSO_SAME_ACCOUNT: Final = Remedy(
    "sso_same_account",
    translate("Remedies", "Single sign-on leaves no other way in."),
    Symptom(
        translate("Remedies", "Consent, where the instance shows no form of its own"),
        errors=(NoLocalFormError,),
    ),
    translate(
        "Remedies",
        "Only accounts of the identity provider get in. An account there with the same name and "
        "email address as the integration user is signed in as that user.",
    ),
    (
        translate(
            "Remedies", "In the Microsoft Entra admin center, open Users > New user > Create user."
        ),
        translate("Remedies", "Set Display name and the first part of the user name to {user}."),
        translate("Remedies", "On the tab Properties, set Email to {email}."),
        translate("Remedies", "On the tab Assignments, add the role {role}.").format(
            role="Security Administrator"
        ),
        translate("Remedies", "Start the consent again, sign in as this account, select Allow."),
        translate(
            "Remedies",
            "Take the role {role} away again afterwards: Users > {user} > Assigned roles.",
        ).format(role="Security Administrator"),
    ),
    _RIGHT_OWNER,
    "owner",
    reminder=translate(
        "Remedies", "Take the role {role} away from the Entra account {user} again."
    ).format(role="Security Administrator"),
)


SSO_BEFORE_API: Final = Remedy(
    "sso_before_api",
    translate("Remedies", "Single sign-on stands in front of the API as well."),
    Symptom(
        translate("Remedies", "Instance, and every request after"),
        statuses=(302,),
        errors=(SingleSignOnError,),
    ),
    translate(
        "Remedies",
        "A gateway before {host} sends every request to an identity provider. Programs cannot sign "
        "in there.",
    ),
    (
        translate(
            "Remedies",
            "Ask whoever runs the gateway to let {api}, {token} and {consent} through without a "
            "sign-in of its own.",
        ).format(api="/api/", token="/oauth_token.do", consent="/oauth_auth.do"),  # noqa: S106
        translate(
            "Remedies", "Or use the instance's own address, which ends in {domain} as a rule."
        ).format(domain=".service-now.com"),
    ),
    translate("Remedies", "The instance itself answers at this address."),
    "reach",
)

CONSENT_REMEMBERED: Final = Remedy(
    "consent_remembered",
    translate("Remedies", "The instance remembers an earlier consent."),
    Symptom(
        _ON_CONSENT,
        ("can't verify code challenge", "code challenge"),
        (401,),
        (TokenRefusedError,),
    ),
    translate(
        "Remedies",
        "It sent a code at once that belongs to an earlier attempt and cannot be redeemed.",
    ),
    (
        translate("Remedies", "Start the consent again; Firnline begins with an empty browser."),
        translate(
            "Remedies",
            "If it stays so, sign in to the instance as {user}, open Self-Service > My Connected "
            "Apps, and select Revoke Access beside {registry}.",
        ),
    ),
    translate("Remedies", "The code is redeemed, and the token belongs to {user}."),
    "owner",
)

REFRESH_EXPIRED: Final = Remedy(
    "refresh_expired",
    translate("Remedies", "The connection's consent has run out."),
    Symptom(
        translate("Remedies", "The report, and when a token is renewed"),
        ("invalid_grant", "token_expired", "expired"),
        (401,),
        (TokenRefusedError,),
    ),
    translate(
        "Remedies",
        "A refresh token lasts 100 days unless the entry {registry} says otherwise; it ran out, or "
        "somebody revoked it.",
    ),
    (
        translate("Remedies", "Select Authorize on the page Provisioning status."),
        translate("Remedies", "Sign in as {user} and select Allow."),
        translate(
            "Remedies",
            "If it runs out too early, look at Refresh Token Lifespan: System OAuth > Application "
            "Registry > {registry}.",
        ),
    ),
    translate("Remedies", "The token is renewed without a person."),
    "registry",
)

NO_TICKETS: Final = Remedy(
    "no_tickets",
    translate("Remedies", "The installation is complete, but no tickets appear."),
    Symptom(translate("Remedies", "Home, without the cards of change requests and incidents")),
    translate(
        "Remedies",
        "The records were made, but consent is missing or was lost, so nothing can be shared.",
    ),
    (
        translate("Remedies", "Open the page Provisioning status."),
        translate("Remedies", "Select Authorize, sign in as {user} and select Allow."),
        translate("Remedies", "Return to Home; the cards appear."),
    ),
    translate("Remedies", "Home shows both cards with their tickets."),
    "owner",
)

BASIC_RESTRICTED: Final = Remedy(
    "basic_restricted",
    translate("Remedies", "The instance does not accept name and password from programs."),
    Symptom(
        translate("Remedies", "Administrator, when the password was entered"),
        ("User is not authenticated", "Required to provide Auth information"),
        (401,),
        (NotAuthenticatedError,),
    ),
    translate(
        "Remedies",
        "Either they are wrong, or basic authentication is restricted: many instances refuse it "
        "since 2026 with the same words, for administrators too.",
    ),
    (
        translate("Remedies", "Check the user name and the password once more."),
        translate(
            "Remedies",
            "On the page Administrator, choose to sign in in a clean browser window instead.",
        ),
        translate(
            "Remedies",
            "Or have the role {role} granted: User Administration > Users > the administrator > "
            "Roles.",
        ).format(role="snc_basic_auth_api_access"),
    ),
    translate("Remedies", "The instance accepts the administrator."),
    "reach",
)

ENTRIES: Final = (
    WRONG_PERSON,
    SSO_LOCAL_SIGN_IN,
    SSO_SAME_ACCOUNT,
    SSO_BEFORE_API,
    CONSENT_REMEMBERED,
    REFRESH_EXPIRED,
    NO_TICKETS,
    BASIC_RESTRICTED,
)
