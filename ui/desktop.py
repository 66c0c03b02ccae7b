"""The application object, set up once."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from app import cli
from ui.translation import install

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

_log = logging.getLogger("ui.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def make_application(*, language: str | None) -> QApplication:
    """Return the application, speaking but not dressed yet.

    Args:
        language: `en` or `fr`; None takes the system's, English where we do not speak it.
    """
    qInstallMessageHandler(_log_message)
    # The web engine is loaded only when a page is needed, and asks for this before the application.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    # Its own log lines help nobody who waits at a terminal; who wants them sets the variable.
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--log-level=3")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Firnline")
    app.setApplicationDisplayName("Firnline")
    app.setDesktopFileName("firnline")
    app.setQuitOnLastWindowClosed(False)
    install(app, language or _system_language())
    return app


def dress(app: QApplication, theme: str | None) -> None:
    """Give the application its icon, its type and its colours.

    Args:
        app: the application.
        theme: `light`, `dark`, or `system` (None means that too).
    """
    # Imported here because the first window does not wait for its clothes.
    from ui.assets import application_icon  # noqa: PLC0415
    from ui.theme import Theme, apply_theme  # noqa: PLC0415

    app.setWindowIcon(application_icon())
    apply_theme(app, Theme(theme or "system"))


def _system_language() -> str:
    language = QLocale.system().name().partition("_")[0]
    return language if language in cli.LANGUAGES else "en"


def _log_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    _log.log(_LEVELS[kind], "%s", text)
    if kind is QtMsgType.QtFatalMsg:
        # Qt aborts after this, without a word to whoever waits at the terminal.
        os._exit(cli.fail(text))
