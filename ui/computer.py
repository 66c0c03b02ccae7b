"""What the computer says about its line and its power."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

from ui.power import saves_power

_Feature = QNetworkInformation.Feature
_WANTED = _Feature.Reachability | _Feature.Metered
_Reachability = QNetworkInformation.Reachability


class Computer(QObject):
    """Knows whether work in the background costs somebody something; where unsure, it does not.

    Signals:
        came_online: there is a network again.

    Source:
        https://doc.qt.io/qt-6/qnetworkinformation.html
    """

    came_online = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if not QNetworkInformation.loadBackendByFeatures(_WANTED):
            QNetworkInformation.loadDefaultBackend()
        # The binding does not say that there may be none.
        line: QNetworkInformation | None = QNetworkInformation.instance()
        self._line = line
        if self._line is not None:
            self._was_away = self._line.reachability() is _Reachability.Disconnected
            self._line.reachabilityChanged.connect(self._on_reachability_changed)

    @property
    def has_metered_line(self) -> bool:
        """Whether the line is paid by volume."""
        return self._line is not None and self._line.isMetered()

    async def saves_power(self) -> bool:
        """Tell whether the computer saves its battery."""
        return await saves_power(self)

    def _on_reachability_changed(self, reachability: QNetworkInformation.Reachability) -> None:
        is_away = reachability is _Reachability.Disconnected
        if self._was_away and not is_away:
            self.came_online.emit()
        self._was_away = is_away
