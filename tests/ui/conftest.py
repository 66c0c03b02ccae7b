"""Every test of a window shows it in the house's theme."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def dressed(themed_app: object) -> object:
    """Dress the application before the first widget is made."""
    return themed_app
