"""The words of the pages, in English and in French."""

from __future__ import annotations

import json
from importlib.resources import files

LANGUAGES = ("en", "fr")


class Wording:
    """The words of one language; a sentence without a translation stays English.

    Args:
        language: One of `LANGUAGES`.
    """

    def __init__(self, language: str) -> None:
        file = files("resources.practice").joinpath("pages", f"{language}.json")
        self._sentences: dict[str, str] = {}
        if language != LANGUAGES[0]:
            self._sentences = json.loads(file.read_text(encoding="utf-8"))

    def gettext(self, sentence: str) -> str:
        """Return a sentence in the language."""
        return self._sentences.get(sentence, sentence)

    def ngettext(self, one: str, many: str, n: int) -> str:
        """Return the form of a sentence that fits a number."""
        # In both languages nothing but one is singular, apart from the French zero.
        is_one = n == 1 or (n == 0 and bool(self._sentences))
        return self.gettext(one if is_one else many)


def language_of(preferred: str, accepted: str) -> str:
    """Return the language for a page.

    Args:
        preferred: What the user's record says; it wins.
        accepted: The header `Accept-Language`, most wanted first, as browsers send it.
    """
    wanted = [preferred, *accepted.split(",")]
    known = (text.strip()[:2].lower() for text in wanted)
    return next((language for language in known if language in LANGUAGES), LANGUAGES[0])
