"""Apply a plan: look again, create, read back; never the same thing twice."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace

from app.changes.change import Change
from app.connections.secrets import SecretKind, secret_name
from app.errors import AnswerLostError, SetupError
from app.instance.client import InstanceClient, Record
from app.instance.query import Query
from app.secret import Secret, generate_client_secret, generate_password
from app.setup.comparison import find_registry, find_user, is_our_registry, is_our_user
from app.setup.plan import Fate, ItemKind, Plan, PlanItem
from app.setup.planned_records import took
from app.signin.vault import Vault
from app.words import translate

_UNREADABLE = frozenset({"client_secret", "user_password"})
Note = Callable[[Change], None]


def _forget_at_once(change: Change) -> None:
    del change


class Provisioning:
    """Applies one plan through an administrator's client.

    The key ring holds a secret only from when the instance took it, and an older one is forgotten
    before. So a crash in between leaves a record whose secret nobody knows; the next plan finds the
    record by its mark and gives it a new one.

    Args:
        client: a client that proves itself as the administrator.
        vault: where the client secret and the password are kept.
        connection_id: the future connection.
        note: told of every change before it is written, and again once it was read back.
    """

    def __init__(
        self,
        client: InstanceClient,
        vault: Vault,
        connection_id: str,
        *,
        note: Note = _forget_at_once,
    ) -> None:
        self._client = client
        self._vault = vault
        self._connection_id = connection_id
        self._note = note

    async def apply(self, plan: Plan) -> AsyncIterator[Plan]:
        """Do what the plan says, item by item, and yield the plan after each.

        Errors:
            SetupError: a name is somebody else's, and nothing was created; or an item was accepted
                but not applied.
            StorageError: a change could not be noted, and was not made.
            InstanceError: the instance refused an item.
            NetworkError: the instance did not answer; apply again, it goes on where it was.
            VaultError: the key ring did not take a secret.
        """
        await self._refuse_taken(plan)
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

    async def _refuse_taken(self, plan: Plan) -> None:
        """Look before the first write: between plan and Apply a name may have been taken."""
        registry = await find_registry(self._client, plan.registry.name)
        if registry and not is_our_registry(registry):
            raise _taken(plan.registry)
        user = await find_user(self._client, plan.user.name)
        if user and not is_our_user(user):
            raise _taken(plan.user)
        if missing := next((role for role in plan.roles if role.fate is Fate.TAKEN), None):
            raise _taken(missing)

    async def _apply_registry(self, item: PlanItem) -> Record:
        secret = generate_client_secret()
        await self._forget(SecretKind.CLIENT_SECRET)
        found = await find_registry(self._client, item.name)
        kept = {"client_id": found["client_id"]} if found else {}
        sent = {**item.values, **kept, "client_secret": secret.reveal()}
        change = await self._write(item, sent, found)
        record = await self._read_back(change, sent)
        await self._keep(SecretKind.CLIENT_SECRET, secret)
        return record

    async def _apply_user(self, item: PlanItem) -> Record:
        password = generate_password()
        await self._forget(SecretKind.USER_PASSWORD)
        found = await find_user(self._client, item.name)
        change = await self._write(item, item.values, found)
        await self._set_password(change.sys_id, password)
        record = await self._read_back(change, item.values)
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
        if found:
            return found
        return await self._read_back(await self._write(item, values, None), values)

    async def _write(self, item: PlanItem, sent: Mapping[str, str], found: Record | None) -> Change:
        """Create the record, or change the one that was found, and return what was done."""
        after = {name: value for name, value in sent.items() if name not in _UNREADABLE}
        if found is None:
            change = Change(item.kind.value, "", item.name, after)
            self._note(change)
            return replace(change, sys_id=await self._create(item, sent))
        before = {name: found.get(name, "") for name in after}
        change = Change(item.kind.value, found["sys_id"], item.name, after, before)
        self._note(change)
        await self._client.update(change.table, change.sys_id, sent)
        return change

    async def _create(self, item: PlanItem, values: Mapping[str, str]) -> str:
        try:
            record = await self._client.create(item.kind.value, values, fields=("sys_id",))
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

    async def _read_back(self, change: Change, sent: Mapping[str, str]) -> Record:
        readable = tuple(change.after)
        fields = ("sys_id", *readable)
        record = await self._client.record(change.table, change.sys_id, fields=fields)
        self._note(change)
        if lost := [column for column in readable if not took(record, column, sent[column])]:
            raise _not_applied(change.table, lost)
        return record

    async def _forget(self, kind: SecretKind) -> None:
        await self._vault.delete(secret_name(self._connection_id, kind))

    async def _keep(self, kind: SecretKind, secret: Secret) -> None:
        await self._vault.save(secret_name(self._connection_id, kind), secret)


def _taken(item: PlanItem) -> SetupError:
    if item.kind is ItemKind.ROLE:
        return SetupError(
            translate("Plan", "The instance has no role {role}.").format(role=item.name),
            translate("Plan", "Without it tickets cannot be written. Nothing was created."),
            translate("Plan", "Activate the plugin that brings the role, then apply again."),
        )
    return SetupError(
        translate("Plan", "The name {name} is taken.").format(name=item.name),
        translate("Plan", "The record of this name was not made by Firnline. Nothing was created."),
        translate("Plan", "Choose a different name, then apply again."),
    )


def _not_applied(table: str, columns: list[str]) -> SetupError:
    return SetupError(
        translate("Plan", "The instance accepted a record but changed it."),
        translate("Plan", "In {table}, these columns do not hold what was sent: {columns}.").format(
            table=table, columns=", ".join(columns)
        ),
        translate("Plan", "Look for a business rule on the table, then apply again."),
    )
