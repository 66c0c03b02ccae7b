"""How demo records come into being, with the same ids on every instance.

What the business rules shape goes through them; what comes in great numbers is written in bulk.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import blake2b
from importlib.resources import files
from typing import Any

from app.practice.accounts.directory import SYSTEM
from app.practice.clock import TIMESTAMP
from app.practice.definitions.metadata import METADATA
from app.practice.instance import Instance
from app.practice.rules import stamped
from app.practice.store.database import Row

_WELL_KNOWN = {
    ("sys_user_role", "admin"): "2831a114c611228501d4ea6c309d626d",
    ("sys_user_role", "itil"): "282bf1fac6112285017366cb5f867469",
}
_AGE = timedelta(days=120)


def demo_id(table: str, key: str) -> str:
    """Return the `sys_id` of a demo record, the same on every instance.

    Roles of the base system keep the ids they have everywhere, which clients know by heart.

    Args:
        table: The record's table.
        key: What tells it from others of its table.
    """
    return (
        _WELL_KNOWN.get((table, key))
        or blake2b(f"{table}|{key}".encode(), digest_size=16, person=b"practice").hexdigest()
    )


def plant(instance: Instance, table: str, key: str, values: Row) -> None:
    """Insert a demo record.

    Args:
        instance: The instance.
        table: The record's table.
        key: What tells it from others of its table.
        values: Its fields.
    """
    instance.records.insert(table, {"sys_id": demo_id(table, key)} | values, SYSTEM)


def plant_all(instance: Instance, table: str, keyed: Iterable[tuple[str, Row]]) -> None:
    """Insert many demo records past the business rules.

    Args:
        instance: The instance.
        table: The records' table.
        keyed: What tells each from others of its table, and its fields.
    """
    planted = f"{today(instance) - _AGE:{TIMESTAMP}}"
    blank = stamped(instance.schema, table, by=SYSTEM.user_name, now=planted)
    rows = (blank | {"sys_id": demo_id(table, key)} | values for key, values in keyed)
    if METADATA in instance.schema.lineage(table):
        display = instance.schema[table].display
        rows = (_filed(table, row, display) for row in rows)
    instance.database.insert_all(table, rows)


def plant_missing(instance: Instance, table: str, keyed: Iterable[tuple[str, Row]]) -> None:
    """Insert those of many demo records that are not there yet.

    Args:
        instance: The instance.
        table: The records' table.
        keyed: What tells each from others of its table, and its fields.
    """
    present = {row["sys_id"] for row in instance.database.rows(table)}
    missing = [(key, row) for key, row in keyed if demo_id(table, key) not in present]
    plant_all(instance, table, missing)


def today(instance: Instance) -> datetime:
    """Return the beginning of the instance's day, so that one day has one set of records."""
    return instance.clock.now().replace(hour=0, minute=0, second=0)


def read_plot(name: str) -> Any:  # noqa: ANN401 - the shape of each file is its own
    """Return what a file under `resources/practice` tells.

    Args:
        name: The file name.
    """
    return json.loads(files("resources.practice").joinpath(name).read_text(encoding="utf-8"))


def _filed(table: str, row: Row, display: str) -> Row:
    return row | {"sys_name": row[display], "sys_update_name": f"{table}_{row['sys_id']}"}
