"""From process start to first paint: Firnline beside a bare QWizard, interleaved.

Run: make bench
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

from app.places import HOME_VARIABLE

RUNS = 7
BAR = 1.3


def main() -> None:
    """Measure both programs in turn and print medians and their ratios."""
    bare: list[float] = []
    first: list[float] = []
    wizard: list[float] = []
    for run in range(RUNS + 1):
        (bare_ms,) = paints_ms("bare")
        first_ms, wizard_ms = paints_ms("firnline")
        if run:  # the first round only warms the disk cache
            bare.append(bare_ms)
            first.append(first_ms)
            wizard.append(wizard_ms)
    base = statistics.median(bare)
    ratio = statistics.median(first) / base
    print(f"process start to paint, medians of {RUNS}, interleaved")
    print(f"  bare QWizard           {base:6.0f} ms")
    print(f"  Firnline, first window {statistics.median(first):6.0f} ms   {ratio:.2f} x bare")
    later = statistics.median(wizard)
    print(f"  Firnline, the wizard   {later:6.0f} ms   {later / base:.2f} x bare")
    print(f"  bar for the first window: {BAR} x, {'reached' if ratio <= BAR else 'missed'}")


def paints_ms(program: str) -> list[float]:
    """Return the milliseconds from one process's start to the first paint of each window."""
    with tempfile.TemporaryDirectory() as home:
        result = subprocess.run(
            [sys.executable, "-m", "tests.bench.first_paint", program, str(time.monotonic_ns())],
            env={"QT_QPA_PLATFORM": "offscreen", **os.environ, HOME_VARIABLE: home},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    return [float(line) for line in result.stdout.split()]


if __name__ == "__main__":
    main()
