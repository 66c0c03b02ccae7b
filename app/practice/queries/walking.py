"""From a field, dot-walked or not, to the SQL that reads it."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.errors import ApiError
from app.practice.store.schema import Column, Schema

_MAX_STEPS = 30


@dataclass(frozen=True)
class Place:
    """Where a value is.

    Args:
        expression: The SQL that reads it; empty text when there is nothing on the way.
        column: Its column.
        table: The column's table.
        passed: Every table and column on the way, the last included.
    """

    expression: str
    column: Column
    table: str
    passed: tuple[tuple[str, str], ...]


def walk(schema: Schema, table: str, path: str, *, alias: str = "t") -> Place | None:
    """Find a field such as `number` or `caller_id.location.city`; nothing when there is none.

    A walk becomes a sub-select and no join, for a statement may have only so many joins.

    Args:
        schema: The tables.
        table: Where the path begins.
        path: Names joined by dots.
        alias: What the table is called in the statement.

    Errors:
        ApiError: The walk is longer than the instance goes; it is not left out, for without it a
            query would select everything.
    """
    *steps, last = path.split(".")
    if len(steps) > _MAX_STEPS:
        raise ApiError(400, "Invalid query", f"A field may be {_MAX_STEPS} references away")
    passed: list[tuple[str, Column]] = []
    for step in steps:
        link = schema.columns(table).get(step)
        if link is None or not link.reference:
            return None
        passed.append((table, link))
        table = link.reference
    column = schema.columns(table).get(last)
    if column is None or column.is_secret:
        return None
    expression = _expression(schema, alias, [link for _, link in passed], last)
    names = tuple((table, link.name) for table, link in [*passed, (table, column)])
    return Place(expression, column, table, names)


def shown(schema: Schema, place: Place, path: str, *, table: str, alias: str = "t") -> Place:
    """Find what stands for a reference, which is a field of the other record; else the field.

    Args:
        schema: The tables.
        place: Where the path leads.
        path: The path.
        table: Where the path begins.
        alias: What the table is called in the statement.
    """
    while reference := place.column.reference:
        path = f"{path}.{schema[reference].display}"
        further = walk(schema, table, path, alias=alias)
        if further is None:
            break
        place = further
    return place


def _expression(schema: Schema, alias: str, links: list[Column], last: str) -> str:
    if not links:
        return f'{alias}."{last}"'
    origin = f'w0.sys_id = {alias}."{links[0].name}"'
    joins = "".join(
        f' JOIN "{schema.storage(link.reference)}" AS w{step}'
        f' ON w{step}.sys_id = w{step - 1}."{link.name}"'
        for step, link in enumerate(links[1:], 1)
    )
    source = f'"{schema.storage(links[0].reference)}" AS w0{joins}'
    selected = f'SELECT w{len(links) - 1}."{last}" FROM {source} WHERE {origin}'  # noqa: S608 - names come from the schema
    return f"IFNULL(({selected}), '') COLLATE NOCASE"
