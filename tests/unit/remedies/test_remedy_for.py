"""What the instance really answers leads to the entry that is meant for it."""

from __future__ import annotations

import pytest

from app.errors import (
    AppError,
    ClientUnknownError,
    ConsentDeniedError,
    HostNotFoundError,
    PasswordRefusedError,
    ProxySignInError,
    RedirectRefusedError,
    SingleSignOnError,
    StorageError,
    TokenRefusedError,
    UnknownAuthorityError,
    WrongUserError,
)
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.instance.recognition import recognise
from app.network import NetworkPolicy
from app.remedies.catalogue import remedies, remedy_for
from app.secret import Secret

TICKET = {"short_description": "Turn on multi-factor authentication"}


async def met(practice, asked, *, password: str = "") -> AppError:
    """Ask the practice instance as its administrator, and return the refusal."""
    account = practice.administrator
    access = PasswordAccess(account.user_name, Secret(password or account.password))
    policy = NetworkPolicy(practice.ca_file)
    address = parse_address(practice.address)
    async with InstanceClient(address, policy, access, tries=1) as client:
        with pytest.raises(AppError) as caught:
            await asked(client)
    return caught.value


async def read_registry(client):
    return await client.records("oauth_entity", fields=("sys_id",))


async def read_changes(client):
    return await client.records("change_request", fields=("sys_id",))


async def create_change(client):
    return await client.create("change_request", TICKET)


async def whoami(client):
    return await client.get("/api/now/ui/user/current_user")


@pytest.mark.parametrize(
    ("condition", "value", "asked", "remedy_id"),
    [
        ("cross_scope", True, read_registry, "cross_scope"),
        ("forbidden", "change_request", read_changes, "role_missing"),
        ("data_policy", "change_request.justification", create_change, "mandatory_fields"),
        ("business_rule_abort", "change_request", create_change, "business_rule"),
        ("read_only", "change_request", create_change, "role_missing"),
        ("table_missing", "change_request", read_changes, "table_missing"),
        ("basic_restricted", True, whoami, "basic_restricted"),
        ("rate_limited", True, whoami, "rate_limited"),
        ("semaphore", True, whoami, "rate_limited"),
        ("ip_blocked", True, whoami, "ip_blocked"),
        ("hibernating", True, whoami, "hibernating"),
        ("hibernating_redirect", True, whoami, "hibernating"),
        ("maintenance", True, whoami, "maintenance"),
        ("reset", True, whoami, "not_reachable"),
    ],
)
async def test_refusals_of_the_instance_have_a_remedy(practice, condition, value, asked, remedy_id):
    """A refusal in the instance's own words leads to its entry."""
    setattr(practice.conditions, condition, value)
    error = await met(practice, asked)

    assert remedy_for(error).id == remedy_id


async def test_a_wrong_password_may_be_a_restriction(practice):
    """Both are refused with the same words, so the entry speaks of both."""
    error = await met(practice, whoami, password="wrong")

    assert remedy_for(error).id == "basic_restricted"


async def test_a_certificate_that_nobody_trusts_has_a_remedy(practice):
    """Without the CA file the instance cannot prove who it is."""
    with pytest.raises(AppError) as caught:
        await recognise(parse_address(practice.address), NetworkPolicy())

    assert remedy_for(caught.value).id == "certificate"


@pytest.mark.parametrize(
    ("error", "remedy_id"),
    [
        (TokenRefusedError("access_denied"), "client_secret_refused"),
        (TokenRefusedError("Invalid client"), "registry_missing"),
        (TokenRefusedError("Invalid redirect_uri"), "redirect_mismatch"),
        (TokenRefusedError("can't verify code challenge, expected:A"), "consent_remembered"),
        (TokenRefusedError("invalid_grant"), "refresh_expired"),
        (RedirectRefusedError(), "redirect_mismatch"),
        (ClientUnknownError(), "registry_missing"),
        (PasswordRefusedError("Required to provide Auth information"), "basic_restricted"),
        (WrongUserError("mara.lindqvist", "firnline.integration"), "wrong_person"),
        (SingleSignOnError("acme.service-now.com", "login.example"), "sso_before_api"),
        (HostNotFoundError("acme.service-now.com"), "not_reachable"),
        (ProxySignInError("proxy.example:8080", ""), "proxy"),
        (UnknownAuthorityError("acme.service-now.com"), "certificate"),
    ],
)
def test_failures_outside_the_api_have_a_remedy(error, remedy_id):
    """What the token endpoint and the network say leads to an entry."""
    assert remedy_for(error).id == remedy_id


def test_what_explains_itself_has_none(tmp_path):
    """An error whose hint says everything leads nowhere else."""
    assert remedy_for(ConsentDeniedError()) is None
    assert remedy_for(StorageError(tmp_path, "the disk is full")) is None


def test_every_wording_is_met_by_its_own_entry():
    """No entry hides another that listens for the same kind of error."""
    wrong = [
        (remedy.id, wording)
        for remedy in remedies()
        for kind in remedy.symptom.errors
        for wording in remedy.symptom.wording
        if remedy_for(kind(wording)) is not remedy
    ]

    assert wrong == []
