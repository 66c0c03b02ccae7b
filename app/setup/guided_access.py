"""The integration user's own access to what was made by hand: its pages and its tokens."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

import msgspec

from app.instance.access import PasswordAccess, TokenAccess
from app.instance.replies import Reply
from app.instance.visitor import Visitor
from app.network import NetworkPolicy
from app.secret import Secret
from app.setup.planned_records import PlanRequest
from app.signin.authorization import REDIRECT_URI

_TOKENS: Final = "/oauth_token.do"
_REVOCATION: Final = "/oauth_revoke_token.do"
_NO_CODE: Final = "0" * 32
# With a code that cannot exist, the codes of RFC 6749 tell whether the client was accepted.
_IS_KNOWN: Final = {"invalid_grant": True, "invalid_client": False, "unauthorized_client": False}


@dataclass(frozen=True)
class HandMade:
    """What was to be made by hand, and the secrets that were to be typed.

    Attributes:
        request: the names, and where.
        policy: how the instance is reached.
        client_id: the client.
        client_secret: its secret.
        password: of the integration user.
    """

    request: PlanRequest
    policy: NetworkPolicy
    client_id: str
    client_secret: Secret
    password: Secret

    def visitor(self) -> Visitor:
        """Return a visitor of the instance's pages."""
        return Visitor(self.request.address, self.policy)

    @property
    def by_password(self) -> PasswordAccess:
        """The integration user with name and password."""
        return PasswordAccess(self.request.user_name, self.password)


@dataclass(frozen=True)
class TokenTrial:
    """What the token endpoint said.

    Attributes:
        access: proves the integration user by a token, None where there was none.
        is_client_known: whether client ID and secret fit, None where the instance does not say.
        said: its words, where it gave no token.
    """

    access: TokenAccess | None
    is_client_known: bool | None
    said: str = ""


class _Answer(msgspec.Struct):
    access_token: str = ""
    refresh_token: str = ""
    error: str = ""
    error_description: str = ""


class _OneToken:
    """A token that nobody renews."""

    def __init__(self, token: Secret) -> None:
        self._token = token

    async def current(self) -> Secret:
        return self._token

    async def renew(self, rejected: Secret) -> Secret:
        return rejected


@asynccontextmanager
async def token_trial(made: HandMade) -> AsyncGenerator[TokenTrial]:
    """Ask for a token with everything that was typed, and take it back afterwards.

    Args:
        made: what was typed.

    Errors:
        NetworkError: the instance did not answer.

    Source:
        ServiceNow documentation, "OAuth API request parameters", for the password grant, which is
        open unless a property closes it. Where it is closed, RFC 6749 section 5.2 tells a client
        that is not known from a code that is not; many instances say neither.
    """
    async with made.visitor() as visitor:
        answer = _read(await visitor.ask(_TOKENS, _with_client(made, _by_password(made))))
        if not answer.access_token:
            second = _read(await visitor.ask(_TOKENS, _with_client(made, _by_no_code())))
            said = answer.error_description or answer.error
            yield TokenTrial(None, _IS_KNOWN.get(second.error), said)
            return
        try:
            access = TokenAccess(_OneToken(Secret(answer.access_token)))
            yield TokenTrial(access, is_client_known=True)
        finally:
            for token in filter(None, (answer.refresh_token, answer.access_token)):
                await visitor.ask(_REVOCATION, {"token": token})


def _by_password(made: HandMade) -> dict[str, str]:
    return {
        "grant_type": "password",
        "username": made.request.user_name,
        "password": made.password.reveal(),
    }


def _by_no_code() -> dict[str, str]:
    return {"grant_type": "authorization_code", "code": _NO_CODE, "redirect_uri": REDIRECT_URI}


def _with_client(made: HandMade, form: dict[str, str]) -> dict[str, str]:
    return form | {"client_id": made.client_id, "client_secret": made.client_secret.reveal()}


def _read(reply: Reply) -> _Answer:
    try:
        return msgspec.json.decode(reply.body, type=_Answer, strict=False)
    except (ValueError, RecursionError):
        return _Answer(error=reply.summary)
