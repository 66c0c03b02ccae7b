"""What people type, and the rules that any of it has to keep."""

from __future__ import annotations

from app.words import Words, translate


def is_blank(text: str) -> bool:
    """Tell whether a text shows nothing; what has no width counts as nothing, as a space does."""
    return not any(letter.isprintable() and not letter.isspace() for letter in text)


def problem_of_text(text: str, *, longest: int) -> Words | None:
    """Return what is wrong with a required text, or None.

    Args:
        text: as it was typed; it may have several lines.
        longest: how many characters it may have.
    """
    if is_blank(text):
        return translate("Draft", "This is required.")
    if len(text) > longest:
        return translate("Draft", "{length} characters; at most {longest} are possible.").format(
            length=len(text), longest=longest
        )
    return None


def problem_of_name(name: str, *, longest: int) -> Words | None:
    """Return what is wrong with a required name, or None; a name is one line that can be seen.

    Args:
        name: as it was typed.
        longest: how many characters it may have.
    """
    if found := problem_of_text(name, longest=longest):
        return found
    if not name.isprintable():
        return translate("Draft", "Some characters cannot be seen. Type it instead of pasting it.")
    return None
