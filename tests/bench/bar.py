"""One line of what is to be reached, and whether it was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """A figure beside what it has to reach.

    More is better where the record is the greater of the two, else less is.

    Attributes:
        what: said of it.
        value: what was measured.
        reachable: what has to be reached.
        record: what would break a record.
        unit: of all three.
    """

    what: str
    value: float
    reachable: float
    record: float
    unit: str = "x"

    def __str__(self) -> str:
        sign = ">=" if self._more_is_better else "<="
        if self._holds(self.record):
            verdict = "reached, the record too"
        else:
            verdict = "reached" if self._holds(self.reachable) else "missed"
        bars = f"bar {sign} {self.reachable:g}, record {sign} {self.record:g}"
        return f"  {self.what:<52} {self.value:7.2f} {self.unit:<2}  {bars}: {verdict}"

    @property
    def _more_is_better(self) -> bool:
        return self.record > self.reachable

    def _holds(self, bar: float) -> bool:
        return self.value >= bar if self._more_is_better else self.value <= bar
