"""Secrets, and how they are kept out of everything that is written down."""

from __future__ import annotations

import hmac
import secrets
import string
from typing import NoReturn

_MASK = "<secret>"
_PASSWORD_CLASSES = (string.ascii_uppercase, string.ascii_lowercase, string.digits, "-._")


class Secret:
    """A value that shows itself only when asked by name.

    Its `repr`, its `str` and its place in a log line are redacted, and it cannot be pickled by
    accident.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the value itself, for the one call that needs it."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._value.encode(), other._value.encode())

    def __hash__(self) -> int:
        return hash((Secret, self._value))

    def __repr__(self) -> str:
        return _MASK

    def __reduce__(self) -> NoReturn:
        message = "a Secret is never pickled"
        raise TypeError(message)


def generate_password(length: int = 24) -> Secret:
    """Return a password with all four character classes.

    It uses only characters that survive a form, a URL and a shell, because consumers that forget to
    encode them are common.

    Args:
        length: number of characters, at least 4.
    """
    alphabet = "".join(_PASSWORD_CLASSES)
    while True:
        text = "".join(secrets.choice(alphabet) for _ in range(length))
        if all(set(text) & set(group) for group in _PASSWORD_CLASSES):
            return Secret(text)


def generate_client_secret() -> Secret:
    """Return an OAuth client secret of 40 letters and digits, about 238 bits."""
    alphabet = string.ascii_letters + string.digits
    return Secret("".join(secrets.choice(alphabet) for _ in range(40)))
