"""The rail of the wizard: seven steps, and what it connects to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.setup.checklist import SetupState
from ui.theme import tokens_of
from ui.translation import translate
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.rail import Rail
from ui.widgets.text import ElidedText, Text, TextLook

RAIL_WIDTH = 248


class StepRail(Rail):
    """Shows which steps are done, which one is shown, and which come later.

    Args:
        titles: the names of the steps, in order.
    """

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(RAIL_WIDTH)
        self.setAccessibleName(translate("Wizard", "Steps"))
        self._steps = [_Step(number, title) for number, title in enumerate(titles, 1)]
        self.items.setContentsMargins(0, 8, 0, 0)
        self.items.setSpacing(0)
        for step in self._steps:
            self.items.addWidget(step)
        self._chip = Chip(translate("Wizard", "Practice instance"), ChipKind.ACCENT)
        self._host = ElidedText(look=TextLook.NOTE)
        self._note = Text(
            translate("Wizard", "Nothing you do here touches production."),
            look=TextLook.NOTE,
            wrap=True,
        )
        self.foot.setSpacing(4)
        for widget in (self._chip, self._host, self._note):
            self.foot.addWidget(widget)

    def show_progress(self, current: int, state: SetupState) -> None:
        """Mark one step as the current one, and say what the wizard connects to.

        Args:
            current: position of the current step, from 0.
            state: the installation.
        """
        for position, step in enumerate(self._steps):
            step.show_place(position - current)
        self._host.setText(state.address.label if state.address else "")
        self._chip.setVisible(state.practice)
        self._note.setVisible(state.practice)


class _Step(QWidget):
    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self._number = number
        self._title = title
        self._place = 1
        self.setFixedHeight(42)

    def show_place(self, place: int) -> None:
        """Draw the step as done (below 0), current (0) or to come (above 0)."""
        self._place = place
        words = (
            translate("Wizard", "{step}, done")
            if place < 0
            else translate("Wizard", "{step}, current step")
            if place == 0
            else translate("Wizard", "{step}, to come")
        )
        self.setAccessibleName(words.format(step=self._title))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        is_current = self._place == 0
        if is_current:
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(6.5, 0.5, -6.5, -0.5), 8, 8)
        self._draw_sign(painter, QRectF(17, 10, 22, 22))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if is_current else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if is_current else tokens.muted))
        room = self.rect().adjusted(51, 0, -12, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._title)

    def _draw_sign(self, painter: QPainter, circle: QRectF) -> None:
        tokens = tokens_of(self.palette())
        if self._place < 0:
            painter.setPen(QPen(QColor(tokens.ok), 1))
            painter.setBrush(QColor(tokens.ok_soft))
            painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(QPen(QColor(tokens.ok), 1.6))
            middle = circle.center()
            tick = [QPointF(-3.6, 0.2), QPointF(-1.1, 2.7), QPointF(3.8, -2.6)]
            painter.drawPolyline(QPolygonF([middle + point for point in tick]))
            return
        is_current = self._place == 0
        painter.setPen(Qt.PenStyle.NoPen if is_current else QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.accent) if is_current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_accent if is_current else tokens.muted))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
