"""Files on records of the practice instance."""

from __future__ import annotations

import pytest

from app.errors import AnswerLostError, InputError, NotFoundError
from app.instance.attachments import File, attach, read_attachments
from app.tickets.draft import TicketType

TABLE = TicketType.INCIDENT
FILE = File("steps.txt", "Étape 1\n".encode(), "text/plain")


@pytest.fixture
async def sys_id(client) -> str:
    """Return the id of a new incident."""
    created = await client.create(TABLE, {"short_description": "Files"}, fields=("sys_id",))
    return created["sys_id"]


async def test_a_file_is_attached_and_listed(client, sys_id):
    """What was attached is listed with its name, its size and its fingerprint."""
    await attach(client, TABLE, sys_id, file=FILE)
    (listed,) = await read_attachments(client, TABLE, sys_id)

    assert (listed.name, listed.size_bytes) == ("steps.txt", len(FILE.content))
    assert FILE.is_same(listed)


async def test_another_content_is_another_file(client, sys_id):
    """Neither another name nor another content counts as attached already."""
    attached = await attach(client, TABLE, sys_id, file=FILE)

    assert not File("other.txt", FILE.content).is_same(attached)
    assert not File(FILE.name, "Étape 2\n".encode()).is_same(attached)


async def test_a_record_that_is_gone_takes_no_file(client):
    """A ticket that somebody deleted is said to be gone."""
    with pytest.raises(NotFoundError):
        await attach(client, TABLE, "0" * 32, file=FILE)


async def test_an_answer_that_is_lost_is_said_so(client, practice, sys_id):
    """Nobody can tell from the lost answer alone whether the file is there."""
    practice.conditions.methods = "POST"
    practice.conditions.truncated = 1

    with pytest.raises(AnswerLostError):
        await attach(client, TABLE, sys_id, file=FILE)
    practice.conditions.clear()

    assert len(await read_attachments(client, TABLE, sys_id)) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [("com.glide.attachment.max_size", "1"), ("glide.attachment.extensions", "pdf, docx")],
)
async def test_what_the_instance_does_not_take_is_not_sent(client, practice, sys_id, name, value):
    """Its limits of size and type are known before a long upload."""
    await client.create("sys_properties", {"name": name, "value": value})
    large = File("steps.txt", bytes(1024 * 1024 + 1), "text/plain")
    before = len(practice.requests)

    with pytest.raises(InputError):
        await attach(client, TABLE, sys_id, file=large)

    assert not [each for each in practice.requests[before:] if each.method == "POST"]
