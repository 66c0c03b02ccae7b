"""Taking out of a text what nobody but the key ring may know.

The log holds no secrets in the first place. What leaves the house is searched all the same.

Source:
    RFC 6749 and RFC 7636 for the names of parameters; RFC 6750, RFC 7617 and RFC 7235 for headers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from app.secret import Secret

MASK: Final = "<removed>"
_NAMES: Final = (
    r"access_token|refresh_token|id_token|token|client_secret|secret|user_password|password|passwd"
    r"|pwd|code|code_verifier|code_challenge|assertion|state|sysparm_ck|x-usertoken|g_ck|api[_-]?key"
)
_HEADERS: Final = r"(?:proxy-)?authorization|cookie|set-cookie|x-usertoken(?:-response)?"
_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # The rest of the line after a header.
        rf"(?P<keep>\b(?:{_HEADERS})[\"']?\s*[:=]\s*)[^\r\n]+",
        r"(?P<keep>\b(?:bearer|basic)\s+)[A-Za-z0-9._~+/=-]{6,}",
        # name=value, name: value, "name": "value", 'name': 'value'
        rf"(?P<keep>\b(?:{_NAMES})[\"']?\s*[:=]\s*[\"'])[^\"'\r\n]+",
        rf"(?P<keep>\b(?:{_NAMES})\s*=\s*)[^\s&\"',;<>]+",
        rf"(?P<keep>\b(?:{_NAMES})\s*:\s+)[^\s\"',;<>]+",
        r"(?P<keep>://[^\s/@:]+:)[^\s/@]+(?=@)",
        # Signed tokens, and what is as long and as mixed as only a token is.
        r"\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*",
        r"(?<![A-Za-z0-9_/-])(?=[A-Za-z_-]*\d)(?=[0-9A-Z_-]*[a-z])[A-Za-z0-9_-]{40,}(?![A-Za-z0-9_-])",
        r"\b[0-9A-Fa-f]{64,}\b",
    )
)


def masked(text: str, known: Iterable[Secret] = ()) -> str:
    """Return a text without anything that looks like a secret, or is one that is known.

    Args:
        text: what is to be sent.
        known: secrets that must not be in it in any case.
    """
    for secret in known:
        if secret:
            text = text.replace(secret.reveal(), MASK)
    for pattern in _PATTERNS:
        text = pattern.sub(_mask, text)
    return text


def _mask(found: re.Match[str]) -> str:
    return f"{found.groupdict().get('keep') or ''}{MASK}"
