"""Six-digit codes that change every thirty seconds.

Source: RFC 6238 with the defaults that authenticator apps share: SHA-1, six digits, thirty seconds.
"""

from __future__ import annotations

import base64
import hmac

_STEP_S = 30
_DRIFT_STEPS = (-1, 0, 1)


def code_at(secret: str, seconds: int) -> str:
    """Return the code for a moment.

    Args:
        secret: The shared secret in Base32.
        seconds: The moment, in seconds since 1970.
    """
    counter = (seconds // _STEP_S).to_bytes(8, "big")
    digest = hmac.digest(base64.b32decode(secret), counter, "sha1")
    start = digest[-1] & 0x0F
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def is_code(secret: str, text: str, seconds: int) -> bool:
    """Return whether a text is the code of now, or of the step before or after.

    Args:
        secret: The shared secret in Base32.
        text: What a person typed; spaces do not count.
        seconds: Now, in seconds since 1970.

    Source: RFC 6238, section 5.2, for the drift.
    """
    typed = "".join(text.split()).encode()
    valid = [code_at(secret, seconds + step * _STEP_S).encode() for step in _DRIFT_STEPS]
    return any(hmac.compare_digest(typed, code) for code in valid)
