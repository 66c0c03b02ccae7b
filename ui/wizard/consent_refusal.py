"""What stands in the browser's place after consent failed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError, WrongUserError
from ui.translation import translate
from ui.widgets.card import Card, Rule
from ui.widgets.chip import ChipKind
from ui.widgets.facts import Facts
from ui.widgets.mark import ResultMark
from ui.widgets.text import Text, TextLook

_WIDTH = 480


class ConsentRefusal(QWidget):
    """A card in the middle: who consented, who was needed, what is left of it, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(look=TextLook.HEADING, wrap=True)
        self._facts = Facts(name_width=110)
        self._way_on = Text(look=TextLook.DETAIL, wrap=True)
        self._build()

    def show_error(self, error: AppError, *, expected: str) -> None:
        """Show what was refused.

        Args:
            error: why there is no token.
            expected: the integration user.
        """
        is_wrong = isinstance(error, WrongUserError)
        facts = [
            (translate("Wizard", "Needed"), expected),
            (translate("Wizard", "Saved"), translate("Wizard", "nothing")),
        ]
        if isinstance(error, WrongUserError):
            facts.insert(0, (translate("Wizard", "Consent given by"), error.actual))
        self._title.setText(_title(is_wrong=is_wrong))
        self._facts.show_facts(facts)
        self._way_on.setText(_way_on(is_wrong=is_wrong).format(expected=expected))

    def _build(self) -> None:
        card = Card()
        card.setFixedWidth(_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(ResultMark(ChipKind.WARN, translate("Wizard", "Needs a decision")))
        head.addWidget(self._title, 1)
        card.column.addLayout(head)
        card.column.addWidget(self._facts)
        card.column.addWidget(Rule())
        card.column.addWidget(self._way_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)


def _title(*, is_wrong: bool) -> str:
    if is_wrong:
        return translate("Wizard", "This consent was refused")
    return translate("Wizard", "The instance's page is closed")


def _way_on(*, is_wrong: bool) -> str:
    if is_wrong:
        return translate(
            "Wizard",
            "Select Not You. The instance's page opens again and remembers nobody. Sign in there "
            "as {expected}, then select Allow.",
        )
    return translate(
        "Wizard",
        "Select Start again. The instance's page opens again and remembers nobody. Sign in there "
        "as {expected}, then select Allow.",
    )
