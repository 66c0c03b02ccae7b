"""A healthy patient over a practice instance."""

from __future__ import annotations

import pytest

from app.signin.vault import RunVault
from tests.unit.doctor.connecting import connect


@pytest.fixture
def vault():
    """A key ring in memory."""
    return RunVault()


@pytest.fixture
async def connection(practice, vault, tmp_path):
    """A connection as the set-up leaves it."""
    return await connect(practice, vault, tmp_path)
