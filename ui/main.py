"""Start: from here on, Ctrl+C ends the program cleanly, whatever it is just doing."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence

_INTERRUPTED = 130  # as `app.cli` documents it, which is not imported yet


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: the words after the program's name, or None for the real ones.
    """
    # First of all: an interrupt while modules are imported would leave a traceback, and while
    # Qt's are, abort the process. Nothing has to be cleaned up before the event loop runs.
    signal.signal(signal.SIGINT, lambda *_: os._exit(_INTERRUPTED))
    # Loading makes no garbage worth a search. Windows have a collector of their own later on.
    gc.disable()
    from ui.commands import run  # noqa: PLC0415 - as said

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
