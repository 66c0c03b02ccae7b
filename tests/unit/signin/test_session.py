"""A token that renews itself."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from app.errors import SignInError, TokenRefusedError, VaultLockedError
from app.instance.address import InstanceAddress
from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.oauth_client import OAuthClient
from app.signin.session import TokenSession
from app.signin.tokens import TokenEndpoint, Tokens


class Endpoint(TokenEndpoint):
    """Gives numbered tokens and waits for nobody, or says no."""

    def __init__(self, *, refuses: bool = False) -> None:
        address = InstanceAddress("dev1.service-now.com")
        super().__init__(OAuthClient(address, NetworkPolicy(), "c", Secret("s")))
        self.asked: list[Secret] = []
        self._refuses = refuses

    async def refresh(self, refresh: Secret) -> Tokens:
        self.asked.append(refresh)
        await asyncio.sleep(0)
        if self._refuses:
            raise TokenRefusedError(str(self.asked))
        return tokens(f"access-{len(self.asked)}")


class Clock:
    """Seconds that pass when told."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def tokens(access: str, *, lasts_s: float | None = 1800, refresh: str | None = "refresh") -> Tokens:
    """Return tokens that last a while."""
    until = None if lasts_s is None else datetime.now(UTC) + timedelta(seconds=lasts_s)
    return Tokens(Secret(access), Secret(refresh) if refresh else None, until)


class Kept:
    """Remembers what was saved."""

    def __init__(self) -> None:
        self.tokens: list[Tokens] = []

    async def __call__(self, renewed: Tokens) -> None:
        self.tokens.append(renewed)


async def test_a_fresh_token_is_used_until_shortly_before_its_end() -> None:
    """The clock of the session decides, with a margin of half a minute."""
    endpoint, clock = Endpoint(), Clock()
    session = TokenSession(endpoint, tokens("access-0"), save=Kept(), clock=clock)
    clock.now += 1760
    early = await session.current()
    clock.now += 20
    late = await session.current()

    assert (early, late) == (Secret("access-0"), Secret("access-1"))
    assert endpoint.asked == [Secret("refresh")]


async def test_a_token_of_unknown_age_is_tried() -> None:
    """A token from the key ring may be good; the instance says so."""
    session = TokenSession(Endpoint(), tokens("access-0", lasts_s=None), save=Kept())

    assert await session.current() == Secret("access-0")


async def test_a_renewed_token_is_kept() -> None:
    """What was renewed is saved before it is used."""
    kept = Kept()
    session = TokenSession(Endpoint(), tokens("access-0"), save=kept)
    renewed = await session.renew(Secret("access-0"))

    assert [each.access for each in kept.tokens] == [renewed] == [await session.current()]


async def test_many_requests_renew_once() -> None:
    """Eight refusals of one token bring one request for a new one."""
    endpoint = Endpoint()
    session = TokenSession(endpoint, tokens("access-0"), save=Kept())
    renewed = await asyncio.gather(*(session.renew(Secret("access-0")) for _ in range(8)))

    assert set(renewed) == {Secret("access-1")}
    assert len(endpoint.asked) == 1


async def test_without_a_refresh_token_the_sign_in_ends() -> None:
    """Where nothing can renew the token, a person has to consent again."""
    session = TokenSession(Endpoint(), tokens("access-0", refresh=None), save=Kept())

    with pytest.raises(SignInError):
        await session.renew(Secret("access-0"))


async def test_a_refusal_leaves_the_session_as_it_was() -> None:
    """A no is told each time and never loops."""
    endpoint, kept = Endpoint(refuses=True), Kept()
    session = TokenSession(endpoint, tokens("access-0"), save=kept)
    for _ in range(2):
        with pytest.raises(TokenRefusedError):
            await session.renew(Secret("access-0"))

    assert (len(endpoint.asked), kept.tokens) == (2, [])


async def test_the_tokens_of_a_new_consent_take_the_place_of_the_old() -> None:
    """They are kept first, and what they took the place of is returned."""
    kept, old, new = Kept(), tokens("old"), tokens("new", refresh="other")
    session = TokenSession(Endpoint(), old, save=kept)

    assert await session.replace(new) is old
    assert kept.tokens == [new]
    assert await session.current() == new.access
    assert session.access_expires_at == new.access_expires_at


async def test_tokens_that_cannot_be_kept_replace_nothing() -> None:
    """Where the key ring refuses, the session goes on with what it had."""
    old = tokens("old")

    async def refuse(_renewed: Tokens) -> None:
        raise VaultLockedError

    session = TokenSession(Endpoint(), old, save=refuse)
    with pytest.raises(VaultLockedError):
        await session.replace(tokens("new"))

    assert await session.current() == old.access


async def test_another_endpoint_is_used_once_it_has_given_a_token() -> None:
    """One that refuses changes nothing; one that gives is asked from then on."""
    first, second, refusing = Endpoint(), Endpoint(), Endpoint(refuses=True)
    session = TokenSession(first, tokens("old"), save=Kept())
    with pytest.raises(TokenRefusedError):
        await session.move_to(refusing)
    await session.renew(await session.current())
    await session.move_to(second)
    await session.renew(await session.current())

    assert len(refusing.asked) == 1
    assert len(first.asked) == 1
    assert len(second.asked) == 2
