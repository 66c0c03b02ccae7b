"""servicenowpy, a small client that follows the `Link` header from page to page."""

from __future__ import annotations

import pytest
from servicenowpy import Client, StatusCodeError


@pytest.fixture
def incidents(server, login):
    """The table of incidents."""
    return Client(server.address, *login).table("incident")


def test_links_lead_through_all_pages(incidents):
    """Each record comes once, whatever the size of a page."""
    found = incidents.get(sysparm_fields="sys_id", sysparm_limit=20, sysparm_query="ORDERBYsys_id")
    at_once = incidents.get(sysparm_fields="sys_id")

    assert len(found) == len({record["sys_id"] for record in found}) == len(at_once)
    assert len(found) >= 70


@pytest.mark.parametrize("version", [None, "v1", "v2"])
def test_a_record_lives_and_dies(incidents, version):
    """Every verb, in every version of the API; without a content type a body is JSON."""
    created = incidents.post({"short_description": "Made"}, version, sysparm_display_value="all")
    sys_id = created["sys_id"]["value"]
    patched = incidents.patch(sys_id, {"urgency": "1"}, version)
    put = incidents.put(sys_id, {"impact": "1"}, version)
    by_number = incidents.get_record_by_number(patched["number"], version)
    deleted = incidents.delete(sys_id, version)
    with pytest.raises(StatusCodeError) as missing:
        incidents.get_record(sys_id, version)

    assert created["state"] == {"display_value": "New", "value": "1"}
    assert (patched["priority"], put["priority"]) == ("3", "1")
    assert [record["sys_id"] for record in by_number] == [sys_id]
    assert deleted == b""
    assert (missing.value.status, missing.value.message) == (404, "No Record found")


def test_a_table_that_is_not_there(server, login):
    """The envelope's message reaches the caller."""
    with pytest.raises(StatusCodeError) as refusal:
        Client(server.address, *login).table("no_such_table").get()

    assert (refusal.value.status, refusal.value.message) == (400, "Invalid table no_such_table")
