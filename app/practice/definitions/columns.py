"""Columns of the usual types in few words, so that a definition reads like a list."""

from __future__ import annotations

from typing import TypedDict, Unpack

from app.practice.store.schema import Choice, Column

_UNLIMITED = 4000


class _Marks(TypedDict, total=False):
    """What any column may be besides its name, label and type; see `Column`."""

    read_only: bool
    mandatory: bool
    cascade: bool
    since: str
    choice: Choice
    dependent_on: str
    indexed: bool
    unique: bool
    read_roles: frozenset[str]
    write_roles: frozenset[str]


class _Filled(_Marks, total=False):
    default: str


class Traits(_Filled, total=False):
    """What a column may be whose length is not the first thing to say about it."""

    max_length: int


def string(name: str, label: str, max_length: int = 40, **traits: Unpack[_Filled]) -> Column:
    """Return a column of text."""
    return Column(name, label, "string", max_length, **traits)


def choice(name: str, label: str, **traits: Unpack[Traits]) -> Column:
    """Return a column of text with choices."""
    settled: Traits = {"choice": Choice.WITH_NONE, **traits}
    return Column(name, label, "string", **settled)


def suggestion(name: str, label: str, **traits: Unpack[Traits]) -> Column:
    """Return a column of text with choices, beside which other text is taken too."""
    settled: Traits = {"choice": Choice.SUGGESTION, **traits}
    return choice(name, label, **settled)


def number_choice(name: str, label: str, **traits: Unpack[Traits]) -> Column:
    """Return a column of numbers with choices, none of which is empty."""
    settled: Traits = {"choice": Choice.REQUIRED, **traits}
    return Column(name, label, "integer", **settled)


def integer(name: str, label: str, **traits: Unpack[Traits]) -> Column:
    """Return a column of whole numbers."""
    return Column(name, label, "integer", **traits)


def boolean(name: str, label: str, default: str = "false", **traits: Unpack[_Marks]) -> Column:
    """Return a column that is `true`, `false` or, in old records, empty."""
    return Column(name, label, "boolean", default=default, **traits)


def moment(name: str, label: str, **traits: Unpack[Traits]) -> Column:
    """Return a column of dates with a time."""
    return Column(name, label, "glide_date_time", **traits)


def day(name: str, label: str, **traits: Unpack[Traits]) -> Column:
    """Return a column of dates."""
    return Column(name, label, "glide_date", **traits)


def duration(name: str, label: str, **traits: Unpack[Traits]) -> Column:
    """Return a column of durations, kept as a moment after 1970-01-01 00:00:00."""
    return Column(name, label, "glide_duration", **traits)


def reference(name: str, label: str, table: str, **traits: Unpack[Traits]) -> Column:
    """Return a column that holds the id of a record of another table."""
    settled: Traits = {"max_length": 32, **traits}
    return Column(name, label, "reference", reference=table, **settled)


def id_list(name: str, label: str, table: str, **traits: Unpack[Traits]) -> Column:
    """Return a column that holds ids of several records, separated by commas."""
    settled: Traits = {"max_length": _UNLIMITED, **traits}
    return Column(name, label, "glide_list", list_of=table, **settled)


def journal(name: str, label: str, **traits: Unpack[Traits]) -> Column:
    """Return a column whose every value becomes an entry of the record's history."""
    settled: Traits = {"max_length": _UNLIMITED, **traits}
    return Column(name, label, "journal_input", **settled)


def record_class(label: str = "Class") -> Column:
    """Return the column that says which table of a family a record is of."""
    return Column("sys_class_name", label, "sys_class_name", 80, read_only=True, indexed=True)


def domain() -> tuple[Column, ...]:
    """Return the columns that say which domain a record is of; there is one, named `global`."""
    return (
        Column("sys_domain", "Domain", "domain_id", 32, "global", "sys_user_group", read_only=True),
        Column("sys_domain_path", "Domain Path", "domain_path", 255, "/", read_only=True),
    )
