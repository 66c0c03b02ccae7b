"""The card that says how something ended."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from ui.widgets.chip import ChipKind
from ui.widgets.mark import ResultMark
from ui.widgets.result_card import ResultCard
from ui.widgets.text import Text, TextLook

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_long_text_is_whole_in_a_wide_room():
    """The card is narrower than its room, and as tall as its text needs at that width."""
    title = Text("It ended", look=TextLook.HEADING, wrap=True)
    text = Text("Several words that need more than one line. " * 4, wrap=True)
    card = ResultCard(ResultMark(ChipKind.WARN, "Needs a decision"), title, text)
    card.resize(900, 500)
    card.show()
    QTest.qWaitForWindowExposed(card)

    assert text.height() >= text.heightForWidth(text.width())
