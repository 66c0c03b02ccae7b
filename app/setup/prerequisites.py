"""The checks before anything is changed: from outside first, then with an administrator's eyes."""

from __future__ import annotations

from collections.abc import Sequence

from app.errors import InstanceError, NotAuthorizedError
from app.findings import Finding, Status
from app.instance.client import InstanceClient, Record
from app.instance.query import Query
from app.instance.recognition import Recognition
from app.instance.release import Release, read_release
from app.words import translate

_TABLES = ("oauth_entity", "sys_user", "change_request", "incident")
_TABLE_DEFAULTS = {"access": "public", "read_access": "true", "ws_access": "true"}


def outside_findings(recognition: Recognition) -> tuple[Finding, ...]:
    """Return what can be said before anybody signs in.

    Args:
        recognition: what the address turned out to be.
    """
    trusted_by = (
        translate("Prerequisites", "private CA of this connection")
        if recognition.private_ca
        else translate("Prerequisites", "trusted by this computer")
    )
    return (
        Finding(
            "reach",
            Status.OK,
            translate("Prerequisites", "The instance answers"),
            translate("Prerequisites", "{host} · {ms} ms").format(
                host=recognition.address.label, ms=recognition.latency_ms
            ),
        ),
        Finding(
            "certificate",
            Status.OK,
            translate("Prerequisites", "Its certificate is trusted"),
            trusted_by,
        ),
    )


async def inside_findings(client: InstanceClient, user_name: str) -> tuple[Finding, ...]:
    """Return what an administrator can see of the prerequisites.

    Args:
        client: a client that proves itself as the administrator.
        user_name: the administrator's user name.

    Errors:
        NotAuthenticatedError: the instance does not accept the administrator.
        NetworkError: the instance did not answer.
    """
    administrator = await _administrator_finding(client, user_name)
    if administrator.status is Status.BLOCKED:
        return (administrator,)
    return (
        administrator,
        _release_finding(await read_release(client)),
        await _tables_finding(client),
    )


async def _administrator_finding(client: InstanceClient, user_name: str) -> Finding:
    query = Query().where("user.user_name", "=", user_name).where("role.name", "=", "admin")
    try:
        rows = await client.records("sys_user_has_role", query, fields=("sys_id",), limit=1)
    except NotAuthorizedError:
        rows = []  # whoever may not even look at roles is no administrator
    if rows:
        return Finding(
            "administrator",
            Status.OK,
            translate("Prerequisites", "{user} has the admin role").format(user=user_name),
        )
    return Finding(
        "administrator",
        Status.BLOCKED,
        translate("Prerequisites", "{user} is not an administrator of this instance.").format(
            user=user_name
        ),
        translate("Prerequisites", "The role admin is missing. Nothing was created."),
        translate(
            "Prerequisites",
            "Sign in as an administrator, or have the role granted: "
            "User Administration > Users > {user} > Roles.",
        ).format(user=user_name),
    )


def _release_finding(release: Release | None) -> Finding:
    if release is None:
        return Finding(
            "release",
            Status.WARNING,
            translate("Prerequisites", "The release is not known"),
            translate("Prerequisites", "the instance does not show it"),
            translate("Prerequisites", "Continue only if it is Kingston or later."),
        )
    if not release.supported:
        return Finding(
            "release",
            Status.BLOCKED,
            translate("Prerequisites", "The release {family} is too old.").format(
                family=release.family
            ),
            translate("Prerequisites", "Firnline needs Kingston or later."),
            translate("Prerequisites", "Upgrade the instance first."),
        )
    return Finding(
        "release",
        Status.OK,
        translate("Prerequisites", "Release is Kingston or later"),
        translate("Prerequisites", "{family} {patch}").format(
            family=release.family, patch=release.patch
        ),
    )


async def _tables_finding(client: InstanceClient) -> Finding:
    query = Query().where("name", "IN", ",".join(_TABLES))
    try:
        rows = await client.records(
            "sys_db_object", query, fields=("name", "label", *_TABLE_DEFAULTS)
        )
    except InstanceError as error:
        return Finding(
            "tables",
            Status.WARNING,
            translate("Prerequisites", "Table settings cannot be read"),
            error.detail,
            translate("Prerequisites", "Continue if nobody changed the tables' access."),
        )
    changed = _changed_tables(rows)
    if not changed:
        return Finding(
            "tables",
            Status.OK,
            translate("Prerequisites", "Tables are at their defaults"),
            translate("Prerequisites", "%n tables", "", len(rows)),
        )
    return Finding(
        "tables",
        Status.WARNING,
        translate("Prerequisites", "Access to a table was customised: {tables}").format(
            tables=", ".join(changed)
        ),
        translate("Prerequisites", "set-up or tickets may be refused"),
        translate(
            "Prerequisites",
            "System Definition > Tables > {table} > Application Access: Accessible from = "
            "All application scopes, Can read = selected, web services = selected.",
        ).format(table=changed[0]),
    )


def _changed_tables(rows: Sequence[Record]) -> list[str]:
    return [
        row["name"]
        for row in rows
        if any(row.get(column, "") not in {"", value} for column, value in _TABLE_DEFAULTS.items())
    ]
