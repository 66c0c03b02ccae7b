"""Fixtures for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.practice.server import PracticeOptions, PracticeServer

pytest_plugins = ("tests.windows",)


@pytest.fixture
def practice() -> Iterator[PracticeServer]:
    """A practice instance of its own for each test, over real HTTPS."""
    with PracticeServer(PracticeOptions()).running() as server:
        yield server
