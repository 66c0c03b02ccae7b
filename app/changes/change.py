"""One thing that Firnline did on an instance, as it is kept to be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """A record that was created, or columns of one that were changed.

    Attributes:
        table: where.
        sys_id: which record.
        name: what people call it, such as the integration user's name.
        after: the columns as Firnline left them; no secrets.
        before: the same columns as they were, or None where the record did not exist.
    """

    table: str
    sys_id: str
    name: str
    after: Mapping[str, str]
    before: Mapping[str, str] | None = None

    @property
    def is_creation(self) -> bool:
        """Whether the record did not exist before."""
        return self.before is None
