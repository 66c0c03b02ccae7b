"""Every command, from its arguments to its exit code."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app import cli
from app.errors import AppError
from app.logs import start_log
from app.places import Places

if TYPE_CHECKING:
    from ui.first_window import FirstWindow

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
        return _COMMANDS.get(chosen.command, _windows)(chosen)
    except AppError as error:
        return cli.fail_with(error)


def _practice(chosen: argparse.Namespace) -> int:
    gc.enable()
    # Imported here because each command needs a part of the program of its own.
    from app.practice_command import run_practice  # noqa: PLC0415

    return run_practice(chosen)


def _practice_control(chosen: argparse.Namespace) -> int:
    # As above.
    from app.practice_control import run_practice_control  # noqa: PLC0415

    return run_practice_control(chosen)


def _plan(chosen: argparse.Namespace) -> int:
    gc.enable()
    # As above.
    from app.plan_command import run_plan  # noqa: PLC0415

    return run_plan(chosen)


def _doctor(chosen: argparse.Namespace) -> int:
    gc.enable()
    # As above.
    from app.doctor_command import run_doctor  # noqa: PLC0415

    return run_doctor(chosen, _places_of(chosen))


def _tickets(chosen: argparse.Namespace) -> int:
    gc.enable()
    # As above.
    from app.tickets_command import run_tickets  # noqa: PLC0415

    return run_tickets(chosen, _places_of(chosen))


def _recommendations(chosen: argparse.Namespace) -> int:
    gc.enable()
    # As above.
    from app.recommendations_command import run_recommendations  # noqa: PLC0415

    return run_recommendations(chosen, _places_of(chosen))


def _audit(chosen: argparse.Namespace) -> int:
    gc.enable()
    # As above.
    from app.audit_command import run_audit  # noqa: PLC0415

    return run_audit(chosen, _places_of(chosen))


def _windows(chosen: argparse.Namespace) -> int:
    places = _places_of(chosen)
    if _is_root_without_leave():
        return cli.fail(_NO_ROOT)
    if _has_no_screen():
        return cli.fail(_NO_SCREEN)
    # As above, and in the order in which they are needed: something is to be seen early.
    from PySide6.QtCore import QLockFile  # noqa: PLC0415

    from ui.desktop import dress, make_application  # noqa: PLC0415
    from ui.first_window import FirstWindow  # noqa: PLC0415

    app = make_application(language=chosen.lang)
    lock = QLockFile(str(places.data / "firnline.lock"))
    if not lock.tryLock(0):
        return cli.fail(f"Firnline is already open on {places.data}. Use that window, or --home.")
    window = FirstWindow()
    window.show_at_once()
    dress(app, chosen.theme)
    from ui.event_loop import run  # noqa: PLC0415

    return run(app, _begin(places, window, with_practice=chosen.practice))


async def _begin(places: Places, window: FirstWindow, *, with_practice: bool) -> int:
    """Load the rest of the program, which takes longer than all before."""
    from ui.bootstrap import Program  # noqa: PLC0415

    return await Program(places).run(with_practice=with_practice, before=window)


def _tour(chosen: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if _is_root_without_leave():
        return cli.fail(_NO_ROOT)
    # As above.
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    from ui.desktop import dress, make_application  # noqa: PLC0415
    from ui.event_loop import run  # noqa: PLC0415
    from ui.tour.run import prepare, run_tour  # noqa: PLC0415

    prepare(chosen.out)
    app = make_application(language=chosen.lang or "en")
    dress(app, chosen.theme or "light")
    with TemporaryDirectory() as home:
        places = Places.under(chosen.home or Path(home))
        places.create()
        start_log(places.logs, chosen.log_level)
        tour = run_tour(chosen.out, places=places, with_failures=chosen.all)
        return run(app, tour)


def _places_of(chosen: argparse.Namespace) -> Places:
    """Return where everything is kept, ready to be used, with the log begun."""
    places = Places.choose(chosen.home)
    places.create()
    start_log(places.logs, chosen.log_level)
    return places


def _is_root_without_leave() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and _SANDBOX_OFF not in os.environ


def _has_no_screen() -> bool:
    return sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS)


_COMMANDS: Final = {
    "audit": _audit,
    "doctor": _doctor,
    "plan": _plan,
    "practice": _practice,
    "practice-control": _practice_control,
    "recommendations": _recommendations,
    "tickets": _tickets,
    "tour": _tour,
}
