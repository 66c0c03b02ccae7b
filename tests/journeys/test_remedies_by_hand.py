"""Troubles that a person takes away on the instance: named, taken away, and all ends well."""

from __future__ import annotations

import asyncio
import re
import ssl
from dataclasses import replace

import httpx
import pytest

from app.doctor.examination import examine_connection
from app.doctor.provisioning import provisioning_steps
from app.errors import AppError, ProxySignInError, TokenRefusedError
from app.findings import Finding
from app.network import ProxySettings
from app.practice.server import PracticeServer
from app.remedies.catalogue import remedy_for
from app.secret import Secret
from app.setup.checklist import Page
from app.setup.installation import Installation
from tests.journeys.installations import installation_in
from tests.journeys.remedying import administrator_of, complete
from tests.proxy import OUTSIDE, TunnelProxy, running
from tests.unit.setup.installing import apply, consent, integration_user, plan


def named(findings: tuple[Finding, ...]) -> set[str]:
    """Return the remedies that findings name."""
    return {each.remedy_id for each in findings} - {""}


async def rule_that_refuses(practice: PracticeServer) -> tuple[str, str]:
    """Make a business rule that refuses incidents, and return where it is."""
    about = {"name": "Ours", "collection": "incident", "when": "before", "action_insert": "true"}
    async with administrator_of(practice) as client:
        made = await client.create("sys_script", {**about, "abort_action": "true"})
    return "sys_script", made["sys_id"]


async def policy_that_demands(practice: PracticeServer) -> tuple[str, str]:
    """Make a data policy that demands a group of incidents, and return where it is."""
    async with administrator_of(practice) as client:
        about = {"short_description": "Ours", "model_table": "incident"}
        policy = await client.create("sys_data_policy2", about)
        rule = {"sys_data_policy": policy["sys_id"], "table": "incident", "mandatory": "true"}
        await client.create("sys_data_policy_rule", {**rule, "field": "assignment_group"})
    return "sys_data_policy2", policy["sys_id"]


async def look_through(
    installation: Installation,
    practice: PracticeServer,
    proxy: ProxySettings,
    password: Secret | None = None,
) -> None:
    """Look at the instance through a proxy."""
    await installation.look_at(
        f"https://{OUTSIDE}", ca_file=practice.ca_file, proxy=proxy, proxy_password=password
    )


@pytest.mark.parametrize(
    ("make", "remedy_id"),
    [(rule_that_refuses, "business_rule"), (policy_that_demands, "mandatory_fields")],
)
async def test_what_refuses_tickets_is_switched_off(tmp_path, practice, make, remedy_id):
    """Named by the prerequisites; switched off by a person, the next look is green."""
    table, sys_id = await make(practice)
    installation = installation_in(tmp_path)
    await plan(installation, practice)
    before = named(installation.state.findings)
    async with administrator_of(practice) as client:
        await client.update(table, sys_id, {"active": "false"})
    await installation.check_prerequisites()
    after = named(installation.state.findings)
    await installation.apply(lambda _state: None)

    assert remedy_id in before
    assert remedy_id not in after
    assert await complete(installation, practice) == []


async def test_a_clock_that_is_off_is_set(tmp_path, practice):
    """Named before anything is made; once the clocks agree the set-up goes on."""
    practice.conditions.clock_ahead_s = 7200
    installation = installation_in(tmp_path)
    await plan(installation, practice)
    before = named(installation.state.findings)
    practice.conditions.clock_ahead_s = 0
    await installation.check_prerequisites()
    after = named(installation.state.findings)
    await installation.apply(lambda _state: None)

    assert "clock_offset" in before
    assert "clock_offset" not in after
    assert await complete(installation, practice) == []


async def test_a_proxy_that_wants_a_sign_in_gets_one(tmp_path, practice):
    """Refused by the proxy and named; with user name and password the set-up goes on."""
    practice.conditions.certificate = "wrong_host"
    proxy = TunnelProxy(practice.address, sign_in="mara:pass word")
    installation = installation_in(tmp_path)
    async with running(proxy):
        with pytest.raises(ProxySignInError) as caught:
            await look_through(installation, practice, proxy.settings)
        known = replace(proxy.settings, user_name="mara")
        await look_through(installation, practice, known, Secret("pass word"))
        installation.next()
        page = installation.state.page

    assert remedy_for(caught.value).id == "proxy"
    assert page is Page.DATA_EXCHANGE


async def test_a_gateway_before_the_instance_lets_the_program_through(tmp_path, practice):
    """A sign-in of somebody else before the API is named; without it the set-up is completed."""
    practice.conditions.redirect_host = "https://acme.okta.com"
    installation = installation_in(tmp_path)
    with pytest.raises(AppError) as caught:
        await installation.look_at(practice.address, ca_file=practice.ca_file)
    practice.conditions.clear()
    await apply(installation, practice)

    assert remedy_for(caught.value).id == "sso_before_api"
    assert await complete(installation, practice) == []


async def test_names_of_states_are_readable_again(tmp_path, practice):
    """Where the names of states are hidden the report says so, until somebody shows them."""
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    await consent(installation, practice)
    practice.conditions.forbidden = "sys_choice"
    await installation.prove()
    before = named(installation.state.probes)
    practice.conditions.clear()

    assert before == {"choices_unreadable"}
    assert await complete(installation, practice) == []
    assert named(installation.state.probes) == set()


async def test_a_remembered_consent_begins_again(tmp_path, practice):
    """A code of an earlier attempt is refused and named; an empty browser gets a new one."""
    practice.conditions.consent_remembered = True
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    redirect = await asyncio.to_thread(_answer_from_memory, installation, practice)
    with pytest.raises(TokenRefusedError) as caught:
        await installation.finish_consent(redirect)

    assert remedy_for(caught.value).id == "consent_remembered"
    assert await complete(installation, practice) == []


async def test_an_address_at_risk_is_allowed(tmp_path, practice):
    """A rule that could shut this computer out is named, until the address is allowed."""
    own = {"range_start": "127.0.0.1", "range_end": "127.0.0.1"}
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    await consent(installation, practice)
    connection, vault = await installation.finish(), installation.vault
    found = []
    async with administrator_of(practice) as client:
        for rule in ({"type": "deny", "active": "false"}, {"type": "allow", "active": "true"}):
            await client.create("ip_access", own | rule)
            looked = await examine_connection(connection, vault, administrator=client)
            found.append(named(looked))

    assert found == [{"own_address_blocked"}, set()]


async def test_no_tickets_are_a_matter_of_the_provisioning_status(tmp_path, practice):
    """While Home shows no tickets the last step names the remedy; once it does, all is green."""
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    await complete(installation, practice)
    probes = installation.state.probes

    assert named(provisioning_steps(probes, has_cards=False)) == {"no_tickets"}
    assert named(provisioning_steps(probes, has_cards=True)) == set()


def _answer_from_memory(installation: Installation, practice: PracticeServer) -> str:
    """Allow one attempt without redeeming it, begin another, and return where that leads."""
    account = integration_user(installation)
    context = ssl.create_default_context(cafile=str(practice.ca_file))
    login = {
        "user_name": account.user_name,
        "user_password": account.password,
        "sys_action": "sysverb_login",
    }
    with httpx.Client(verify=context) as browser:
        browser.post(f"{practice.address}/login.do", data=login)
        url = installation.begin_consent().url
        page = browser.get(url, follow_redirects=True).text
        token = re.search(r'name="sysparm_ck" value="([^"]+)"', page)[1]
        browser.post(url, data={"sysparm_ck": token, "decision": "allow"})
        return browser.get(installation.begin_consent().url).headers["location"]
