"""Troubles with the integration user's account.

Source:
    ServiceNow documentation, "Create a user" and "Non-interactive sessions"; field notes on
    passwords written over REST.
"""

from __future__ import annotations

from typing import Final

from app.errors import NotAuthorizedError
from app.remedies.proposals import missing_roles, new_password, of_user
from app.remedies.remedy import Remedy, Symptom
from app.remedies.repair import Repair
from app.words import translate

_OPEN_USER: Final = translate("Remedies", "Open User Administration > Users and open {user}.")
_AT_SIGN_IN: Final = translate(
    "Remedies", "The instance's sign-in page, the report, and when a token is renewed"
)
_SIGNS_IN: Final = translate(
    "Remedies", "The integration user signs in, and the line about the user is green."
)

USER_MISSING: Final = Remedy(
    "user_missing",
    translate("Remedies", "The integration user is gone."),
    Symptom(_AT_SIGN_IN, ("access_denied",), (401,)),
    translate(
        "Remedies",
        "The user {user} was deleted or renamed, or the instance was cloned or reset since.",
    ),
    (
        translate("Remedies", "Open User Administration > Users and look for the user ID {user}."),
        translate(
            "Remedies",
            "If it is not there, set the connection up again: the plan creates the user and takes "
            "over what is left.",
        ),
    ),
    _SIGNS_IN,
    "user",
)

USER_LOCKED: Final = Remedy(
    "user_locked",
    translate("Remedies", "The integration user is locked out."),
    Symptom(_AT_SIGN_IN, ("access_denied",), (401,)),
    translate(
        "Remedies",
        "Too many wrong passwords, or a person, locked {user}. A locked user gets no tokens.",
    ),
    (
        _OPEN_USER,
        translate("Remedies", "Clear the box {box}, then Update.").format(box="Locked out"),
    ),
    _SIGNS_IN,
    "user",
    Repair(
        translate("Remedies", "Firnline can unlock the integration user."),
        of_user(locked_out="false"),
    ),
)

USER_INACTIVE: Final = Remedy(
    "user_inactive",
    translate("Remedies", "The integration user is not active."),
    Symptom(_AT_SIGN_IN, ("access_denied",), (401,)),
    translate("Remedies", "{user} was switched off. An inactive user gets no tokens."),
    (
        _OPEN_USER,
        translate("Remedies", "Select the box {box}, then Update.").format(box="Active"),
    ),
    _SIGNS_IN,
    "user",
    Repair(
        translate("Remedies", "Firnline can activate the integration user."),
        of_user(active="true"),
    ),
)

PASSWORD_NOT_SET: Final = Remedy(
    "password_not_set",
    translate("Remedies", "The integration user's password does not work."),
    Symptom(
        translate("Remedies", "The instance's sign-in page, as a wrong user name or password"),
        ("User name or password invalid",),
        (200, 401),
    ),
    translate(
        "Remedies",
        "Some instances answer that they took a password over REST, and did not; or somebody "
        "changed it since.",
    ),
    (
        _OPEN_USER,
        translate(
            "Remedies",
            "Select Set Password, paste the password that Firnline shows on the consent page, and "
            "save.",
        ),
        translate("Remedies", "Clear the box {box}, then Update.").format(
            box="Password needs reset"
        ),
    ),
    translate("Remedies", "Firnline signs in as {user} with this password."),
    "user",
    Repair(translate("Remedies", "Firnline can set the password again and try it."), new_password),
)

MUST_RESET_PASSWORD: Final = Remedy(
    "must_reset_password",
    translate("Remedies", "The integration user has to choose a new password."),
    Symptom(
        translate("Remedies", "The instance's sign-in page asks for a new password"),
        ("Password needs reset", "access_denied"),
        (200, 401),
    ),
    translate(
        "Remedies",
        "Password needs reset is selected for {user}, so the next sign-in asks for another "
        "password, and no token is given before.",
    ),
    (
        _OPEN_USER,
        translate("Remedies", "Clear the box {box}, then Update.").format(
            box="Password needs reset"
        ),
    ),
    _SIGNS_IN,
    "user",
    Repair(
        translate("Remedies", "Firnline can clear this mark."),
        of_user(password_needs_reset="false"),  # noqa: S106 - a flag, no password
    ),
)

WEB_SERVICE_ONLY: Final = Remedy(
    "web_service_only",
    translate("Remedies", "The integration user may not sign in to pages."),
    Symptom(
        translate("Remedies", "The instance's sign-in page, before consent"),
        ("web service access only", "User name or password invalid"),
        (200, 401),
    ),
    translate(
        "Remedies",
        "Web service access only is selected for {user}. Consent is given on a page, so nobody can "
        "select Allow.",
    ),
    (
        _OPEN_USER,
        translate("Remedies", "Clear the box {box}, then Update.").format(
            box="Web service access only"
        ),
        translate("Remedies", "If there is a field Identity type, set it to {choice}.").format(
            choice="Human"
        ),
    ),
    translate("Remedies", "The instance shows its question with Allow and Deny."),
    "user",
    Repair(
        translate("Remedies", "Firnline can let the integration user sign in to pages."),
        of_user(web_service_access_only="false"),
    ),
)

ROLE_MISSING: Final = Remedy(
    "role_missing",
    translate("Remedies", "The account lacks a role."),
    Symptom(
        translate("Remedies", "The report, and wherever tickets are read or created"),
        (
            "Failed API level ACL Validation",
            "User Not Authorized",
            "security constraints",
            "Insufficient rights",
        ),
        (403,),
        (NotAuthorizedError,),
    ),
    translate(
        "Remedies",
        "{user} needs {roles}. A role is missing, was taken away, or new access rules ask for "
        "more. Instances with tightened REST access ask for snc_platform_rest_api_access besides.",
    ),
    (
        _OPEN_USER,
        translate("Remedies", "On the tab Roles, select Edit and add {roles}, then Save."),
        translate(
            "Remedies", "If the REST API stays closed, add the role {role} in the same way."
        ).format(role="snc_platform_rest_api_access"),
    ),
    translate("Remedies", "The lines about roles and about the ticket tables are green."),
    "roles",
    Repair(translate("Remedies", "Firnline can grant the roles that are missing."), missing_roles),
)

ENTRIES: Final = (
    USER_MISSING,
    USER_LOCKED,
    USER_INACTIVE,
    PASSWORD_NOT_SET,
    MUST_RESET_PASSWORD,
    WEB_SERVICE_ONLY,
    ROLE_MISSING,
)
