"""Secrets on the clipboard: marked as such, and taken away again."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from app.secret import Secret

KEPT_MS = 60_000
# What clipboard histories of desktops look for before they write a text down.
_KDE = "x-kde-passwordManagerHint"
_WINDOWS = "ExcludeClipboardContentFromMonitorProcessing"


class SecretCopy(QObject):
    """Puts a secret on the clipboard for a minute; what was copied since then stays.

    Args:
        kept_ms: how long it stays there.
    """

    def __init__(self, parent: QObject, *, kept_ms: int = KEPT_MS) -> None:
        super().__init__(parent)
        self._copied: Secret | None = None
        self._timer = QTimer(self, singleShot=True, interval=kept_ms)
        self._timer.timeout.connect(self.clear)

    def copy(self, secret: Secret) -> None:
        """Put a secret on the clipboard, in place of the one before."""
        content = QMimeData()
        content.setText(secret.reveal())
        content.setData(_KDE, b"secret")
        content.setData(_WINDOWS, b"1")
        QGuiApplication.clipboard().setMimeData(content)
        self._copied = secret
        self._timer.start()

    @property
    def is_kept(self) -> bool:
        """Whether a secret is still to be taken away."""
        return self._copied is not None

    def clear(self) -> None:
        """Take the secret away again, if it is still there."""
        self._timer.stop()
        copied, self._copied = self._copied, None
        clipboard = QGuiApplication.clipboard()
        if copied is not None and clipboard.text() == copied.reveal():
            clipboard.clear()
