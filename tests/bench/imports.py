"""An import of 10,000 recommendations: from files to a comparison, and from there into the list.

The files are made up in the sizes that real exports have: remediation texts of about 700
characters of HTML with lists and links, no two the same.

Run: python -m tests.bench.imports [ROUNDS]
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.database.database import Database
from app.recommendations.book import RecommendationBook
from app.recommendations.importing import plan_import
from app.recommendations.secure_score.reading import read_files
from tests.bench.bar import Bar

COUNT = 10_000
_HEADER = "Rank,Recommended action,Score impact,Points achieved,Status,Category,Product"
_SENTENCE = "Open the policies, choose everybody but the two emergency accounts, and save."


def main(rounds: int) -> None:
    """Measure every kind of file, and print a line for each."""
    with tempfile.TemporaryDirectory() as folder:
        profiles, scores, portal = _make_files(Path(folder))
        for name, files in (
            ("profiles and scores from Graph, all new", [profiles, scores]),
            ("a list from the portal, all new", [portal]),
        ):
            figures = [_measure(Path(folder), files, earlier=[]) for _ in range(rounds)]
            print(Bar(f"import {COUNT}: {name}", statistics.median(figures), 2, 1, "s"))
        files = [profiles, scores]
        figures = [_measure(Path(folder), files, earlier=files) for _ in range(rounds)]
        print(Bar(f"import {COUNT}: the same again", statistics.median(figures), 2, 1, "s"))


def _measure(folder: Path, files: Sequence[Path], *, earlier: Sequence[Path]) -> float:
    path = folder / "tickets.db"
    path.unlink(missing_ok=True)
    with Database(path) as database:
        book = RecommendationBook(database)
        if earlier:
            book.save(plan_import((), read_files(earlier), at=datetime.now(UTC)).kept)
        start = time.perf_counter()
        result = plan_import(book.all(), read_files(files), at=datetime.now(UTC))
        book.save(result.kept)
        taken = time.perf_counter() - start
    if len(result.kept) != COUNT or result.unreadable:
        message = f"{len(result.kept)} of {COUNT} were read"
        raise RuntimeError(message)
    return taken


def _make_files(folder: Path) -> tuple[Path, Path, Path]:
    profiles, scores = folder / "profiles.json", folder / "scores.json"
    portal = folder / "portal.csv"
    rows = [_score(number) for number in range(COUNT)]
    snapshot = {"createdDateTime": "2026-11-20T00:00:00Z", "controlScores": rows}
    profiles.write_text(json.dumps({"value": [_profile(number) for number in range(COUNT)]}))
    scores.write_text(json.dumps({"value": [snapshot]}))
    lines = (
        f'{number},"{_title(number)}","+0,24 %",{number % 10}/10,To address,Apps,Exchange Online'
        for number in range(COUNT)
    )
    portal.write_text("\n".join([_HEADER, *lines]))
    return profiles, scores, portal


def _title(number: int) -> str:
    return f"Refuse what nobody asked for, in the room with the number {number}"


def _profile(number: int) -> dict[str, object]:
    step = "".join(f"<li>{_SENTENCE} {number}.{part}</li>" for part in range(6))
    link = f'<a href="https://learn.example/{number}">this page</a>'
    return {
        "id": f"control-{number}",
        "title": _title(number),
        "controlCategory": "Apps",
        "maxScore": 10.0,
        "implementationCost": "medium",
        "userImpact": "Low",
        "remediation": f"<p>{_SENTENCE}</p>\r\n<ol>{step}</ol><p>More on {link} &amp; others.</p>",
        "remediationImpact": f"<p>People in room {number} notice it.</p>",
        "service": "EXO",
        "tier": "Core",
        "threats": ["Account Breach", "account breach"],
        "controlStateUpdates": [{"state": "Default"}],
    }


def _score(number: int) -> dict[str, object]:
    return {
        "controlName": f"control-{number}",
        "controlCategory": "Apps",
        "score": number % 10,
        "description": f"<p>{_SENTENCE} It matters in room {number}.</p>",
    }


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
