"""Recommendations as a command prints them, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from app.connections.connection import Connection
from app.recommendations.importing import ImportResult
from app.recommendations.recommendation import Recommendation
from app.tickets.ledger import ScoreLists

_SCHEMA: Final = 1
_HEADINGS: Final = ("POINTS", "LEFT", "COST", "STATUS", "TICKETS", "TITLE", "ID")
_GAP: Final = "  "


def import_as_json(connection: Connection, result: ImportResult, *, is_kept: bool) -> str:
    """Return what an import changed as one JSON document.

    Args:
        connection: whose list it is.
        result: what the files hold, compared with the list.
        is_kept: whether the list has it now.
    """
    return _document(
        {
            "connection": connection.name,
            "kept": is_kept,
            "scored_at": result.reading.scored_at,
            "has_more_pages": result.reading.has_more,
            "unknown_categories": sorted(result.reading.unknown_categories),
            "known": dict(result.standings),
            "new": [_named(each) for each in result.new],
            "changed": [{**_named(each), "changes": each.changes} for each in result.changed],
            "unchanged": [_named(each) for each in result.unchanged],
            "vanished": [_named(each) for each in result.vanished],
            "unreadable": [
                {"file": row.file, "row": row.row, "reason": str(row.reason)}
                for row in result.unreadable
            ],
        }
    )


def import_as_text(result: ImportResult, *, is_kept: bool) -> str:
    """Return what an import changed as lines for people.

    Args:
        result: what the files hold, compared with the list.
        is_kept: whether the list has it now.
    """
    counts = ", ".join(
        f"{len(part)} {name}"
        for part, name in (
            (result.new, "new"),
            (result.changed, "changed"),
            (result.unchanged, "unchanged"),
            (result.vanished, "not in the files"),
            (result.unreadable, "not readable"),
        )
    )
    lines = [f"{counts}." if is_kept else f"{counts}. Nothing was kept."]
    if result.reading.has_more:
        lines.append("The profiles go on in further pages that were not given.")
    lines += [f"Changed: {_shown(each.title)}: {_changes(each)}" for each in result.changed]
    lines += [f"Not in the files: {_shown(each.title)}" for each in result.vanished]
    lines += [
        _shown(f"Not readable: {row.file}, {row.row}: {row.reason}") for row in result.unreadable
    ]
    return "\n".join(lines) + "\n"


def list_as_json(
    connection: Connection, recommendations: Sequence[Recommendation], scores: ScoreLists
) -> str:
    """Return recommendations as one JSON document.

    Args:
        connection: whose list it is.
        recommendations: in their order.
        scores: how they and their tickets go together.
    """
    return _document(
        {
            "connection": connection.name,
            "points_at_stake": scores.at_stake,
            "recommendations": [
                {
                    **msgspec.to_builtins(each),
                    "points_left": each.points_left,
                    "known": each.standing,
                    "points_at_creation": scores.points_then.get(each.id),
                    "tickets": _numbers(each, scores),
                }
                for each in recommendations
            ],
        }
    )


def list_as_text(recommendations: Sequence[Recommendation], scores: ScoreLists) -> str:
    """Return recommendations as lines for people.

    Args:
        recommendations: in their order.
        scores: how they and their tickets go together.
    """
    rows = [_HEADINGS, *(_row(each, scores) for each in recommendations)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    count = len(recommendations)
    end = "1 recommendation." if count == 1 else f"{count} recommendations."
    return "\n".join([*(lines if recommendations else ()), end]) + "\n"


def _document(content: dict[str, Any]) -> str:
    encoded = msgspec.json.encode({"schema": _SCHEMA, **content})
    return msgspec.json.format(encoded).decode() + "\n"


def _named(recommendation: Recommendation) -> dict[str, str]:
    return {"id": recommendation.id, "title": recommendation.title}


def _changes(recommendation: Recommendation) -> str:
    return _shown(
        "; ".join(
            f"{change.aspect.words} {change.before or '-'} -> {change.after or '-'}"
            for change in recommendation.changes
        )
    )


def _row(recommendation: Recommendation, scores: ScoreLists) -> tuple[str, ...]:
    now, status = recommendation.points_now, recommendation.shown_status
    return (
        "-" if now is None else f"{now:g}",
        f"{recommendation.points_left:g}",
        str(recommendation.cost.words),
        str(status.words) if status else "-",
        ", ".join(_numbers(recommendation, scores)) or "-",
        _shown(recommendation.title),
        _shown(recommendation.id),
    )


def _numbers(recommendation: Recommendation, scores: ScoreLists) -> list[str]:
    return [ticket.number for ticket in scores.tickets.get(recommendation.id, ())]


def _shown(text: str) -> str:
    """Return a text in one line without what steers a terminal; others wrote it."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
