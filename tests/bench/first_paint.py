"""Start one program, print the milliseconds from its process's start to what can be seen, and end.

Run: FIRNLINE_HOME=DIR python -m tests.bench.first_paint bare|firnline STARTED_NS
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path


def main(program: str, started_ns: int) -> None:
    """Start the program named, and print when its windows were there."""
    {"bare": _bare_wizard, "firnline": _firnline}[program](
        lambda: print(f"{(time.monotonic_ns() - started_ns) / 1e6:.1f}", flush=True)
    )


def _bare_wizard(report: Callable[[], None]) -> None:
    """Report the first paint of a wizard with one empty page."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWizard, QWizardPage

    class Wizard(QWizard):
        def paintEvent(self, event: object) -> None:
            super().paintEvent(event)
            report()
            QTimer.singleShot(0, app.quit)

    app = QApplication([])
    wizard = Wizard()
    wizard.addPage(QWizardPage())
    wizard.show()
    app.exec()


def _firnline(report: Callable[[], None]) -> None:
    """Report the first paint of the first window, and when the wizard took its place."""
    gc.disable()  # as `ui.main` does
    from ui.commands import run  # isort: skip - first, as in the program itself
    from ui import first_window

    class Reporting(first_window.FirstWindow):
        def show_at_once(self) -> bool:
            is_seen = super().show_at_once()
            report()
            return is_seen

        def closeEvent(self, event: object) -> None:
            from PySide6.QtCore import QTimer
            from PySide6.QtWidgets import QApplication

            super().closeEvent(event)
            report()
            QTimer.singleShot(0, QApplication.closeAllWindows)

    first_window.FirstWindow = Reporting
    run([])


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main(sys.argv[1], int(sys.argv[2]))
