"""Address rules added to a real instance and taken back, killed in between."""

from __future__ import annotations

import json
from functools import partial
from ipaddress import IPv4Address

import httpx
import pytest

from app.errors import AnswerLostError, SetupError
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.ip_filtering.changes import AddressChanges, Fate
from app.ip_filtering.plan import make_plan, make_undo_plan
from app.ip_filtering.rules import Kind, Standing
from app.ip_filtering.service_tags import parse_service_tags
from app.ip_filtering.table import TABLE, read_rules
from app.network import NetworkPolicy
from app.practice.server import PracticeOptions, PracticeServer
from app.secret import Secret
from tests.unit.ip_filtering.service_tags import file, tag

OWNER = "3f9a12bc"
COLUMNS = ("sys_id", "type", "direction", "active", "range_start", "range_end", "description")
TAGS = parse_service_tags(
    file(tag("AzureConnectors", "13.64.28.0/24", "13.64.30.0/24", "20.20.32.0/19"))
)
COMPANY = {
    "type": "deny",
    "range_start": "13.0.0.0",
    "range_end": "13.255.255.255",
    "description": "Strangers stay out",
}


class Killed(BaseException):
    """The program ends, whatever it was doing."""


class Mortal(httpx.AsyncBaseTransport):
    """A network on which the program dies at one write, before or after the instance got it.

    Args:
        practice: the instance.
        at: which write, counted from 0.
        sent: whether the instance still carries the write out.
        error: how the program ends.
    """

    def __init__(self, practice, at=-1, *, sent=False, error=Killed) -> None:
        verify = NetworkPolicy(practice.ca_file).ssl_context()
        self._network = httpx.AsyncHTTPTransport(verify=verify)
        self._at, self._sent, self._error = at, sent, error
        self.writes: list[httpx.Request] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass a request on, or die."""
        if request.method == "GET":
            return await self._network.handle_async_request(request)
        self.writes.append(request)
        is_last = len(self.writes) == self._at + 1
        if is_last and not self._sent:
            raise self._error
        answer = await self._network.handle_async_request(request)
        if is_last:
            await answer.aclose()
            raise self._error
        return answer

    async def aclose(self) -> None:
        """Close every connection."""
        await self._network.aclose()


class Meddling(Mortal):
    """An instance on which a business rule makes a deny rule of every rule it gets.

    Args:
        practice: the instance.
        method: the verb that the rule runs on.
    """

    def __init__(self, practice, method) -> None:
        super().__init__(practice)
        self._method = method

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass a request on, changed."""
        if request.method == self._method:
            body = json.loads(request.content) | {"type": "deny", "active": "true"}
            headers = {
                name: value for name, value in request.headers.items() if name != "content-length"
            }
            request = httpx.Request(request.method, request.url, headers=headers, json=body)
        return await super().handle_async_request(request)


def client_of(practice, account, transport=None) -> InstanceClient:
    """Return a client of an account, over a network of one's choice."""
    return InstanceClient(
        parse_address(practice.address),
        NetworkPolicy(practice.ca_file),
        PasswordAccess(account.user_name, Secret(account.password)),
        transport=transport,
    )


@pytest.fixture
def administrator(practice):
    """Makes clients of the administrator."""
    return partial(client_of, practice, practice.administrator)


async def apply(client):
    """Compare, plan and apply as after any start, and return what became of each rule."""
    plan = make_plan(TAGS, TAGS.services, await read_rules(client), owner=OWNER)
    return [applied async for applied in AddressChanges(client).apply(plan)]


async def undo(client, *own):
    """Look and take back as after any start, and return what was deleted."""
    plan = make_undo_plan(await read_rules(client), own, owner=OWNER)
    return [rule async for rule in AddressChanges(client).undo(plan)]


async def table(client):
    """Return the whole table, in the order of its addresses."""
    rows = await client.records(TABLE, fields=COLUMNS)
    return sorted(rows, key=lambda row: row["range_start"])


async def test_missing_rules_are_added_and_taken_back(administrator):
    """Afterwards the service comes in; after undo the table is as it was."""
    async with administrator() as client:
        await client.create(TABLE, COMPANY)
        before = await table(client)
        applied = await apply(client)
        rules = await read_rules(client)
        deleted = await undo(client)
        after = await table(client)

    assert [item.fate for item in applied] == [Fate.ADDED] * 3
    assert rules.standing(IPv4Address("13.64.28.7")) is Standing.ALLOWED
    assert rules.blocked(TAGS.services[0].ranges) == ()
    assert {rule.sys_id for rule in deleted} == {item.sys_id for item in applied}
    assert after == before


@pytest.mark.parametrize("sent", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("at", range(6))
async def test_applying_goes_on_after_it_was_killed_at_any_write(practice, administrator, at, sent):
    """The table holds each rule once, all in force, and undo still knows them all."""
    async with administrator() as client:
        before = await table(client)
    async with administrator(Mortal(practice, at, sent=sent)) as client:
        with pytest.raises(Killed):
            await apply(client)
    async with administrator() as client:
        await apply(client)
        made = await table(client)
        await undo(client)
        after = await table(client)

    assert [(row["range_start"], row["type"], row["active"]) for row in made] == [
        ("13.64.28.0", "allow", "true"),
        ("13.64.30.0", "allow", "true"),
        ("20.20.32.0", "allow", "true"),
    ]
    assert after == before == []


@pytest.mark.parametrize("sent", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("at", range(3))
async def test_undoing_goes_on_after_it_was_killed_at_any_write(practice, administrator, at, sent):
    """The rules of others stay through all of it."""
    async with administrator() as client:
        await client.create(TABLE, COMPANY)
        before = await table(client)
        await apply(client)
    async with administrator(Mortal(practice, at, sent=sent)) as client:
        with pytest.raises(Killed):
            await undo(client)
    async with administrator() as client:
        await undo(client)
        after = await table(client)

    assert after == before


async def test_undo_takes_back_what_a_killed_attempt_left(practice, administrator):
    """Also a rule that was created and never switched on."""
    async with administrator(Mortal(practice, 1)) as client:
        with pytest.raises(Killed):
            await apply(client)
    async with administrator() as client:
        (left,) = await table(client)
        await undo(client)
        after = await table(client)

    assert (left["active"], left["type"]) == ("false", "allow")
    assert after == []


@pytest.mark.parametrize("at", range(6))
async def test_a_lost_answer_makes_no_second_rule(practice, administrator, at):
    """What was carried out is found again, without another start."""
    mortal = Mortal(practice, at, sent=True, error=httpx.ReadError("gone"))
    async with administrator(mortal) as client:
        applied = await apply(client)
        rows = await table(client)

    assert len({item.sys_id for item in applied}) == len(rows) == 3
    assert {row["active"] for row in rows} == {"true"}


async def test_a_request_that_was_lost_is_an_error(practice, administrator):
    """Nothing was done, so nothing is claimed; the next attempt does it."""
    mortal = Mortal(practice, 0, error=httpx.ReadError("gone"))
    async with administrator(mortal) as client:
        with pytest.raises(AnswerLostError):
            await apply(client)
        applied = await apply(client)

    assert [item.fate for item in applied] == [Fate.ADDED] * 3


async def test_a_lost_answer_to_a_deletion_is_looked_up(practice, administrator):
    """The rule is gone, which is what was asked for."""
    async with administrator() as client:
        await apply(client)
    mortal = Mortal(practice, 0, sent=True, error=httpx.ReadError("gone"))
    async with administrator(mortal) as client:
        deleted = await undo(client)
        after = await table(client)

    assert (len(deleted), after) == (3, [])


async def test_no_write_ever_denies(practice, administrator):
    """A rule is an allow rule from its first request on, and switched on last."""
    mortal = Mortal(practice)
    async with administrator(mortal) as client:
        await apply(client)
    sent = [json.loads(request.content) for request in mortal.writes]

    assert {body["type"] for body in sent if "type" in body} == {"allow"}
    assert [body["active"] for body in sent] == ["false", "true"] * 3


async def test_a_plan_applied_twice_finds_its_rules_there(administrator):
    """The same plan, held by a window that was not told."""
    async with administrator() as client:
        plan = make_plan(TAGS, TAGS.services, await read_rules(client), owner=OWNER)
        changes = AddressChanges(client)
        first = [item async for item in changes.apply(plan)]
        second = [item async for item in changes.apply(plan)]

    assert [item.fate for item in second] == [Fate.THERE] * 3
    assert [item.sys_id for item in second] == [item.sys_id for item in first]


async def test_a_rule_that_somebody_added_meanwhile_is_not_added_again(administrator):
    """It is not ours either, so undo leaves it."""
    theirs = {"type": "allow", "range_start": "13.64.28.0", "range_end": "13.64.28.255"}
    async with administrator() as client:
        plan = make_plan(TAGS, TAGS.services, await read_rules(client), owner=OWNER)
        await client.create(TABLE, theirs)
        applied = [item async for item in AddressChanges(client).apply(plan)]
        await undo(client)
        rows = await table(client)

    assert [item.fate for item in applied] == [Fate.THERE, Fate.ADDED, Fate.ADDED]
    assert [row["range_start"] for row in rows] == ["13.64.28.0"]


async def test_a_rule_that_was_changed_since_it_was_shown_is_not_deleted(administrator):
    """The administrator gets to see it first."""
    async with administrator() as client:
        await apply(client)
        plan = make_undo_plan(await read_rules(client), owner=OWNER)
        await client.update(TABLE, plan.removed[0].sys_id, {"range_end": "223.255.255.255"})
        with pytest.raises(SetupError):
            [rule async for rule in AddressChanges(client).undo(plan)]
        rows = await table(client)

    assert len(rows) == 3


async def test_undo_shuts_nobody_out(administrator):
    """Where a made rule is what lets this workstation in, it stays until that is mended."""
    async with administrator() as client:
        await apply(client)
        await client.create(TABLE, COMPANY)
        with pytest.raises(SetupError):
            await undo(client, IPv4Address("13.64.28.7"))
        rules = await read_rules(client)

    assert [rule.kind for rule in rules.rules].count(Kind.ALLOW) == 3


async def test_who_may_not_see_the_rules_is_told(practice, administrator):
    """An ordinary account learns nothing about the table, least of all that it is empty."""
    async with administrator() as client:
        await client.create(TABLE, COMPANY)
    async with client_of(practice, practice.personal) as client:
        with pytest.raises(SetupError):
            await read_rules(client)


@pytest.mark.parametrize("method", ["POST", "PATCH"])
async def test_a_rule_that_the_instance_turned_round_is_deleted(practice, administrator, method):
    """A business rule may not make Firnline deny anybody."""
    async with administrator(Meddling(practice, method)) as client:
        with pytest.raises(SetupError):
            await apply(client)
        rows = await table(client)

    assert rows == []


async def test_the_words_of_the_instance_are_used(administrator):
    """No document says what `allow` is called within; the form's word tells."""
    where = Query().where("name", "=", TABLE).where("element", "=", "type")
    async with administrator() as client:
        for choice in await client.records("sys_choice", where, fields=("sys_id", "label")):
            if choice["label"] == "Allow":
                await client.update("sys_choice", choice["sys_id"], {"value": "10"})
        await apply(client)
        rows = await table(client)
        deleted = await undo(client)

    assert {row["type"] for row in rows} == {"10"}
    assert len(deleted) == 3


@pytest.mark.parametrize(
    ("direction", "standing"),
    [
        ("inbound", Standing.BLOCKED),
        ("bidirectional", Standing.BLOCKED),
        ("outbound", Standing.OPEN),
    ],
)
async def test_a_rule_about_callers_alone_counts(administrator, direction, standing):
    """What the instance itself may call is another matter."""
    async with administrator() as client:
        await client.create(TABLE, COMPANY | {"direction": direction})
        rules = await read_rules(client)

    assert rules.standing(IPv4Address("13.64.28.7")) is standing


async def test_a_release_without_directions_takes_the_rules():
    """The column came later."""
    with PracticeServer(PracticeOptions(release="kingston")).running() as practice:
        async with client_of(practice, practice.administrator) as client:
            await apply(client)
            rules = await read_rules(client)
            await undo(client)
            after = await table(client)

    assert rules.blocked(TAGS.services[0].ranges) == ()
    assert [rule.lets_in for rule in rules.rules] == [True] * 3
    assert after == []


async def test_the_instance_itself_lets_the_service_in_afterwards(practice, administrator):
    """What the comparison says is what a caller from there meets."""
    verify = NetworkPolicy(practice.ca_file).ssl_context()
    caller = {"X-Forwarded-For": "13.64.28.7"}
    async with administrator() as client, httpx.AsyncClient(verify=verify) as microsoft:
        await client.create(TABLE, COMPANY)
        before = await microsoft.get(practice.address, headers=caller)
        await apply(client)
        meanwhile = await microsoft.get(practice.address, headers=caller)
        await undo(client)
        after = await microsoft.get(practice.address, headers=caller)

    assert meanwhile.status_code != 403
    assert (before.status_code, after.status_code) == (403, 403)
