"""Which fields a refusal of the instance is about.

Source:
    ServiceNow documentation, "Data policy"; refusals in the field name labels, seldom columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

# Shorter names, such as Type or State, are words of other sentences too: they need their capital.
_TELLING: Final = 6


def fields_named(said: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    """Return the columns that a refusal names, in the order of its words.

    A label counts where it stands by itself; of two labels at one place, the longer one is meant.

    Args:
        said: the instance's own words.
        labels: what people read above each column.
    """
    names = [(label, column) for column, label in labels.items() if label]
    names += [(column, column) for column in labels if "_" in column]  # others are plain words
    hits = [(*hit.span(), column) for name, column in names for hit in _places(name, said)]
    found: list[str] = []
    reached = 0
    for start, end, column in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if start >= reached:
            found.append(column)
            reached = end
    return tuple(dict.fromkeys(found))


def _places(name: str, said: str) -> Iterator[re.Match[str]]:
    flags = re.IGNORECASE if len(name) >= _TELLING else 0
    return re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", said, flags)
