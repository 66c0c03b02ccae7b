"""The foot of the wizard: what is going on at the left, the ways on at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import tokens_of
from ui.translation import translate
from ui.widgets.busy_bar import DELAY_MS, BusyBar
from ui.widgets.button import Button, ButtonLook
from ui.widgets.text import Text, TextLook
from ui.wizard.page import WizardPage

_HEIGHT = 63
_LINK_PADDING = 4


class Footer(QWidget):
    """Back and the primary button, and what the page adds to them.

    Signals:
        back: Back was pressed.
        proceeded: the primary button was pressed.
        cancelled: the work under way shall end.
    """

    back = Signal()
    proceeded = Signal()
    cancelled = Signal()

    def __init__(self, pages: Sequence[WizardPage]) -> None:
        super().__init__()
        self._pages = pages
        self._status = Text(look=TextLook.NOTE)
        self._busy = BusyBar()
        self._busy.setFixedWidth(224)
        for indented in (self._status, self._busy):
            indented.setContentsMargins(_LINK_PADDING, 0, 0, 0)
        self._cancel = Button(translate("Wizard", "Cancel"), ButtonLook.LINK, small=True)
        self._cancel.clicked.connect(self.cancelled)
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._delay.timeout.connect(self._cancel.show)
        self._back = Button(translate("Wizard", "&Back"))
        self._back.clicked.connect(self.back)
        self._primary = Button("", ButtonLook.PRIMARY)
        self._primary.clicked.connect(self.proceeded)
        self._build()

    def show_page(self, page: WizardPage, *, busy_text: str, may_go_back: bool) -> None:
        """Draw everything from the page's properties and from what is going on.

        Args:
            page: the page shown.
            busy_text: what is being done, or nothing.
            may_go_back: whether there is a page to go back to.
        """
        self._show_busy(busy_text)
        self._status.setText(page.status)
        self._status.setVisible(bool(page.status) and not busy_text)
        for each in self._pages:
            for button in (each.link, each.second):
                if button:
                    button.setVisible(each is page and (button is page.second or not busy_text))
        if page.second:
            page.second.setEnabled(not busy_text)
        self._back.setVisible(may_go_back)
        self._back.setEnabled(not busy_text)
        self._primary.setText(page.primary_text)
        self._primary.setAccessibleName(page.primary_text.replace("&", ""))
        self._primary.setEnabled(page.valid and not busy_text)

    def press_primary(self) -> None:
        """Press the primary button as a person would; nothing happens while it is off."""
        self._primary.click()

    def _show_busy(self, text: str) -> None:
        if text:
            self._busy.begin(text)
            if not self._delay.isActive() and not self._cancel.isVisible():
                self._delay.start()
        else:
            self._busy.end()
            self._delay.stop()
            self._cancel.hide()
        self._busy.setVisible(bool(text))

    def _build(self) -> None:
        self.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(40 - _LINK_PADDING, 1, 40, 0)
        row.setSpacing(10)
        row.addWidget(self._busy)
        row.addWidget(self._cancel)
        row.addWidget(self._status)
        for page in self._pages:
            if page.link:
                row.addWidget(page.link)
        row.addStretch()
        row.addWidget(self._back)
        for page in self._pages:
            if page.second:
                row.addWidget(page.second)
        row.addWidget(self._primary)
        self._cancel.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground and the line above it."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line))
