"""Assertions: who stands behind one, and the grant that takes it for a token.

Source: ServiceNow documentation, "Create an OAuth JWT API endpoint for external clients"; RFC 7523.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from oauthlib.common import Request
from oauthlib.oauth2 import (
    ClientCredentialsGrant,
    InvalidClientError,
    InvalidRequestError,
    RequestValidator,
)

from app.practice.clock import Clock
from app.practice.oauth.signatures import Assertion, read_assertion
from app.practice.rules import new_sys_id
from app.practice.store.database import Database, Row

JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"


@dataclass(frozen=True)
class Assertions:
    """Proves assertions by the certificates and shared keys in a client's verifier maps.

    Args:
        database: The clients, maps, certificates and users.
        clock: The instance's time.
    """

    database: Database
    clock: Clock

    def user(self, client: Row, text: str) -> str | None:
        """Return the `sys_id` of the user an assertion names, if it holds; it then has counted.

        Args:
            client: The client's record.
            text: The assertion that it sent.
        """
        endpoint = self.database.find("oauth_jwt", sys_id=client["sys_id"])
        assertion = read_assertion(text)
        if endpoint is None or assertion is None or not self._is_proven(endpoint, assertion):
            return None
        if not self._holds(endpoint, assertion.claims):
            return None
        user = self._named(endpoint, assertion.claims)
        return user if user and self._counts(endpoint, assertion.claims) else None

    def _is_proven(self, endpoint: Row, assertion: Assertion) -> bool:
        kid = assertion.header.get("kid")
        verifiers = self.database.rows("jwt_verifier_map", oauth_jwt=endpoint["sys_id"])
        named = [row for row in verifiers if not (kid and row["kid"]) or row["kid"] == kid]
        return any(
            assertion.proven_by_secret(row["shared_key"])
            or assertion.proven_by_key(self._certificate(row))
            for row in named
        )

    def _certificate(self, verifier: Row) -> str:
        sys_id = verifier["sys_certificate"]
        row = self.database.find("sys_certificate", sys_id=sys_id, active="true")
        return row["pem_certificate"] if row else ""

    def _holds(self, endpoint: Row, claims: dict[str, object]) -> bool:
        ends, skew = claims.get("exp"), int(endpoint["clock_skew"] or 0)
        now = self.clock.seconds()
        is_alive = isinstance(ends, int | float) and now < ends + skew < inf
        names = {str(claims.get("aud")), str(claims.get("iss"))}
        return is_alive and names == {endpoint["client_id"]}

    def _named(self, endpoint: Row, claims: dict[str, object]) -> str | None:
        field, subject = endpoint["user_field"], claims.get("sub")
        if not (isinstance(subject, str) and subject):
            return None
        if field not in self.database.schema.columns("sys_user"):
            return None
        user = self.database.find("sys_user", **{field: subject})
        return user["sys_id"] if user else None

    def _counts(self, endpoint: Row, claims: dict[str, object]) -> bool:
        """Return whether an assertion is a new one, where the client may use each only once."""
        if endpoint["enable_jti_verification"] != "true":
            return True
        jti = claims.get(endpoint["jti_claim"])
        used = {"oauth_jwt": endpoint["sys_id"], "jti": str(jti or "")}
        if not jti or self.database.find("oauth_used_jti", **used):
            return False
        self.database.insert("oauth_used_jti", used | {"sys_id": new_sys_id()})
        return True


class AssertionGrant(ClientCredentialsGrant):
    """Gives an access token for an assertion; the validator says whose it is.

    Args:
        validator: Knows clients, assertions and scopes.

    Source: field notes on a developer instance, that no refresh token comes along.
    """

    def __init__(self, validator: RequestValidator) -> None:
        super().__init__(validator)
        self._validator = validator

    def validate_token_request(self, request: Request) -> None:
        """Check the client, the assertion and the scopes.

        Errors:
            OAuth2Error: One of them is wrong.
        """
        if {"grant_type", "scope", "assertion"} & set(request.duplicate_params):
            raise InvalidRequestError(request=request)
        if self._validator.client_authentication_required(request):
            is_known = self._validator.authenticate_client(request)
        else:
            is_known = self._validator.authenticate_client_id(str(request.client_id), request)
        if not is_known:
            raise InvalidClientError(request=request)
        self.validate_grant_type(request)
        self.validate_scopes(request)
