"""The authorization server: oauthlib decides, this file gives its answers ServiceNow's form."""

from __future__ import annotations

import base64
import hashlib
import json
import logging
from http import HTTPStatus

from oauthlib.common import Request
from oauthlib.oauth2 import (
    AccessDeniedError,
    AuthorizationCodeGrant,
    InvalidRequestError,
    OAuth2Error,
    WebApplicationServer,
)

from app.practice.oauth.tokens import ACCESS, REFRESH, Tokens
from app.practice.oauth.validator import Validator, client_row

_DENIED = {"error_description": "access_denied", "error": "server_error"}
_MISMATCH = "can't verify code challenge"


class _CodeGrant(AuthorizationCodeGrant):
    """The code grant, which says what it expected when a verifier does not match."""

    def validate_code_challenge(self, challenge: str, challenge_method: str, verifier: str) -> bool:
        if super().validate_code_challenge(challenge, challenge_method, verifier):
            return True
        digest = hashlib.sha256(verifier.encode()).digest()
        actual = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        description = f"{_MISMATCH}, expected:{challenge}, actual:{actual}"
        raise InvalidRequestError(description)


class AuthorizationServer:
    """Grants, refreshes and refuses.

    Args:
        tokens: The codes and tokens given out.
    """

    def __init__(self, tokens: Tokens) -> None:
        # On this server oauthlib's debug lines would spell out codes and tokens.
        logging.getLogger("oauthlib").setLevel(logging.WARNING)
        validator = Validator(tokens)

        def issue(kind: str, request: Request) -> tuple[str, int]:
            return tokens.issue(kind, client_row(request), str(request.user))

        self._server = WebApplicationServer(
            validator,
            token_generator=lambda request: issue(ACCESS, request)[0],
            token_expires_in=lambda request: issue(ACCESS, request)[1],
            refresh_token_generator=lambda request: issue(REFRESH, request)[0],
        )
        grant = _CodeGrant(validator)
        self._server.response_types["code"] = grant
        self._server.grant_types["authorization_code"] = grant

    def check(self, address: str) -> tuple[str, str]:
        """Check a request for consent and return its client and redirect address.

        Args:
            address: The address of the authorization page, query included.

        Errors:
            FatalClientError: The client or its redirect address is wrong; send nothing there.
            OAuth2Error: The rest is wrong; the error carries what to tell the client.
        """
        _, request = self._server.validate_authorization_request(address)
        return request["client_id"], request["redirect_uri"]

    def allow(self, address: str, user: str) -> str:
        """Grant a code and return where to send the browser.

        Args:
            address: The address of the authorization page, query included.
            user: Who allows.

        Errors:
            FatalClientError: The client or its redirect address is wrong.
        """
        credentials = {"user": user}
        headers, _, _ = self._server.create_authorization_response(address, credentials=credentials)
        return str(headers["Location"])

    def deny(self, address: str, state: str) -> str:
        """Return where to send the browser when consent is denied.

        Args:
            address: The address of the authorization page, query included.
            state: What the client sent along.

        Errors:
            FatalClientError: The client or its redirect address is wrong.
        """
        _, redirect_uri = self.check(address)
        return str(AccessDeniedError(state=state).in_uri(redirect_uri))

    def token(
        self, address: str, body: str, headers: dict[str, str]
    ) -> tuple[int, dict[str, object]]:
        """Answer a token request with a status and a JSON object.

        Nearly every failure looks the same from outside; a verifier that does not match is told
        apart, as real instances do.

        Args:
            address: The address the request came to.
            body: The form, still encoded.
            headers: The request's headers.

        Source: public captures of token answers; RFC 6749 sections 4.1.3 and 6.
        """
        try:
            _, text, status = self._server.create_token_response(address, "POST", body, headers)
        except OAuth2Error:
            return HTTPStatus.UNAUTHORIZED, dict(_DENIED)
        answer: dict[str, object] = json.loads(text)
        if status == HTTPStatus.OK:
            names = ("access_token", "refresh_token", "scope", "token_type", "expires_in")
            return status, {name: answer[name] for name in names}
        told_apart = str(answer.get("error_description", "")).startswith(_MISMATCH)
        return HTTPStatus.UNAUTHORIZED, answer if told_apart else dict(_DENIED)
