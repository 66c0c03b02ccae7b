"""The services of a file as a list with boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.ip_filtering.service_tags import Service, ServiceTags
from ui.translation import translate

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ServiceModel(QAbstractListModel):
    """Suggested services first, or those that a search finds; ticked is what was chosen.

    Signals:
        chosen_changed: another set of services is ticked.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tags: ServiceTags | None = None
        self._search = ""
        self._shown: Sequence[Service] = ()
        self._chosen: dict[str, None] = {}

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the ticked services, in the order in which they were ticked."""
        return tuple(self._chosen)

    def show_tags(self, tags: ServiceTags | None, chosen: Sequence[str]) -> None:
        """Offer the services of a file; the same file again changes nothing."""
        if tags is self._tags and tuple(chosen) == self.chosen:
            return
        self._tags, self._chosen = tags, dict.fromkeys(chosen)
        self._fill()

    def search(self, text: str) -> None:
        """Offer the services whose names hold these words; the suggested ones without words."""
        self._search = text
        self._fill()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many services are offered."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a service, or whether it is ticked."""
        if not index.isValid():
            return None
        service = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = service.name in self._chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return service.name
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return translate("IpFiltering", "%n IPv4 ranges", "", len(service.ranges))
        return None

    def setData(  # noqa: N802 - Qt's name
        self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tick a service, or take the tick away."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        name = self._shown[index.row()].name
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen[name] = None
        else:
            self._chosen.pop(name, None)
        self.dataChanged.emit(index, index)
        self.chosen_changed.emit()
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every service be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = self._offered(self._tags) if self._tags else ()
        self.endResetModel()

    def _offered(self, tags: ServiceTags) -> Sequence[Service]:
        if self._search.strip():
            return tags.search(self._search)
        suggested = tags.suggested
        ticked = (s for s in tags.services if s.name in self._chosen and s not in suggested)
        return (*suggested, *ticked)
