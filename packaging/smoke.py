"""Start the built program, walk through it, and fail on any line it should not have printed.

Run: make smoke
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "dist" / "firnline" / ("firnline.exe" if sys.platform == "win32" else "firnline")
FEWEST_PICTURES = 12
TIME_LIMIT_S = 300
# Each is a line that Chromium or the session bus prints on a machine without a graphics card, a
# system bus or a desktop; none is about us.
HARMLESS = (
    r"^\s*$",
    r"^\d\d .*\.png$",  # the tour names each picture
    r"^\d+ pictures in ",
    r"dbus-daemon\[\d+\]: .*Failed to set fd limit",
    r"dbus.*(system_bus_socket|Failed to connect to the bus)",
    r"[Vv]ulkan",
    r"(GBM|gbm|EGL|GLX|libva|vaInitialize|DRM|dri3)",
    r"Sandboxing disabled by user",
    # -202 is "authority not known": said before the connection's own CA file is asked.
    r"handshake failed; returned -1, SSL error code 1, net_error -202",
)


def main() -> int:
    """Run the tour in the bundle and return the exit code."""
    if not PROGRAM.exists():
        print(f"{PROGRAM} is missing. Run: make package")
        return 1
    with tempfile.TemporaryDirectory() as out:
        result = subprocess.run(
            [PROGRAM, "tour", "--out", out],
            capture_output=True,
            text=True,
            timeout=TIME_LIMIT_S,
            check=False,
        )
        pictures = sorted(Path(out).glob("*.png"))
        lines = (result.stdout + result.stderr).splitlines()
    strange = [line for line in lines if not any(re.search(known, line) for known in HARMLESS)]
    if result.returncode or strange or len(pictures) < FEWEST_PICTURES:
        print(f"Exit code {result.returncode}, {len(pictures)} pictures, unexpected output:")
        print("\n".join(strange))
        return 1
    print(f"The built program works: {len(pictures)} pictures, nothing unexpected printed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
