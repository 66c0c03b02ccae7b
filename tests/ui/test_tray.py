"""A notice of the desktop, at most once a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.connections.book import ConnectionBook
from app.signin.vault import RunVault
from app.upkeep.upkeep import Upkeep
from tests.ui.board_scene import CONNECTION, NOW
from ui.tray import ExpiryNotice

TODAY = date(2026, 11, 23)


class Desk:
    """A desktop that remembers what it was asked to show."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, str]] = []

    def show(self, title: str, text: str) -> None:
        """Remember a notice."""
        self.shown.append((title, text))


def notice(tmp_path, desk: Desk | None, *, days: int, today: date = TODAY) -> ExpiryNotice:
    """Return a notice for a consent that ends in some days."""
    ending = replace(CONNECTION, consent_expires_at=NOW + timedelta(days=days))
    upkeep = Upkeep(ending, ConnectionBook(tmp_path), RunVault(), now=lambda: NOW)
    show = desk.show if desk else None
    return ExpiryNotice(upkeep, tmp_path / "noticed", show=show, today=lambda: today)


def test_an_end_is_told_once_a_day(tmp_path) -> None:
    """A second look and a second start on the same day say nothing; the next day does."""
    desk = Desk()
    for today in (TODAY, TODAY, TODAY + timedelta(days=1)):
        each = notice(tmp_path, desk, days=10, today=today)
        each.look()
        each.look()

    expected = ("Contoso production: Consent (refresh token)", "The consent ends in 10 days.")
    assert desk.shown == [expected, expected]


@pytest.mark.parametrize("days", [15, 71])
def test_what_lasts_is_not_told(tmp_path, days) -> None:
    """While there is time nobody is disturbed."""
    desk = Desk()
    notice(tmp_path, desk, days=days).look()

    assert desk.shown == []
    assert not (tmp_path / "noticed").exists()


def test_without_a_tray_nothing_is_noted(tmp_path) -> None:
    """Where the desktop shows no notices, none counts as shown."""
    notice(tmp_path, None, days=2).look()

    assert not (tmp_path / "noticed").exists()


def test_a_notice_that_cannot_be_noted_is_shown_all_the_same(tmp_path, caplog) -> None:
    """A folder that takes no file costs a line in the log."""
    desk = Desk()
    (tmp_path / "noticed").mkdir()
    notice(tmp_path, desk, days=2).look()

    assert len(desk.shown) == 1
    assert "noticed" in caplog.text
