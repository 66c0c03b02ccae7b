"""What the program itself can do about a trouble: said first, then done, then read back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from app.changes.change import Change, holds
from app.changes.undo import find_record
from app.errors import AnswerLostError, SetupError
from app.instance.client import InstanceClient
from app.remedies.subject import Subject
from app.secret import Secret
from app.words import Words, translate

Note = Callable[[Change], None]


@dataclass(frozen=True)
class Proposal:
    """What a repair would change; nothing where all is as it should be.

    Attributes:
        changes: columns as they are and as they will be, and records to be created.
        password: the password that the integration user will get, or None.
    """

    changes: tuple[Change, ...] = ()
    password: Secret | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not self.changes and self.password is None


@dataclass(frozen=True)
class Repair:
    """What the program can do.

    Attributes:
        offer: what that is, in one sentence.
        propose: looks at the instance as an administrator and says what would be changed.
    """

    offer: Words
    propose: Callable[[InstanceClient, Subject], Awaitable[Proposal]]


async def carry_out(
    client: InstanceClient, subject: Subject, proposal: Proposal, *, note: Note
) -> tuple[Change, ...]:
    """Do what was proposed and return what was really changed, with the old values.

    Doing it once more changes nothing more.

    Args:
        client: proves itself as an administrator.
        subject: whose records they are.
        proposal: shown to a person before.
        note: told each change before it is made, and a record that was created once more after.

    Errors:
        SetupError: the instance accepted a change, but the record does not hold it.
        InstanceError: the instance refused a change.
        NetworkError: the instance did not answer; what was done stays and is found done next time.
    """
    if proposal.password is not None:
        await _set_password(client, subject.user_sys_id, proposal.password)
    done = [await _apply(client, change, note) for change in proposal.changes]
    return tuple(change for change in done if change is not None)


async def _apply(client: InstanceClient, change: Change, note: Note) -> Change | None:
    if change.before is None:
        return await _create(client, change, note)
    note(change)
    with suppress(AnswerLostError):  # whether it was done is seen by reading it back
        await client.update(change.table, change.sys_id, change.after)
    await _check(client, change)
    return change


async def _create(client: InstanceClient, change: Change, note: Note) -> Change | None:
    if await find_record(client, change):
        return None
    note(change)
    try:
        record = await client.create(change.table, change.after, fields=("sys_id",))
    except AnswerLostError:
        found = await find_record(client, change)
        if found is None:
            raise
        record = found
    made = replace(change, sys_id=record["sys_id"])
    note(made)
    await _check(client, made)
    return made


async def _set_password(client: InstanceClient, user_sys_id: str, password: Secret) -> None:
    """Set a password that the instance hashes, which it does for display values alone."""
    values = {"user_password": password.reveal()}
    try:
        await client.update("sys_user", user_sys_id, values, input_display_value=True)
    except AnswerLostError:  # the same password once more does no harm
        await client.update("sys_user", user_sys_id, values, input_display_value=True)


async def _check(client: InstanceClient, change: Change) -> None:
    record = await client.record(change.table, change.sys_id, fields=tuple(change.after))
    lost = [column for column, value in change.after.items() if not holds(record, column, value)]
    if lost:
        raise _not_applied(change, lost)


def _not_applied(change: Change, columns: list[str]) -> SetupError:
    return SetupError(
        translate("Remedies", "The instance accepted a change, but did not keep it."),
        translate("Remedies", "{name}, {table}: {columns} is as before.").format(
            name=change.name, table=change.table, columns=", ".join(columns)
        ),
        translate("Remedies", "Follow the steps for a person instead."),
    )
