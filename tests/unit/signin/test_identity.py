"""Whose token it is, where the usual way is missing."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from app.errors import BrokenReplyError, NotAuthorizedError
from app.instance.address import InstanceAddress
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.signin.identity import Identity, whoami

ROW = {"sys_id": "a1", "user_name": "svc", "name": "Service"}


async def no_pause(_seconds: float) -> None:
    """Do not wait between two tries."""


def client(answer: Callable[[httpx.Request], httpx.Response]) -> InstanceClient:
    """Return a client whose instance is a function."""
    return InstanceClient(
        InstanceAddress("dev1.service-now.com"),
        NetworkPolicy(),
        pause=no_pause,
        transport=httpx.MockTransport(answer),
    )


def without_the_usual_way(rows: object) -> Callable[[httpx.Request], httpx.Response]:
    """Return an instance that has only the table of users."""

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("current_user"):
            return httpx.Response(404, json={"error": {"message": "No such resource"}})
        assert request.url.params["sysparm_query"] == "sys_id=javascript:gs.getUserID()"
        return httpx.Response(200, json={"result": rows})

    return answer


async def test_the_instance_names_its_user() -> None:
    """The usual way answers with id, user name and name."""
    user = {"user_sys_id": "a1", "user_name": "svc", "user_display_name": ""}
    async with client(lambda _: httpx.Response(200, json={"result": user})) as instance:
        assert await whoami(instance) == Identity("a1", "svc", "svc")


async def test_the_own_row_serves_where_the_usual_way_is_missing() -> None:
    """On a 404 the table of users is asked for the caller's row."""
    async with client(without_the_usual_way([ROW])) as instance:
        assert await whoami(instance) == Identity("a1", "svc", "Service")


@pytest.mark.parametrize("rows", [[], [ROW, ROW], [{**ROW, "sys_id": ""}]])
async def test_anything_but_one_row_names_nobody(rows: object) -> None:
    """An instance that drops the condition must not name a stranger."""
    async with client(without_the_usual_way(rows)) as instance:
        with pytest.raises(BrokenReplyError):
            await whoami(instance)


@pytest.mark.parametrize("result", [None, [], {}, {"user_sys_id": "a1"}])
async def test_an_answer_without_a_user_names_nobody(result: object) -> None:
    """A result that is no user is not read as one."""
    async with client(lambda _: httpx.Response(200, json={"result": result})) as instance:
        with pytest.raises(BrokenReplyError):
            await whoami(instance)


async def test_another_no_is_not_a_reason_to_ask_elsewhere() -> None:
    """Only a missing way is gone around."""
    refusal = httpx.Response(403, json={"error": {"message": "User Not Authorized"}})
    async with client(lambda _: refusal) as instance:
        with pytest.raises(NotAuthorizedError):
            await whoami(instance)
