"""Saved connections."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.connections.book import ConnectionBook
from app.connections.connection import Centre, Colour, Connection
from app.errors import StorageError
from app.instance.address import InstanceAddress

CONNECTION = Connection(
    id="c1",
    name="Größe",
    address=InstanceAddress("localhost", 47000),
    centres=(Centre.SECURITY, Centre.COMPLIANCE),
    ca_file=Path("/some where/ca.pem"),
    practice=True,
    client_id="client-1",
    registry_name="Firnline",
    registry_sys_id="r1",
    user_name="firnline.integration",
    user_sys_id="u1",
    initiated_by="mara",
    created_at=datetime(2026, 11, 23, 12, 0, tzinfo=UTC),
    consent_expires_at=datetime(2027, 3, 3, 12, 0, tzinfo=UTC),
)


def test_a_new_book_is_empty(tmp_path: Path) -> None:
    """Without a file there is no connection."""
    assert ConnectionBook(tmp_path / "not yet").all() == ()


def test_a_connection_comes_back_as_it_was(tmp_path: Path) -> None:
    """Every field survives the file, the CA file or its absence included."""
    other = replace(CONNECTION, id="c2", ca_file=None, centres=())
    ConnectionBook(tmp_path / "new").save(CONNECTION)
    ConnectionBook(tmp_path / "new").save(other)

    assert ConnectionBook(tmp_path / "new").all() == (CONNECTION, other)


def test_the_same_id_takes_the_same_place(tmp_path: Path) -> None:
    """A connection that is saved again replaces itself and keeps its place."""
    book = ConnectionBook(tmp_path)
    for connection in (CONNECTION, replace(CONNECTION, id="c2"), replace(CONNECTION, name="New")):
        book.save(connection)

    assert [(each.id, each.name) for each in book.all()] == [("c1", "New"), ("c2", "Größe")]


def test_a_removed_connection_is_gone(tmp_path: Path) -> None:
    """Removing one leaves the others, and removing it twice is no error."""
    book = ConnectionBook(tmp_path)
    book.save(CONNECTION)
    book.save(replace(CONNECTION, id="c2"))
    book.remove("c1")
    book.remove("c1")

    assert [each.id for each in book.all()] == ["c2"]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"connections":[{"id":"c1"}]}', b"\xff", b"[" * 100_000]
)
def test_a_damaged_file_is_named_and_kept(tmp_path: Path, content: bytes) -> None:
    """Nothing overwrites what could perhaps be rescued."""
    path = tmp_path / "connections.json"
    path.write_bytes(content)
    book = ConnectionBook(tmp_path)
    for act in (book.all, lambda: book.save(CONNECTION), lambda: book.remove("c1")):
        with pytest.raises(StorageError, match=r"connections\.json"):
            act()

    assert path.read_bytes() == content


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    """What the operating system says becomes an error of the tree."""
    (tmp_path / "connections.json").mkdir()

    with pytest.raises(StorageError):
        ConnectionBook(tmp_path).all()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A link that leads nowhere is no folder, and that is an error of the tree."""
    (tmp_path / "link").symlink_to(tmp_path / "nowhere" / "at all")

    with pytest.raises(StorageError):
        ConnectionBook(tmp_path / "link").save(CONNECTION)


def test_a_connection_knows_whom_to_trust() -> None:
    """The policy of a connection carries its CA file."""
    assert CONNECTION.policy(None).ca_file == Path("/some where/ca.pem")


def test_a_file_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    """What an earlier version did not know yet takes its usual value."""
    book = ConnectionBook(tmp_path)
    book.save(CONNECTION)
    path = tmp_path / "connections.json"
    content = json.loads(path.read_bytes())
    later = (
        "colour",
        "changes",
        "reminders",
        "refresh_lifespan_s",
        "secret_set_at",
        "password_set_at",
        "rotation_days",
        "user_email",
    )
    for name in later:
        del content["connections"][0][name]
    path.write_text(json.dumps(content))

    assert book.all() == (CONNECTION,)


def test_connections_are_told_apart_by_colour(tmp_path: Path) -> None:
    """A rehearsal is amber, production teal, and the next ones take what is left."""
    book = ConnectionBook(tmp_path)
    real = replace(CONNECTION, practice=False)
    kinds = (CONNECTION, real, real, CONNECTION)
    added = [book.add(replace(each, id=f"c{n}")) for n, each in enumerate(kinds)]

    assert [each.colour for each in added] == [
        Colour.AMBER,
        Colour.TEAL,
        Colour.BLUE,
        Colour.VIOLET,
    ]
    assert book.all() == tuple(added)


def test_more_connections_than_colours_are_kept(tmp_path: Path) -> None:
    """With every colour taken, a connection has the one of its kind."""
    book = ConnectionBook(tmp_path)
    added = [book.add(replace(CONNECTION, id=f"c{n}")) for n in range(len(Colour) + 1)]

    assert added[-1].colour is Colour.AMBER


@pytest.mark.parametrize(
    ("address", "centre", "is_served"),
    [
        (CONNECTION.address, Centre.SECURITY, True),
        (CONNECTION.address, Centre.COMPLIANCE, False),
        (InstanceAddress("localhost", 47001), Centre.SECURITY, False),
    ],
)
def test_a_connection_serves_a_centre_of_an_instance(
    tmp_path: Path, address: InstanceAddress, centre: Centre, *, is_served: bool
) -> None:
    """Only the same instance and the same centre make the same connection."""
    book = ConnectionBook(tmp_path)
    one_centre = replace(CONNECTION, centres=(Centre.SECURITY,))
    book.save(one_centre)

    assert book.serving(address, [centre]) == ((one_centre,) if is_served else ())
