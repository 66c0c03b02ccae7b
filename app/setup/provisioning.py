"""Apply a plan: look again, create, read back; never the same thing twice."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace

from app.connections.secrets import SecretKind, secret_name
from app.errors import AnswerLostError, SetupError
from app.instance.client import InstanceClient, Record
from app.instance.query import Query
from app.secret import Secret, generate_client_secret, generate_password
from app.setup.comparison import find_registry, find_user
from app.setup.plan import Fate, ItemKind, Plan, PlanItem
from app.signin.vault import Vault
from app.words import translate

_UNREADABLE = frozenset({"client_secret", "user_password"})
_NOT_ON_EVERY_RELEASE = frozenset(
    {"inbound_grant_type", "public_client", "scope_restriction_status", "token_format"}
)


class Provisioning:
    """Applies one plan through an administrator's client.

    The key ring holds a secret only from when the instance took it, and an older one is forgotten
    before. So a crash in between leaves a record whose secret nobody knows; the next plan finds the
    record by its mark and gives it a new one.

    Args:
        client: a client that proves itself as the administrator.
        vault: where the client secret and the password are kept.
        connection_id: the future connection.
    """

    def __init__(self, client: InstanceClient, vault: Vault, connection_id: str) -> None:
        self._client = client
        self._vault = vault
        self._connection_id = connection_id

    async def apply(self, plan: Plan) -> AsyncIterator[Plan]:
        """Do what the plan says, item by item, and yield the plan after each.

        Errors:
            SetupError: an item was accepted but not applied, or has no way forward.
            InstanceError: the instance refused an item.
            NetworkError: the instance did not answer; apply again, it goes on where it was.
            VaultError: the key ring did not take a secret.
        """
        for item in plan.items:
            current = next(i for i in plan.items if (i.kind, i.name) == (item.kind, item.name))
            if current.fate in {Fate.CREATE, Fate.UPDATE}:
                plan = plan.with_item(await self._apply_item(current, plan))
                yield plan

    async def _apply_item(self, item: PlanItem, plan: Plan) -> PlanItem:
        match item.kind:
            case ItemKind.REGISTRY:
                record = await self._apply_registry(item)
            case ItemKind.USER:
                record = await self._apply_user(item)
            case ItemKind.ROLE:
                record = await self._grant(item, plan.user.sys_id)
        values = item.values
        if "client_id" in values:
            values = {**values, "client_id": record["client_id"]}
        return replace(item, fate=Fate.DONE, sys_id=record["sys_id"], values=values, note=None)

    async def _apply_registry(self, item: PlanItem) -> Record:
        secret = generate_client_secret()
        await self._forget(SecretKind.CLIENT_SECRET)
        found = await find_registry(self._client, item.name)
        sent = {**item.values, "client_secret": secret.reveal()}
        if found:
            sys_id = found["sys_id"]
            sent["client_id"] = found["client_id"]
            await self._client.update("oauth_entity", sys_id, sent)
        else:
            sys_id = await self._create("oauth_entity", sent, item)
        record = await self._read_back("oauth_entity", sys_id, sent)
        await self._keep(SecretKind.CLIENT_SECRET, secret)
        return record

    async def _apply_user(self, item: PlanItem) -> Record:
        password = generate_password()
        await self._forget(SecretKind.USER_PASSWORD)
        found = await find_user(self._client, item.name)
        if found:
            sys_id = found["sys_id"]
            await self._client.update("sys_user", sys_id, item.values)
        else:
            sys_id = await self._create("sys_user", item.values, item)
        await self._set_password(sys_id, password)
        record = await self._read_back("sys_user", sys_id, item.values)
        await self._keep(SecretKind.USER_PASSWORD, password)
        return record

    async def _set_password(self, sys_id: str, password: Secret) -> None:
        """Set a password that the instance hashes.

        Source:
            A plain write of `user_password` stores a literal nobody can sign in with; written as a
            display value it is hashed. Reported for the Table API by several integrators.
        """
        values = {"user_password": password.reveal()}
        await self._client.update("sys_user", sys_id, values, input_display_value=True)

    async def _grant(self, item: PlanItem, user_sys_id: str) -> Record:
        values = {"user": user_sys_id, "role": item.values["role"]}
        found = await self._find_grant(values)
        sys_id = found["sys_id"] if found else await self._create("sys_user_has_role", values, item)
        return await self._read_back("sys_user_has_role", sys_id, values)

    async def _create(self, table: str, values: Mapping[str, str], item: PlanItem) -> str:
        try:
            record = await self._client.create(table, values, fields=("sys_id",))
        except AnswerLostError:
            found = await self._look_again(item, values)
            if found is None:
                raise
            return found["sys_id"]
        return record["sys_id"]

    async def _look_again(self, item: PlanItem, values: Mapping[str, str]) -> Record | None:
        match item.kind:
            case ItemKind.REGISTRY:
                return await find_registry(self._client, item.name)
            case ItemKind.USER:
                return await find_user(self._client, item.name)
            case ItemKind.ROLE:
                return await self._find_grant(values)

    async def _find_grant(self, values: Mapping[str, str]) -> Record | None:
        query = Query().where("user", "=", values["user"]).where("role", "=", values["role"])
        rows = await self._client.records("sys_user_has_role", query, fields=("sys_id",), limit=1)
        return rows[0] if rows else None

    async def _read_back(self, table: str, sys_id: str, sent: Mapping[str, str]) -> Record:
        readable = tuple(column for column in sent if column not in _UNREADABLE)
        record = await self._client.record(table, sys_id, fields=("sys_id", *readable))
        lost = [column for column in readable if not _holds(record, column, sent[column])]
        if lost:
            raise _not_applied(table, lost)
        return record

    async def _forget(self, kind: SecretKind) -> None:
        await self._vault.delete(secret_name(self._connection_id, kind))

    async def _keep(self, kind: SecretKind, secret: Secret) -> None:
        await self._vault.save(secret_name(self._connection_id, kind), secret)


def _holds(record: Record, column: str, value: str) -> bool:
    """Tell whether a record took a value; empty counts for false, and where it says nothing."""
    shown = record.get(column, "")
    return shown == value or (not shown and (value == "false" or column in _NOT_ON_EVERY_RELEASE))


def _not_applied(table: str, columns: list[str]) -> SetupError:
    return SetupError(
        translate("Plan", "The instance accepted a record but changed it."),
        translate("Plan", "In {table}, these columns do not hold what was sent: {columns}.").format(
            table=table, columns=", ".join(columns)
        ),
        translate("Plan", "Look for a business rule on the table, then apply again."),
    )
