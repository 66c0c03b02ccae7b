"""What stands in the browser's place after consent failed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError, WrongUserError
from ui.translation import translate
from ui.widgets.card import Rule
from ui.widgets.chip import ChipKind
from ui.widgets.facts import Facts
from ui.widgets.mark import ResultMark
from ui.widgets.result_card import ResultCard
from ui.widgets.text import Text, TextLook


class ConsentRefusal(QWidget):
    """A card in the middle: who consented, who was needed, what is left of it, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(look=TextLook.HEADING, wrap=True)
        self._facts = Facts(name_width=110)
        self._way_on = Text(look=TextLook.DETAIL, wrap=True)
        mark = ResultMark(ChipKind.WARN, translate("Authorization", "Needs a decision"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ResultCard(mark, self._title, self._facts, Rule(), self._way_on))

    def show_error(self, error: AppError, *, expected: str) -> None:
        """Show what was refused.

        Args:
            error: why there is no token.
            expected: the integration user.
        """
        is_wrong = isinstance(error, WrongUserError)
        facts = [
            (translate("Authorization", "Needed"), expected),
            (translate("Authorization", "Saved"), translate("Wizard", "nothing")),
        ]
        if isinstance(error, WrongUserError):
            facts.insert(0, (translate("Authorization", "Consent given by"), error.actual))
        self._title.setText(_title(is_wrong=is_wrong))
        self._facts.show_facts(facts)
        self._way_on.setText(_way_on(is_wrong=is_wrong).format(expected=expected))


def _title(*, is_wrong: bool) -> str:
    if is_wrong:
        return translate("Authorization", "This consent was refused")
    return translate("Authorization", "The instance's page is closed")


def _way_on(*, is_wrong: bool) -> str:
    if is_wrong:
        return translate(
            "Authorization",
            "Select Not You. The instance's page opens again and remembers nobody. Sign in there "
            "as {expected}, then select Allow.",
        )
    return translate(
        "Authorization",
        "Select Start again. The instance's page opens again and remembers nobody. Sign in there "
        "as {expected}, then select Allow.",
    )
