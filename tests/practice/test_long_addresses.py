"""Addresses that are too long for the web server in front of an instance."""

from __future__ import annotations

import pytest

TABLE = "/api/now/table/incident"


@pytest.mark.parametrize(("length", "status"), [(12_000, 200), (20_000, 414)])
def test_an_address_ends_somewhere(admin, length, status):
    """A long query is answered, a longer one refused before the application sees it."""
    answer = admin.get(TABLE, params={"sysparm_limit": "1", "sysparm_query": "A" * length})

    assert answer.status_code == status


def test_the_refusal_is_a_page(admin):
    """It is not JSON, whatever the caller accepts."""
    answer = admin.get(f"/api/now/table/{'A' * 23_000}", headers={"Accept": "application/json"})

    assert answer.headers["content-type"].startswith("text/html")
