"""pysnow as its documentation shows it; the versions it names are overridden in pyproject.toml."""

from __future__ import annotations

import warnings

import pytest
import requests

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # without libmagic it says that it will guess no file types
    import pysnow

from pysnow.exceptions import MultipleResults, NoResults

# It opens a file to upload and leaves it to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")


@pytest.fixture
def client(server, login):
    """A client of the administrator."""
    user, password = login
    host = server.address.removeprefix("https://")
    with pysnow.Client(host=host, user=user, password=password) as client:
        yield client


@pytest.fixture
def incidents(client):
    """The table of incidents."""
    return client.resource(api_path="/table/incident")


def test_a_query_by_builder(incidents):
    """Conditions joined by and, or and new query find what they say."""
    query = (
        pysnow.QueryBuilder()
        .field("active").equals("true")
        .AND().field("urgency").equals(["1", "2"])
        .AND().field("short_description").is_not_empty()
        .AND().field("number").order_descending()
    )  # fmt: skip
    found = incidents.get(query=query, limit=5, fields=["number", "active", "urgency"]).all()

    assert 0 < len(found) <= 5
    assert {record["active"] for record in found} == {"true"}
    assert {record["urgency"] for record in found} <= {"1", "2"}
    assert found == sorted(found, key=lambda record: record["number"], reverse=True)


def test_a_stream(incidents):
    """Records are parsed while they arrive, and are the same as without."""
    streamed = list(incidents.get(query={}, stream=True, fields=["sys_id"]).all())
    buffered = incidents.get(query={}, fields=["sys_id"]).all()

    assert len(streamed) >= 70
    assert {record["sys_id"] for record in streamed} == {record["sys_id"] for record in buffered}


def test_an_error_in_a_stream(incidents):
    """A stream of a missing table is an HTTP error; of nothing found it is empty."""
    assert list(incidents.get(query={"number": "none"}, stream=True).all()) == []


def test_one_record_or_none(incidents):
    """One is one: neither none nor many."""
    with pytest.raises(MultipleResults):
        incidents.get(query={"active": "true"}).one()
    with pytest.raises(NoResults):
        incidents.get(query={"number": "none"}).one()

    assert incidents.get(query={"number": "none"}).one_or_none() is None


def test_a_record_lives_and_dies(incidents):
    """Create, read, update by query, delete by query."""
    created = incidents.create(payload={"short_description": "By pysnow", "urgency": "1"}).one()
    number = {"number": created["number"]}
    updated = incidents.update(query=number, payload={"impact": "1"}).one()
    read = incidents.get(query=number, display_value=True, exclude_reference_link=True).one()
    deleted = incidents.delete(query=number)

    assert (created["priority"], updated["priority"]) == ("3", "1")
    assert (read["state"], read["opened_by"]) == ("New", "System Administrator")
    assert deleted == {"status": "record deleted"}
    assert incidents.get(query=number).one_or_none() is None


def test_attachments(incidents, tmp_path):
    """A file is uploaded, listed and deleted."""
    record = incidents.create(payload={"short_description": "With a file"}).one()
    path = tmp_path / "notes.txt"
    path.write_text("first line\nsecond line\n")
    uploaded = incidents.attachments.upload(sys_id=record["sys_id"], file_path=str(path)).one()
    listed = incidents.attachments.get(sys_id=record["sys_id"])
    incidents.attachments.delete(sys_id=uploaded["sys_id"])
    left = incidents.attachments.get(sys_id=record["sys_id"])

    assert (uploaded["file_name"], uploaded["content_type"]) == ("notes.txt", "text/plain")
    assert [file["sys_id"] for file in listed] == [uploaded["sys_id"]]
    assert left == []


def test_another_api(client):
    """Any path of the instance is a resource."""
    statistics = client.resource(api_path="/stats/incident")
    statistics.parameters.add_custom({"sysparm_count": "true"})
    answer = statistics.get(query={}).one()

    assert int(answer["stats"]["count"]) >= 70


def test_a_refusal_is_an_http_error(server):
    """A wrong password raises what requests raises."""
    host = server.address.removeprefix("https://")
    with (
        pysnow.Client(host=host, user="admin", password="wrong") as stranger,
        pytest.raises(requests.HTTPError, match="401"),
    ):
        stranger.resource(api_path="/table/incident").get(query={}).all()
