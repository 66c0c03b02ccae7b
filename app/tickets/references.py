"""Records of the instance that a ticket may name: searched as somebody types, and remembered.

Source:
    ServiceNow documentation, "Reference field type", "Users and groups", "CMDB tables".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import msgspec

from app.database.database import Database
from app.instance.client import InstanceClient, Shown
from app.instance.columns import rows_or_none
from app.instance.query import Query

MOST: Final = 20
_KEPT: Final = 50
_MEMBERS: Final = "sys_user_grmember"


@dataclass(frozen=True)
class Reference:
    """A record that can be named.

    Attributes:
        sys_id: what is sent.
        name: what people call it.
        detail: what tells it from others of the same name, or empty.
    """

    sys_id: str
    name: str
    detail: str = ""


@dataclass(frozen=True)
class _Look:
    """How the records of a table are found and told apart."""

    name: str = "name"
    detail: str = ""
    also: tuple[str, ...] = ()
    only_active: bool = False


_TASK = _Look("number", "short_description", also=("short_description",))
_LOOKS: Final[Mapping[str, _Look]] = {
    "sys_user": _Look(detail="email", also=("email", "user_name"), only_active=True),
    "sys_user_group": _Look(detail="manager", only_active=True),
    "cmdb_ci": _Look(detail="sys_class_name"),
    "cmdb_ci_service": _Look(detail="sys_class_name"),
    "service_offering": _Look(detail="parent"),
    "chg_model": _Look(detail="description", only_active=True),
    **dict.fromkeys(("task", "change_request", "incident", "problem"), _TASK),
}
_decoder = msgspec.json.Decoder(tuple[Reference, ...])


class ReferenceBook:
    """Finds records by their names, and remembers those that were chosen.

    Args:
        client: signed in.
        database: the file of the connection.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(self, client: InstanceClient, database: Database) -> None:
        self._client = client
        self._database = database

    async def search(self, table: str, text: str, *, group: str = "") -> tuple[Reference, ...]:
        """Return the records whose name holds a text, by name; at most `MOST`.

        Args:
            table: where to look.
            text: a part of the name; empty finds the first.
            group: for people, the sys_id of the group that they belong to. Where its members are
                not shown to this user, everybody is found.

        Errors:
            InputError: the text cannot be part of a query.
            AppError: any NetworkError, InstanceError or SignInError.
        """
        if table == "sys_user" and group:
            members = await self._members(group, text)
            if members is not None:
                return members
        look = _LOOKS.get(table, _Look())
        query = Query()
        if look.only_active:
            query = query.where("active", "=", "true")
        if text.strip():
            query = query.where(look.name, "LIKE", text.strip())
            for column in look.also:
                query = query.or_where(column, "LIKE", text.strip())
        columns = tuple(filter(None, ("sys_id", look.name, look.detail)))
        rows = await self._client.shown_records(
            table, query.order_by(look.name), fields=columns, limit=MOST
        )
        return tuple(_reference(row, look) for row in rows if row[look.name].display)

    def chosen_before(self, table: str, text: str = "") -> tuple[Reference, ...]:
        """Return what was chosen earlier and fits a text, the latest first; without a network.

        Args:
            table: where it was chosen from.
            text: a part of the name.
        """
        with self._database.transaction() as connection:
            row = connection.execute(
                "SELECT content FROM answers WHERE key = ?", (_key(table),)
            ).fetchone()
        try:
            kept = _decoder.decode(row[0]) if row else ()
        except msgspec.MsgspecError:
            return ()
        wanted = text.strip().casefold()
        return tuple(each for each in kept if wanted in f"{each.name} {each.detail}".casefold())

    def remember(self, table: str, chosen: Reference) -> None:
        """Put a record first among those that were chosen.

        Args:
            table: where it was chosen from.
            chosen: the record.
        """
        others = (each for each in self.chosen_before(table) if each.sys_id != chosen.sys_id)
        kept = (chosen, *others)[:_KEPT]
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)",
                (_key(table), msgspec.json.encode(kept), datetime.now(UTC).isoformat()),
            )

    async def _members(self, group: str, text: str) -> tuple[Reference, ...] | None:
        """Return the members of a group that fit a text, None where none of it may be seen."""
        of_group = Query().where("group", "=", group)
        if not await rows_or_none(self._client, _MEMBERS, of_group, ("sys_id",)):
            return None
        query = of_group.where("user.active", "=", "true")
        if text.strip():
            query = query.where("user.name", "LIKE", text.strip())
            query = query.or_where("user.email", "LIKE", text.strip())
        rows = await self._client.shown_records(
            _MEMBERS, query.order_by("user.name"), fields=("user", "user.email"), limit=MOST
        )
        return tuple(
            Reference(row["user"].value, row["user"].display, row["user.email"].display)
            for row in rows
        )


def _reference(row: Mapping[str, Shown], look: _Look) -> Reference:
    detail = row[look.detail].display if look.detail else ""
    return Reference(row["sys_id"].value, row[look.name].display, detail)


def _key(table: str) -> str:
    return f"chosen|{table}"
