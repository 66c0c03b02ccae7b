"""Signed JSON: reading an assertion, and proving who signed it.

Source: RFC 7515; RFC 7518, sections 3.2 and 3.3; ServiceNow documentation, "Configure an OAuth JSON
web token bearer grant", for the algorithms, of which those with elliptic curves are left out here.
"""

from __future__ import annotations

import base64
import hmac
import json
from contextlib import suppress
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

_BY_KEY = {"RS256": hashes.SHA256(), "RS384": hashes.SHA384(), "RS512": hashes.SHA512()}
_BY_SECRET = {"HS256": "sha256", "HS384": "sha384", "HS512": "sha512"}
_CERTIFICATE = b"-----BEGIN CERTIFICATE-----"


@dataclass(frozen=True)
class Assertion:
    """What somebody signed, not yet proven.

    Args:
        header: Names the algorithm and the key.
        claims: What is asserted.
        signed: The text that the signature is of.
        signature: The signature.
    """

    header: dict[str, object]
    claims: dict[str, object]
    signed: bytes
    signature: bytes

    def proven_by_key(self, pem: str) -> bool:
        """Return whether the holder of a certificate or public key signed this."""
        digest, key = _BY_KEY.get(self._algorithm), _public_key(pem.encode())
        if digest is None or not isinstance(key, rsa.RSAPublicKey):
            return False
        try:
            key.verify(self.signature, self.signed, padding.PKCS1v15(), digest)
        except InvalidSignature:
            return False
        return True

    def proven_by_secret(self, secret: str) -> bool:
        """Return whether somebody who knows a secret signed this; nobody knows an empty one."""
        digest = _BY_SECRET.get(self._algorithm)
        if digest is None or not secret:
            return False
        expected = hmac.digest(secret.encode(), self.signed, digest)
        return hmac.compare_digest(expected, self.signature)

    @property
    def _algorithm(self) -> str:
        return str(self.header.get("alg"))


def read_assertion(text: str) -> Assertion | None:
    """Return what a text says, or nothing when it is no assertion.

    Args:
        text: Header, claims and signature in Base64, with dots between them.
    """
    signed, _, signature = text.rpartition(".")
    try:
        header, claims = map(_object, signed.split("."))
        return Assertion(header, claims, signed.encode(), _decoded(signature))
    except (ValueError, RecursionError):
        return None


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
    with suppress(ValueError, UnsupportedAlgorithm):
        if _CERTIFICATE in pem:
            return x509.load_pem_x509_certificate(pem).public_key()
        return serialization.load_pem_public_key(pem)
    return None
