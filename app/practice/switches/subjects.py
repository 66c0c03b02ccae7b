"""What a switch may be about: tables, a field, another address, certain requests, a wait."""

from __future__ import annotations

import re
from http import HTTPMethod

from app.practice.definitions import TABLES
from app.practice.store.schema import SYSTEM_COLUMNS

_TABLES = {table.name: table for table in TABLES}
_ADDRESS = re.compile(r"https?://[\w.:\[\]-]+/?", re.ASCII)
_PATH = re.compile(r"/[!-~]*")
_WAIT = re.compile(r"[0-9]{1,9}|date|none|absurd")


def table(text: str) -> str:
    """Return the name of a table.

    Errors:
        ValueError: There is none of that name.
    """
    if text not in _TABLES:
        raise ValueError(text)
    return text


def tables(text: str) -> str:
    """Return names of tables, parted by commas.

    Errors:
        ValueError: One of them names none.
    """
    return ",".join(table(name.strip()) for name in text.split(","))


def field(text: str) -> str:
    """Return a field that is named `TABLE.FIELD`, inherited or the table's own.

    Errors:
        ValueError: There is no such table, or it has no such field.
    """
    name, _, element = text.partition(".")
    if element not in _elements(table(name)):
        raise ValueError(text)
    return text


def address(text: str) -> str:
    """Return the address of another host.

    Errors:
        ValueError: It is none, or leads further than to a host.
    """
    if not _ADDRESS.fullmatch(text):
        raise ValueError(text)
    return text


def paths(text: str) -> str:
    """Return beginnings of paths, parted by commas.

    Errors:
        ValueError: One of them does not start at the root.
    """
    names = [name.strip() for name in text.split(",")]
    if not all(map(_PATH.fullmatch, names)):
        raise ValueError(text)
    return ",".join(names)


def methods(text: str) -> str:
    """Return HTTP methods in capitals, parted by commas.

    Errors:
        ValueError: One of them is none.
    """
    return ",".join(HTTPMethod(name.strip().upper()) for name in text.split(","))


def wait(text: str) -> str:
    """Return what a Retry-After header is to say: seconds, or a word for something else.

    Errors:
        ValueError: It is neither.
    """
    if not _WAIT.fullmatch(text):
        raise ValueError(text)
    return text


def _elements(name: str) -> set[str]:
    about = _TABLES[name]
    inherited = _elements(about.extends) if about.extends else set()
    return inherited | {column.name for column in (*SYSTEM_COLUMNS, *about.columns)}
