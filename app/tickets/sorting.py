"""Sorting a great many things a little at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


def sorted_in_steps(
    items: Sequence[T], key: Callable[[T], Any], *, step: int, descending: bool = False
) -> Generator[None, None, list[T]]:
    """Return items as `sorted` does; the caller may do something else between two steps.

    Runs of a few items are sorted first, then merged two and two: Python's sort sees what lies in
    order already, so that the last merge of a hundred thousand items takes some ten milliseconds.

    Args:
        items: what to sort; equal ones keep their order.
        key: what is compared.
        step: how many are sorted at once.
        descending: whether the greatest comes first.

    Source:
        https://github.com/python/cpython/blob/main/Objects/listsort.txt
    """
    runs: list[Sequence[T]] = [*parts_of(items, step), []]
    while len(runs) > 1:
        pairs = zip(runs[::2], [*runs[1::2], []], strict=False)
        runs = []
        for one, other in pairs:
            if runs:
                yield
            runs.append(sorted([*one, *other], key=key, reverse=descending))
    return list(runs[0])


def parts_of(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Return items in parts of one size, of which the last may be smaller."""
    return (items[at : at + size] for at in range(0, len(items), size))


def finished(steps: Generator[None, None, T]) -> T:
    """Do all steps at once, and return what they lead to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


async def in_turns(steps: Generator[None, None, T]) -> T:
    """Do all steps, and let others on the event loop have their turn between two of them."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
        await asyncio.sleep(0)
