"""The check list in the description of a ticket that stands for several recommendations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from app.recommendations.recommendation import Recommendation

_HEADING: Final = "[Check list]"
# What a person puts between the brackets, or in their place, changes nothing about the id.
_ITEM: Final = re.compile(r"\((?P<id>[^()]+)\)\s*\Z")
_SHORTEST_TITLE: Final = 12


def checklist_of(recommendations: Sequence[Recommendation], *, room: int) -> str:
    """Return one line for each recommendation, below a heading.

    Long titles are shortened so that the list fits, and ids never are; a list that does not fit
    even so is longer than the room.

    Args:
        recommendations: what the ticket stands for.
        room: how many characters there are.
    """
    longest = max((len(_title_of(each)) for each in recommendations), default=0)
    lengths = range(max(longest, _SHORTEST_TITLE), _SHORTEST_TITLE, -1)
    fitting = (text for cap in lengths if len(text := _list(recommendations, cap)) <= room)
    return next(fitting, _list(recommendations, _SHORTEST_TITLE))


def ids_in(description: str) -> tuple[str, ...]:
    """Return the ids of the recommendations in a description's check list, without repetition.

    Args:
        description: of a ticket, without the block that ends it.
    """
    _, heading, listed = description.rpartition(f"{_HEADING}\n")
    if not heading:
        return ()
    found = (_ITEM.search(line) for line in listed.splitlines())
    return tuple(dict.fromkeys(match["id"] for match in found if match))


def _list(recommendations: Sequence[Recommendation], cap: int) -> str:
    items = (f"[ ] {_shortened(_title_of(each), cap)} ({each.id})" for each in recommendations)
    return "\n".join((_HEADING, *items))


def _title_of(recommendation: Recommendation) -> str:
    return " ".join(recommendation.title.split())


def _shortened(title: str, cap: int) -> str:
    return title if len(title) <= cap else f"{title[: cap - 1].rstrip()}…"
