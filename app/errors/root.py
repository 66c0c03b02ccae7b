"""The root of the tree."""

from __future__ import annotations

from app.words import Words, paragraph


class AppError(Exception):
    """A failure in words for the person who has to deal with it.

    Attributes:
        title: what failed, in one line.
        detail: why, as far as it is known.
        hint: what to do next.
    """

    def __init__(self, title: Words, detail: Words, hint: Words) -> None:
        super().__init__(str(title))
        self.title = title
        self.detail = detail
        self.hint = hint

    def __str__(self) -> str:
        return paragraph(str(self.title), str(self.detail), str(self.hint))
