"""Whether what was made by hand fits, as far as the integration user's own access shows it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Final

from app.errors import AppError, NotAuthenticatedError, NotAuthorizedError, NotFoundError
from app.findings import Finding, Status
from app.instance.access import PasswordAccess, TokenAccess
from app.instance.client import InstanceClient, Record
from app.instance.openness import is_open
from app.instance.query import Query
from app.instance.schema import read_choices
from app.instance.transport import Transport
from app.instance.visitor import Entrance, PageSeen
from app.setup.guided import Task
from app.setup.guided_access import HandMade, TokenTrial, token_trial
from app.setup.planned_records import differences, user_values
from app.signin.authorization import AuthorizationAttempt, plain_text
from app.words import Words, translate, verbatim

_PLACE_OF_USERS: Final = "User Administration > Users"
_PLACE_OF_ENTRIES: Final = "System OAuth > Application Registry"
_NEEDED_ROLES: Final = {"change_request": "sn_change_write", "incident": "sn_incident_write"}
_HEADING: Final = re.compile(r"<(title|h1)[^>]*>([^<]*)<", re.IGNORECASE)
_TOLD_BY_SIGNING_IN: Final = ("web_service_access_only", "password_needs_reset")
Findings = tuple[Finding, ...]


async def check(task: Task, made: HandMade) -> Findings:
    """Look at what was made by hand, as the integration user.

    Args:
        task: what was made last.
        made: what was typed.

    Returns:
        Green for what fits, red for what does not, amber for what the instance does not show.

    Errors:
        NetworkError: the instance did not answer.
        InstanceError: it sleeps, is in maintenance, or keeps this computer out.
    """
    look: dict[Task, Callable[[HandMade], Awaitable[Findings]]] = {
        Task.USER: _check_user,
        Task.REGISTRY: _check_registry,
        Task.ROLES: _check_roles,
    }
    return await look[task](made)


async def find_user_sys_id(made: HandMade) -> str:
    """Return the record of the integration user, "" where its own access does not show it.

    Args:
        made: what was typed.
    """
    row = await _own_row(made)
    return row["sys_id"] if row else ""


async def _check_user(made: HandMade) -> Findings:
    async with made.visitor() as visitor:
        entrance = await visitor.sign_in(made.request.user_name, made.password)
        if entrance is Entrance.INSIDE:
            await visitor.sign_out()
    row = await _own_row(made)
    signed_in = _entrance_finding(entrance, row, made)
    return (signed_in, *(_user_differences(row, made) if row else ()))


async def _own_row(made: HandMade) -> Record | None:
    """Return the integration user's own record, None where basic authentication is refused."""
    values = user_values(made.request)
    query = Query().where("user_name", "=", made.request.user_name)
    async with InstanceClient(made.request.address, made.policy, made.by_password) as client:
        try:
            rows = await client.records("sys_user", query, fields=("sys_id", *values), limit=1)
        except (NotAuthenticatedError, NotAuthorizedError):
            return None
    return rows[0] if rows else None


def _entrance_finding(entrance: Entrance, row: Record | None, made: HandMade) -> Finding:
    name = made.request.user_name
    match entrance:
        case Entrance.INSIDE:
            title = translate("Guided", "The integration user signs in with its password")
            return Finding("user", Status.OK, title, verbatim(name))
        case Entrance.NEW_PASSWORD:
            return _red(
                "user",
                translate("Guided", "The instance asks the integration user for a new password"),
                translate("Guided", "Clear the box {box}: {place} > {user}.").format(
                    box="Password needs reset", place=_PLACE_OF_USERS, user=name
                ),
                "must_reset_password",
            )
        case Entrance.SECOND_FACTOR:
            title = translate("Guided", "The password fits; then a second factor is asked for")
            remedy = translate("Guided", "Have the code at hand when you give consent.")
            return Finding("user", Status.WARNING, title, verbatim(name), remedy)
        case Entrance.ELSEWHERE:
            title = translate("Guided", "The sign-in page leads to another host")
            remedy = translate(
                "Guided", "Firnline cannot see whether the password fits; consent will show it."
            )
            return _amber("user", title, remedy, "sso_local_sign_in")
        case Entrance.REFUSED:
            return _refused_user(row, name)


def _refused_user(row: Record | None, name: str) -> Finding:
    if row and row["web_service_access_only"] == "true":
        return _red(
            "user",
            translate("Guided", "The integration user may not sign in to pages"),
            translate("Guided", "Clear the box {box}: {place} > {user}.").format(
                box="Web service access only", place=_PLACE_OF_USERS, user=name
            ),
            "web_service_only",
        )
    return _red(
        "user",
        translate("Guided", "The instance refuses this user name with the password"),
        translate(
            "Guided",
            "It does not say why. Look at {place} > {user}: the record is saved, Active is "
            "selected, Locked out is clear. Then set the password once more.",
        ).format(place=_PLACE_OF_USERS, user=name),
        "password_not_set",
    )


def _user_differences(row: Record, made: HandMade) -> Findings:
    """Return a finding for each column that holds something else; an empty one may be hidden."""
    request = made.request
    shown = {name: text for name, text in user_values(request).items() if row[name]}
    return tuple(
        _amber(
            f"user.{unlike.column}",
            translate("Guided", "{field} is {now}, not {planned}").format(
                field=unlike.label, now=unlike.now, planned=unlike.planned
            ),
            translate("Guided", "Change it on the record, or go on with it as it is."),
            "",
        )
        for unlike in differences(shown, row, request.connection_id)
        if unlike.column not in _TOLD_BY_SIGNING_IN
    )


async def _check_registry(made: HandMade) -> Findings:
    attempt = AuthorizationAttempt.start(made.request.address, made.client_id)
    async with made.visitor() as visitor:
        entrance = await visitor.sign_in(made.request.user_name, made.password)
        page = None
        if entrance is Entrance.INSIDE:
            page = await visitor.open(attempt.url)
            await visitor.sign_out()
    consent = _consent_finding(page, attempt, made)
    if consent.status is Status.BLOCKED:
        return (consent,)
    async with token_trial(made) as trial:
        return consent, await _token_finding(trial, made)


def _consent_finding(
    page: PageSeen | None, attempt: AuthorizationAttempt, made: HandMade
) -> Finding:
    if page is None:
        title = translate("Guided", "The page for consent could not be looked at")
        remedy = translate("Guided", "Consent itself will show whether client and address fit.")
        return _amber("consent_page", title, remedy, "")
    said = " ".join(plain_text(found[1]) for found in _HEADING.findall(page.text)).lower()
    place = f"{_PLACE_OF_ENTRIES} > {made.request.registry_name}"
    if "redirect_uri" in said:
        return _red(
            "consent_page",
            translate("Guided", "The entry holds another redirect URL"),
            translate("Guided", "Copy the redirect URL into its field once more: {place}.").format(
                place=place
            ),
            "redirect_mismatch",
        )
    if page.reply.status >= HTTPStatus.BAD_REQUEST:
        return _red(
            "consent_page",
            translate("Guided", "The instance does not know this client, or it is not active"),
            translate(
                "Guided",
                "Compare the client ID and see that Active is selected: {place}. If the instance "
                "made an ID of its own, paste it below.",
            ).format(place=place),
            "registry_missing",
        )
    if attempt.is_redirect(page.url) or page.path.endswith("/oauth_auth.do"):
        title = translate("Guided", "The instance knows the client and its redirect URL")
        return Finding("consent_page", Status.OK, title, verbatim(made.request.registry_name))
    return _consent_finding(None, attempt, made)


async def _token_finding(trial: TokenTrial, made: HandMade) -> Finding:
    if trial.access is not None:
        return await _scope_finding(trial.access, made)
    if trial.is_client_known:
        title = translate("Guided", "Client ID and client secret fit")
        return Finding("client_secret", Status.OK, title)
    remedy = translate("Guided", "Copy the client secret into its field once more: {place}.")
    remedy = remedy.format(place=f"{_PLACE_OF_ENTRIES} > {made.request.registry_name}")
    if trial.is_client_known is False:
        title = translate("Guided", "The client secret is another one")
        return _red("client_secret", title, remedy, "client_secret_refused")
    title = translate("Guided", "The instance gives no token and does not say why")
    said = translate("Guided", "It said: {said}").format(said=plain_text(trial.said))
    return Finding(
        "client_secret",
        Status.WARNING,
        title,
        said,
        translate(
            "Guided",
            "Either the client secret is another one, or the instance gives tokens after consent "
            "alone. {remedy}",
        ).format(remedy=remedy),
        remedy_id="client_secret_refused",
    )


async def _scope_finding(access: TokenAccess, made: HandMade) -> Finding:
    query = Query().where("user_name", "=", made.request.user_name)
    async with InstanceClient(made.request.address, made.policy, access) as client:
        try:
            await client.records("sys_user", query, fields=("sys_id",), limit=1)
        except NotAuthorizedError:
            return _red(
                "client_secret",
                translate("Guided", "The client gets tokens, but they open no table"),
                translate("Guided", "Set Scope Restriction to Broadly scoped: {place}.").format(
                    place=f"{_PLACE_OF_ENTRIES} > {made.request.registry_name}"
                ),
                "scope_restricted",
            )
        except AppError as error:
            title = translate("Guided", "The token of the client could not be tried")
            return Finding.of_error("client_secret", title, error)
    title = translate("Guided", "Client ID and client secret fit, and their token opens tables")
    return Finding("client_secret", Status.OK, title)


async def _check_roles(made: HandMade) -> Findings:
    async with token_trial(made) as trial:
        access = trial.access or made.by_password
        tables = [await _table_finding(table, access, made) for table in _NEEDED_ROLES]
        return (*tables, await _choices_finding(access, made))


async def _table_finding(
    table: str, access: PasswordAccess | TokenAccess, made: HandMade
) -> Finding:
    role = _NEEDED_ROLES[table]
    try:
        is_shown = await _is_open(table, access, made)
    except NotAuthenticatedError:
        title = translate("Guided", "Whether {role} was given could not be looked at")
        remedy = translate("Guided", "The report after consent will show it.")
        return _amber(table, title.format(role=role), remedy, "")
    if is_shown:
        title = translate("Guided", "{table} is open to the integration user")
        return Finding(table, Status.OK, title.format(table=table), verbatim(role))
    return _red(
        table,
        translate("Guided", "{table} is closed to the integration user").format(table=table),
        translate("Guided", "Add the role {role}: {place} > {user} > Roles.").format(
            role=role, place=_PLACE_OF_USERS, user=made.request.user_name
        ),
        "role_missing",
    )


async def _is_open(table: str, access: PasswordAccess | TokenAccess, made: HandMade) -> bool:
    async with Transport(made.request.address, made.policy, access=access) as transport:
        try:
            return await is_open(transport, table)
        except NotFoundError:
            return False


async def _choices_finding(access: PasswordAccess | TokenAccess, made: HandMade) -> Finding:
    async with InstanceClient(made.request.address, made.policy, access) as client:
        try:
            found = await read_choices(client, "change_request", "state")
        except NotAuthenticatedError:
            found = ()
    if found:
        title = translate("Guided", "The names of states can be read")
        return Finding("choices", Status.OK, title, verbatim("personalize_choices"))
    return _amber(
        "choices",
        translate("Guided", "The names of states cannot be read"),
        translate("Guided", "Add the role personalize_choices; else they are taken from tickets."),
        "choices_unreadable",
    )


def _red(key: str, title: Words, remedy: Words, remedy_id: str) -> Finding:
    return Finding(key, Status.BLOCKED, title, None, remedy, remedy_id=remedy_id)


def _amber(key: str, title: Words, remedy: Words, remedy_id: str) -> Finding:
    return Finding(key, Status.WARNING, title, None, remedy, remedy_id=remedy_id)
