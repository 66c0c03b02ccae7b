"""What a check or a probe found: one sentence, its consequence, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.errors import AppError
from app.words import Words


class Status(Enum):
    """How much a finding matters."""

    PENDING = "pending"
    OK = "ok"
    WARNING = "warning"
    BLOCKED = "blocked"


@dataclass(frozen=True)
class Finding:
    """One line of the prerequisites or of the report.

    Attributes:
        key: names the check; a later finding with the same key replaces an earlier one.
        status: green, amber, red, or not known yet.
        title: what was found.
        detail: the fact behind it, short enough for the end of a line.
        remedy: what to do; None where nothing is to be done.
        consequence: what follows for set-up or tickets as long as it stays so, or None.
        remedy_id: the entry of the catalogue of remedies that tells more, or "".
    """

    key: str
    status: Status
    title: Words
    detail: Words | None = None
    remedy: Words | None = None
    consequence: Words | None = None
    remedy_id: str = ""

    @classmethod
    def of_error(cls, key: str, title: Words, error: AppError) -> Finding:
        """Return a red finding that carries an error's reason and remedy."""
        return cls(key, Status.BLOCKED, title, error.detail, error.hint)


def merged(old: tuple[Finding, ...], new: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the old findings in their order, replaced by newer ones of the same key."""
    latest = {finding.key: finding for finding in (*old, *new)}
    return tuple(latest.values())
