"""What is written down about drafts that became tickets, or did not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from app.audit.trail import AuditTrail
from app.recommendations.recommendation import Recommendation
from app.tickets.bulk_row import BulkRow, Fate
from app.tickets.ledger import Ledger
from app.tickets.records import record_of

CREATE: Final = "create"
ADOPT: Final = "adopt"


def _now() -> datetime:
    return datetime.now(UTC)


class Notes:
    """Writes each attempt into the trail, and the points behind each ticket into the ledger.

    Args:
        trail: every write to the instance.
        ledger: the points of recommendations when their tickets were made.
        recommendations: returns all that are known.
        now: tells the time.
    """

    def __init__(
        self,
        trail: AuditTrail,
        ledger: Ledger,
        *,
        recommendations: Callable[[], Iterable[Recommendation]],
        now: Callable[[], datetime] = _now,
    ) -> None:
        self._trail = trail
        self._ledger = ledger
        self._recommendations = recommendations
        self._now = now

    def note(self, rows: Sequence[BulkRow]) -> None:
        """Note rows that were created, found or refused.

        Args:
            rows: they are done.

        Errors:
            StorageError: the file cannot be used.
        """
        for row in rows:
            self._note(row)
        behind = [row for row in rows if row.has_ticket and _ids_behind(row)]
        if behind:
            wanted = frozenset().union(*map(_ids_behind, behind))
            known = [each for each in self._recommendations() if each.id in wanted]
            for row in behind:
                self._ledger.note(row.draft, known, self._now())

    def _note(self, row: BulkRow) -> None:
        is_adopted = row.fate is Fate.WAS_THERE
        self._trail.note(
            ADOPT if is_adopted else CREATE,
            table=row.draft.ticket_type,
            record=row.ticket.number if row.ticket is not None else row.draft.correlation_id,
            before={},
            after={} if is_adopted else record_of(row.draft),
            answer=_answer_of(row),
        )


def _ids_behind(row: BulkRow) -> frozenset[str]:
    draft = row.draft
    one = {draft.recommendation_id} if draft.recommendation_id is not None else set()
    return frozenset({*one, *draft.checklist})


def _answer_of(row: BulkRow) -> str:
    if row.ticket is not None:
        return ", ".join((row.ticket.number, *row.twins))
    return f"{row.error.title} {row.error.detail}" if row.error is not None else ""
