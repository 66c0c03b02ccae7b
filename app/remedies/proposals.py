"""What each repair would change: the columns that are not as they should be, and nothing else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from app.changes.change import Change
from app.errors import SetupError
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.remedies.repair import Proposal
from app.remedies.subject import Subject
from app.secret import generate_password
from app.words import translate

# What a table has before anybody customises its access.
TABLE_DEFAULTS: Final = {"access": "public", "read_access": "true", "ws_access": "true"}
REGISTRY_TABLE: Final = "oauth_entity"
CHECKED_TABLES: Final = (REGISTRY_TABLE, "sys_user", "change_request", "incident")


def open_tables(*names: str) -> Callable[[InstanceClient, Subject], Awaitable[Proposal]]:
    """Return how to put the access of tables back to its defaults.

    Args:
        names: the tables.
    """

    async def propose(client: InstanceClient, _subject: Subject) -> Proposal:
        query = Query().where("name", "IN", ",".join(names))
        fields = ("sys_id", "name", *TABLE_DEFAULTS)
        rows = await client.records("sys_db_object", query, fields=fields)
        found = (_change("sys_db_object", row, row["name"], TABLE_DEFAULTS) for row in rows)
        return Proposal(tuple(change for change in found if change))

    return propose


def of_registry(**wanted: str) -> Callable[[InstanceClient, Subject], Awaitable[Proposal]]:
    """Return how to set columns of the application registry entry.

    Args:
        wanted: the columns with the values they should have.
    """

    async def propose(client: InstanceClient, subject: Subject) -> Proposal:
        return await _record_proposal(
            client, REGISTRY_TABLE, subject.registry_sys_id, subject.registry_name, wanted
        )

    return propose


async def our_redirect(client: InstanceClient, subject: Subject) -> Proposal:
    """Propose the redirect addresses that Firnline sends."""
    wanted = {"redirect_url": subject.redirect_url}
    return await _record_proposal(
        client, REGISTRY_TABLE, subject.registry_sys_id, subject.registry_name, wanted
    )


def of_user(**wanted: str) -> Callable[[InstanceClient, Subject], Awaitable[Proposal]]:
    """Return how to set columns of the integration user.

    Args:
        wanted: the columns with the values they should have.
    """

    async def propose(client: InstanceClient, subject: Subject) -> Proposal:
        return await _record_proposal(
            client, "sys_user", subject.user_sys_id, subject.user_name, wanted
        )

    return propose


async def new_password(client: InstanceClient, subject: Subject) -> Proposal:
    """Propose to set the password again: the one that is kept, else a generated one."""
    flags = await of_user(password_needs_reset="false")(client, subject)  # noqa: S106 - a flag
    return Proposal(flags.changes, subject.password or generate_password())


async def missing_roles(client: InstanceClient, subject: Subject) -> Proposal:
    """Propose to grant each role that is needed, or the first that stands in for it."""
    _known(subject.user_sys_id)
    wanted = sorted({name for names in subject.roles for name in names})
    there = await _roles_there(client, wanted)
    granted = await _granted(client, subject.user_sys_id, tuple(there.values()))
    chosen = (next((name for name in names if name in there), "") for names in subject.roles)
    return Proposal(
        tuple(
            Change(
                "sys_user_has_role",
                "",
                name,
                {"user": subject.user_sys_id, "role": there[name]},
            )
            for name in dict.fromkeys(chosen)
            if name and there[name] not in granted
        )
    )


async def _roles_there(client: InstanceClient, names: list[str]) -> dict[str, str]:
    query = Query().where("name", "IN", ",".join(names))
    rows = await client.records("sys_user_role", query, fields=("sys_id", "name"))
    return {row["name"]: row["sys_id"] for row in rows}


async def _granted(
    client: InstanceClient, user_sys_id: str, roles: tuple[str, ...]
) -> frozenset[str]:
    query = Query().where("user", "=", user_sys_id).where("role", "IN", ",".join(roles))
    rows = await client.records("sys_user_has_role", query, fields=("role",))
    return frozenset(row["role"] for row in rows)


async def _record_proposal(
    client: InstanceClient, table: str, sys_id: str, name: str, wanted: Mapping[str, str]
) -> Proposal:
    fields = ("sys_id", *wanted)
    row = await client.record(table, _known(sys_id), fields=fields)
    change = _change(table, row, name, wanted)
    return Proposal((change,) if change else ())


def _change(
    table: str, row: Mapping[str, str], name: str, wanted: Mapping[str, str]
) -> Change | None:
    """Return what has to be set; an empty value counts for false."""
    after = {
        column: value
        for column, value in wanted.items()
        if row[column] != value and (row[column] or value != "false")
    }
    if not after:
        return None
    return Change(table, row["sys_id"], name, after, {column: row[column] for column in after})


def _known(sys_id: str) -> str:
    if not sys_id:
        raise SetupError(
            translate("Remedies", "There is no record to repair yet."),
            translate("Remedies", "The plan was not applied on this instance."),
            translate("Remedies", "Go on with the set-up; it creates the record."),
        )
    return sys_id
