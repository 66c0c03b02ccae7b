"""The application object and its event loop, set up once."""

from __future__ import annotations

import logging
import signal
import socket
import sys

import qasync
from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QMessageLogContext,
    QSocketNotifier,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from app import cli
from ui.assets import application_icon
from ui.theme import Theme, apply_theme
from ui.translation import install

_log = logging.getLogger("ui.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def make_application(*, language: str | None, theme: str | None) -> QApplication:
    """Return the application, dressed and speaking.

    Args:
        language: `en` or `fr`; None takes the system's, English where we do not speak it.
        theme: `light`, `dark`, or `system` (None means that too).
    """
    qInstallMessageHandler(_log_message)
    # The web engine is loaded only when a page is needed, and asks for this before the application.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Firnline")
    app.setApplicationDisplayName("Firnline")
    app.setDesktopFileName("firnline")
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(application_icon())
    install(app, language or _system_language())
    apply_theme(app, Theme(theme or "system"))
    return app


def make_event_loop() -> qasync.QEventLoop:
    """Return asyncio's loop on top of Qt's, which Ctrl+C can end."""
    loop = qasync.QEventLoop(QCoreApplication.instance())
    _let_signals_through(loop)
    return loop


def _let_signals_through(loop: qasync.QEventLoop) -> None:
    """Wake Qt's loop when a signal arrives, or Python would not run its handler until later.

    Source:
        https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd
    """
    receiver, sender = socket.socketpair()
    for end in (receiver, sender):
        end.settimeout(0)
    signal.set_wakeup_fd(sender.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(
        receiver.fileno(), QSocketNotifier.Type.Read, QCoreApplication.instance()
    )
    notifier.activated.connect(lambda: receiver.recv(4096))
    loop.signal_sockets = (receiver, sender)  # both live as long as the loop


def _system_language() -> str:
    language = QLocale.system().name().partition("_")[0]
    return language if language in cli.LANGUAGES else "en"


def _log_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    _log.log(_LEVELS[kind], "%s", text)
