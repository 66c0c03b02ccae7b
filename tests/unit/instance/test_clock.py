"""One rule says how far the clocks of this computer and of an instance may be apart."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.findings import Status
from app.instance.clock import clock_offset_s, clock_status

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "ahead_s"),
    [
        ("Tue, 24 Nov 2026 12:00:00 GMT", 0),
        ("Tue, 24 Nov 2026 11:58:30 GMT", 90),
        ("Tue, 24 Nov 2026 13:00:05 +0100", -5),
        ("Tue, 24 Nov 2026 11:59:00 -0000", 60),
        ("", None),
        ("yesterday", None),
        ("Tue, 99 Nov 2026 12:00:00 GMT", None),
    ],
)
def test_an_answer_tells_how_far_this_computer_is_ahead(told, ahead_s):
    """Whatever a header holds, it is a time or none, and never a failure."""
    assert clock_offset_s({"date": told}, NOON) == ahead_s


@pytest.mark.parametrize(
    ("offset_s", "status"),
    [
        (60, Status.OK),
        (-61, Status.WARNING),
        (3_600, Status.WARNING),
        (-3_601, Status.BLOCKED),
    ],
)
def test_a_minute_is_a_doubt_and_an_hour_is_in_the_way(offset_s, status):
    """Ahead and behind count alike."""
    assert clock_status(offset_s) is status
