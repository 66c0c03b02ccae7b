"""Start one program, print the milliseconds from its process's start to its first paint, and end.

Run: python -m tests.bench.first_paint bare|firnline STARTED_NS
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def main(program: str, started_ns: int) -> None:
    """Start the program named and report when its first window was painted."""
    {"bare": _bare_wizard, "firnline": _firnline}[program](
        lambda: print(f"{(time.monotonic_ns() - started_ns) / 1e6:.1f}", flush=True)
    )


def _bare_wizard(report: Callable[[], None]) -> None:
    from PySide6.QtWidgets import QApplication, QWizard, QWizardPage

    app = QApplication([])
    wizard = QWizard()
    wizard.addPage(QWizardPage())
    _quit_after_first_paint(app, report)
    wizard.show()
    QApplication.exec()


def _firnline(report: Callable[[], None]) -> None:
    from app import cli
    from app.places import Places
    from ui import main

    with tempfile.TemporaryDirectory() as home:
        cli.parse(["--home", home])
        places = Places.choose(home)
        places.create()
        from ui.bootstrap import Program

        from ui.desktop import make_application

        app = make_application(language="en", theme="light")
        _quit_after_first_paint(app, report)
        main._run(Program(app, places).run(with_practice=False))


def _quit_after_first_paint(app: object, report: Callable[[], None]) -> None:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication, QWidget

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
                app.removeEventFilter(self)
                report()
                QApplication.closeAllWindows()
            return False

    watcher = Watcher(app)
    app.installEventFilter(watcher)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main(sys.argv[1], int(sys.argv[2]))
