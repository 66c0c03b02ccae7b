"""From consent to a proven token, on a real instance."""

from __future__ import annotations

import asyncio

import pytest

from app.errors import (
    ConsentDeniedError,
    NotAuthenticatedError,
    SignInError,
    TokenRefusedError,
)
from app.instance.access import PasswordAccess, TokenAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.practice.server import PracticeServer
from app.secret import Secret, generate_client_secret
from app.signin.authorization import REDIRECT_URI, AuthorizationAttempt
from app.signin.identity import whoami
from app.signin.oauth_client import OAuthClient
from app.signin.session import TokenSession
from app.signin.tokens import TokenEndpoint, Tokens
from tests.unit.person import consent


class Registration:
    """An application registry entry on the practice instance, and what it leads to."""

    def __init__(self, practice: PracticeServer, client_id: str, secret: Secret) -> None:
        self.practice = practice
        self.address = parse_address(practice.address)
        self.policy = NetworkPolicy(practice.ca_file)
        self.client_id = client_id
        self.endpoint = TokenEndpoint(OAuthClient(self.address, self.policy, client_id, secret))
        self.kept: list[Tokens] = []

    async def granted(self) -> tuple[AuthorizationAttempt, Secret]:
        """Return an attempt and the code for which the administrator pressed Allow."""
        attempt = AuthorizationAttempt.start(self.address, self.client_id)
        account = self.practice.administrator
        url = await asyncio.to_thread(consent, self.practice, attempt, account, decision="allow")
        assert attempt.is_redirect(url)
        return attempt, attempt.code_from(url)

    async def tokens(self) -> Tokens:
        """Return tokens from a consent."""
        return await self.endpoint.exchange(*await self.granted())

    def client(self, tokens: Tokens) -> InstanceClient:
        """Return a client with a session over tokens."""
        session = TokenSession(self.endpoint, tokens, save=self._keep)
        return InstanceClient(self.address, self.policy, TokenAccess(session))

    async def _keep(self, renewed: Tokens) -> None:
        self.kept.append(renewed)


@pytest.fixture
async def registration(practice: PracticeServer) -> Registration:
    """An application registry entry as the set-up makes one."""
    secret = generate_client_secret()
    values = {
        "name": "Firnline",
        "type": "client",
        "active": "true",
        "redirect_url": REDIRECT_URI,
        "client_secret": secret.reveal(),
        "scope_restriction_status": "unrestricted",
    }
    account = practice.administrator
    async with InstanceClient(
        parse_address(practice.address),
        NetworkPolicy(practice.ca_file),
        PasswordAccess(account.user_name, Secret(account.password)),
    ) as client:
        record = await client.create("oauth_entity", values, fields=("client_id",))
    return Registration(practice, record["client_id"], secret)


async def test_allow_leads_to_a_token_whose_owner_is_known(registration: Registration) -> None:
    """Consent, exchange, and the instance names the person who pressed Allow."""
    tokens = await registration.tokens()
    async with registration.client(tokens) as client:
        owner = await whoami(client)

    assert owner.user_name == registration.practice.administrator.user_name
    assert owner.name == registration.practice.administrator.name
    assert len(owner.sys_id) == 32


async def test_deny_is_told(registration: Registration) -> None:
    """Deny brings no code."""
    attempt = AuthorizationAttempt.start(registration.address, registration.client_id)
    account = registration.practice.personal
    url = await asyncio.to_thread(consent, registration.practice, attempt, account, decision="deny")

    with pytest.raises(ConsentDeniedError):
        attempt.code_from(url)


async def test_a_code_works_once(registration: Registration) -> None:
    """A code that was redeemed is refused."""
    attempt, code = await registration.granted()
    await registration.endpoint.exchange(attempt, code)

    with pytest.raises(TokenRefusedError):
        await registration.endpoint.exchange(attempt, code)


async def test_a_code_of_another_attempt_is_refused(registration: Registration) -> None:
    """The verifier ties a code to the attempt that asked for it."""
    _attempt, code = await registration.granted()
    other = AuthorizationAttempt.start(registration.address, registration.client_id)

    with pytest.raises(TokenRefusedError):
        await registration.endpoint.exchange(other, code)


async def test_a_token_that_ended_is_renewed_on_the_way(registration: Registration) -> None:
    """The request that meets the end of a token succeeds all the same, once for eight."""
    tokens = await registration.tokens()
    registration.practice.clock.advance(3600)
    async with registration.client(tokens) as client:
        owners = await asyncio.gather(*(whoami(client) for _ in range(8)))

    posts = [entry for entry in registration.practice.requests if entry.path == "/oauth_token.do"]
    assert {owner.user_name for owner in owners} == {"admin"}
    assert len(posts) == 2
    assert len(registration.kept) == 1
    assert registration.kept[0].access != tokens.access


async def test_a_wrong_client_secret_is_refused(registration: Registration) -> None:
    """The endpoint's opaque no is kept in its own words."""
    tokens = await registration.tokens()
    stranger = TokenEndpoint(
        OAuthClient(
            registration.address, registration.policy, registration.client_id, Secret("wrong")
        )
    )
    assert tokens.refresh is not None

    with pytest.raises(TokenRefusedError, match="access_denied"):
        await stranger.refresh(tokens.refresh)


async def test_revoked_tokens_are_good_for_nothing(registration: Registration) -> None:
    """After the revocation neither token works."""
    tokens = await registration.tokens()
    await registration.endpoint.revoke(tokens)

    async with registration.client(tokens) as client:
        with pytest.raises((SignInError, NotAuthenticatedError)):
            await whoami(client)
