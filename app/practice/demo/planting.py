"""How demo records come into being: through the business rules, with the same ids everywhere."""

from __future__ import annotations

from uuid import UUID, uuid5

from app.practice.database import Row
from app.practice.directory import SYSTEM
from app.practice.instance import Instance

_NAMES = UUID("d35d8c5c-62b9-4c0c-8a7b-1d0b66b7c5a4")


def demo_id(table: str, key: str) -> str:
    """Return the `sys_id` of a demo record, the same on every instance.

    Args:
        table: The record's table.
        key: What tells it from others of its table.
    """
    return uuid5(_NAMES, f"{table}|{key}").hex


def plant(instance: Instance, table: str, key: str, values: Row) -> None:
    """Insert a demo record.

    Args:
        instance: The instance.
        table: The record's table.
        key: What tells it from others of its table.
        values: Its fields.
    """
    instance.records.insert(table, {"sys_id": demo_id(table, key)} | values, SYSTEM)
