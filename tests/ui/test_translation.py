from __future__ import annotations

from app.words import translate as words
from app.words import verbatim
from ui.translation import say, translate


def test_sentence_of_the_core_is_said() -> None:
    """Words with gaps, and words within words, become one sentence."""
    inner = words("Test", "the integration user {name}").format(name=verbatim("a {b} <c>"))
    sentence = words("Test", "Sign in as {who}.").format(who=inner)

    assert say(sentence) == "Sign in as the integration user a {b} <c>."


def test_count_is_filled_in() -> None:
    """A counted sentence shows its number even without a translation."""
    assert translate("Test", "%n tickets", "", 3) == "3 tickets"
