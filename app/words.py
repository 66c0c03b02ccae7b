"""Words for people, kept untranslated until a window or a terminal shows them.

The core knows no Qt, yet every word a user sees has to pass through Qt's translation. So the core
hands out `Words`: the context and the English source that Qt's tools find by the name `translate`,
together with the values to fill in. `ui.translation.say` looks them up; `str()` gives the English.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

_ENDS = (".", "…", "?", "!", ":")
Lookup = Callable[[str, str, str, int], str]


@dataclass(frozen=True)
class Words:
    """A sentence in English with named gaps, and what goes into the gaps."""

    context: str
    source: str
    comment: str = ""
    count: int = -1
    values: dict[str, object] = field(default_factory=dict, hash=False)

    def format(self, **values: object) -> Words:
        """Return the same sentence with gaps filled; a value may itself be `Words`."""
        return replace(self, values={**self.values, **values})

    def render(self, lookup: Lookup) -> str:
        """Return the sentence in the language that `lookup` speaks.

        Args:
            lookup: takes context, source, comment and count as Qt's `translate` does.
        """
        text = lookup(self.context, self.source, self.comment, self.count)
        if not self.values:
            return text
        shown = {
            name: value.render(lookup) if isinstance(value, Words) else value
            for name, value in self.values.items()
        }
        return text.format(**shown)

    def __str__(self) -> str:
        return self.render(_english)


def translate(context: str, source: str, comment: str = "", count: int = -1) -> Words:
    """Mark an English sentence for translation; the name is what Qt's `lupdate` looks for.

    Args:
        context: the group of sentences that translators see together.
        source: the English sentence, with `{name}` for gaps and `%n` for a count.
        comment: tells apart two equal sentences with different meanings.
        count: the number that decides singular or plural, -1 where there is none.
    """
    return Words(context, source, comment, count)


def verbatim(text: str) -> Words:
    """Return text that is nobody's to translate: a name, or an instance's own words."""
    return Words("", "{text}", values={"text": text})


def paragraph(*sentences: str) -> str:
    """Return sentences one after the other; each ends as a sentence does, whoever wrote it."""
    return " ".join(each if each.endswith(_ENDS) else f"{each}." for each in sentences if each)


def _english(_context: str, source: str, _comment: str, count: int) -> str:
    return source.replace("%n", str(count)) if count >= 0 else source
