"""Fixtures for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from app.practice.server import PracticeOptions, PracticeServer

pytest_plugins = ("tests.windows",)

# How long one example takes says little on a machine that does other things too.
settings.register_profile("quick", deadline=None)
settings.register_profile("nightly", deadline=None, max_examples=10_000)
settings.load_profile("quick")


@pytest.fixture
def practice() -> Iterator[PracticeServer]:
    """A practice instance of its own for each test, over real HTTPS."""
    with PracticeServer(PracticeOptions()).running() as server:
        yield server
