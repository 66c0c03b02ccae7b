"""What oauthlib asks the instance about clients, codes and tokens."""
# ruff: noqa: ARG002 - oauthlib sets the signatures; few answers need every argument

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import cast

from oauthlib.common import Request
from oauthlib.oauth2 import RequestValidator

from app.practice.accounts.directory import Directory
from app.practice.accounts.passwords import Passwords
from app.practice.keys import matches
from app.practice.oauth.assertions import JWT_BEARER, Assertions
from app.practice.oauth.scopes import USER_ACCOUNT, mapped_scopes
from app.practice.oauth.settings import Settings
from app.practice.oauth.tokens import CODE, REFRESH, Tokens
from app.practice.store.database import Row

IMPLICIT = "token"

_DEFAULT_SCOPES = [USER_ACCOUNT]


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
        passwords: Checks the passwords of users.
        assertions: Checks signed assertions.
        directory: Finds users.
        settings: What the instance allows.
    """

    def __init__(
        self,
        tokens: Tokens,
        passwords: Passwords,
        assertions: Assertions,
        directory: Directory,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._tokens = tokens
        self._passwords = passwords
        self._assertions = assertions
        self._directory = directory
        self._settings = settings

    def client_authentication_required(self, request: Request, *_: object, **__: object) -> bool:
        """Return whether the client has a secret to show."""
        client = self._tokens.client(request.client_id)
        return client is None or client.get("public_client") != "true"

    def authenticate_client(self, request: Request, *_: object, **__: object) -> bool:
        """Check the id and secret sent in the body, or else by HTTP Basic."""
        client_id, secret = request.client_id, request.client_secret
        if not secret:
            client_id, secret = _basic_credentials(request)
        request.client_id = client_id
        if not self.validate_client_id(client_id or "", request):
            return False
        return matches(secret or "", client_row(request)["client_secret"])

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
        return redirect_uri in addresses_of(self._tokens.client(client_id))

    def get_default_redirect_uri(
        self, client_id: str, request: Request, *_: object, **__: object
    ) -> str:
        """Return the first registered address."""
        return next(iter(addresses_of(self._tokens.client(client_id))), "")

    def confirm_redirect_uri(
        self, client_id: str, code: str, redirect_uri: str, client: object, request: Request
    ) -> bool:
        """Compare with the address the code was sent to; leaving it out is no match."""
        was_sent = not request.using_default_redirect_uri
        return was_sent and self._code(code)["redirect_url"] == redirect_uri

    def get_default_scopes(self, *_: object, **__: object) -> list[str]:
        """Return the scope of a request that names none."""
        return _DEFAULT_SCOPES

    def get_original_scopes(self, refresh_token: str, *_: object, **__: object) -> list[str]:
        """Return the scopes a refresh token was granted for."""
        return _scopes_of(self._tokens.find(REFRESH, refresh_token))

    def validate_scopes(
        self,
        client_id: str,
        scopes: list[str],
        client: object,
        request: Request,
        *_: object,
        **__: object,
    ) -> bool:
        """Accept the one scope that every client has, and those mapped to the client.

        Source: public field notes, which found `invalid_scope` in the log of an instance.
        """
        row = self._tokens.client(client_id)
        mapped = mapped_scopes(self._settings.database, row) if row else set()
        return set(scopes) <= {USER_ACCOUNT} | mapped

    def validate_response_type(
        self, client_id: str, response_type: str, *_: object, **__: object
    ) -> bool:
        """Accept the code flow, and the implicit one of clients that may use it."""
        if response_type == IMPLICIT:
            return self._settings.grants_implicitly(client_id)
        return response_type == "code"

    def validate_grant_type(
        self,
        client_id: str,
        grant_type: str,
        client: object,
        request: Request,
        *_: object,
        **__: object,
    ) -> bool:
        """Accept what the properties allow; a client may act as the user in its record alone.

        No assertion makes anybody an administrator.

        Source: field notes on developer instances, for the refusal of administrators.
        """
        match grant_type:
            case "password":
                return self._settings.grants_by_password
            case "client_credentials":
                request.user = client_row(request)["user"]
                has_user = self._directory.caller(request.user) is not None
                return self._settings.grants_to_clients and has_user
            case _ if grant_type == JWT_BEARER:
                sent = getattr(request, "assertion", "")
                request.user = self._assertions.user(client_row(request), sent)
                caller = self._directory.caller(request.user or "")
                return caller is not None and not caller.is_admin
            case _:
                return True

    def validate_user(
        self,
        username: str,
        password: str,
        client: object,
        request: Request,
        *_: object,
        **__: object,
    ) -> bool:
        """Accept a user whose account is open and needs no new password.

        Source: field notes on passwords that need a reset.
        """
        caller = self._passwords.check(username, password)
        if caller is None or self._passwords.needs_reset(caller):
            return False
        request.user = caller.sys_id
        for_people = self._settings.grants_by_password_to_people
        return self._directory.signs_in_to_pages(caller) or not for_people

    def is_pkce_required(self, client_id: str, request: Request) -> bool:
        """Return whether the client must send a challenge."""
        client = self._tokens.client(client_id) or {}
        demands = "true" in {client.get("use_pkce"), client.get("public_client")}
        return demands and self._settings.knows_challenges

    def save_authorization_code(self, *_: object, **__: object) -> None:
        """Do nothing: a code is kept as it is made."""

    def validate_code(
        self, client_id: str, code: str, client: object, request: Request, *_: object, **__: object
    ) -> bool:
        """Find the code and whose it is."""
        row = self._code(code)
        request.user, request.scopes = row.get("user"), _scopes_of(row)
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


def addresses_of(client: Row | None) -> list[str]:
    """Return the redirect addresses registered for a client.

    Source: ServiceNow documentation, "Create OAuth API endpoints for external clients": several
    stand in one field, with commas between them.
    """
    registered = client["redirect_url"] if client else ""
    return [address.strip() for address in registered.split(",") if address.strip()]


def _scopes_of(row: Row | None) -> list[str]:
    return row["scopes"].split() if row and row["scopes"] else _DEFAULT_SCOPES


def _basic_credentials(request: Request) -> tuple[str, str]:
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return request.client_id or "", ""
    try:
        decoded = base64.b64decode(credentials, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    client_id, _, secret = decoded.partition(":")
    return client_id, secret
