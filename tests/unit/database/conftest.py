"""Files to damage."""

from __future__ import annotations

import pytest


@pytest.fixture
def path(tmp_path):
    """Return the file of a database that is not there yet."""
    return tmp_path / "tickets.db"
