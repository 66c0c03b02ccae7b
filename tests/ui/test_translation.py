from __future__ import annotations

from PySide6.QtCore import QLocale

from app.words import translate as words
from app.words import verbatim
from ui.board.wording import points
from ui.translation import say, translate


def test_sentence_of_the_core_is_said() -> None:
    """Words with gaps, and words within words, become one sentence."""
    inner = words("Test", "the integration user {name}").format(name=verbatim("a {b} <c>"))
    sentence = words("Test", "Sign in as {who}.").format(who=inner)

    assert say(sentence) == "Sign in as the integration user a {b} <c>."


def test_count_is_filled_in() -> None:
    """A counted sentence shows its number even without a translation."""
    assert translate("Test", "%n tickets", "", 3) == "3 tickets"


def test_points_are_written_as_the_language_writes_numbers() -> None:
    """A fraction has a comma where the language has one, and none where there is none to show."""
    before = QLocale()
    QLocale.setDefault(QLocale("fr"))
    french = [points(2.5), points(3.0)]
    QLocale.setDefault(before)

    assert french == ["2,5", "3"]
