"""Start one program, print the milliseconds from its process's start to its first paint, and end.

Run: python -m tests.bench.first_paint bare|firnline STARTED_NS
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def main(program: str, started_ns: int) -> None:
    """Start the program named and print when its windows were painted for the first time."""
    {"bare": _bare_wizard, "firnline": _firnline}[program](
        lambda: print(f"{(time.monotonic_ns() - started_ns) / 1e6:.1f}", flush=True)
    )


def _bare_wizard(report: Callable[[], None]) -> None:
    from PySide6.QtWidgets import QApplication, QWizard, QWizardPage

    app = QApplication([])
    wizard = QWizard()
    wizard.addPage(QWizardPage())
    _report_paints(app, report, last="QWizard")
    wizard.show()
    app.exec()


def _firnline(report: Callable[[], None]) -> None:
    from app import cli
    from app.places import Places
    from ui import commands

    with tempfile.TemporaryDirectory() as home:
        cli.parse(["--home", home])
        places = Places.choose(home)
        places.create()
        from ui.desktop import make_application

        app = make_application(language="en", theme="light")
        _report_paints(app, report, last="WizardWindow")
        commands._run(commands._begin(app, places, with_practice=False))


def _report_paints(app: QApplication, report: Callable[[], None], *, last: str) -> None:
    """Report the first paint of each window, and close everything after the one named."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QWidget

    class Watcher(QObject):
        painted: ClassVar[set[str]] = set()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            kind = type(watched).__name__
            is_window = isinstance(watched, QWidget) and watched.isWindow()
            if event.type() is QEvent.Type.Paint and is_window and kind not in self.painted:
                self.painted.add(kind)
                report()
                if kind == last:
                    QTimer.singleShot(0, app.closeAllWindows)
            return False

    app.installEventFilter(Watcher(app))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main(sys.argv[1], int(sys.argv[2]))
