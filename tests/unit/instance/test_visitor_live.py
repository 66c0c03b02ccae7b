"""A visitor on the pages of a practice instance."""

from __future__ import annotations

import asyncio

import pytest

from app.errors import AddressBlockedError
from app.instance.address import parse_address
from app.instance.visitor import Entrance, Visitor
from app.network import NetworkPolicy
from app.secret import Secret


async def entered(practice, account, password=""):
    address = parse_address(practice.address)
    async with Visitor(address, NetworkPolicy(practice.ca_file)) as visitor:
        entrance = await visitor.sign_in(account.user_name, Secret(password or account.password))
        page = await visitor.open(address.url("/"))
        await visitor.sign_out()
        return entrance, page.path, (await visitor.open(address.url("/"))).path


def test_visitor_comes_in_and_goes_out(practice) -> None:
    """With name and password the pages are open, and after signing out they are not."""
    seen = asyncio.run(entered(practice, practice.personal))

    assert seen == (Entrance.INSIDE, "/", "/login.do")


@pytest.mark.parametrize(
    ("column", "entrance"),
    [
        ("locked_out", Entrance.REFUSED),
        ("web_service_access_only", Entrance.REFUSED),
        ("password_needs_reset", Entrance.NEW_PASSWORD),
    ],
)
def test_what_keeps_a_user_out_is_told(practice, column, entrance) -> None:
    """A user who may not sign in on pages meets the form again, or the page for a new password."""
    user = practice.database.find("sys_user", user_name=practice.personal.user_name)
    practice.database.update("sys_user", user | {column: "true"})

    assert asyncio.run(entered(practice, practice.personal))[:2] == (entrance, "/login.do")


def test_wrong_password_is_refused(practice) -> None:
    """Another password meets the form again."""
    assert asyncio.run(entered(practice, practice.personal, "wrong"))[0] is Entrance.REFUSED


def test_second_factor_is_told(practice) -> None:
    """Where a code is asked for, the visitor stands in front of it."""
    practice.conditions.mfa = True

    assert asyncio.run(entered(practice, practice.personal))[0] is Entrance.SECOND_FACTOR


def test_blocked_address_is_an_error(practice) -> None:
    """A page that is neither the form nor what lies behind it is no entrance."""
    practice.conditions.ip_blocked = True

    with pytest.raises(AddressBlockedError):
        asyncio.run(entered(practice, practice.personal))
