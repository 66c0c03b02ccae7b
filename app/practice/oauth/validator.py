"""What oauthlib asks the instance about clients, codes and tokens."""
# ruff: noqa: ARG002 - oauthlib sets the signatures; few answers need every argument

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from oauthlib.common import Request
from oauthlib.oauth2 import RequestValidator

from app.practice.database import Row
from app.practice.keys import matches
from app.practice.oauth.tokens import CODE, REFRESH, Tokens

_SCOPES = ["useraccount"]


@dataclass(frozen=True)
class Client:
    """An OAuth client in the form oauthlib wants.

    Args:
        client_id: Its public identifier.
        row: Its record in `oauth_entity`.
    """

    client_id: str
    row: Row


def client_row(request: Request) -> Row:
    """Return the record of the client that makes a request."""
    return cast("Client", request.client).row


class Validator(RequestValidator):
    """Answers from the records of the instance.

    Args:
        tokens: The codes and tokens given out.
    """

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens

    def client_authentication_required(self, request: Request, *_: object, **__: object) -> bool:
        """Return whether the client has a secret to show."""
        client = self._tokens.client(request.client_id)
        return client is None or client["public_client"] != "true"

    def authenticate_client(self, request: Request, *_: object, **__: object) -> bool:
        """Check the secret sent in the body."""
        if not self.validate_client_id(request.client_id or "", request):
            return False
        return matches(request.client_secret or "", client_row(request)["client_secret"])

    def authenticate_client_id(
        self, client_id: str, request: Request, *_: object, **__: object
    ) -> bool:
        """Find a client that has no secret to show."""
        return self.validate_client_id(client_id, request)

    def validate_client_id(
        self, client_id: str, request: Request, *_: object, **__: object
    ) -> bool:
        """Find the client."""
        row = self._tokens.client(client_id)
        request.client = Client(client_id, row) if row else None
        return row is not None

    def validate_redirect_uri(
        self, client_id: str, redirect_uri: str, request: Request, *_: object, **__: object
    ) -> bool:
        """Compare with the registered addresses, character by character."""
        return redirect_uri in _addresses(self._tokens.client(client_id))

    def get_default_redirect_uri(
        self, client_id: str, request: Request, *_: object, **__: object
    ) -> str:
        """Return the first registered address."""
        return next(iter(_addresses(self._tokens.client(client_id))), "")

    def confirm_redirect_uri(
        self, client_id: str, code: str, redirect_uri: str, client: object, request: Request
    ) -> bool:
        """Compare with the address the code was sent to; leaving it out is no match."""
        was_sent = not request.using_default_redirect_uri
        return was_sent and self._code(code)["redirect_url"] == redirect_uri

    def get_default_scopes(self, *_: object, **__: object) -> list[str]:
        """Return the one scope there is."""
        return _SCOPES

    def get_original_scopes(self, *_: object, **__: object) -> list[str]:
        """Return the one scope there is."""
        return _SCOPES

    def validate_scopes(self, *_: object, **__: object) -> bool:
        """Accept any scope: a token can do what its user can."""
        return True

    def validate_response_type(
        self, client_id: str, response_type: str, *_: object, **__: object
    ) -> bool:
        """Accept the code flow alone."""
        return response_type == "code"

    def validate_grant_type(self, *_: object, **__: object) -> bool:
        """Accept the grants the server was built with."""
        return True

    def is_pkce_required(self, client_id: str, request: Request) -> bool:
        """Return whether the client must send a challenge."""
        client = self._tokens.client(client_id) or {}
        return "true" in {client.get("use_pkce"), client.get("public_client")}

    def save_authorization_code(
        self, client_id: str, code: Mapping[str, object], request: Request, *_: object, **__: object
    ) -> None:
        """Keep the code with what it was granted for."""
        grant = {
            "peer": client_row(request)["sys_id"],
            "user": str(request.user),
            "redirect_url": str(request.redirect_uri),
            "code_challenge": request.code_challenge or "",
            "code_challenge_method": request.code_challenge_method or "",
        }
        self._tokens.save_code(str(code["code"]), grant)

    def validate_code(
        self, client_id: str, code: str, client: object, request: Request, *_: object, **__: object
    ) -> bool:
        """Find the code and whose it is."""
        row = self._code(code)
        request.user, request.scopes = row.get("user"), _SCOPES
        return row.get("peer") == client_row(request)["sys_id"]

    def get_code_challenge(self, code: str, request: Request) -> str | None:  # type: ignore[override] # None means no challenge, oauthlib's own text says
        """Return the challenge the code is bound to, if it is."""
        return self._code(code)["code_challenge"] or None

    def get_code_challenge_method(self, code: str, request: Request) -> str:
        """Return how the challenge was made."""
        return self._code(code)["code_challenge_method"]

    def invalidate_authorization_code(
        self, client_id: str, code: str, *_: object, **__: object
    ) -> None:
        """End the code after its first use."""
        self._tokens.end(code)

    def validate_refresh_token(
        self, refresh_token: str, client: object, request: Request, *_: object, **__: object
    ) -> bool:
        """Find the token and whose it is."""
        row = self._tokens.find(REFRESH, refresh_token) or {}
        request.user = row.get("user")
        return row.get("peer") == client_row(request)["sys_id"]

    def rotate_refresh_token(self, request: Request) -> bool:
        """Keep the refresh token: ServiceNow answers with the one it has."""
        return False

    def save_token(self, *_: object, **__: object) -> None:
        """Do nothing: a token is kept as it is made."""

    def _code(self, code: str) -> Row:
        return self._tokens.find(CODE, code) or {}


def _addresses(client: Row | None) -> list[str]:
    return [url.strip() for url in client["redirect_url"].split(",")] if client else []
