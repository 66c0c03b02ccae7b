"""The authorization server: oauthlib decides, this file gives its answers ServiceNow's form."""

from __future__ import annotations

import base64
import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

from oauthlib.common import Request, add_params_to_uri
from oauthlib.oauth2 import (
    AccessDeniedError,
    AuthorizationCodeGrant,
    ClientCredentialsGrant,
    ImplicitGrant,
    InvalidRequestError,
    OAuth2Error,
    ResourceOwnerPasswordCredentialsGrant,
    WebApplicationServer,
)

from app.practice.oauth.assertions import JWT_BEARER, AssertionGrant
from app.practice.oauth.settings import Settings
from app.practice.oauth.tokens import ACCESS, REFRESH, Grant, Tokens
from app.practice.oauth.validator import IMPLICIT, Validator, addresses_of, client_row

_DENIED = {"error_description": "access_denied", "error": "server_error"}
_MISMATCH = "can't verify code challenge"
_FIELDS = ("access_token", "refresh_token", "scope", "token_type", "expires_in")


@dataclass(frozen=True)
class Consent:
    """A request for consent that is in order.

    Args:
        client_id: Who asks.
        redirect_uri: Where the answer goes.
        state: What goes back with it.
        is_implicit: Whether the answer is a token, in the fragment of that address.
    """

    client_id: str
    redirect_uri: str
    state: str
    is_implicit: bool


@dataclass(frozen=True)
class TokenAnswer:
    """What the token endpoint says.

    Args:
        status: The HTTP status.
        content: The JSON object.
        reason: The true reason of a refusal, which only the log of the instance tells.
    """

    status: int
    content: Mapping[str, object]
    reason: str = ""


class _CodeGrant(AuthorizationCodeGrant):
    """The code grant with the settings of the instance.

    It says what it expected when a verifier does not match.
    """

    def __init__(self, validator: Validator, tokens: Tokens, settings: Settings) -> None:
        super().__init__(validator)
        self._tokens = tokens
        self._settings = settings

    def create_authorization_code(self, request: Request) -> dict[str, str]:
        """Return a code, kept with what it was granted for, and the state."""
        code = self._tokens.new_code(
            {
                "peer": client_row(request)["sys_id"],
                "user": str(request.user),
                "redirect_url": str(request.redirect_uri),
                "code_challenge": request.code_challenge or "",
                "code_challenge_method": request.code_challenge_method or "",
                "scopes": " ".join(request.scopes or ()),
            }
        )
        return {"code": code} | ({"state": request.state} if request.state else {})

    def validate_authorization_request(self, request: Request) -> tuple[list[str], dict[str, str]]:
        """Heed challenges where the instance does, made in a way that it accepts."""
        if not self._settings.knows_challenges:
            request.code_challenge = None
        elif request.code_challenge is not None:
            method = request.code_challenge_method or "plain"
            if method not in self._settings.challenge_methods:
                request.code_challenge_method = f"refused {method}"
        scopes, details = super().validate_authorization_request(request)
        return list(scopes), dict(details)

    def validate_code_challenge(self, challenge: str, challenge_method: str, verifier: str) -> bool:
        """Compare a verifier with its challenge."""
        if super().validate_code_challenge(challenge, challenge_method, verifier):
            return True
        digest = hashlib.sha256(verifier.encode()).digest()
        actual = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        description = f"{_MISMATCH}, expected:{challenge}, actual:{actual}"
        raise InvalidRequestError(description)

    def _handle_redirects(self, request: Request) -> None:
        registered = addresses_of(client_row(request))
        is_known = not request.redirect_uri or request.redirect_uri in registered
        if self._settings.falls_back_to_first_address and registered and not is_known:
            request.redirect_uri = registered[0]
        super()._handle_redirects(request)  # type: ignore[misc] # the types leave the method out


class AuthorizationServer:
    """Grants, refreshes and refuses.

    Args:
        tokens: The codes and tokens given out.
        validator: Answers from the records.
        settings: What the instance allows.
    """

    def __init__(self, tokens: Tokens, validator: Validator, settings: Settings) -> None:
        # On this server oauthlib's debug lines would spell out codes and tokens.
        logging.getLogger("oauthlib").setLevel(logging.WARNING)
        self._tokens = tokens
        self._settings = settings

        def issue(kind: str, request: Request) -> tuple[str, int]:
            parts = urlsplit(request.uri)
            issuer = f"{parts.scheme}://{parts.netloc}"
            scopes = " ".join(request.scopes or ())
            return tokens.issue(kind, Grant(client_row(request), str(request.user), scopes, issuer))

        self._server = WebApplicationServer(
            validator,
            token_generator=lambda request: issue(ACCESS, request)[0],
            token_expires_in=lambda request: issue(ACCESS, request)[1],
            refresh_token_generator=lambda request: issue(REFRESH, request)[0],
        )
        code = _CodeGrant(validator, tokens, settings)
        self._server.response_types["code"] = code
        self._server.response_types[IMPLICIT] = ImplicitGrant(validator)
        self._server.grant_types["authorization_code"] = code
        self._server.grant_types["password"] = ResourceOwnerPasswordCredentialsGrant(validator)
        self._server.grant_types["client_credentials"] = ClientCredentialsGrant(validator)
        self._server.grant_types[JWT_BEARER] = AssertionGrant(validator)

    def check(self, address: str) -> Consent:
        """Check a request for consent.

        Args:
            address: The address of the authorization page, query included.

        Errors:
            FatalClientError: The client or its redirect address is wrong; send nothing there.
            OAuth2Error: The rest is wrong; the error carries what to tell the client, and where.
        """
        try:
            _, asked = self._server.validate_authorization_request(address)
        except OAuth2Error as exc:
            exc.response_mode = _mode(exc.response_type)
            raise
        is_implicit = asked["response_type"] == IMPLICIT
        return Consent(asked["client_id"], asked["redirect_uri"], asked["state"] or "", is_implicit)

    def allow(self, address: str, user: str) -> str:
        """Grant a code, or a token at once, and return where to send the browser.

        Args:
            address: The address of the authorization page, query included.
            user: Who allows.

        Errors:
            FatalClientError: The client or its redirect address is wrong.

        Source: RFC 6749 section 4.2.2 for the token in the fragment; an example in ServiceNow's
        documentation, "OAuth implicit grants", has it behind a question mark.
        """
        credentials = {"user": user}
        headers, _, _ = self._server.create_authorization_response(address, credentials=credentials)
        return str(headers["Location"])

    def allow_again(self, address: str, user: str) -> str:
        """Return where to send the browser of somebody who has allowed before.

        A code that was not exchanged is sent once more, bound to the challenge it was granted for.

        Args:
            address: The address of the authorization page, query included.
            user: Who allowed.

        Errors:
            FatalClientError: The client or its redirect address is wrong.

        Source: a report on a public client that was sent such a code.
        """
        consent = self.check(address)
        client = None if consent.is_implicit else self._tokens.client(consent.client_id)
        code = self._tokens.unused_code(client, user) if client else None
        if code is None:
            return self.allow(address, user)
        answer = [("code", code), ("state", consent.state)]
        return str(add_params_to_uri(consent.redirect_uri, answer))

    def deny(self, address: str) -> str:
        """Return where to send the browser when consent is denied.

        Args:
            address: The address of the authorization page, query included.

        Errors:
            FatalClientError: The client or its redirect address is wrong.

        Source: [guess] RFC 6749 section 4.1.2.1; ServiceNow documents the button, not its effect.
        """
        consent = self.check(address)
        error = AccessDeniedError(state=consent.state)
        error.response_mode = _mode(IMPLICIT if consent.is_implicit else None)
        return str(error.in_uri(consent.redirect_uri))

    def token(self, address: str, body: str, headers: dict[str, str]) -> TokenAnswer:
        """Answer a token request.

        Nearly every failure looks the same from outside; a verifier that does not match is told
        apart, as real instances do.

        Args:
            address: The address the request came to.
            body: The form, still encoded.
            headers: The request's headers.

        Source: public captures of token answers; RFC 6749 sections 4.1.3, 4.3, 4.4 and 6; RFC 7523.
        """
        plain, _, query = address.partition("?")
        if query and self._settings.reads_body_only:
            return TokenAnswer(HTTPStatus.UNAUTHORIZED, _DENIED, "parameters in the address")
        form = "&".join(filter(None, (body, query)))
        try:
            _, text, status = self._server.create_token_response(plain, "POST", form, headers)
        except OAuth2Error as exc:
            text, status = exc.json, exc.status_code
        answer: dict[str, object] = json.loads(text)
        if status == HTTPStatus.OK:
            return TokenAnswer(status, {name: answer[name] for name in _FIELDS if name in answer})
        return self._refusal(int(status or HTTPStatus.BAD_REQUEST), answer)

    def _refusal(self, status: int, answer: Mapping[str, object]) -> TokenAnswer:
        reason = str(answer.get("error", ""))
        if self._settings.names_errors:
            return TokenAnswer(status, answer, reason)
        told_apart = str(answer.get("error_description", "")).startswith(_MISMATCH)
        return TokenAnswer(HTTPStatus.UNAUTHORIZED, answer if told_apart else _DENIED, reason)


def _mode(response_type: str | None) -> str | None:
    return "fragment" if response_type == IMPLICIT else None
