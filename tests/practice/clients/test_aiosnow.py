"""aiosnow as its documentation shows it: models whose fields make queries."""

from __future__ import annotations

import ssl
import warnings

import aiohttp
import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it is written for earlier versions of marshmallow
    import aiosnow
    from aiosnow.exceptions import NoItems, RequestError
    from aiosnow.models.table.declared import IncidentModel

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def session_class(server):
    """Sessions that trust the instance; by itself aiohttp looks for trust when it is imported."""
    trust = ssl.create_default_context(cafile=server.ca_file)

    class Trusting(aiohttp.ClientSession):
        def __init__(self, **settings):
            super().__init__(**settings | {"connector": aiohttp.TCPConnector(ssl=trust)})

    return Trusting


@pytest.fixture
async def incidents(server, login, session_class):
    """The model of incidents that comes with the client."""
    address = server.address.removeprefix("https://")
    client = aiosnow.Client(address, basic_auth=login, session_cls=session_class)
    async with IncidentModel(client, table_name="incident") as model:
        yield model


async def test_fields_make_a_query(incidents):
    """Comparisons are joined to a query, and choices are read as key and label."""
    urgent = (IncidentModel.priority <= 3) & IncidentModel.number.starts_with("INC")
    response = await incidents.get(urgent, limit=5)

    assert 0 < len(response) <= 5
    assert {record["priority"].key for record in response} <= {1, 2, 3}
    assert {record["priority"].value for record in response} <= {
        "1 - Critical",
        "2 - High",
        "3 - Moderate",
    }


async def test_a_stream_of_pages(incidents):
    """Page after page arrives until there is none."""
    numbers = [
        record["number"]
        async for _, record in incidents.stream(
            IncidentModel.number.starts_with("INC"), page_size=20
        )
    ]

    assert len(numbers) == len(set(numbers)) >= 70


async def test_a_record_lives_and_dies(incidents):
    """Create, read, update by condition, delete."""
    created = await incidents.create({"short_description": "By aiosnow", "urgency": 1})
    number = IncidentModel.number == created["number"]
    updated = await incidents.update(number, {"impact": 1})
    deleted = await incidents.delete(number)
    with pytest.raises(NoItems):
        await incidents.get_one(number)

    assert created["state"].value == "New"
    assert (created["priority"].key, updated["priority"].key) == (3, 1)
    assert deleted.status == 204


async def test_attachments(incidents, tmp_path):
    """A file is uploaded, found and downloaded."""
    path = tmp_path / "notes.txt"
    path.write_text("first line\n")
    created = await incidents.create({"short_description": "With a file"})
    uploaded = await incidents.upload_file(created["sys_id"], str(path))
    target = tmp_path / "copy"
    await incidents.download_file(uploaded["sys_id"], str(target))

    assert uploaded["file_name"] == "notes.txt"
    assert (target / "notes.txt").read_text() == "first line\n"


async def test_a_refusal_says_what_the_instance_says(server, session_class):
    """The envelope's words reach the caller."""
    address = server.address.removeprefix("https://")
    client = aiosnow.Client(address, basic_auth=("admin", "wrong"), session_cls=session_class)
    async with IncidentModel(client, table_name="incident") as model:
        with pytest.raises(RequestError, match="User Not Authenticated"):
            await model.get(limit=1)
