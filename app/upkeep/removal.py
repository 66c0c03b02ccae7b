"""Removing a connection by plan: what is done, in which order, and what is left for a person."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import reduce

from app.changes.change import Change, noted
from app.changes.undo import apply_undo, read_undo_plan
from app.changes.undo_plan import UndoFate, UndoPlan, UndoStep
from app.connections.connection import Connection
from app.connections.registry import with_registry
from app.errors import SetupError
from app.instance.client import InstanceClient
from app.ip_filtering.changes import AddressChanges
from app.ip_filtering.filtering import IpFiltering
from app.ip_filtering.plan import UndoPlan as AddressUndoPlan
from app.ip_filtering.plan import mark_of
from app.remedies.catalogue import remedy_of
from app.remedies.subject import Subject
from app.setup.administrator import Administrator
from app.setup.planned_records import user_mark
from app.words import Words, translate, verbatim

_MENUS = {
    "oauth_entity": verbatim("System OAuth > Application Registry"),
    "sys_user": verbatim("User Administration > Users"),
    "sys_db_object": verbatim("System Definition > Tables"),
    "ip_access": verbatim("System Security > IP Address Access Control"),
}
_EMPTY = '""'
# Roles go with their user, and need no person of their own.
_GOES_ALONG = frozenset({"sys_user_has_role"})


@dataclass(frozen=True)
class RemovalPlan:
    """Everything that removing a connection does.

    Attributes:
        connection: what is removed.
        undo: what an administrator takes back on the instance; None where nobody has signed in.
        rules: the address rules that go as well; None where there are none, or nobody looked.
    """

    connection: Connection
    undo: UndoPlan | None = None
    rules: AddressUndoPlan | None = None

    def of(self, steps: Iterable[UndoStep]) -> RemovalPlan:
        """Return the plan with the steps that somebody chose; the others are left to a person.

        Args:
            steps: what is taken back, in order.
        """
        return replace(self, undo=UndoPlan(tuple(steps)))

    @property
    def on_this_computer(self) -> tuple[Words, ...]:
        """What is done in any case, and needs nobody, in order."""
        return (
            translate("Removal", "Revoke both tokens on the instance"),
            translate("Removal", "Forget the secrets in the key ring"),
            translate("Removal", "Delete the tickets and recommendations that are kept here"),
        )

    @property
    def for_people(self) -> tuple[Words, ...]:
        """What a person still has to do on the instance, with the way there."""
        taken_back = [] if self.undo is None else [s.change for s in self.undo.steps if _does(s)]
        done = {(change.table, change.sys_id) for change in taken_back}
        records = (
            _instruction(change)
            for change in reversed(made_by(self.connection))
            if (change.table, change.sys_id) not in done and change.table not in _GOES_ALONG
        )
        rules = () if self.undo is not None else (_possible_rules(self.connection),)
        return (*records, *rules, *_reminders(self.connection))

    def as_text(self, say: Callable[[Words], str]) -> str:
        """Return the list of what a person still has to do, to be kept or sent to somebody.

        Args:
            say: looks words up in the language of the windows.
        """
        address = self.connection.address
        lines = [say(verbatim(f"{self.connection.name} · {address.label}")), ""]
        lines += [f"{n}. {say(words)}" for n, words in enumerate(self.for_people, 1)]
        return "\n".join(lines) + "\n"


async def read_removal_plan(connection: Connection, administrator: Administrator) -> RemovalPlan:
    """Return the plan of an administrator, and change nothing.

    Args:
        connection: what shall be removed.
        administrator: looks at the records.

    Errors:
        InstanceError: the instance refused to show a record.
        NetworkError: the instance did not answer.
    """
    filtering = filtering_of(connection, administrator)
    with suppress(SetupError):  # whoever may not see the rules made none
        await filtering.look()
    rules = filtering.state.undo
    async with administrator.client() as client:
        connection = await with_registry(connection, client)
        undo = await read_undo_plan(client, made_by(connection))
    return RemovalPlan(connection, undo, rules if rules and rules.removed else None)


async def take_back(plan: RemovalPlan, administrator: Administrator) -> AsyncIterator[UndoStep]:
    """Take back on the instance what a plan says, and yield each step as it was done.

    Args:
        plan: what was shown.
        administrator: who may write there.

    Errors:
        SetupError: without an address rule this workstation would be shut out; nothing is done.
        AppError: as `apply_undo`; read the plan anew, it goes on where it was.
    """
    async with administrator.client() as client:
        if plan.rules is not None:
            async for _rule in AddressChanges(client).undo(plan.rules):
                pass  # they are one line of the plan
        async for step in apply_undo(client, plan.undo or UndoPlan(())):
            yield step


def filtering_of(connection: Connection, administrator: Administrator) -> IpFiltering:
    """Return the address rules of a connection, to be looked at by an administrator.

    Args:
        connection: whose rules.
        administrator: who may see and write them.
    """

    async def open_client() -> InstanceClient:
        return administrator.client()

    return IpFiltering(connection.address, open_client, owner=connection.id)


def made_by(connection: Connection) -> tuple[Change, ...]:
    """Return what was done on the instance for a connection.

    What an earlier version made, or a person by hand, was noted by nobody; it is known by its
    marks, whatever was repaired since. A record that set-up took over from an earlier one is the
    connection's own as well: nobody else has its secret.

    Args:
        connection: which one.
    """
    own, changes = _own_records(connection), connection.changes
    unnoted = (each for each in own if not any(_is_whole(change, each) for change in changes))
    whole = (
        replace(change, before=None) if any(_is_whole(change, each) for each in own) else change
        for change in changes
    )
    return reduce(noted, whole, tuple(unnoted))


def _is_whole(change: Change, own: Change) -> bool:
    """Tell whether set-up wrote a record; a repair writes none of the columns that mark it."""
    return change.table == own.table and own.after.keys() <= change.after.keys()


def _own_records(connection: Connection) -> tuple[Change, ...]:
    registry = {"name": connection.registry_name, "client_id": connection.client_id}
    user = {"user_name": connection.user_name, "title": user_mark(connection.id)}
    return (
        Change("oauth_entity", connection.registry_sys_id, connection.registry_name, registry),
        Change("sys_user", connection.user_sys_id, connection.user_name, user),
    )


def repairs_of(connection: Connection) -> tuple[Change, ...]:
    """Return the changes that mended something of the instance itself.

    Args:
        connection: which one.
    """
    own = {connection.registry_sys_id, connection.user_sys_id}
    return tuple(
        change
        for change in connection.changes
        if not change.is_creation and change.sys_id not in own
    )


def _possible_rules(connection: Connection) -> Words:
    """Return how address rules are found by hand; only an administrator knows if there are any."""
    return translate(
        "Removal",
        "{menu}: delete the rules whose description begins with {mark}, if there are any.",
    ).format(menu=_MENUS["ip_access"], mark=mark_of(connection.id))


def _reminders(connection: Connection) -> tuple[Words, ...]:
    """Return what remedies left to be taken back; nobody reminds of it after a removal."""
    subject = Subject(user_name=connection.user_name, email=connection.user_email)
    remedies = (remedy_of(remedy_id).about(subject) for remedy_id in connection.reminders)
    return tuple(remedy.reminder for remedy in remedies if remedy.reminder)


def _does(step: UndoStep) -> bool:
    """Tell whether nothing is left for a person once a step is done."""
    return step.fate is not UndoFate.KEEP


def _instruction(change: Change) -> Words:
    menu = _MENUS.get(change.table, verbatim(change.table))
    if change.is_creation:
        return translate(
            "Removal", "{menu}: open {name}, and delete it if nobody else uses it."
        ).format(menu=menu, name=change.name)
    before = change.before or {}
    values = ", ".join(f"{name} = {before.get(name) or _EMPTY}" for name in change.after)
    return translate("Removal", "{menu}: open {name}, and set back {values}.").format(
        menu=menu, name=change.name, values=values
    )
