"""Tokens that name what they stand for, signed, and the key that proves them.

Source: RFC 7515 and RFC 7519 for the form, RFC 7517 for the published key; ServiceNow
documentation, "Token formats", for their place in OAuth.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from app.practice.rules import new_sys_id
from app.practice.store.database import Database

_EXPONENT = 65537
_BITS = 2048


class Signing:
    """Signs tokens with one key, made when it is first needed.

    Args:
        database: Where the key is kept.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def token(self, claims: Mapping[str, object]) -> str:
        """Return a signed token; the same claims always give the same one."""
        kid, key = self._key()
        header = {"alg": "RS256", "typ": "JWT", "kid": kid}
        signed = f"{_encoded(_json(header))}.{_encoded(_json(claims))}"
        signature = key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256())
        return f"{signed}.{_encoded(signature)}"

    def public_keys(self) -> list[dict[str, str]]:
        """Return the keys by which tokens are proven, in the form of a JSON Web Key Set."""
        kid, key = self._key()
        numbers = key.public_key().public_numbers()
        parts = {"n": _number(numbers.n), "e": _number(numbers.e)}
        return [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid} | parts]

    def _key(self) -> tuple[str, rsa.RSAPrivateKey]:
        row = self._database.find("oauth_signing_key")
        if row is None:
            row = {"sys_id": new_sys_id(), "private_key": _new_key()}
            self._database.insert("oauth_signing_key", row)
        key = serialization.load_pem_private_key(row["private_key"].encode(), password=None)
        if not isinstance(key, rsa.RSAPrivateKey):
            message = "The signing key is no RSA key."
            raise TypeError(message)
        return row["sys_id"], key


def _new_key() -> str:
    key = rsa.generate_private_key(_EXPONENT, _BITS)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return pem.decode()


def _json(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def _number(value: int) -> str:
    return _encoded(value.to_bytes((value.bit_length() + 7) // 8, "big"))
