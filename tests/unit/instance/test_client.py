"""The client: what it asks, what it retries, what it promises."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable

import httpx
import pytest

from app.errors import (
    AnswerLostError,
    AsleepError,
    BrokenReplyError,
    RateLimitedError,
    RefusedError,
    UnreachableError,
)
from app.instance.address import InstanceAddress
from app.instance.client import InstanceClient, Shown
from app.instance.query import Query
from app.instance.transport import MAX_BODY_BYTES
from app.network import NetworkPolicy

Answer = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


class Instance:
    """Gives one answer after the other, the last one for ever, and remembers what was asked."""

    def __init__(self, *answers: Answer) -> None:
        self._answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.pauses: list[float] = []

    def client(self) -> InstanceClient:
        """Return a client of this instance that waits for nothing."""
        return InstanceClient(
            InstanceAddress("dev1.service-now.com"),
            NetworkPolicy(),
            pause=self._pause,
            transport=httpx.MockTransport(self._answer),
        )

    @property
    def params(self) -> dict[str, str]:
        """The query of the last request."""
        return dict(self.requests[-1].url.params)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer(request) if callable(answer) else answer

    async def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


def result(content: object, status: int = 200, **headers: str) -> httpx.Response:
    """Return a success."""
    return httpx.Response(status, json={"result": content}, headers=headers)


def refusal(status: int, message: str) -> httpx.Response:
    """Return a no in the instance's envelope."""
    return httpx.Response(status, json={"error": {"message": message, "detail": None}})


LIST = httpx.Response(201, json={"result": []})
HUGE = httpx.Response(201, content=bytes(MAX_BODY_BYTES + 1))


async def test_records_are_plain_values_of_the_named_columns() -> None:
    """A list is asked for with its columns, its limit and its query."""
    instance = Instance(result([{"number": "INC1"}, {"number": "INC2", "state": "1"}]))
    async with instance.client() as client:
        rows = await client.records(
            "incident", Query().where("state", "=", "1"), fields=("number", "state"), limit=7
        )

    assert rows == [{"number": "INC1", "state": ""}, {"number": "INC2", "state": "1"}]
    assert instance.requests[0].url.path == "/api/now/table/incident"
    assert instance.params == {
        "sysparm_exclude_reference_link": "true",
        "sysparm_fields": "number,state",
        "sysparm_limit": "7",
        "sysparm_query": "state=1",
    }


async def test_shown_records_carry_value_and_display() -> None:
    """Dates are read by value and people's words by display."""
    instance = Instance(result([{"state": {"value": "1", "display_value": "New"}}]))
    async with instance.client() as client:
        rows = await client.shown_records("incident", fields=("state",))

    assert rows == [{"state": Shown("1", "New")}]
    assert instance.params["sysparm_display_value"] == "all"
    assert "sysparm_query" not in instance.params


async def test_names_in_a_path_are_quoted() -> None:
    """A name with a slash stays one segment."""
    instance = Instance(result({"a": "1"}))
    async with instance.client() as client:
        await client.record("a/b", "../c?d", fields=("a",))

    assert instance.requests[0].url.raw_path.startswith(b"/api/now/table/a%2Fb/..%2Fc%3Fd?")


async def test_a_record_is_created_and_returned() -> None:
    """The values go in the body as JSON, the wanted columns in the query."""
    instance = Instance(result({"sys_id": "1"}, 201))
    async with instance.client() as client:
        record = await client.create("incident", {"short_description": "x"}, fields=("sys_id",))

    assert record == {"sys_id": "1"}
    assert instance.requests[0].method == "POST"
    assert json.loads(instance.requests[0].content) == {"short_description": "x"}


async def test_a_password_is_written_as_people_type_it() -> None:
    """A change goes by PATCH, and only a password asks for input as displayed."""
    instance = Instance(result({"sys_id": "1"}))
    async with instance.client() as client:
        await client.update("sys_user", "1", {"active": "true"})
        usual = instance.params
        await client.update("sys_user", "1", {"user_password": "x"}, input_display_value=True)

    assert "sysparm_input_display_value" not in usual
    assert instance.params["sysparm_input_display_value"] == "true"
    assert {request.method for request in instance.requests} == {"PATCH"}


async def test_other_endpoints_return_their_result() -> None:
    """Any path of the instance can be asked."""
    instance = Instance(result({"user_name": "x"}))
    async with instance.client() as client:
        assert await client.get("/api/now/ui/user/current_user", a="b") == {"user_name": "x"}

    assert instance.params == {"a": "b"}


def rows(*ids: str) -> list[dict[str, dict[str, str]]]:
    """Return rows as the instance sends them with display values."""
    return [{"sys_id": {"value": each, "display_value": each}} for each in ids]


async def test_pages_go_on_behind_the_last_row() -> None:
    """A short page is no end; only an empty one is."""
    instance = Instance(result(rows("a", "b")), result(rows("c")), result([]))
    query = Query().where("active", "=", "true").or_where("state", "=", "1")
    async with instance.client() as client:
        found = [
            row["sys_id"].value
            async for page in client.pages("incident", query, fields=(), page_size=2)
            for row in page
        ]

    assert found == ["a", "b", "c"]
    assert [request.url.params["sysparm_query"] for request in instance.requests] == [
        "active=true^ORstate=1^ORDERBYsys_id",
        "active=true^ORstate=1^sys_id>b^ORDERBYsys_id",
        "active=true^ORstate=1^sys_id>c^ORDERBYsys_id",
    ]


async def test_pages_that_begin_again_are_refused() -> None:
    """An instance that drops the condition would be read for ever."""
    instance = Instance(result(rows("a", "b")))
    async with instance.client() as client:
        with pytest.raises(BrokenReplyError):
            async for _page in client.pages("incident", Query(), fields=()):
                pass

    assert len(instance.requests) == 2


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (httpx.ReadError("x"), AnswerLostError),
        (httpx.RemoteProtocolError("x"), AnswerLostError),
        (httpx.Response(200, content=b'{"result":['), BrokenReplyError),
        (httpx.Response(502, content=b"<html>"), BrokenReplyError),
        (httpx.Response(503, content=b"<html>"), AsleepError),
        (httpx.Response(429), RateLimitedError),
    ],
)
async def test_a_read_is_tried_three_times(fault: Answer, error: type[Exception]) -> None:
    """What may pass is tried again with growing pauses, and then told."""
    instance = Instance(fault)
    async with instance.client() as client:
        with pytest.raises(error):
            await client.records("incident", fields=("number",))

    assert len(instance.requests) == 3
    assert 2 <= instance.pauses[0] < instance.pauses[1] <= 6


@pytest.mark.parametrize(
    "fault",
    [
        httpx.ConnectError("x"),
        httpx.ReadTimeout("x"),
        httpx.Response(200, content=b"<title>Instance Hibernating page"),
        refusal(403, "User Not Authorized"),
        refusal(401, "User Not Authenticated"),
        refusal(400, "Invalid table x"),
        httpx.Response(429, headers={"retry-after": "61"}),
    ],
)
async def test_what_will_not_pass_is_told_at_once(fault: Answer) -> None:
    """Asking again would only keep a person waiting."""
    instance = Instance(fault)
    async with instance.client() as client:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - which one is another test's
            await client.records("incident", fields=("number",))

    assert len(instance.requests) == 1
    assert not isinstance(caught.value, AnswerLostError)


async def test_a_read_that_succeeds_the_second_time_is_a_success() -> None:
    """A person does not learn of what passed by itself."""
    instance = Instance(httpx.ReadError("x"), result([{"number": "INC1"}]))
    async with instance.client() as client:
        assert await client.records("incident", fields=("number",)) == [{"number": "INC1"}]


async def test_waits_as_long_as_the_instance_asks(caplog: pytest.LogCaptureFixture) -> None:
    """A pause that the instance names is kept exactly and noted in the log."""
    instance = Instance(httpx.Response(429, headers={"retry-after": "37"}), result([]))
    with caplog.at_level(logging.INFO, logger="app"):
        async with instance.client() as client:
            await client.records("incident", fields=("number",))

    assert instance.pauses == [37.0]
    assert "RateLimitedError; trying again in 37.0 s" in caplog.text


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (httpx.ReadError("x"), AnswerLostError),
        (httpx.ReadTimeout("x"), AnswerLostError),
        (httpx.Response(201, content=b'{"result":{'), AnswerLostError),
        (LIST, AnswerLostError),
        (HUGE, AnswerLostError),
        (refusal(500, "Transaction cancelled"), AnswerLostError),
        (httpx.Response(502, content=b"<html>"), AnswerLostError),
        (httpx.ConnectError("x"), UnreachableError),
        (httpx.PoolTimeout("x"), UnreachableError),
        (httpx.Response(503, content=b"<html>"), AsleepError),
        (httpx.Response(429), RateLimitedError),
        (refusal(403, "Operation Failed"), RefusedError),
    ],
)
async def test_a_write_is_sent_once_and_its_outcome_is_honest(
    fault: Answer, error: type[Exception]
) -> None:
    """Only where nobody can know is the answer called lost."""
    instance = Instance(fault)
    async with instance.client() as client:
        with pytest.raises(error):
            await client.create("incident", {"a": "1"})
        with pytest.raises(error):
            await client.update("incident", "1", {"a": "1"})

    assert len(instance.requests) == 2
    assert instance.pauses == []


async def test_a_record_is_deleted_once() -> None:
    """An empty answer means that it is gone."""
    instance = Instance(httpx.Response(204))
    async with instance.client() as client:
        await client.delete("incident", "abc")

    assert [request.method for request in instance.requests] == ["DELETE"]
    assert instance.requests[0].url.path == "/api/now/table/incident/abc"


async def test_a_deletion_is_not_repeated_when_its_answer_is_lost() -> None:
    """Nobody knows whether the record is gone, so whoever asked has to look."""
    instance = Instance(httpx.Response(500))
    async with instance.client() as client:
        with pytest.raises(AnswerLostError):
            await client.delete("incident", "abc")

    assert len(instance.requests) == 1
