"""Consent once more, on a real instance."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.connections.secrets import SecretKind, load_tokens
from app.errors import ConsentDeniedError, ForeignRedirectError, SignInError, WrongUserError
from app.practice.server import Account
from app.signin.authorization import REDIRECT_URI
from app.signin.identity import whoami
from app.signin.tokens import Tokens
from app.upkeep.reauthorization import Reauthorization
from app.upkeep.upkeep import Upkeep
from tests.unit.person import consent
from tests.unit.setup.installing import tokens_of
from tests.unit.upkeep.connected import Connected

DAY_S = 24 * 3600


def ending_soon(connected: Connected) -> None:
    """Let the consent end in ten days, on both sides."""
    connected.practice.clock.advance(90 * DAY_S)
    ends_at = datetime.now(UTC) + timedelta(days=10)
    connected.book.save(replace(connected.connection, consent_expires_at=ends_at))


async def answer(
    connected: Connected, authorization: Reauthorization, account: Account, decision: str = "allow"
) -> str:
    """Sign in at a browser, decide, and return the way back."""
    attempt = authorization.begin(REDIRECT_URI)
    return await asyncio.to_thread(consent, connected.practice, attempt, account, decision=decision)


async def authorize(connected: Connected, upkeep: Upkeep) -> None:
    """Give consent as the integration user."""
    authorization = await upkeep.authorization()
    account = await connected.account()
    await authorization.finish(await answer(connected, authorization, account))


async def kept(connected: Connected) -> Tokens:
    """Return the tokens in the key ring."""
    tokens = await load_tokens(connected.vault, connected.connection.id)
    assert tokens is not None
    return tokens


async def test_a_consent_that_ends_soon_begins_anew(connected: Connected) -> None:
    """New tokens of a full life are kept, the old ones are good for nothing, and it is saved."""
    ending_soon(connected)
    before = await kept(connected)
    upkeep = connected.upkeep()
    await authorize(connected, upkeep)
    after = await kept(connected)
    (saved,) = connected.book.all()

    assert after.refresh != before.refresh
    assert sorted(tokens_of(connected.practice)) == ["access_token", "refresh_token"]
    assert saved.consent_expires_at - datetime.now(UTC) > timedelta(days=99)
    assert upkeep.connection == saved
    assert (await connected.speaks_as()).sys_id == connected.connection.user_sys_id


async def test_a_consent_that_ran_out_begins_anew(connected: Connected) -> None:
    """After its end a connection comes back with one more consent."""
    connected.practice.clock.advance(101 * DAY_S)
    with pytest.raises(SignInError):
        await connected.speaks_as()
    await authorize(connected, connected.upkeep())

    assert (await connected.speaks_as()).sys_id == connected.connection.user_sys_id


async def test_an_open_board_goes_on_with_the_new_tokens(connected: Connected) -> None:
    """The client that was refused before is served after, without being opened again."""
    upkeep = connected.upkeep()
    async with await upkeep.open_client() as client:
        connected.practice.clock.advance(101 * DAY_S)
        with pytest.raises(SignInError):
            await whoami(client)
        await authorize(connected, upkeep)
        owner = await whoami(client)

    assert owner.sys_id == connected.connection.user_sys_id


async def test_while_the_consent_lasts_its_end_stays_honest(connected: Connected) -> None:
    """An instance repeats the tokens that are alive, and with them their end."""
    before, (saved,) = await kept(connected), connected.book.all()
    await authorize(connected, connected.upkeep())

    assert (await kept(connected)).refresh == before.refresh
    assert connected.book.all() == (saved,)


async def test_somebody_else_is_refused_and_nothing_is_lost(connected: Connected) -> None:
    """The token of the wrong person is revoked, and the connection works as before."""
    before = await kept(connected)
    authorization = await connected.upkeep().authorization()
    redirect = await answer(connected, authorization, connected.practice.personal)
    with pytest.raises(WrongUserError):
        await authorization.finish(redirect)

    assert await kept(connected) == before
    assert (await connected.speaks_as()).sys_id == connected.connection.user_sys_id


async def test_deny_and_a_foreign_answer_cost_nothing(connected: Connected) -> None:
    """Even a consent that ends soon keeps its tokens until somebody has said Allow."""
    ending_soon(connected)
    before = await kept(connected)
    authorization = await connected.upkeep().authorization()
    denied = await answer(connected, authorization, await connected.account(), "deny")
    with pytest.raises(ConsentDeniedError):
        await authorization.finish(denied)
    authorization.begin(REDIRECT_URI)
    with pytest.raises(ForeignRedirectError):
        await authorization.finish(f"{REDIRECT_URI}?code=1&state=2")

    assert await kept(connected) == before
    assert (await connected.speaks_as()).sys_id == connected.connection.user_sys_id


async def test_an_answer_that_nobody_waits_for_is_refused(connected: Connected) -> None:
    """A way back is good for one attempt."""
    authorization = await connected.upkeep().authorization()
    redirect = await answer(connected, authorization, await connected.account())
    await authorization.finish(redirect)

    with pytest.raises(SignInError, match="Nobody waits"):
        await authorization.finish(redirect)


async def test_without_its_client_secret_nothing_is_asked(connected: Connected) -> None:
    """What is missing in the key ring is named."""
    await connected.vault.delete(f"{connected.connection.id}/{SecretKind.CLIENT_SECRET}")
    authorization = await connected.upkeep().authorization()
    authorization.begin(REDIRECT_URI)

    with pytest.raises(SignInError, match="client secret"):
        await authorization.finish(f"{REDIRECT_URI}?code=1&state=2")


async def test_the_kept_password_is_offered(connected: Connected) -> None:
    """The window can fill in who has to sign in."""
    authorization = await connected.upkeep().authorization()

    assert authorization.password == await connected.secret(SecretKind.USER_PASSWORD)
    assert authorization.user_name == connected.connection.user_name
    assert not authorization.single_sign_on
