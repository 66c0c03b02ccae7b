"""Records that were kept while the definitions went on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.practice.clock import Clock
from app.practice.definitions import TABLES
from app.practice.definitions.columns import string
from app.practice.demo.seed import seed
from app.practice.instance import Instance
from app.practice.keys import Keys
from app.practice.releases import release_named
from app.practice.store.database import Database
from app.practice.store.schema import Access, Schema, Table
from app.practice.switches.conditions import Conditions

NEWER = (
    *(
        replace(table, columns=(*table.columns, string("u_floor", "Floor", indexed=True)))
        if table.name == "incident"
        else table
        for table in TABLES
    ),
    Table("u_room", "Room", (string("name", "Name"),)),
)


@pytest.fixture
def grown(tmp_path):
    """An instance that was kept and started again with more definitions."""
    kept = opened(tmp_path / "instance.db", TABLES)
    kept.database.update(*closed(kept))
    kept.database.close()
    again = opened(tmp_path / "instance.db", NEWER)
    yield again
    again.database.close()


def opened(path, tables):
    release = release_named("zurich")
    database = Database(Schema(tables, release), path)
    instance = Instance(database, Keys(b"secret"), Clock(), Conditions())
    seed(instance, release)
    return instance


def closed(instance):
    """Return a table to close to web services, as an administrator would."""
    row = instance.database.rows("sys_db_object", name="problem")[0]
    return "sys_db_object", row | {"ws_access": "false"}


def test_new_columns_and_tables_are_there(grown):
    """A column and a table that came later can be used, and nothing is lost."""
    incidents = grown.database.rows("incident")

    assert len(incidents) == 76
    assert {row["u_floor"] for row in incidents} == {""}
    assert grown.database.count("u_room") == 0


def test_the_dictionary_learns_what_is_new(grown):
    """What came later is described as all else is, once."""
    found = grown.database.rows("sys_dictionary", element="u_floor")

    assert [row["column_label"] for row in found] == ["Floor"]
    assert grown.database.count("sys_db_object", name="u_room") == 1
    assert grown.database.count("sys_dictionary", name="incident", element="caller_id") == 1


def test_what_was_described_stays_as_it_is(grown):
    """What an administrator changed about a table is kept."""
    (problem,) = grown.database.rows("sys_db_object", name="problem")

    assert problem["ws_access"] == "false"


@pytest.mark.parametrize(
    "wrong",
    [
        Table("u_room", "Room", (), display="label"),
        Table("u_room", "Room", (), display="sys_id", access=Access(own=("owner",))),
        Table("u_room", "Room", (), display="sys_id", access=Access(listed="read_roles")),
    ],
)
def test_a_definition_names_columns_of_its_own(wrong):
    """One that names a column its table lacks is found out before the instance starts."""
    with pytest.raises(ValueError, match="u_room"):
        Schema((*TABLES, wrong), release_named("zurich"))
