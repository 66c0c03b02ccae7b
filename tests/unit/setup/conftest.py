"""Installations over one home, as before and after a restart."""

from __future__ import annotations

import pytest

from app.connections.book import ConnectionBook
from app.setup.installation import Installation
from app.setup.journal import Journal
from app.signin.vault import RunVault
from tests.unit.setup.installing import NOW


@pytest.fixture
def vault():
    """A key ring in memory."""
    return RunVault()


@pytest.fixture
def install(tmp_path, vault):
    """Makes installations over the same journal, book and key ring, as after a restart."""

    async def open_vault():
        return vault

    def make():
        return Installation(
            journal=Journal(tmp_path / "setup.json"),
            book=ConnectionBook(tmp_path),
            open_vault=open_vault,
            initiated_by="mara.lindqvist",
            now=lambda: NOW,
        )

    return make
