"""What the instance derives from its one secret, and how it keeps the secrets of others.

Passwords and client secrets are kept as scrypt hashes, tokens as fingerprints. A token is derived
from its record, so that a repeated grant can answer with the same one although it is not kept.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass

UNUSABLE = "unusable"

_SCHEME = "scrypt"
# Proofs of passwords that were right, which may be forgotten at any time: stretching a password at
# every request of a client takes longer than answering.
_PROVEN: set[bytes] = set()
_PROOF_KEY = secrets.token_bytes(32)
_MOST_PROVEN = 1_000


@dataclass(frozen=True, repr=False)
class Keys:
    """The secret of one instance."""

    secret: bytes

    def token(self, sys_id: str) -> str:
        """Return the token of a credential record: 86 URL-safe characters."""
        return base64.urlsafe_b64encode(self._digest("token", sys_id)).decode().rstrip("=")

    def page_token(self, session: str) -> str:
        """Return the token by which pages of a session prove themselves, as `g_ck` does."""
        return self._digest("page", session).hex()[:72]

    def password(self, user_name: str) -> str:
        """Return the password of a demo account, readable and the same after every start."""
        text = base64.b32encode(self._digest("password", user_name)).decode()
        return "-".join(text[start : start + 5] for start in range(0, 20, 5))

    def second_factor(self, user_name: str) -> str:
        """Return the secret of a user's authenticator in Base32, as apps take it."""
        return base64.b32encode(self._digest("second factor", user_name)[:20]).decode()

    def ciphertext(self, stored: str) -> str:
        """Return what an encrypted field shows: neither the secret nor its hash."""
        return base64.b64encode(self._digest("ciphertext", stored)).decode() if stored else ""

    def _digest(self, purpose: str, text: str) -> bytes:
        return hmac.digest(self.secret, f"{purpose}:{text}".encode(), "sha512")


def hashed(password: str) -> str:
    """Return what is kept of a password."""
    salt = secrets.token_bytes(16)
    return f"{_SCHEME}${salt.hex()}${_stretch(password, salt).hex()}"


def matches(password: str, stored: str) -> bool:
    """Return whether a password is the one of which `stored` was kept."""
    proof = hmac.digest(_PROOF_KEY, f"{stored} {password}".encode(), "sha256")
    if proof in _PROVEN:
        return True
    is_right = _stretches_to(password, stored)
    if is_right:
        if len(_PROVEN) >= _MOST_PROVEN:
            _PROVEN.clear()
        _PROVEN.add(proof)
    return is_right


def fingerprint(token: str) -> str:
    """Return what is kept of a code, token or session."""
    return hashlib.sha256(token.encode()).hexdigest()


def _stretches_to(password: str, stored: str) -> bool:
    scheme, _, rest = stored.partition("$")
    salt, _, expected = rest.partition("$")
    if scheme != _SCHEME:
        return False
    return hmac.compare_digest(_stretch(password, bytes.fromhex(salt)).hex(), expected)


def _stretch(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**10, r=8, p=1)
