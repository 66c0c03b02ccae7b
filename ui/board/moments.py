"""How the board writes moments and days that are near, as the language has them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime


def moment(at: datetime, today: date) -> str:
    """Return a moment by this workstation's clock: the time alone where it is of today.

    Args:
        at: the moment.
        today: the day at this workstation.
    """
    local = at.astimezone()
    time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return time if local.date() == today else f"{local.date().isoformat()} {time}"


def short_day(day: date) -> str:
    """Return day and month, without the year."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
