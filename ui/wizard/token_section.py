"""What may be chosen of the tokens, folded away: most people need none of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.setup.token_settings import REFRESH_DAYS, TokenSettings
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.field import Field


class TokenSection(QWidget):
    """How long consent lasts, with its consequence.

    Signals:
        edited: somebody chose something else.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._days = QComboBox()
        for days in REFRESH_DAYS:
            self._days.addItem(translate("Wizard", "%n days", "", days), days)
        self._build()
        self.show_settings(TokenSettings())
        self._days.activated.connect(self.edited)

    @property
    def settings(self) -> TokenSettings:
        """What is chosen."""
        return TokenSettings(self._days.currentData())

    def show_settings(self, settings: TokenSettings) -> None:
        """Show what was chosen before."""
        self._days.setCurrentIndex(self._days.findData(settings.refresh_days))

    def _on_folded(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._body.setVisible(is_open)
        self._fold.setText(f"{'▾' if is_open else '▸'} {self._fold.accessibleName()}")

    def _build(self) -> None:
        name = translate("Wizard", "Token settings")
        self._fold = Button(name, ButtonLook.LINK, small=True, name=name)
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._on_folded)
        self._body = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(
            Field(
                translate("Wizard", "Consent lasts"),
                self._days,
                hint=translate("Wizard", "Then somebody has to authorize again."),
            )
        )
        self._on_folded(is_open=False)
