"""Taking changes back: look at each record, show what would be done, do it one at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import suppress

from app.changes.change import Change, holds
from app.changes.undo_plan import (
    SWITCHED_OFF_BY,
    UndoFate,
    UndoPlan,
    UndoStep,
    planned_step,
    switched_off,
)
from app.errors import (
    AnswerLostError,
    AppError,
    NotAuthorizedError,
    NotFoundError,
    RefusedError,
    SetupError,
)
from app.instance.client import InstanceClient, Record
from app.instance.query import Query
from app.words import translate


async def read_undo_plan(client: InstanceClient, changes: Iterable[Change]) -> UndoPlan:
    """Return what taking changes back would do, and change nothing.

    Args:
        client: a client that proves itself as an administrator.
        changes: what was done, in order; one without a sys_id is looked for by its name.

    Errors:
        NetworkError: the instance did not answer.
        InstanceError: the instance refused to show a record.
    """
    steps = [await _look(client, change) for change in changes]
    return UndoPlan(tuple(reversed(steps)))


async def apply_undo(client: InstanceClient, plan: UndoPlan) -> AsyncIterator[UndoStep]:
    """Take back what a plan says, record by record, and yield each as it was done.

    Each record is looked at again first, so an undo that was cut off goes on where it was. The
    yielded step says what happened, which may be less than was planned.

    Args:
        client: a client that proves itself as an administrator.
        plan: what was shown.

    Errors:
        SetupError: the instance said that it did something, and did not.
        NetworkError: the instance did not answer; read the plan anew, it goes on where it was.
        InstanceError: the instance refused.
    """
    for step in plan.steps:
        yield await _take_back(client, step)


async def _take_back(client: InstanceClient, planned: UndoStep) -> UndoStep:
    step = await _look(client, planned.change)
    if step.fate is UndoFate.DELETE and planned.fate is UndoFate.DEACTIVATE:
        step = switched_off(step.change, planned.reason)
    match step.fate:
        case UndoFate.DELETE:
            return await _delete(client, step)
        case UndoFate.DEACTIVATE | UndoFate.RESTORE:
            return await _write(client, step)
        case UndoFate.KEEP | UndoFate.NOTHING:
            return step


async def _look(client: InstanceClient, change: Change) -> UndoStep:
    found = await find_record(client, change)
    if found is None:
        return planned_step(change, None)
    known = Change(change.table, found["sys_id"], change.name, change.after, change.before)
    is_user = change.table == "sys_user" and change.is_creation
    is_in_use = is_user and await _has_tickets(client, found["sys_id"])
    return planned_step(known, found, is_in_use=is_in_use)


async def find_record(client: InstanceClient, change: Change) -> Record | None:
    """Return the record of a change with its columns as they are now, or None.

    Args:
        client: a client that proves itself as an administrator.
        change: what was done, or was about to be done.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    fields = ("sys_id", *change.after)
    if change.sys_id:
        with suppress(NotFoundError):
            return await client.record(change.table, change.sys_id, fields=fields)
        return None
    query = Query()
    for name, value in change.known_by.items():
        query = query.where(name, "=", value)
    rows = await client.records(change.table, query, fields=fields, limit=1)
    return rows[0] if rows else None


async def _has_tickets(client: InstanceClient, user_sys_id: str) -> bool:
    query = Query().where("opened_by", "=", user_sys_id)
    return bool(await client.records("task", query, fields=("sys_id",), limit=1))


async def _delete(client: InstanceClient, step: UndoStep) -> UndoStep:
    change, lost = step.change, None
    try:
        await client.delete(change.table, change.sys_id)
    except NotFoundError:
        return step  # somebody was quicker
    except AnswerLostError as exc:
        lost = exc
    except (NotAuthorizedError, RefusedError) as exc:
        return await _switch_off_instead(client, step, exc)
    if await find_record(client, change) is not None:
        raise lost or _not_done(step)
    return step


async def _switch_off_instead(
    client: InstanceClient, step: UndoStep, refusal: AppError
) -> UndoStep:
    if step.change.table not in SWITCHED_OFF_BY:
        raise refusal
    reason = translate("Undo", "The instance refused to delete it, so it is switched off.")
    return await _write(client, switched_off(step.change, reason))


async def _write(client: InstanceClient, step: UndoStep) -> UndoStep:
    change, lost = step.change, None
    try:
        await client.update(change.table, change.sys_id, step.values)
    except AnswerLostError as exc:
        lost = exc
    fields = ("sys_id", *step.values)
    record = await client.record(change.table, change.sys_id, fields=fields)
    if not all(holds(record, name, value) for name, value in step.values.items()):
        raise lost or _not_done(step)
    return step


def _not_done(step: UndoStep) -> SetupError:
    return SetupError(
        translate("Undo", "The instance accepted an undo but did not carry it out."),
        translate("Undo", "{kind} {name} in {table} is not as it was before.").format(
            kind=step.kind, name=step.change.name, table=step.change.table
        ),
        translate("Undo", "Look for a business rule on the table, then undo again."),
    )
