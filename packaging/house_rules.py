"""Check what no linter knows: words that may not stand in our code, each with what to do instead.

Run: python packaging/house_rules.py
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RULES = {
    r"\.exec\(": "use open() or show(); the one event loop runs already",
    r"processEvents": "await instead; re-entering the event loop takes locks twice",
    r"\bQThread\b": "use asyncio.to_thread",
    r"verify\s*=\s*False": "trust a CA file through NetworkPolicy",
    r"CERT_NONE|_create_unverified_context": "trust a CA file through NetworkPolicy",
    r"mock\.patch|monkeypatch\.setattr\(\s*[\"'](app|ui)\.": "pass the part in",
    r"\basyncSlot\b": "start a task in the window's TaskSet",
    r"\btime\.sleep\(": "wait for a signal or a condition with a limit",
    r"\bQApplication\.instance\(\)": "receive what is needed as an argument",
    r"(#|\"\"\").*\b(TODO|FIXME|XXX)\b": "finish it, or open an issue",
}
ONLY_IN = {
    r"\.exec\(": (
        "tests/bench/first_paint.py",  # a bare wizard as Qt's own examples start it
        "ui/first_window.py",  # one paint, over before the one event loop is loaded
    ),
}


def violations() -> list[str]:
    """Return a line for each place that breaks a rule."""
    found = []
    for folder in ("app", "ui", "tests"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                found += [
                    f"{name}:{number}: {line.strip()[:60]}: {advice}"
                    for pattern, advice in RULES.items()
                    if re.search(pattern, line) and name not in ONLY_IN.get(pattern, ())
                ]
    if (ROOT / "packaging" / "__init__.py").exists():
        found.append("packaging/__init__.py hides the library named packaging: remove it")
    return found


if __name__ == "__main__":
    lines = violations()
    print("\n".join(lines) or "House rules kept.")
    sys.exit(bool(lines))
