"""From process start to first paint: Firnline beside a bare QWizard, interleaved.

Run: make bench
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

RUNS = 7
BAR = 1.3


def main() -> None:
    """Measure both programs in turn and print medians and their ratio."""
    figures: dict[str, list[float]] = {"bare": [], "firnline": []}
    for run in range(RUNS + 1):
        for program, taken in figures.items():
            ms = first_paint_ms(program)
            if run:  # the first round only warms the disk cache
                taken.append(ms)
    medians = {program: statistics.median(taken) for program, taken in figures.items()}
    ratio = medians["firnline"] / medians["bare"]
    print(f"start to first paint, medians of {RUNS}, interleaved")
    print(f"  bare QWizard   {medians['bare']:7.0f} ms")
    print(f"  Firnline       {medians['firnline']:7.0f} ms")
    print(f"  ratio          {ratio:7.2f}    bar {BAR}: {'reached' if ratio <= BAR else 'missed'}")


def first_paint_ms(program: str) -> float:
    """Return the milliseconds that one start took."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    result = subprocess.run(
        [sys.executable, "-m", "tests.bench.first_paint", program, str(time.monotonic_ns())],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(result.stdout.split()[0])


if __name__ == "__main__":
    main()
