"""Administrators prove who they are, and leave nothing signed in behind them."""

from __future__ import annotations

import pytest

from app.errors import (
    NotAdministratorError,
    PasswordRefusedError,
    SessionEndedError,
    UnreachableError,
)
from app.instance.access import BrowserSession
from app.instance.address import InstanceAddress, parse_address
from app.network import NetworkPolicy
from app.secret import Secret
from app.setup.administrator import sign_in_by_password, sign_in_by_session
from app.signin.identity import whoami
from tests.sign_in import is_alive, session_of


def place_of(practice) -> tuple[InstanceAddress, NetworkPolicy]:
    """Return the instance and the way there."""
    return parse_address(practice.address), NetworkPolicy(practice.ca_file)


async def test_a_session_works_as_its_owner(practice) -> None:
    """Cookies and page token of the pages serve calls of the API."""
    session = session_of(practice, practice.administrator)
    administrator = await sign_in_by_session(*place_of(practice), session)
    async with administrator.client() as client:
        owner = await whoami(client)
        made = await client.create("incident", {"short_description": "By session"})

    assert administrator.user_name == owner.user_name == practice.administrator.user_name
    assert made["short_description"] == "By session"


async def test_a_session_needs_no_page_token_to_begin_with(practice) -> None:
    """A page that shows no token costs one refusal, which tells it."""
    session = session_of(practice, practice.administrator, token="")
    administrator = await sign_in_by_session(*place_of(practice), session)

    assert administrator.user_name == practice.administrator.user_name


async def test_signing_out_ends_the_session_on_the_instance(practice) -> None:
    """Whoever finds the cookies afterwards can do nothing with them."""
    session = session_of(practice, practice.administrator)
    administrator = await sign_in_by_session(*place_of(practice), session)
    was_alive = is_alive(practice, session)
    await administrator.sign_out()

    assert was_alive
    assert not is_alive(practice, session)


async def test_a_session_of_anybody_else_is_refused_and_ended(practice) -> None:
    """Whoever lacks the role admin is named, and signed out again."""
    session = session_of(practice, practice.personal)
    with pytest.raises(NotAdministratorError) as refused:
        await sign_in_by_session(*place_of(practice), session)

    assert refused.value.user_name == practice.personal.user_name
    assert not is_alive(practice, session)


async def test_a_session_of_nobody_is_refused(practice) -> None:
    """Cookies that the instance does not know prove nobody."""
    session = BrowserSession(Secret("JSESSIONID=made-up"), Secret("made-up"))
    with pytest.raises(SessionEndedError):
        await sign_in_by_session(*place_of(practice), session)


async def test_signing_out_of_an_instance_that_is_away_is_logged(practice, caplog) -> None:
    """The last act with a session raises nothing, and writes nothing secret down."""
    session = session_of(practice, practice.administrator)
    administrator = await sign_in_by_session(*place_of(practice), session)
    practice.conditions.reset = True
    await administrator.sign_out()

    assert "was not ended" in caplog.text
    assert session.cookies.reveal() not in caplog.text


async def test_a_password_works_as_its_owner(practice) -> None:
    """The name is the one that the instance knows, and signing out is nothing to do."""
    account = practice.administrator
    administrator = await sign_in_by_password(
        *place_of(practice), user_name=account.user_name, password=Secret(account.password)
    )
    await administrator.sign_out()
    async with administrator.client() as client:
        owner = await whoami(client)

    assert administrator.user_name == owner.user_name == account.user_name


async def test_a_restricted_password_leads_to_the_browser(practice) -> None:
    """The words say that a right password may be refused, and name the other way."""
    practice.conditions.basic_restricted = True
    account = practice.administrator
    with pytest.raises(PasswordRefusedError) as refused:
        await sign_in_by_password(
            *place_of(practice), user_name=account.user_name, password=Secret(account.password)
        )

    assert "basic authentication is restricted" in str(refused.value)
    assert "in a browser window" in str(refused.value)


async def test_an_instance_that_is_away_is_no_refusal() -> None:
    """Only an answer can say that a password is wrong."""
    away = InstanceAddress("localhost", 4399)
    with pytest.raises(UnreachableError):
        await sign_in_by_password(
            away, NetworkPolicy(), user_name="admin", password=Secret("right")
        )
