"""A healthy connection, and how its probes are run."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from app.connections.secrets import forget
from app.doctor.examination import examine, examine_connection, untried, verdict
from app.doctor.patient import open_patient
from app.doctor.probe import Probe
from app.doctor.probes import PROBES
from app.errors import CertificateError, NotFoundError
from app.findings import Finding, Status
from app.instance.access import PasswordAccess
from app.instance.client import InstanceClient
from app.network import ProxyMode, ProxySettings
from app.practice.server import PracticeOptions, PracticeServer
from app.secret import Secret
from app.words import verbatim
from tests.unit.doctor.connecting import connect


def _red(findings):
    return {each.key: each.remedy_id for each in findings if each.status is Status.BLOCKED}


def _amber(findings):
    return {each.key: each.remedy_id for each in findings if each.status is Status.WARNING}


def _probe(key, run, *needs):
    return Probe(key, verbatim(key), run, needs)


async def _well(_patient, key="well"):
    return Finding(key, Status.OK, verbatim(key))


async def test_a_healthy_connection_is_green_in_every_line(connection, vault):
    """Each probe has its line, in the order in which people read them, and no line is in doubt."""
    findings = await examine_connection(connection, vault)

    assert [each.status for each in findings] == [Status.OK] * len(PROBES)
    assert [each.key for each in findings] == [probe.key for probe in PROBES]


async def test_an_examination_leaves_no_record_behind(connection, vault, practice):
    """Whatever is tried, the instance has as many records afterwards, and none is changed."""
    tables = ("incident", "change_request", "sys_user", "oauth_entity", "sys_user_has_role")
    before = {table: list(practice.database.rows(table)) for table in tables}
    await examine_connection(connection, vault)

    assert {table: list(practice.database.rows(table)) for table in tables} == before


@pytest.mark.parametrize("release", ["kingston", "newyork", "brazil"])
async def test_every_release_is_examined(release, vault, tmp_path):
    """Older and newer instances are healthy alike."""
    with PracticeServer(PracticeOptions(release=release)).running() as server:
        findings = await examine_connection(await connect(server, vault, tmp_path), vault)

    assert verdict(findings) is Status.OK


async def test_findings_are_told_as_they_come(connection, vault):
    """Whoever watches sees every line from the start, and one more of them known each time."""
    seen = []
    findings = await examine_connection(connection, vault, seen.append)
    unknown = [sum(each.status is Status.PENDING for each in told) for told in seen]

    assert unknown == sorted(unknown, reverse=True)
    assert unknown[-1] == 0
    assert seen[-1] == findings


async def test_no_more_than_four_probes_are_under_way_at_once(connection, vault):
    """They run side by side, as many as a small instance serves."""
    under_way, most = 0, 0
    go_on = asyncio.Event()

    async def wait(_patient):
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        if under_way == 4:
            go_on.set()
        await go_on.wait()
        under_way -= 1
        return Finding("well", Status.OK, verbatim("well"))

    probes = (_probe("well", _well), *(_probe(f"p{number}", wait) for number in range(9)))
    async with open_patient(connection, vault) as patient:
        await examine(patient, probes=probes)

    assert most == 4


async def test_a_probe_that_takes_too_long_is_red_and_holds_nothing_up(connection, vault):
    """The others have their result all the same."""

    async def never(_patient):
        await asyncio.Event().wait()

    probes = (_probe("well", _well), _probe("slow", never))
    async with open_patient(connection, vault) as patient:
        findings = await examine(patient, probes=probes, limit_s=0.05)

    assert _red(findings) == {"slow": "not_reachable"}


async def test_a_trouble_is_told_by_the_probe_it_belongs_to(connection, vault):
    """The probe that met it was not tried, and says for what reason."""

    async def distrust(_patient):
        raise CertificateError("host", "no reason")  # noqa: EM101 - the host's name

    probes = (_probe("certificate", partial(_well, key="certificate")), _probe("tables", distrust))
    async with open_patient(connection, vault) as patient:
        findings = {each.key: each for each in await examine(patient, probes=probes)}

    assert findings["certificate"].status is Status.BLOCKED
    assert findings["tables"].status is Status.PENDING
    assert "certificate is not trusted" in str(findings["tables"].detail)


async def test_what_cannot_be_told_without_another_probe_is_not_tried(connection, vault):
    """However long the chain is, each link names the first cause."""
    tried = []

    async def missing(_patient):
        raise NotFoundError("x")  # noqa: EM101 - the name of a table

    async def note(_patient):
        tried.append(1)
        return await _well(_patient)

    probes = (
        _probe("c", note, "b"),
        _probe("b", note, "a"),
        _probe("a", missing),
    )
    async with open_patient(connection, vault) as patient:
        findings = {each.key: each for each in await examine(patient, probes=probes)}

    assert _red(findings.values()) == {"a": "table_missing"}
    assert not tried
    assert findings["b"].detail == findings["c"].detail


async def test_a_connection_without_tokens_is_told_to_authorize(connection, vault):
    """Nothing can be tried, and one line says why."""
    await forget(vault, connection.id)
    findings = await examine_connection(connection, vault)

    assert _red(findings) == {"registry": "refresh_expired"}
    assert {each.status for each in findings if each.key != "registry"} == {Status.PENDING}


async def test_a_missing_ca_file_is_a_finding(connection, vault, tmp_path):
    """A file that was moved away is the certificate's trouble."""
    moved = replace(connection, ca_file=tmp_path / "gone.pem")
    findings = await examine_connection(moved, vault)

    assert _red(findings) == {"certificate": "certificate"}


async def test_a_token_of_somebody_else_is_red(connection, vault):
    """Whose token it is decides, not whether it works."""
    other = replace(connection, user_sys_id="0" * 32)
    findings = await examine_connection(other, vault)

    assert _red(findings) == {"owner": "wrong_person"}


@pytest.mark.parametrize(("days", "keys"), [(15, {}), (13, {"consent"}), (-1, {"consent"})])
async def test_a_consent_that_ends_soon_is_amber(connection, vault, days, keys):
    """It works until then, so it is not red."""
    async with open_patient(connection, vault) as patient:
        ends_at = patient.now() + timedelta(days=days, hours=1)
        soon = replace(patient, connection=replace(connection, consent_expires_at=ends_at))
        findings = await examine(soon)

    assert set(_amber(findings)) == set(keys)
    assert not _red(findings)


@pytest.mark.parametrize(
    ("seconds", "red", "amber"),
    [(0, {}, {}), (90, {}, {"clock": "clock_offset"}), (7200, {"clock": "clock_offset"}, {})],
)
async def test_a_clock_that_is_off_is_found(connection, vault, seconds, red, amber):
    """More than a minute needs a decision, more than an hour is in the way."""
    async with open_patient(connection, vault) as patient:
        now = patient.now
        findings = await examine(replace(patient, now=lambda: now() + timedelta(seconds=seconds)))

    assert _red(findings) == red
    assert _amber(findings) == amber


async def test_a_certificate_that_ends_soon_is_amber(connection, vault):
    """There is time to renew it."""
    async with open_patient(connection, vault) as patient:
        certificate = next(probe for probe in PROBES if probe.key == "certificate")
        alone = replace(certificate, needs=())
        later = replace(patient, now=lambda: patient_now + timedelta(days=380))
        patient_now = patient.now()
        findings = await examine(later, probes=(alone,))

    assert _amber(findings) == {"certificate": "certificate"}


async def test_a_proxy_in_the_way_is_the_proxys_trouble(connection, vault, unused_tcp_port):
    """A proxy that is away leaves nothing else red."""
    proxy = ProxySettings(ProxyMode.MANUAL, f"127.0.0.1:{unused_tcp_port}")
    address = replace(connection.address, host="instance.example")
    findings = await examine_connection(replace(connection, proxy=proxy, address=address), vault)

    assert _red(findings) == {"proxy": "proxy"}


RECORDS = [
    ("sys_user", {"active": "false"}, "user", "user_inactive"),
    ("sys_user", {"locked_out": "true"}, "user", "user_locked"),
    ("oauth_entity", {"active": "false"}, "registry", "registry_inactive"),
    ("oauth_entity", {"redirect_url": "https://x.example/"}, "registry", "redirect_mismatch"),
    ("oauth_entity", {"scope_restriction_status": "restricted"}, "registry", "scope_restricted"),
    ("oauth_entity", None, "registry", "registry_missing"),
    ("sys_user", None, "user", "user_missing"),
]


@pytest.mark.parametrize("case", RECORDS, ids=lambda case: case[3])
async def test_an_administrator_sees_the_very_cause(connection, vault, practice, case):
    """Where the instance is vague towards the integration user, its record tells."""
    table, values, key, remedy_id = case
    sys_ids = {"sys_user": connection.user_sys_id, "oauth_entity": connection.registry_sys_id}
    _change(practice, table, sys_ids[table], values)
    account = practice.administrator
    access = PasswordAccess(account.user_name, Secret(account.password))
    policy = connection.policy(None)
    async with InstanceClient(connection.address, policy, access) as administrator:
        findings = await examine_connection(connection, vault, administrator=administrator)

    assert _red(findings) == {key: remedy_id}


async def _seen_by_administrator(connection, vault, practice):
    account = practice.administrator
    access = PasswordAccess(account.user_name, Secret(account.password))
    policy = connection.policy(None)
    async with InstanceClient(connection.address, policy, access) as administrator:
        return await examine_connection(connection, vault, administrator=administrator)


async def test_an_instance_that_was_reset_is_called_so(connection, vault, practice):
    """Where both records are gone it is no matter of one of them."""
    _change(practice, "sys_user", connection.user_sys_id, None)
    _change(practice, "oauth_entity", connection.registry_sys_id, None)

    assert _red(await _seen_by_administrator(connection, vault, practice)) == {
        "user": "instance_reset"
    }


async def test_a_cross_scope_refusal_is_told_by_its_wording(connection, vault, practice):
    """It is no business rule, though both refuse in the same way."""
    practice.conditions.cross_scope = True

    assert _red(await _seen_by_administrator(connection, vault, practice)) == {
        "registry": "cross_scope"
    }


async def test_a_table_that_is_closed_to_everybody_is_no_missing_role(connection, vault, practice):
    """An administrator sees how the table was customised; no role opens it."""
    (table,) = practice.database.rows("sys_db_object", name="incident")
    _change(practice, "sys_db_object", table["sys_id"], {"ws_access": "false"})

    assert _red(await _seen_by_administrator(connection, vault, practice)) == {
        "roles": "tables_customised"
    }


ADVICE = [
    ("client_deleted", "Set up the connection again; Firnline makes a new entry."),
    ("token_expired", "Authorize again."),
    ("table_missing=incident", "Install or activate what the table belongs to"),
]


@pytest.mark.parametrize(("fault", "advice"), ADVICE)
async def test_what_to_do_is_of_the_remedy_and_not_of_the_error(
    connection, vault, practice, fault, advice
):
    """An error may be met anywhere; the doctor knows what it means for a connection."""
    practice.conditions.apply(fault)
    findings = await examine_connection(connection, vault)
    (said,) = [str(each.remedy) for each in findings if each.status is Status.BLOCKED]

    assert said.startswith(advice)


BARS = [
    ("web_service_access_only", "web_service_only"),
    ("password_needs_reset", "must_reset_password"),
]


@pytest.mark.parametrize(("column", "remedy_id"), BARS)
async def test_what_bars_the_next_consent_is_amber(connection, vault, practice, column, remedy_id):
    """The token goes on; nobody could authorize again."""
    _change(practice, "sys_user", connection.user_sys_id, {column: "true"})
    findings = await examine_connection(connection, vault)

    assert _amber(findings) == {"user": remedy_id}
    assert not _red(findings)


async def test_a_role_that_was_taken_away_is_found(connection, vault, practice):
    """Tables that are closed tell of it, since roles are shown to administrators alone."""
    for grant in practice.database.rows("sys_user_has_role", user=connection.user_sys_id):
        practice.database.delete("sys_user_has_role", grant["sys_id"])
    findings = await examine_connection(connection, vault)

    assert _red(findings) == {"roles": "role_missing"}


async def test_the_rule_that_limits_requests_is_named(connection, vault, practice):
    """Its number of requests and its record stand beside the line."""
    account = practice.administrator
    access = PasswordAccess(account.user_name, Secret(account.password))
    rule = {"name": "Table API", "limit": "500", "active": "true", "type": "all"}
    policy = connection.policy(None)
    async with InstanceClient(connection.address, policy, access) as administrator:
        made = await administrator.create("sys_rate_limit_rules", rule)
    findings = {each.key: each for each in await examine_connection(connection, vault)}

    assert findings["rate"].status is Status.OK
    assert str(findings["rate"].detail) == f"500 requests an hour, rule {made['sys_id']}"


async def test_an_address_at_risk_is_amber_to_an_administrator(connection, vault, practice):
    """A deny rule that is switched off could shut this computer out."""
    rule = {"type": "deny", "active": "false", "range_start": "127.0.0.1", "range_end": "127.0.0.1"}
    account = practice.administrator
    access = PasswordAccess(account.user_name, Secret(account.password))
    policy = connection.policy(None)
    async with InstanceClient(connection.address, policy, access) as administrator:
        await administrator.create("ip_access", rule)
        findings = await examine_connection(connection, vault, administrator=administrator)

    assert _amber(findings) == {"address": "own_address_blocked"}


def test_the_verdict_is_the_worst_of_all():
    """Red before amber before unknown before green; nothing is known of no finding."""
    found = {status: Finding(status.value, status, verbatim(status.value)) for status in Status}

    assert verdict(()) is Status.PENDING
    assert verdict((found[Status.OK],)) is Status.OK
    assert verdict((found[Status.OK], found[Status.WARNING])) is Status.WARNING
    assert verdict(tuple(found.values())) is Status.BLOCKED
    assert verdict(untried()) is Status.PENDING


def _change(practice, table, sys_id, values):
    if values is None:
        practice.database.delete(table, sys_id)
    else:
        row = practice.database.find(table, sys_id=sys_id)
        practice.database.update(table, {**row, **values})
