"""Every command, from its arguments to its exit code."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app import cli
from app.errors import AppError
from app.logs import start_log
from app.places import Places

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_SANDBOX_OFF = "QTWEBENGINE_DISABLE_SANDBOX"
_NO_ROOT = (
    "The web engine refuses to run as root. Start Firnline as an ordinary user, "
    f"or set {_SANDBOX_OFF}=1 where there is none."
)
_NO_SCREEN = (
    "There is no screen here. Start Firnline on a desktop, "
    f"or walk through it with: {cli.PROGRAM} tour --out DIR"
)
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: the words after the program's name, or None for the real ones.
    """
    chosen = cli.parse(arguments)
    try:
        if chosen.command == "practice":
            return cli.run_practice(chosen)
        if chosen.command == "tour":
            return _tour(chosen)
        return _windows(chosen)
    except AppError as error:
        return cli.fail_with(error)


def _windows(chosen: argparse.Namespace) -> int:
    places = Places.choose(chosen.home)
    places.create()
    start_log(places.logs, chosen.log_level)
    if _is_root_without_leave():
        return cli.fail(_NO_ROOT)
    if _has_no_screen():
        return cli.fail(_NO_SCREEN)
    # Imported here because the commands without a window need no Qt.
    from ui.desktop import make_application  # noqa: PLC0415

    app = make_application(language=chosen.lang, theme=chosen.theme)
    return _run(_begin(app, places, with_practice=chosen.practice))


async def _begin(app: QApplication, places: Places, *, with_practice: bool) -> int:
    """Show something at once, and load the rest while it is looked at."""
    from ui.first_window import FirstWindow  # noqa: PLC0415 - as above

    window = FirstWindow()
    window.show()
    await window.painted.wait()
    from ui.bootstrap import Program  # noqa: PLC0415 - takes longer than all the rest

    return await Program(app, places).run(with_practice=with_practice, before=window)


def _tour(chosen: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if _is_root_without_leave():
        return cli.fail(_NO_ROOT)
    # As above.
    from ui.desktop import make_application  # noqa: PLC0415
    from ui.tour import prepare, run_tour  # noqa: PLC0415

    prepare(chosen.out)
    app = make_application(language=chosen.lang or "en", theme=chosen.theme or "light")
    with tempfile.TemporaryDirectory() as home:
        places = Places.under(Path(chosen.home or home))
        places.create()
        start_log(places.logs, chosen.log_level)
        return _run(run_tour(app, chosen.out, places=places))


def _run(work: Coroutine[None, None, int]) -> int:
    # As above; `asyncio.run` of Python 3.11 takes no loop factory, a Runner does.
    from ui.event_loop import make_event_loop  # noqa: PLC0415

    with asyncio.Runner(loop_factory=make_event_loop) as runner:
        return runner.run(_until_interrupted(work))


async def _until_interrupted(work: Coroutine[None, None, int]) -> int:
    """Let Ctrl+C end the work in order; a second one does not wait for that."""
    task = asyncio.ensure_future(work)
    at_once = signal.getsignal(signal.SIGINT)

    def interrupt(*_: object) -> None:
        signal.signal(signal.SIGINT, at_once)
        task.cancel()

    signal.signal(signal.SIGINT, interrupt)
    try:
        return await task
    except asyncio.CancelledError:
        return cli.Exit.INTERRUPTED
    finally:
        signal.signal(signal.SIGINT, at_once)
        signal.set_wakeup_fd(-1)  # the loop that it woke ends here, and the socket soon after


def _is_root_without_leave() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and _SANDBOX_OFF not in os.environ


def _has_no_screen() -> bool:
    return sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS)
