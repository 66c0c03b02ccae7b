"""An application registry entry on a practice instance, and consents given on its pages."""

from __future__ import annotations

import asyncio

from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.practice.server import PracticeServer
from app.secret import Secret, generate_client_secret
from app.signin.authorization import REGISTERED_REDIRECTS, AuthorizationAttempt
from app.signin.identity import Identity
from app.signin.oauth_client import OAuthClient
from app.signin.proof import ExpectedOwner, redeem
from app.signin.tokens import TokenEndpoint, Tokens
from tests.unit.person import consent


class Registration:
    """What Firnline knows of one instance before consent, and what it keeps after it."""

    def __init__(self, practice: PracticeServer, client_id: str, secret: Secret) -> None:
        self.practice = practice
        self.address = parse_address(practice.address)
        self.policy = NetworkPolicy(practice.ca_file)
        self.kept: list[Tokens] = []
        self._client_id = client_id
        self._endpoint = TokenEndpoint(OAuthClient(self.address, self.policy, client_id, secret))

    def attempt(self, **options: str) -> AuthorizationAttempt:
        """Return a new attempt."""
        return AuthorizationAttempt.start(self.address, self._client_id, **options)

    async def allowed(self, attempt: AuthorizationAttempt) -> str:
        """Let the person of the practice instance select Allow, and return the way back."""
        account = self.practice.personal
        return await asyncio.to_thread(consent, self.practice, attempt, account, decision="allow")

    async def redeem(self, attempt: AuthorizationAttempt, redirect_url: str) -> Identity:
        """Redeem a way back as set-up does."""
        return await redeem(
            attempt,
            redirect_url,
            self._endpoint,
            policy=self.policy,
            expected=ExpectedOwner("", self.practice.personal.user_name),
            keep=self._keep,
        )

    @property
    def token_posts(self) -> int:
        """How often the token endpoint was asked."""
        return sum(entry.path == "/oauth_token.do" for entry in self.practice.requests)

    async def _keep(self, tokens: Tokens) -> None:
        self.kept.append(tokens)


async def register(practice: PracticeServer) -> Registration:
    """Make the entry as set-up does."""
    secret = generate_client_secret()
    values = {
        "name": "Firnline",
        "type": "client",
        "active": "true",
        "redirect_url": REGISTERED_REDIRECTS,
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
