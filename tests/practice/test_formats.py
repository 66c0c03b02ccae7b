"""How values are read and typed by people of any zone, format and language."""

from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from app.practice.store.formats import Formats, pattern

PARIS = Formats(
    language="fr",
    zone=ZoneInfo("Europe/Paris"),
    date=pattern("dd/MM/yyyy"),
    time=pattern("hh:mm:ss a"),
)


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("glide_date_time", "2026-07-01 22:30:00", "02/07/2026 12:30:00 AM"),
        ("glide_date_time", "2026-01-01 12:00:00", "01/01/2026 01:00:00 PM"),
        ("due_date", "2026-01-01 12:00:00", "01/01/2026 01:00:00 PM"),
        ("glide_date", "2026-07-01", "01/07/2026"),
        ("glide_duration", "1970-01-01 00:00:00", "0 Seconds"),
        ("glide_duration", "1970-01-01 00:00:01", "1 Second"),
        ("glide_duration", "1970-01-03 01:30:20", "2 Days 1 Hour 30 Minutes"),
        ("boolean", "true", "true"),
        ("boolean", "", "false"),
        ("glide_date_time", "", ""),
        ("glide_date_time", "soon", "soon"),
        ("glide_date_time", "9999-12-31 23:59:59", "9999-12-31 23:59:59"),
        ("string", "2026-07-01 22:30:00", "2026-07-01 22:30:00"),
    ],
)
def test_stored_values_are_shown_in_zone_and_format(kind, value, shown):
    """Dates with a time move to the reader's zone; days, and what is no date, stay."""
    assert PARIS.show(kind, value) == shown


@pytest.mark.parametrize(
    ("kind", "text", "display", "kept"),
    [
        ("glide_date_time", "02/07/2026 12:30:00 AM", True, "2026-07-01 22:30:00"),
        ("glide_date_time", "2026-07-02 00:30:00", True, "2026-07-01 22:30:00"),
        ("glide_date_time", "2026-07-02 00:30:00", False, "2026-07-02 00:30:00"),
        ("glide_date_time", "2026-07-02", False, "2026-07-02 00:00:00"),
        ("glide_date_time", "02/07/2026 12:30:00 AM", False, ""),
        ("glide_date", "02/07/2026", True, "2026-07-02"),
        ("glide_date", "2026-07-02 23:30:00", False, "2026-07-02"),
        ("glide_date_time", "0001-01-01 00:00:00", True, ""),
        ("glide_date_time", "tomorrow", True, ""),
    ],
)
def test_typed_values_are_kept_in_utc(kind, text, display, kept):
    """As a display value a date is of the writer's zone and format, else it is UTC."""
    assert PARIS.read(kind, text, display=display) == kept


@pytest.mark.parametrize(
    ("java", "python"),
    [
        ("yyyy-MM-dd", "%Y-%m-%d"),
        ("MM/dd/yyyy", "%m/%d/%Y"),
        ("dd.MM.yyyy", "%d.%m.%Y"),
        ("HH.mm.ss", "%H.%M.%S"),
        ("hh:mm:ss a z", "%I:%M:%S %p"),
        ("100%", "100%%"),
    ],
)
def test_patterns_of_the_platform_are_understood(java, python):
    """The platform writes patterns the way Java does."""
    assert pattern(java) == python


def test_without_settings_values_are_shown_as_they_are_kept():
    """UTC and the platform's own formats are where everybody begins."""
    assert Formats().zone is UTC
    assert Formats().show("glide_date_time", "2026-07-01 22:30:00") == "2026-07-01 22:30:00"
