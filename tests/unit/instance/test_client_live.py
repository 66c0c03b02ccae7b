"""The client and a real instance."""

from __future__ import annotations

import pytest

from app.errors import (
    AnswerLostError,
    AsleepError,
    CertificateError,
    NotAuthenticatedError,
    NotFoundError,
    NotServiceNowError,
    UnreachableError,
)
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.instance.recognition import recognise
from app.instance.release import read_release
from app.instance.schema import Choice, read_choices
from app.network import NetworkPolicy
from app.practice.server import PracticeOptions, PracticeServer
from app.secret import Secret
from tests.unit.instance.conftest import Serve


async def at_once(_seconds: float) -> None:
    """Do not wait between two tries."""


def administrator(practice: PracticeServer, password: str | None = None) -> InstanceClient:
    """Return a client of the practice instance's administrator."""
    account = practice.administrator
    return InstanceClient(
        parse_address(practice.address),
        NetworkPolicy(practice.ca_file),
        PasswordAccess(account.user_name, Secret(password or account.password)),
        pause=at_once,
    )


async def test_an_instance_is_recognised_as_nobody(practice: PracticeServer) -> None:
    """Two requests without any proof of who asks tell that it is an instance."""
    address = parse_address(practice.address)
    seen = await recognise(address, NetworkPolicy(practice.ca_file))

    assert seen.address == address
    assert seen.latency_ms > 0
    assert (seen.private_ca, seen.single_sign_on) == (True, False)
    assert {entry.user_name for entry in practice.requests} == {""}


async def test_an_instance_with_an_unknown_authority_is_not_recognised(
    practice: PracticeServer,
) -> None:
    """Without its CA file it cannot prove who it is, and gets no request."""
    with pytest.raises(CertificateError):
        await recognise(parse_address(practice.address), NetworkPolicy())

    assert practice.requests == []


@pytest.mark.parametrize("condition", ["hibernating", "offline"])
async def test_a_sleeping_instance_is_called_asleep(
    practice: PracticeServer, condition: str
) -> None:
    """Hibernation and maintenance are no mystery."""
    setattr(practice.conditions, condition, True)

    with pytest.raises(AsleepError):
        await recognise(parse_address(practice.address), NetworkPolicy(practice.ca_file))


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\ncontent-length: 15\r\n\r\n<html>Welcome  ",
        b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}",
        b'HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n{"result":[]}',
        b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n",
        b"HTTP/1.1 301 Moved\r\nlocation: https://www.example.com/\r\ncontent-length: 0\r\n\r\n",
        b'HTTP/1.1 401 No\r\ncontent-length: 15\r\n\r\n{"message":"x"}',
    ],
)
async def test_another_host_is_not_an_instance(serve: Serve, ca_file, answer: bytes) -> None:
    """A host that answers in other words is something else."""

    async def say(_reader, writer) -> None:
        writer.write(answer)
        await writer.drain()

    async with serve(say) as address:
        with pytest.raises(NotServiceNowError):
            await recognise(address, NetworkPolicy(ca_file))


@pytest.mark.parametrize(
    "target", [b"https://idp.example/x", b"/login_with_sso.do?glide_sso_id=1", b"/auth_redirect.do"]
)
async def test_single_sign_on_is_seen_from_outside(serve: Serve, ca_file, target: bytes) -> None:
    """Where people are sent elsewhere to sign in, that is noted."""
    refusal = b'{"error":{"message":"User Not Authenticated","detail":""}}'
    answers = [
        b"HTTP/1.1 401 No\r\nconnection: close\r\ncontent-length: %d\r\n\r\n%s"
        % (len(refusal), refusal),
        b"HTTP/1.1 302 Found\r\nlocation: %s\r\ncontent-length: 0\r\n\r\n" % target,
    ]

    async def say(_reader, writer) -> None:
        writer.write(answers.pop(0))
        await writer.drain()

    async with serve(say) as address:
        seen = await recognise(address, NetworkPolicy(ca_file))

    assert seen.single_sign_on


async def test_records_are_created_read_and_changed(
    practice: PracticeServer,
) -> None:
    """What was written is what the instance tells afterwards."""
    query = Query().where("short_description", "=", "Åben & <b>= 50 %</b>")
    async with administrator(practice) as client:
        made = await client.create("incident", {"short_description": "Åben & <b>= 50 %</b>"})
        [shown] = await client.shown_records("incident", query, fields=("number", "state"))
        changed = await client.update("incident", made["sys_id"], {"urgency": "1"})
        read = await client.record("incident", made["sys_id"], fields=("urgency", "priority"))
        with pytest.raises(NotFoundError):
            await client.record("incident", "0" * 32, fields=("number",))

    assert shown["number"].value == made["number"]
    assert (shown["state"].value, shown["state"].display) == ("1", "New")
    assert changed["urgency"] == read["urgency"] == "1"
    assert read["priority"] == "3"


async def test_every_row_is_found_whatever_the_page_size(practice: PracticeServer) -> None:
    """Small pages and one large page hold the same rows, each once."""
    everything = {row["sys_id"] for row in practice.database.rows("change_request")}
    async with administrator(practice) as client:
        found = [
            row["sys_id"].value
            async for page in client.pages("change_request", Query(), fields=(), page_size=37)
            for row in page
        ]

    assert len(found) == len(everything) > 37
    assert set(found) == everything


async def test_a_missing_table_is_not_found(practice: PracticeServer) -> None:
    """A table that the instance does not have is told apart from one without rows."""
    async with administrator(practice) as client:
        with pytest.raises(NotFoundError):
            await client.records("no_such_table", fields=("sys_id",))


async def test_a_wrong_password_is_told(practice: PracticeServer) -> None:
    """The instance's no is an error of the tree, and is not asked for twice."""
    async with administrator(practice, password="wrong") as client:
        with pytest.raises(NotAuthenticatedError):
            await client.records("incident", fields=("sys_id",))

    assert len(practice.requests) == 1


async def test_a_lost_answer_leaves_a_record_that_is_not_sent_again(
    practice: PracticeServer,
) -> None:
    """The client says that it does not know, and the instance has one record."""
    practice.conditions.lose_answers = 1
    async with administrator(practice) as client:
        with pytest.raises(AnswerLostError):
            await client.create("incident", {"correlation_id": "once"})

    assert len(practice.database.rows("incident", correlation_id="once")) == 1


async def test_an_instance_that_has_stopped_is_unreachable() -> None:
    """After the instance is gone nothing can have been sent."""
    with PracticeServer(PracticeOptions()).running() as practice:
        client = administrator(practice)
    async with client:
        with pytest.raises((UnreachableError, CertificateError)):
            await client.create("incident", {"correlation_id": "never"})


@pytest.mark.parametrize(
    ("release", "family", "restricts"),
    [("kingston", "Kingston", False), ("zurich", "Zurich", True), ("brazil", "Brazil", True)],
)
async def test_the_release_is_read(release: str, family: str, *, restricts: bool) -> None:
    """An administrator sees which family the instance runs."""
    with PracticeServer(PracticeOptions(release=release)).running() as practice:
        async with administrator(practice) as client:
            seen = await read_release(client)

    assert seen is not None
    assert (seen.family, seen.supported, seen.has_scope_restriction) == (family, True, restricts)


async def test_an_unreadable_release_is_unknown(practice: PracticeServer) -> None:
    """An account without the role is told nothing, which is not an error."""
    account = practice.personal
    access = PasswordAccess(account.user_name, Secret(account.password))
    policy = NetworkPolicy(practice.ca_file)
    async with InstanceClient(parse_address(practice.address), policy, access) as client:
        assert await read_release(client) is None
        assert await read_choices(client, "incident", "no_such_field") == ()


async def test_choices_are_read_in_a_language_or_in_english(practice: PracticeServer) -> None:
    """A language without labels uses English, and the order is the instance's."""
    async with administrator(practice) as client:
        french = await read_choices(client, "incident", "state", language="fr")
        english = await read_choices(client, "incident", "state", language="xx")
        inherited = await read_choices(client, "change_request", "priority")

    assert [choice.value for choice in french] == [choice.value for choice in english]
    assert english[0] == Choice("1", "New")
    assert french[0].label != "New"
    assert [choice.value for choice in inherited][:4] == ["1", "2", "3", "4"]
