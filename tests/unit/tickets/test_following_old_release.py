"""Following changes on a release before the change API."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.practice.server import PracticeOptions, PracticeServer


@pytest.fixture
def practice() -> Iterator[PracticeServer]:
    """A practice instance that plays Kingston, over real HTTPS."""
    with PracticeServer(PracticeOptions(release="kingston")).running() as server:
        yield server


async def test_the_documented_model_counts_where_the_instance_is_silent(following, change):
    """An instance that does not name the next states is not asked in vain."""
    look = await following.look(change)

    assert [str(state.label) for state in look.next_states] == ["Assess", "Canceled"]
