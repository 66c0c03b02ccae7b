"""The guided way over a practice instance: what was made by hand is checked, and named if wrong."""

from __future__ import annotations

import asyncio

import pytest

from app.connections.secrets import SecretKind, forget
from app.errors import SetupError
from app.findings import Status
from app.secret import Secret
from app.setup.guided import Task
from tests.unit.setup.by_hand import begin, make, make_and_check
from tests.unit.setup.installing import consent, tokens_of


def told(state):
    """Return what stands in the way or is in doubt: status and remedy of each finding."""
    doubtful = (Status.BLOCKED, Status.WARNING)
    return [(f.status, f.remedy_id) for f in state.guided_findings if f.status in doubtful]


def test_everything_made_by_hand_leads_to_a_connection(practice, install) -> None:
    """Three forms, three checks, consent and the report; nothing was written by the program."""
    installation = install()

    async def way():
        await begin(installation, practice)
        await make_and_check(installation, practice, *Task)
        installation.next()
        await consent(installation, practice)
        installation.next()
        await installation.prove()
        return await installation.finish()

    connection = asyncio.run(way())
    user = practice.database.find("sys_user", user_name="firnline.integration")
    entry = practice.database.find("oauth_entity", name="Firnline")

    assert connection.user_sys_id == user["sys_id"]
    assert connection.client_id == entry["client_id"]
    assert {f.status for f in installation.state.probes} == {Status.OK}
    assert {entry["sys_created_by"], user["sys_created_by"]} == {"admin"}


@pytest.mark.parametrize(
    ("task", "typed", "status", "remedy"),
    [
        (Task.USER, {"locked_out": "true"}, Status.BLOCKED, "password_not_set"),
        (Task.USER, {"user_password": "Another-Word-7"}, Status.BLOCKED, "password_not_set"),
        (Task.USER, {"password_needs_reset": "true"}, Status.BLOCKED, "must_reset_password"),
        (Task.USER, {"web_service_access_only": "true"}, Status.BLOCKED, "web_service_only"),
        (Task.USER, {"email": "other@example.com"}, Status.WARNING, ""),
        (Task.REGISTRY, {"redirect_url": "http://other"}, Status.BLOCKED, "redirect_mismatch"),
        (Task.REGISTRY, {"active": "false"}, Status.BLOCKED, "registry_missing"),
        (Task.REGISTRY, {"client_id": ""}, Status.BLOCKED, "registry_missing"),
        (Task.REGISTRY, {"client_secret": "other"}, Status.WARNING, "client_secret_refused"),
        (
            Task.REGISTRY,
            {"scope_restriction_status": "restricted"},
            Status.BLOCKED,
            "scope_restricted",
        ),
        (Task.ROLES, {"without": "sn_change_write"}, Status.BLOCKED, "role_missing"),
    ],
)
def test_what_does_not_fit_is_named(practice, install, task, typed, status, remedy) -> None:
    """The next form is not offered before what is wrong was mended, or the doubt accepted."""
    installation = install()
    before = list(Task)[: list(Task).index(task)]

    async def way():
        await begin(installation, practice)
        await make_and_check(installation, practice, *before)
        await make(installation, practice, task, **typed)
        return await installation.guidance.check()

    state = asyncio.run(way())

    assert told(state) == [(status, remedy)]
    assert state.guided.done == tuple(before)


def test_wrong_secret_is_certain_where_the_instance_says_so(practice, install) -> None:
    """With the error codes of the standard, another client secret stands in the way."""
    installation = install()
    practice.conditions.oauth_errors = "rfc"

    async def way():
        await begin(installation, practice)
        await make_and_check(installation, practice, Task.USER)
        await make(installation, practice, Task.REGISTRY, client_secret="other")
        return await installation.guidance.check()

    assert told(asyncio.run(way())) == [(Status.BLOCKED, "client_secret_refused")]


@pytest.mark.parametrize(("errors", "doubts"), [("servicenow", 1), ("rfc", 0)])
def test_closed_password_grant_is_no_reproach(practice, install, errors, doubts) -> None:
    """Where tokens come after consent alone, a right secret is at most in doubt."""
    installation = install()
    practice.conditions.oauth_errors = errors
    name = "glide.oauth.inbound.ropc.grant_type.disabled"
    row = practice.database.find("sys_properties", name=name)
    practice.database.update("sys_properties", row | {"value": "true"})

    async def way():
        await begin(installation, practice)
        await make_and_check(installation, practice, Task.USER, Task.REGISTRY)
        doubtful = told(installation.state)
        if doubtful:
            installation.guidance.accept()
        return doubtful, installation.state.guided.done

    doubtful, done = asyncio.run(way())

    assert len(doubtful) == doubts
    assert done == (Task.USER, Task.REGISTRY)


def test_restricted_basic_authentication_is_no_obstacle(practice, install) -> None:
    """The checks go by pages and tokens where passwords open no table."""
    installation = install()
    practice.conditions.basic_restricted = True

    async def way():
        await begin(installation, practice)
        await make_and_check(installation, practice, *Task)
        installation.next()
        await consent(installation, practice)
        return installation.state

    state = asyncio.run(way())
    user = practice.database.find("sys_user", user_name="firnline.integration")

    assert state.provisioned.user_sys_id == user["sys_id"]


def test_id_of_the_instances_making_is_pasted_back(practice, install) -> None:
    """Where the form did not take our client ID, the one that it made is taken."""
    installation = install()

    async def way():
        await begin(installation, practice)
        await make_and_check(installation, practice, Task.USER)
        await make(installation, practice, Task.REGISTRY, client_id="")
        await installation.guidance.check()
        entry = practice.database.find("oauth_entity", name="Firnline")
        installation.guidance.use_client_id(f" {entry['client_id']}\n")
        return await installation.guidance.check()

    assert Task.REGISTRY in asyncio.run(way()).guided.done


@pytest.mark.parametrize(
    ("task", "typed", "remedies"),
    [
        (Task.USER, {}, []),
        (Task.USER, {"locked_out": "true"}, ["user_locked"]),
        (Task.USER, {"active": "false"}, ["user_inactive"]),
        (Task.USER, {"title": "Consultant"}, ["user_missing"]),
        (Task.REGISTRY, {}, []),
        (Task.REGISTRY, {"active": "false"}, ["registry_inactive"]),
        (Task.REGISTRY, {"redirect_url": "http://other"}, ["redirect_mismatch"]),
        (Task.REGISTRY, {"client_id": ""}, ["registry_missing"]),
        (Task.ROLES, {}, []),
        (Task.ROLES, {"without": "sn_incident_write"}, ["role_missing"]),
    ],
)
def test_an_administrator_sees_the_true_reason(practice, install, task, typed, remedies) -> None:
    """A look with an administrator's eyes names the column; it writes nothing and nobody stays."""
    installation = install()
    account = practice.administrator
    before = list(Task)[: list(Task).index(task)]

    async def way():
        await begin(installation, practice)
        await make_and_check(installation, practice, *before)
        await make(installation, practice, task, **typed)
        return await installation.guidance.look_as_administrator(
            account.user_name, Secret(account.password)
        )

    state = asyncio.run(way())

    assert [remedy for _status, remedy in told(state)] == remedies
    assert (task in state.guided.done) is (not remedies)
    assert not state.administrator_proven


def test_progress_survives_a_restart(practice, install) -> None:
    """A second start goes on with the same secrets at the form that comes next."""

    async def way():
        first = install()
        await begin(first, practice)
        await make_and_check(first, practice, Task.USER)
        second = install()
        await second.resume()
        await second.guidance.begin(registry_name="Firnline", user_name="firnline.integration")
        await make_and_check(second, practice, Task.REGISTRY, Task.ROLES)
        return second.state

    state = asyncio.run(way())

    assert state.guided.done == tuple(Task)
    assert state.provisioned is not None


def test_lost_secrets_lead_back_to_the_forms(practice, install, vault) -> None:
    """Where the key ring lost what was typed, a second start checks each form again."""

    async def way():
        first = install()
        await begin(first, practice)
        await make_and_check(first, practice, *Task)
        first.next()
        await forget(vault, first.state.connection_id)
        second = install()
        await second.resume()
        return second.state

    state = asyncio.run(way())

    assert state.provisioned is None
    assert state.guided.task is Task.USER


def test_another_name_begins_anew(practice, install) -> None:
    """What was checked under one user name says nothing about another."""
    installation = install()

    async def way():
        await begin(installation, practice)
        await make_and_check(installation, practice, Task.USER)
        return await installation.guidance.begin(registry_name="Firnline", user_name="other")

    assert asyncio.run(way()).guided.done == ()


def test_nothing_is_accepted_unseen(practice, install) -> None:
    """Only what was looked at, and is not wrong, can be accepted."""
    installation = install()
    asyncio.run(begin(installation, practice))

    with pytest.raises(SetupError):
        installation.guidance.accept()


def test_secrets_are_written_nowhere(practice, install, tmp_path, caplog) -> None:
    """Neither the journal nor the log nor an address holds what is to be typed."""
    installation = install()
    caplog.set_level("DEBUG")

    async def way():
        await begin(installation, practice)
        await make_and_check(installation, practice, *Task)
        kinds = (SecretKind.CLIENT_SECRET, SecretKind.USER_PASSWORD)
        return [(await installation.guidance.secret(kind)).reveal() for kind in kinds]

    secrets = asyncio.run(way())
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("app.")]
    written = (tmp_path / "setup.json").read_text(encoding="utf-8")
    addresses = " ".join(step.url for step in installation.guidance.steps())

    assert all(secret not in f"{written} {ours} {addresses}" for secret in secrets)


def test_the_checks_change_nothing(practice, install) -> None:
    """Between two forms no record is written; tokens and sessions that it tried are ended."""
    installation = install()
    tables = ("sys_user", "oauth_entity", "sys_user_has_role", "incident", "change_request")

    async def way():
        await begin(installation, practice)
        await make_and_check(installation, practice, Task.USER)
        await make(installation, practice, Task.REGISTRY)
        before = [sorted(map(str, practice.database.rows(table))) for table in tables]
        await installation.guidance.check()
        return before, [sorted(map(str, practice.database.rows(table))) for table in tables]

    before, after = asyncio.run(way())
    user = installation.state.guided.user_sys_id

    assert after == before
    assert tokens_of(practice) == []
    assert practice.database.rows("v_user_session", stage="signed_in", user=user) == []
