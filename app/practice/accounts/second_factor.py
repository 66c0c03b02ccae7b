"""Six-digit codes that change every thirty seconds, and count once.

Source: RFC 6238 with the defaults that authenticator apps share: SHA-1, six digits, thirty seconds.
"""

from __future__ import annotations

import base64
import hmac

from app.practice.accounts.directory import Caller
from app.practice.clock import Clock
from app.practice.keys import Keys
from app.practice.rules import new_sys_id
from app.practice.store.database import Database, Row

_CODES = "user_multifactor_auth"
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


def step_of(secret: str, text: str, seconds: int) -> int | None:
    """Return the step a code is of: that of now, or the one before or after; nothing otherwise.

    Args:
        secret: The shared secret in Base32.
        text: What a person typed; spaces do not count.
        seconds: Now, in seconds since 1970.

    Source: RFC 6238, section 5.2, for the drift.
    """
    typed, now = "".join(text.split()).encode(), seconds // _STEP_S
    steps = (now + drift for drift in _DRIFT_STEPS)
    valid = {step: code_at(secret, step * _STEP_S).encode() for step in steps}
    return next((step for step, code in valid.items() if hmac.compare_digest(typed, code)), None)


class SecondFactor:
    """Takes codes, each once.

    Args:
        database: Where the last code that somebody used is kept.
        keys: What the secrets of authenticators derive from.
        clock: The instance's time.
    """

    def __init__(self, database: Database, keys: Keys, clock: Clock) -> None:
        self._database = database
        self._keys = keys
        self._clock = clock

    def knows(self, user_name: str, text: str) -> bool:
        """Return whether a text is a code of a user, used or not.

        Args:
            user_name: Whose code it would be.
            text: What they typed.
        """
        return self._step(user_name, text) is not None

    def spend(self, caller: Caller, text: str) -> bool:
        """Return whether a code counts; then neither it nor an older one ever counts again.

        Args:
            caller: Who typed it.
            text: What they typed.

        Source: RFC 6238, section 5.2.
        """
        step, row = self._step(caller.user_name, text), self._row(caller)
        if step is None or step <= int(row["last_step"]):
            return False
        self._keep(row | {"last_step": str(step), "failed_attempts": "0"})
        return True

    def failed(self, caller: Caller) -> int:
        """Note a wrong code, and return how many there were in a row.

        Args:
            caller: Who typed it.
        """
        row = self._row(caller)
        failures = int(row["failed_attempts"] or 0) + 1
        self._keep(row | {"failed_attempts": str(failures)})
        return failures

    def _row(self, caller: Caller) -> Row:
        blank = self._database.schema.blank(_CODES) | {"user": caller.sys_id}
        return self._database.find(_CODES, user=caller.sys_id) or blank

    def _keep(self, row: Row) -> None:
        if row["sys_id"]:
            self._database.update(_CODES, row)
        else:
            self._database.insert(_CODES, row | {"sys_id": new_sys_id()})

    def _step(self, user_name: str, text: str) -> int | None:
        return step_of(self._keys.second_factor(user_name), text, self._clock.seconds())
