"""When something ends, and how soon somebody has to act."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.connections.urgency import Urgency, urgency_of
from app.upkeep.expiry import Expiry, Life, expiries, most_urgent
from tests.ui.board_scene import CONNECTION

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
LONG = timedelta(days=90)
TICK = timedelta(seconds=1)


def ends(*, consent: timedelta = LONG, secret_age: timedelta = timedelta()) -> dict[Life, Expiry]:
    """Return the ends of a connection by what ends."""
    connection = replace(
        CONNECTION,
        consent_expires_at=NOW + consent,
        secret_set_at=NOW - secret_age,
        password_set_at=NOW,
        rotation_days=180,
    )
    found = expiries(connection, access_expires_at=NOW + timedelta(minutes=5), now=NOW)
    return {each.life: each for each in found}


@pytest.mark.parametrize(
    ("left", "urgency"),
    [
        (timedelta(days=14) + TICK, Urgency.NONE),
        (timedelta(days=14), Urgency.SOON),
        (timedelta(days=3) + TICK, Urgency.SOON),
        (timedelta(days=3), Urgency.URGENT),
        (TICK, Urgency.URGENT),
        (timedelta(), Urgency.OVER),
        (-LONG, Urgency.OVER),
    ],
)
def test_urgency_changes_at_its_edges(left: timedelta, urgency: Urgency) -> None:
    """Fourteen days before the end there is a warning, three days before it is urgent."""
    assert urgency_of(NOW + left, NOW) is urgency


@pytest.mark.parametrize("hours", [-12, -3, 0, 5, 14])
def test_time_zones_change_nothing(hours: int) -> None:
    """The same moment is as urgent wherever it was written down."""
    zone = timezone(timedelta(hours=hours))
    edge = (NOW + timedelta(days=3)).astimezone(zone)

    assert urgency_of(edge, NOW) is Urgency.URGENT
    assert urgency_of(edge + TICK, NOW) is Urgency.SOON


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(days=71), "The consent ends in 71 days."),
        (timedelta(hours=23), "The consent ends in less than a day."),
        (timedelta(), "The consent has run out; nothing is read or sent any more."),
    ],
)
def test_the_consent_says_when_it_ends(left: timedelta, said: str) -> None:
    """Days are whole ones, and the end is called by its name."""
    assert str(ends(consent=left)[Life.CONSENT].words) == said


def test_an_access_token_never_asks_for_anybody() -> None:
    """It ends in minutes and is renewed, so it is no reason to act."""
    assert ends()[Life.ACCESS].urgency is Urgency.NONE
    assert "Nothing renews it" in str(ends(consent=-TICK)[Life.ACCESS].words)


@pytest.mark.parametrize(
    ("age", "urgency"), [(100, Urgency.NONE), (170, Urgency.SOON), (181, Urgency.OVER)]
)
def test_a_client_secret_is_due_by_its_age(age: int, urgency: Urgency) -> None:
    """ServiceNow lets a secret live on; Firnline reminds of it after the chosen time."""
    assert ends(secret_age=timedelta(days=age))[Life.CLIENT_SECRET].urgency is urgency


def test_a_connection_of_an_earlier_version_counts_from_its_set_up() -> None:
    """Where nobody noted when the secrets were made, the set-up made them."""
    old = replace(CONNECTION, created_at=NOW - timedelta(days=180), secret_set_at=None)
    found = expiries(old, access_expires_at=None, now=NOW)

    assert [each.urgency for each in found if each.life is Life.CLIENT_SECRET] == [Urgency.OVER]


def test_the_most_urgent_comes_first_and_the_consent_before_the_rest() -> None:
    """Of two that are as urgent the consent is named, since without it nothing works."""
    both = ends(consent=timedelta(days=10), secret_age=timedelta(days=170))
    secret_over = ends(consent=timedelta(days=10), secret_age=timedelta(days=200))

    assert most_urgent(both.values()) is both[Life.CONSENT]
    assert most_urgent(secret_over.values()) is secret_over[Life.CLIENT_SECRET]
    assert most_urgent(ends().values()) is None
