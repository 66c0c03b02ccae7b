"""The bundle beside what its builder makes by default, in megabytes on the disk.

Run: make bench
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.bar import Bar

ROOT = Path(__file__).resolve().parents[2]
TIME_LIMIT_S = 900


def main() -> None:
    """Build both and print their sizes and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        whole_mb = built_mb(Path(folder, "whole"), kind="whole")
        ours_mb = built_mb(Path(folder, "ours"), kind="")
    print("one-folder bundle")
    print(f"  all that the builder collects {whole_mb:6.0f} MB")
    print(f"  Firnline's                    {ours_mb:6.0f} MB")
    print(Bar("bundle against the default", ours_mb / whole_mb, 0.65, 0.55))


def built_mb(folder: Path, *, kind: str) -> float:
    """Build a bundle and return its size.

    Args:
        folder: where to build it.
        kind: `whole` for all that the builder collects.
    """
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "build")]
    recipe = str(ROOT / "packaging" / "firnline.spec")
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", *places, recipe],
        env={**os.environ, "FIRNLINE_BUNDLE": kind},
        check=True,
        timeout=TIME_LIMIT_S,
    )
    files = (path for path in (folder / "dist").rglob("*") if not path.is_symlink())
    return sum(path.stat().st_size for path in files if path.is_file()) / 2**20


if __name__ == "__main__":
    main()
