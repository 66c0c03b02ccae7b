"""Records that a ticket may name, searched on the practice instance."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.database.database import Database
from app.errors import AppError, InputError
from app.practice.server import PracticeServer
from app.tickets.references import MOST, Reference, ReferenceBook


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return the file of a connection."""
    with Database(tmp_path / "tickets.db") as database:
        yield database


@pytest.fixture
def book(client, database: Database) -> ReferenceBook:
    """Return a book over the practice instance."""
    return ReferenceBook(client, database)


async def test_groups_are_found_by_a_part_of_their_name(book, practice: PracticeServer) -> None:
    """Any part of the name finds a group, in whatever case, with its sys_id."""
    group = practice.database.find("sys_user_group", name="Network")
    found = await book.search("sys_user_group", "netw")

    assert group["sys_id"] in {each.sys_id for each in found}
    assert all("netw" in each.name.lower() for each in found)


async def test_people_are_told_apart_and_must_be_active(
    client, book, practice: PracticeServer
) -> None:
    """A person is found by name or address and shown with it; one who left is not found."""
    user = practice.database.find("sys_user", user_name="mara.lindqvist")
    found = await book.search("sys_user", "mara.lindqvist")
    await client.update("sys_user", user["sys_id"], {"active": "false"})
    after = await book.search("sys_user", "mara.lindqvist")

    assert [(each.name, each.detail) for each in found] == [
        ("Mara Lindqvist", "mara.lindqvist@practice.example")
    ]
    assert after == ()


async def test_people_of_a_group_are_its_members(book, practice: PracticeServer) -> None:
    """Once the group is chosen, only its members are offered."""
    row = practice.database.rows("sys_user_grmember")[0]
    members = {
        each["user"] for each in practice.database.rows("sys_user_grmember", group=row["group"])
    }
    found = await book.search("sys_user", "", group=row["group"])

    assert {each.sys_id for each in found} <= members
    assert found


async def test_everybody_is_offered_where_members_are_not_shown(
    book, practice: PracticeServer
) -> None:
    """A user who may not read memberships still finds people."""
    practice.conditions.forbidden = "sys_user_grmember"
    group = practice.database.rows("sys_user_group")[0]["sys_id"]

    assert await book.search("sys_user", "mara", group=group)


async def test_no_more_are_offered_than_can_be_read(book) -> None:
    """An empty text finds the first by name, and no more than a list can show."""
    found = await book.search("cmdb_ci", "")

    assert len(found) == MOST
    assert all(each.detail for each in found)


async def test_text_that_would_change_the_query_is_refused(book) -> None:
    """A caret is said to be impossible, and nothing is sent."""
    with pytest.raises(InputError):
        await book.search("sys_user_group", "a^ORname=b")


async def test_choices_are_remembered_without_a_network(book, practice) -> None:
    """What was chosen is offered again, the latest first, also where the instance is away."""
    one, two = Reference("1" * 32, "Mail platform"), Reference("2" * 32, "Network", "Ann")
    for each in (one, two, one):
        book.remember("sys_user_group", each)
    practice.conditions.offline = True
    with pytest.raises(AppError):
        await book.search("sys_user_group", "mail")

    assert book.chosen_before("sys_user_group") == (one, two)
    assert book.chosen_before("sys_user_group", "ann") == (two,)
    assert book.chosen_before("cmdb_ci") == ()
