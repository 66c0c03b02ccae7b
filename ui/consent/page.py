"""One page of the embedded browser: it goes only where it may, and every wish it has is refused."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineDesktopMediaRequest,
    QWebEngineFileSystemAccessRequest,
    QWebEngineFullScreenRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineRegisterProtocolHandlerRequest,
    QWebEngineScript,
)

from ui.consent.navigation import Verdict

logger = logging.getLogger(__name__)


class Judge(Protocol):
    """Decides about one navigation."""

    def __call__(self, url: str, *, main_frame: bool) -> Verdict:
        """Say what happens to a navigation before anything of it is requested."""


class SecurePage(QWebEnginePage):
    """A page for one purpose.

    Args:
        profile: keeps its cookies.
        judge: decides where it may go.

    Signals:
        returned(str): the way back was about to be loaded; nothing was requested from it.
        strayed: an answer was about to go to somebody else; nothing was requested there.
        distrusted(QWebEngineCertificateError): a certificate waits for a decision.
    """

    returned = Signal(str)
    strayed = Signal()
    distrusted = Signal(QWebEngineCertificateError)

    def __init__(
        self,
        profile: QWebEngineProfile,
        judge: Judge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(profile, parent)
        self._judge = judge
        self.certificateError.connect(self._on_certificate_error)
        self.permissionRequested.connect(QWebEnginePermission.deny)
        self.fileSystemAccessRequested.connect(QWebEngineFileSystemAccessRequest.reject)
        self.fullScreenRequested.connect(QWebEngineFullScreenRequest.reject)
        self.registerProtocolHandlerRequested.connect(
            QWebEngineRegisterProtocolHandlerRequest.reject
        )
        self.desktopMediaRequested.connect(QWebEngineDesktopMediaRequest.cancel)

    async def run(self, script: str) -> object:
        """Run a script in the page and return its value.

        Args:
            script: an expression; a promise is not waited for.
        """
        answer: asyncio.Future[object] = asyncio.get_running_loop().create_future()

        def resolve(value: object) -> None:
            if not answer.done():
                answer.set_result(value)

        self.runJavaScript(script, QWebEngineScript.ScriptWorldId.MainWorld.value, resolve)
        return await answer

    def _on_certificate_error(self, error: QWebEngineCertificateError) -> None:
        if error.isOverridable():
            error.defer()
        self.distrusted.emit(error)

    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        _kind: QWebEnginePage.NavigationType,
        main_frame: bool,  # noqa: FBT001 - Qt passes it by position
    ) -> bool:
        """Show a page, catch the way back, or refuse."""
        address = QUrl(url).toString(QUrl.ComponentFormattingOption.FullyEncoded)
        verdict = self._judge(address, main_frame=main_frame)
        if verdict is Verdict.RETURN:
            self.returned.emit(address)
        elif verdict is Verdict.STRAY:
            self.strayed.emit()
        elif verdict is Verdict.REFUSE:
            logger.info("navigation to %s: refused", QUrl(url).scheme())
        return verdict is Verdict.SHOW

    def chooseFiles(
        self,
        _mode: QWebEnginePage.FileSelectionMode,
        _old_files: Sequence[str],
        _types: Sequence[str],
    ) -> list[str]:
        """Offer no file of this computer."""
        return []

    def javaScriptConsoleMessage(self, *_message: object) -> None:
        """Write nothing down; a page may print what is secret."""

    def javaScriptAlert(self, _origin: QUrl | str, _text: str) -> None:  # noqa: N802 - Qt's name
        """Show no dialog of a page."""

    def javaScriptConfirm(self, _origin: QUrl | str, _text: str) -> bool:  # noqa: N802 - Qt's name
        """Show no dialog of a page, and agree to nothing."""
        return False

    def javaScriptPrompt(  # noqa: N802 - Qt's name
        self, _origin: QUrl | str, _text: str, _default: str
    ) -> tuple[bool, str]:
        """Show no dialog of a page, and answer nothing."""
        return False, ""
