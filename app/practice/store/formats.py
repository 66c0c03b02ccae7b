"""Dates, times and durations as a person reads and types them."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.practice.accounts.directory import Caller
from app.practice.clock import TIMESTAMP
from app.practice.queries.dates import DATE_TIMES, DATES
from app.practice.store.database import Database

DURATIONS = frozenset({"glide_duration", "timer"})
MOMENTS = DATE_TIMES | DATES | DURATIONS

_DAY = "%Y-%m-%d"
_PATTERN_LETTERS = re.compile(r"y+|M+|d+|H+|h+|m+|s+|a+|z+")
_DIRECTIVES = {"y": "%Y", "M": "%m", "d": "%d", "H": "%H", "h": "%I", "m": "%M", "s": "%S"}
_ZONELESS = {"a": "%p", "z": ""}


@dataclass(frozen=True)
class Formats:
    """How one person reads and types values.

    Args:
        language: Decides between labels, such as `fr`.
        zone: Their time zone.
        date: Their dates, as a `strftime` pattern.
        time: Their times of day, as a `strftime` pattern.
    """

    language: str = "en"
    zone: tzinfo = UTC
    date: str = _DAY
    time: str = "%H:%M:%S"

    def show(self, kind: str, value: str) -> str:
        """Return what is read for a stored value; one that is none stays as it is.

        Args:
            kind: The column's type.
            value: The value as it is kept.
        """
        if kind == "boolean":
            return "true" if value == "true" else "false"
        if kind not in MOMENTS:
            return value
        try:
            return self._shown(kind, datetime.fromisoformat(value).replace(tzinfo=UTC))
        except (ValueError, OverflowError):
            return value

    def read(self, kind: str, text: str, *, display: bool) -> str:
        """Return what is kept for a typed date or time; nothing when it is none.

        Args:
            kind: The column's type.
            text: What was typed.
            display: Whether it is in the person's own zone and format, not UTC.

        Source: ServiceNow documentation, "Table API", `sysparm_input_display_value`.
        """
        zone = self.zone if display and kind in DATE_TIMES else UTC
        for form in self._forms(display=display):
            with suppress(ValueError, OverflowError):
                moment = datetime.strptime(text, form).replace(tzinfo=zone).astimezone(UTC)
                return moment.strftime(_DAY if kind in DATES else TIMESTAMP)
        return ""

    def _forms(self, *, display: bool) -> tuple[str, ...]:
        own = (f"{self.date} {self.time}", self.date) if display else ()
        return (*own, TIMESTAMP, _DAY)

    def _shown(self, kind: str, moment: datetime) -> str:
        if kind in DATE_TIMES:
            return moment.astimezone(self.zone).strftime(f"{self.date} {self.time}")
        if kind in DATES:
            return moment.strftime(self.date)
        return _spoken(int(moment.timestamp()))


def formats_of(database: Database, caller: Caller) -> Formats:
    """Return how a user reads and types values; the system's defaults fill what they left open.

    Args:
        database: For the user's record and the properties.
        caller: The user.

    Source: ServiceNow documentation, "Personalize date and time formats", "Time zones".
    """
    user = database.find("sys_user", sys_id=caller.sys_id) or {}

    def setting(column: str, name: str, fallback: str) -> str:
        row = None if user.get(column) else database.find("sys_properties", name=name)
        return user.get(column) or (row["value"] if row else "") or fallback

    return Formats(
        setting("preferred_language", "glide.sys.language", "en"),
        _zone(setting("time_zone", "glide.sys.default.tz", "UTC")),
        pattern(setting("date_format", "glide.sys.date_format", "yyyy-MM-dd")),
        pattern(setting("time_format", "glide.sys.time_format", "HH:mm:ss")),
    )


def pattern(java: str) -> str:
    """Translate a date pattern such as `dd/MM/yyyy` for `strftime`."""
    known = _DIRECTIVES | _ZONELESS
    return _PATTERN_LETTERS.sub(lambda found: known[found[0][0]], java.replace("%", "%%")).strip()


def _zone(name: str) -> tzinfo:
    try:
        return UTC if name in {"UTC", "GMT"} else ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def _spoken(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    counted = ((days, "Day"), (hours, "Hour"), (minutes, "Minute"))
    said = [f"{count} {name}{'s' * (count != 1)}" for count, name in counted if count]
    return " ".join(said) or f"{rest} Second{'s' * (rest != 1)}"
