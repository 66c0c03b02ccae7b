"""Signed assertions: who stands behind one, and the grant that takes it for a token.

Source: ServiceNow documentation, "Create an OAuth JWT API endpoint for external clients"; RFC 7523.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from oauthlib.common import Request
from oauthlib.oauth2 import (
    ClientCredentialsGrant,
    InvalidClientError,
    InvalidRequestError,
    RequestValidator,
)

from app.practice.clock import Clock
from app.practice.store.database import Database, Row

JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"

_ALGORITHM = "RS256"
_CERTIFICATE = b"-----BEGIN CERTIFICATE-----"
_USER_FIELD = "email"


@dataclass(frozen=True)
class Assertions:
    """Proves assertions by the certificates that a client's verifier maps name.

    Args:
        database: The clients, maps, certificates and users.
        clock: The instance's time.
    """

    database: Database
    clock: Clock

    def user(self, client: Row, assertion: str) -> str | None:
        """Return the `sys_id` of the user an assertion names, if it holds.

        Args:
            client: The client's record.
            assertion: What it sent.
        """
        endpoint = self.database.find("oauth_jwt", sys_id=client["sys_id"])
        try:
            signed, _, signature = assertion.rpartition(".")
            header, claims = map(_object, signed.split("."))
            proof = _decoded(signature)
        except ValueError:
            return None
        if endpoint is None or header.get("alg") != _ALGORITHM:
            return None
        keys = self._keys(endpoint, header.get("kid"))
        is_proven = any(_proves(key, signed.encode(), proof) for key in keys)
        return (
            self._named(endpoint, claims) if is_proven and self._holds(endpoint, claims) else None
        )

    def _keys(self, endpoint: Row, kid: object) -> Iterator[rsa.RSAPublicKey]:
        for verifier in self.database.rows("jwt_verifier_map", oauth_jwt=endpoint["sys_id"]):
            if kid and verifier["kid"] and verifier["kid"] != kid:
                continue
            named = self.database.rows("sys_certificate", sys_id=verifier["sys_certificate"])
            for certificate in named:
                key = _public_key(certificate["pem_certificate"].encode())
                if certificate["active"] == "true" and isinstance(key, rsa.RSAPublicKey):
                    yield key

    def _holds(self, endpoint: Row, claims: dict[str, object]) -> bool:
        ends, skew = claims.get("exp"), int(endpoint["clock_skew"] or 0)
        is_alive = isinstance(ends, int | float) and ends + skew > self.clock.seconds()
        names = {str(claims.get("aud")), str(claims.get("iss"))}
        return is_alive and names == {endpoint["client_id"]}

    def _named(self, endpoint: Row, claims: dict[str, object]) -> str | None:
        column = self.database.find("sys_dictionary", sys_id=endpoint["user_field"])
        field = column["element"] if column else _USER_FIELD
        subject = claims.get("sub")
        if not (isinstance(subject, str) and subject):
            return None
        if field not in self.database.schema.columns("sys_user"):
            return None
        user = self.database.find("sys_user", **{field: subject})
        return user["sys_id"] if user else None


class AssertionGrant(ClientCredentialsGrant):
    """Gives an access token for an assertion; the validator says whose it is.

    Args:
        validator: Knows clients, assertions and scopes.

    Source: [guess] that no refresh token comes along, as RFC 7521 section 4.1 advises.
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


def _object(part: str) -> dict[str, object]:
    content = json.loads(_decoded(part))
    if not isinstance(content, dict):
        message = "no JSON object"
        raise ValueError(message)  # noqa: TRY004 - all that is wrong with an assertion is one error
    return content


def _decoded(part: str) -> bytes:
    padded = part + "=" * (-len(part) % 4)
    return base64.b64decode(padded, altchars=b"-_", validate=True)


def _public_key(pem: bytes) -> object:
    with suppress(ValueError):
        if _CERTIFICATE in pem:
            return x509.load_pem_x509_certificate(pem).public_key()
        return serialization.load_pem_public_key(pem)
    return None


def _proves(key: rsa.RSAPublicKey, signed: bytes, signature: bytes) -> bool:
    try:
        key.verify(signature, signed, padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        return False
    return True
