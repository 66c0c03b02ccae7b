"""The left half: the service tags file, and the services to choose in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from app.ip_filtering.filtering import FilteringState
from ui.ip_filtering.service_model import ServiceModel
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.facts import Facts
from ui.widgets.text import Text, TextLook


class ChoicePanel(QWidget):
    """Takes the file, by a button or dropped, and lets services be ticked.

    Signals:
        file_chosen(Path): a file shall be read.
        chosen_changed(tuple): other services are ticked.
    """

    file_chosen = Signal(object)
    chosen_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ServiceModel()
        self._model.chosen_changed.connect(lambda: self.chosen_changed.emit(self._model.chosen))
        self._choose = Button(translate("IpFiltering", "Choose service tags file…"))
        self._choose.clicked.connect(self.ask)
        self._hint = Text(
            translate(
                "IpFiltering",
                "Search microsoft.com for “Azure IP Ranges and Service Tags”, download the JSON "
                "file of your cloud, and drop it here.",
            ),
            look=TextLook.NOTE,
            wrap=True,
        )
        self._facts = Facts(name_width=90)
        self._search = QLineEdit()
        self._search.setPlaceholderText(translate("IpFiltering", "Search all services"))
        self._search.setAccessibleName(translate("IpFiltering", "Search all services"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._model.search)
        self._heading = Text(look=TextLook.STRONG)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setProperty("plain", True)  # noqa: FBT003 - Qt takes a value
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(translate("IpFiltering", "Services"))
        self.setAcceptDrops(True)
        self._build()

    def show_state(self, state: FilteringState) -> None:
        """Show the file and its services."""
        tags = state.tags
        self._model.show_tags(tags, state.chosen)
        for part in (self._facts, self._heading, self._search, self._list):
            part.setVisible(tags is not None)
        self._hint.setVisible(tags is None)
        if tags is not None:
            cloud = translate("IpFiltering", "{cloud}, change {number}")
            self._facts.show_facts(
                [
                    (translate("IpFiltering", "File"), state.file_name),
                    (
                        translate("IpFiltering", "Cloud"),
                        cloud.format(cloud=tags.cloud, number=tags.change_number),
                    ),
                ]
            )
            count = translate("IpFiltering", "%n services chosen", "", len(state.chosen))
            self._heading.setText(count)

    def ask(self) -> None:
        """Let a person choose a file."""
        dialog = QFileDialog(self, translate("IpFiltering", "Choose service tags file"))
        dialog.setNameFilter(translate("IpFiltering", "Service tags (*.json);;All files (*)"))
        dialog.fileSelected.connect(lambda path: self.file_chosen.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome one file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take the file."""
        self.file_chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._choose)
        column.addWidget(self._hint)
        column.addWidget(self._facts)
        column.addWidget(self._heading)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addStretch()
