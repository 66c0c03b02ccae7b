"""How the board words what becomes of many drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from app.tickets.bulk_row import BulkRow, Fate
from app.tickets.look_up import Difference
from ui.translation import say, translate
from ui.widgets.chip import ChipKind

_MINUTE_S = 60


def chip_of(row: BulkRow) -> tuple[str, ChipKind]:
    """Return the words of a row's fate and the ground that they stand on."""
    if row.fate is Fate.CREATED and (row.differences or row.twins or row.ticket is None):
        return translate("Bulk", "Created, look at it"), ChipKind.WARN
    return {
        Fate.WAITING: (translate("Bulk", "Waiting"), ChipKind.NEUTRAL),
        Fate.SENDING: (translate("Bulk", "Sending…"), ChipKind.ACCENT),
        Fate.CREATED: (translate("Bulk", "Created"), ChipKind.OK),
        Fate.WAS_THERE: (translate("Bulk", "Already there"), ChipKind.ACCENT),
        Fate.REFUSED: (translate("Bulk", "Refused"), ChipKind.BAD),
        Fate.UNKNOWN: (translate("Bulk", "Not known yet"), ChipKind.WARN),
        Fate.QUEUED: (translate("Bulk", "Waits for the network"), ChipKind.WARN),
        Fate.SKIPPED: (translate("Bulk", "Not sent"), ChipKind.NEUTRAL),
    }[row.fate]


def explanation_of(row: BulkRow) -> str:
    """Return in one line what there is to say about a row besides its fate."""
    parts = []
    if row.differences:
        changed = ", ".join(_changed(each) for each in row.differences)
        parts.append(
            translate("Bulk", "Accepted but not applied: {columns}.").format(columns=changed)
        )
    if row.twins:
        numbers = ", ".join(row.twins)
        parts.append(
            translate(
                "Bulk",
                "{numbers} was made for the same at the same time. Cancel it in ServiceNow.",
            ).format(numbers=numbers)
        )
    if row.error is not None:
        parts.append(say(row.error.detail))
    elif row.fate is Fate.WAS_THERE:
        parts.append(translate("Bulk", "Nothing was sent."))
    return " ".join(parts)


def result_of(rows: Sequence[BulkRow]) -> str:
    """Say in one sentence what became of all rows, each fate with its number."""
    counts = Counter(row.fate for row in rows)
    parts = [
        (counts[Fate.CREATED], translate("Bulk", "%n created", "", counts[Fate.CREATED])),
        (counts[Fate.WAS_THERE], translate("Bulk", "%n already there", "", counts[Fate.WAS_THERE])),
        (counts[Fate.REFUSED], translate("Bulk", "%n refused", "", counts[Fate.REFUSED])),
        (counts[Fate.UNKNOWN], translate("Bulk", "%n not known yet", "", counts[Fate.UNKNOWN])),
        (
            counts[Fate.QUEUED],
            translate("Bulk", "%n wait for the network", "", counts[Fate.QUEUED]),
        ),
        (counts[Fate.SKIPPED], translate("Bulk", "%n not sent", "", counts[Fate.SKIPPED])),
    ]
    return ", ".join(words for count, words in parts if count)


def remaining(done: int, total: int, elapsed_s: float) -> str:
    """Say how far it is and about how long the rest takes, as far as that can be told."""
    words = translate("Bulk", "{done} of {total}").format(done=done, total=total)
    if not done or done == total:
        return words
    rest_s = elapsed_s / done * (total - done)
    if rest_s < _MINUTE_S:
        return f"{words} · {translate('Bulk', 'less than a minute left')}"
    minutes = round(rest_s / _MINUTE_S)
    return f"{words} · {translate('Bulk', 'about %n minutes left', '', minutes)}"


def _changed(difference: Difference) -> str:
    stands = difference.stands or translate("Bulk", "nothing")
    return translate("Bulk", "{column} is {stands} instead of {sent}").format(
        column=difference.column, stands=_short(stands), sent=_short(difference.sent)
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"  # noqa: PLR2004 - enough to know it by
