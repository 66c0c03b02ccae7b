"""Undo where the instance refuses, is cut off, or says what it does not do."""

from __future__ import annotations

import json

import httpx
import pytest

from app.changes.change import Change
from app.changes.undo import apply_undo, read_undo_plan
from app.changes.undo_plan import UndoFate
from app.errors import AnswerLostError, RefusedError, SetupError
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.secret import Secret

ENTRY = Change("oauth_entity", "e1", "Firnline", {"name": "Firnline", "client_id": "c1"})
ROLE = Change("sys_user_has_role", "r1", "itil", {"user": "u1", "role": "itil"})


class Instance:
    """Two records; what it does with a DELETE or a PATCH is said beforehand.

    Args:
        refuses: answers a DELETE with 403.
        loses: cuts a DELETE off, after it was done where `does` says so.
        does: whether it carries out what it is asked for.
    """

    def __init__(self, *, refuses: bool = False, loses: bool = False, does: bool = True) -> None:
        self.records = {
            f"/api/now/table/{change.table}/{change.sys_id}": {
                "sys_id": change.sys_id,
                "active": "true",
                **change.after,
            }
            for change in (ENTRY, ROLE)
        }
        self._refuses, self._loses, self._does = refuses, loses, does

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer as the Table API."""
        path = request.url.path
        if path not in self.records:
            return _failure(404, "No Record found")
        if request.method == "DELETE":
            return self._delete(path, request)
        if request.method == "PATCH" and self._does:
            self.records[path] |= json.loads(request.content)
        return httpx.Response(200, json={"result": self.records[path]})

    def _delete(self, path: str, request: httpx.Request) -> httpx.Response:
        if self._refuses:
            return _failure(403, "Operation Failed")
        if self._does:
            del self.records[path]
        if self._loses:
            raise httpx.ReadError(str(request.url), request=request)
        return httpx.Response(204)


def _failure(status: int, message: str) -> httpx.Response:
    error = {"message": message, "detail": "said by a rule"}
    return httpx.Response(status, json={"error": error, "status": "failure"})


async def undone(instance: Instance, change: Change) -> UndoFate:
    """Take one change back, and return what became of it."""
    access = PasswordAccess("admin", Secret("secret"))
    address, transport = parse_address("x.example.com"), httpx.MockTransport(instance)
    async with InstanceClient(address, NetworkPolicy(), access, transport=transport) as client:
        plan = await read_undo_plan(client, (change,))
        (step,) = [step async for step in apply_undo(client, plan)]
    return step.fate


async def test_refused_deletion_becomes_switching_off():
    """A record that may not be deleted is switched off, and the step says so."""
    instance = Instance(refuses=True)
    fate = await undone(instance, ENTRY)

    assert fate is UndoFate.DEACTIVATE
    assert instance.records["/api/now/table/oauth_entity/e1"]["active"] == "false"


async def test_refused_deletion_of_what_cannot_be_switched_off_is_told():
    """A role is there or not; a refusal reaches the person."""
    with pytest.raises(RefusedError):
        await undone(Instance(refuses=True), ROLE)


async def test_lost_answer_to_a_deletion_that_was_done_is_no_failure():
    """The record is looked for again, and it is gone."""
    instance = Instance(loses=True)
    fate = await undone(instance, ENTRY)

    assert fate is UndoFate.DELETE
    assert "/api/now/table/oauth_entity/e1" not in instance.records


async def test_lost_answer_to_a_deletion_that_was_not_done_is_told():
    """The record is still there, so the undo has to be done again."""
    with pytest.raises(AnswerLostError):
        await undone(Instance(loses=True, does=False), ENTRY)


@pytest.mark.parametrize("refuses", [False, True])
async def test_instance_that_only_says_so_is_found_out(refuses):
    """Neither a deletion nor a switching off is believed without another look."""
    with pytest.raises(SetupError):
        await undone(Instance(refuses=refuses, does=False), ENTRY)


async def test_record_that_is_gone_is_nothing_to_do():
    """Somebody was quicker, and that is as good."""
    instance = Instance()
    instance.records.clear()

    assert await undone(instance, ENTRY) is UndoFate.NOTHING
