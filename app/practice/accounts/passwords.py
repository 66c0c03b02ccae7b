"""Checking and setting passwords: failed attempts lock an account for a while.

Source: ServiceNow documentation, "Limit allowed number of failed login attempts before lockout" and
"Maximize failed login unlock timeout duration", for the limits and for the account that unlocks by
itself.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from app.practice.accounts.directory import SYSTEM, Caller, Directory
from app.practice.clock import TIMESTAMP, Clock
from app.practice.keys import hashed
from app.practice.store.database import Database, Row
from app.practice.store.records import Records

_ATTEMPTS = "glide.user.max_unlock_attempts"
_TIMEOUT = "glide.user.unlock_timeout_in_mins"
_CLASSES = (r"[a-z]", r"[A-Z]", r"[0-9]")
_SHORTEST = 8


class Passwords:
    """Checks and sets passwords.

    Args:
        database: Where users and limits are kept.
        records: Writes users.
        clock: The instance's time.
    """

    def __init__(self, database: Database, records: Records, clock: Clock) -> None:
        self._database = database
        self._directory = Directory(database)
        self._records = records
        self._clock = clock

    def check(self, user_name: str, password: str) -> Caller | None:
        """Return the user whose name and password these are, unless the account is closed.

        Args:
            user_name: What a person typed.
            password: What a person typed.
        """
        user = self._database.find("sys_user", user_name=user_name) if user_name else None
        if user is None:
            return None
        user = self._unlocked_when_due(user)
        caller = self._directory.by_password(user_name, password)
        if caller is None:
            self._count_failure(user)
        elif _failures(user):
            self._write(user, {"failed_attempts": "0"})
        return caller

    def needs_reset(self, caller: Caller) -> bool:
        """Return whether the user has to choose a new password."""
        due = {"sys_id": caller.sys_id, "password_needs_reset": "true"}
        return self._database.find("sys_user", **due) is not None

    def set(self, caller: Caller, password: str) -> None:
        """Give a user a new password, which needs no reset.

        Args:
            caller: The user.
            password: The new password, already found strong.
        """
        user = self._database.find("sys_user", sys_id=caller.sys_id)
        if user:
            self._write(user, {"user_password": hashed(password), "password_needs_reset": "false"})

    def lock_after(self, caller: Caller, failures: int) -> None:
        """Lock an account as wrong passwords do, once something failed as often.

        Args:
            caller: The user.
            failures: How often it failed in a row.
        """
        user = self._database.find("sys_user", sys_id=caller.sys_id)
        if user and failures >= self._limit():
            self._write(user, {"failed_attempts": str(failures), "locked_out": "true"})

    def _unlocked_when_due(self, user: Row) -> Row:
        locked_by_failures = user["locked_out"] == "true" and _failures(user) >= self._limit()
        since = datetime.strptime(user["sys_updated_on"], TIMESTAMP).replace(tzinfo=UTC)
        elapsed_s = (self._clock.now() - since).total_seconds()
        if locked_by_failures and elapsed_s >= 60 * self._property(_TIMEOUT, 15):
            return self._write(user, {"locked_out": "false", "failed_attempts": "0"})
        return user

    def _count_failure(self, user: Row) -> None:
        failures = _failures(user) + 1
        if user["locked_out"] != "true":
            locked = str(failures >= self._limit()).lower()
            self._write(user, {"failed_attempts": str(failures), "locked_out": locked})

    def _limit(self) -> int:
        return self._property(_ATTEMPTS, 5)

    def _property(self, name: str, otherwise: int) -> int:
        row = self._database.find("sys_properties", name=name)
        return int(row["value"]) if row and row["value"].isdecimal() else otherwise

    def _write(self, user: Row, values: Row) -> Row:
        return self._records.update("sys_user", user, values, SYSTEM)


def is_strong(password: str) -> bool:
    """Return whether a password may be chosen: eight characters, both cases and a digit.

    Source: ServiceNow documentation, "Password policies", the default policy.
    """
    return len(password) >= _SHORTEST and all(re.search(kind, password) for kind in _CLASSES)


def _failures(user: Row) -> int:
    return int(user["failed_attempts"] or 0)
