"""Who asks and when: what the value of a term in a query may depend on."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from app.practice.clock import TIMESTAMP
from app.practice.queries.dates import beginning, ending, shifted

SCRIPT = "javascript:"

# The ids of the two dynamic filter options that every instance has, and of the one named "Me" in
# the documentation of the operator.
_ME = {"90d1921e5f510100a9ad2572f2b477fe", "54635e965f510100a9ad2572f2b4774c"}
_MY_GROUPS = "d6435e965f510100a9ad2572f2b47744"

_CALL = re.compile(r"\s*(?:gs\.)?(?:getUser\(\)\.)?(\w+)\(([^()]*)\)\s*;?\s*")
_ARGUMENT = re.compile(r"\s*(?:'([^'\\]*)'|\"([^\"\\]*)\"|(-?\d{1,6}))\s*")
_PERIOD = r"(minute|hour|day|week|month|quarter|year)"
_AGO = re.compile(rf"{_PERIOD}sAgo(Start|End)?")
_NAMED = re.compile(
    rf"(beginning|end)Of(This|Current|Last|Next)(\d{{0,3}}){_PERIOD}s?", re.IGNORECASE
)
_DAY_BOUNDS = {"start": "00:00:00", "end": "23:59:59"}
_DAYS = re.compile(r"(beginning|end)Of(Yesterday|Today|Tomorrow)")

Value = str | datetime


@dataclass(frozen=True)
class Asking:
    """Who asks, when, and how the instance answers.

    Args:
        user: The `sys_id` of the user.
        user_name: The name the user signs in with.
        groups: The ids of the user's groups.
        now: The time of the instance.
        zone: The user's time zone.
        readable: Returns the names of those columns of a table that the user may read; without it
            every one is.
        scripts: Whether `javascript:` operands are worked out; some instances refuse every one.
        empty_differs: Whether an empty field differs from a value, in `!=` and its like.
    """

    user: str = ""
    user_name: str = ""
    groups: tuple[str, ...] = ()
    now: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    zone: tzinfo = UTC
    readable: Callable[[str], Collection[str]] | None = None
    scripts: bool = True
    empty_differs: bool = False

    @property
    def local(self) -> datetime:
        """The time as the user's clock shows it."""
        return self.now.astimezone(self.zone)

    def reads(self, fields: Iterable[tuple[str, str]]) -> bool:
        """Return whether the user may read all of some fields.

        Args:
            fields: Tables and names of their columns.
        """
        readable = self.readable
        return readable is None or all(name in readable(table) for table, name in fields)

    def evaluate(self, operand: str) -> Value | None:
        """Work out a `javascript:` operand; nothing when the instance refuses to.

        A few functions are known by name. Nothing is run.

        Args:
            operand: The operand, from `javascript:` on.

        Source: ServiceNow documentation, "GlideSystem"; the filter menus of public query builders.
        """
        call = _CALL.fullmatch(operand.removeprefix(SCRIPT))
        if call is None or not self.scripts:
            return None
        try:
            return self._called(call[1], *_arguments(call[2]))
        except (TypeError, ValueError, OverflowError):
            return None

    def dynamic(self, option: str) -> str | None:
        """Return what a dynamic filter option stands for; nothing when there is no such option.

        Args:
            option: The option's `sys_id`.
        """
        if option in _ME:
            return self.user
        return ",".join(self.groups) if option == _MY_GROUPS else None

    def _called(self, name: str, *arguments: str) -> Value | None:
        if name in _PERSONAL:
            return None if arguments else _PERSONAL[name](self)
        if match := _AGO.fullmatch(name):
            return self._ago(match[1], match[2] or "", *arguments)
        if name == "dateGenerate":
            return self._generated(*arguments)
        if match := None if arguments else _DAYS.fullmatch(name):
            count = ("Yesterday", "Today", "Tomorrow").index(match[2]) - 1
            return _bound(match[1], "day", shifted("day", self.local, count))
        match = None if arguments else _NAMED.fullmatch(name)
        return self._named(match[1], match[2], match[3], match[4].lower()) if match else None

    def _ago(self, period: str, bound: str, count: str) -> datetime:
        moment = shifted(period, self.local, -int(count))
        return _bound(bound, period, moment) if bound else moment

    def _named(self, bound: str, which: str, count: str, period: str) -> datetime:
        """Work out `beginningOfLast3Months` and its like.

        Source: the menus of public query builders, where the last three months begin three months
        ago, the last two quarters one quarter ago, and both end with the current one.
        """
        if which in {"This", "Current"}:
            offset = 0
        elif which == "Next":
            offset = int(count or 1) if bound == "end" else 1
        elif not count:
            offset = -1
        else:
            offset = 0 if bound == "end" else (period in {"quarter", "year"}) - int(count)
        return _bound(bound, period, shifted(period, self.local, offset))

    def _generated(self, day: str, time: str) -> datetime:
        text = f"{day} {_DAY_BOUNDS.get(time, time)}"
        return shifted("day", datetime.strptime(text, TIMESTAMP).replace(tzinfo=self.zone), 0)


_PERSONAL: dict[str, Callable[[Asking], Value]] = {
    **dict.fromkeys(("getUserID", "userID", "getID"), lambda asking: asking.user),
    **dict.fromkeys(("getUserName", "getName"), lambda asking: asking.user_name),
    "getMyGroups": lambda asking: ",".join(asking.groups),
    "now": lambda asking: asking.local.strftime("%Y-%m-%d"),
    "nowDateTime": lambda asking: asking.local.strftime(TIMESTAMP),
    "nowNoTZ": lambda asking: asking.now,
}


def _bound(bound: str, period: str, moment: datetime) -> datetime:
    is_end = bound.lower() == "end"
    return ending(period, moment) if is_end else beginning(period, moment)


def _arguments(text: str) -> list[str]:
    return [_argument(part) for part in text.split(",")] if text.strip() else []


def _argument(text: str) -> str:
    match = _ARGUMENT.fullmatch(text)
    if match is None:
        message = "neither text in quotes nor a number"
        raise ValueError(message)
    return next(value for value in match.groups() if value is not None)
