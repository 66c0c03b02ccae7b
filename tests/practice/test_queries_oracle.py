"""Random encoded queries over random records find what plain Python says they find."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.queries.asking import Asking
from app.practice.queries.query import parse_query
from app.practice.queries.selection import select
from app.practice.releases import release_named
from app.practice.store.database import Database
from app.practice.store.schema import Column, Schema, Table
from tests.practice.oracle import FIELDS, KINDS, Oracle

NOW = datetime(2026, 3, 28, 22, 30, 15, tzinfo=UTC)
TYPES = {
    "text": "string",
    "integer": "integer",
    "decimal": "decimal",
    "truth": "boolean",
    "moment": "glide_date_time",
    "day": "glide_date",
}
TEXTS = [
    "",
    "a",
    "A",
    "aB",
    "Ab%",
    "a_b",
    "é",
    "É",
    "x^y",
    "^",
    "a,b",
    "a@b",
    "\\",
    "'",
    "10",
    "\n",
]
NUMBERS = ["", "0", "1", "2", "10", "-3", "999"]
DECIMALS = ["", "0.25", "9.5", "10", "-1.75"]
MOMENTS = [
    *("", "2026-03-28 22:30:15", "2026-03-28 21:30:15", "2026-03-28 00:00:00"),
    *("2026-03-27 23:59:59", "2026-03-29 22:30:15", "2025-12-31 08:00:00"),
]
DAYS = ["", "2026-03-28", "2026-03-27", "2026-02-28"]
TRUTHS = ["", "true", "false"]
PEOPLE = ["", "u1", "u2", "u3", "gone"]
TICKETS = ["", "t0", "t1", "t2"]
VALUES = {
    "text": TEXTS,
    "integer": NUMBERS,
    "decimal": DECIMALS,
    "moment": MOMENTS,
    "day": DAYS,
    "truth": TRUTHS,
    "person": PEOPLE,
    "ticket": TICKETS,
}
ODD = [
    "many",
    "01",
    "+1",
    "1.",
    "TRUE",
    "2026-03-28",
    "javascript:gs.getUserID()",
    "javascript:x()",
]
PATHS = {
    "ticket": [
        *sorted(FIELDS["ticket"]),
        *("owner.name", "owner.manager", "owner.manager.name", "parent.text", "parent.owner.name"),
        *("parent.parent.rank", "parent.due", "nowhere", "text.name", "owner.nowhere"),
    ],
    "person": [*sorted(FIELDS["person"]), "manager.name", "manager.manager.name", "text"],
}
COMMON = ["=", "!=", "<", "<=", ">", ">=", "LIKE", "NOT LIKE", "STARTSWITH", "ENDSWITH", "*", "%"]
LISTS = ["IN", "NOT IN"]
EMPTY = ["ISEMPTY", "ISNOTEMPTY", "EMPTYSTRING", "ANYTHING", "VALCHANGES", "DOES NOT CONTAINa"]
PAIRS = ["SAMEAS", "NSAMEAS", "GT_FIELD", "LT_FIELD", "GT_OR_EQUALS_FIELD", "LT_OR_EQUALS_FIELD"]


def kind_of(path: str) -> str:
    """Return the kind of value a path leads to."""
    return KINDS.get(path.rpartition(".")[2], "text")


def column(name: str) -> Column:
    """Return the column of a field."""
    kind = KINDS[name]
    if kind in FIELDS:
        return Column(name, name, "reference", reference=kind)
    return Column(name, name, TYPES[kind])


TABLES = tuple(
    Table(table, table, tuple(map(column, sorted(FIELDS[table] - {"sys_id"}))), display=display)
    for table, display in (("person", "name"), ("ticket", "text"))
)
SCHEMA = Schema(TABLES, release_named("zurich"))


def rows(table: str, ids: list[str]) -> st.SearchStrategy[list[dict[str, str]]]:
    """Return records of a table, each with any value its fields can have."""
    fields = {name: st.sampled_from(VALUES[KINDS[name]]) for name in FIELDS[table] - {"sys_id"}}
    each = [st.fixed_dictionaries({"sys_id": st.just(sys_id), **fields}) for sys_id in ids]
    return st.tuples(*each).map(list)


@st.composite
def conditions(draw: st.DrawFn, table: str) -> str:
    """Return one condition."""
    path = draw(st.sampled_from(PATHS[table]))
    kind = kind_of(path)
    operands = st.sampled_from([*VALUES[kind], *ODD]).map(lambda text: text.replace("^", "^^"))
    forms = [
        st.tuples(st.sampled_from(COMMON), operands).map("".join),
        st.tuples(st.sampled_from(LISTS), st.lists(operands, max_size=3).map(",".join)).map(
            "".join
        ),
        st.sampled_from(EMPTY),
        st.tuples(operands, operands).map(lambda bounds: f"BETWEEN{'@'.join(bounds)}"),
        pairs(table, kind),
    ]
    if kind in {"moment", "day"}:
        forms += [dates(kind), dates(kind)]
    return path + draw(st.one_of(forms))


def pairs(table: str, kind: str) -> st.SearchStrategy[str]:
    """Return a comparison with another field of the same kind."""
    others = [path for path in PATHS[table] if kind_of(path) == kind]
    return st.tuples(st.sampled_from(PAIRS), st.sampled_from(others)).map("".join)


def dates(kind: str) -> st.SearchStrategy[str]:
    """Return what is asked of dates alone."""
    other = "day" if kind == "day" else "start"
    units, signs = (
        st.sampled_from(["hour", "day", "week"]),
        st.sampled_from(["GT", "GE", "LT", "LE", "EE"]),
    )
    count, days = st.integers(0, 3), st.sampled_from(["sunday", "monday", "saturday", "noday"])
    away = st.sampled_from(["before", "after", "before or after"])
    forms = [
        st.builds(
            "{}{}".format, st.sampled_from(["ON", "NOTON"]), st.sampled_from([*DAYS, "soon"])
        ),
        st.builds(
            "RELATIVE{}@{}@{}@{}".format, signs, units, st.sampled_from(["ago", "ahead"]), count
        ),
        st.builds("DATEPARTday@javascript:gs.datePart('dayofweek','{}','{}')".format, days, signs),
        st.builds("DATEPARTm@javascript:gs.datePart('month','{}','{}')".format, count, signs),
    ]
    if kind == "moment":
        forms += [
            st.builds(
                "{}{}@{}@{}@{}".format,
                st.sampled_from(["MORETHAN", "LESSTHAN"]),
                st.just(other),
                units,
                away,
                count,
            ),
            st.builds(
                "{}{}@{}".format,
                st.sampled_from(["SAMEAS", "NSAMEAS"]),
                st.just(other),
                st.sampled_from(["day", "hour", "age"]),
            ),
            st.builds(
                "DATEPARTh@javascript:gs.datePart('hour','{}','{}')".format,
                st.sampled_from([0, 22, 23]),
                signs,
            ),
        ]
    return st.one_of(forms)


@st.composite
def terms(draw: st.DrawFn, table: str, depth: int = 0) -> str:
    """Return one term, and now and then a whole query on another table."""
    kind = draw(st.integers(0, 12 if depth < 2 else 10))
    if kind == 11 and table == "ticket":
        return f"SUBQUERYowner,sys_id,person^{draw(queries('person', depth + 1))}^ENDSUBQUERY"
    if kind == 12:
        back = "parent" if table == "ticket" else "owner"
        count = draw(st.sampled_from([">=1", ">1", "=0", "<2"]))
        return f"RLQUERYticket.{back},{count}^{draw(queries('ticket', depth + 1))}^ENDRLQUERY"
    return draw(conditions(table))


@st.composite
def queries(draw: st.DrawFn, table: str, depth: int = 0) -> str:
    """Return a query of a few terms, in any order with sort keys and words that mean nothing."""
    words = [draw(terms(table, depth)) for _ in range(draw(st.integers(0, 4 if depth else 5)))]
    joints = [draw(st.sampled_from(["^", "^", "^OR", "^NQ"])) for _ in words]
    joints = [
        "^" if "QUERY" in word[:8] else joint for joint, word in zip(joints, words, strict=True)
    ]
    text = "".join(joint + word for joint, word in zip(joints, words, strict=True))
    if depth:
        return text.removeprefix("^") or "sys_idANYTHING"
    order = draw(
        st.lists(st.sampled_from([*PATHS[table], "DESCrank", "DESCtext", "DESCowner"]), max_size=2)
    )
    tail = "".join(f"^ORDERBY{key}" for key in order)
    return (text + tail + draw(st.sampled_from(["", "^EQ", "^GROUPBYtext", "^"]))).lstrip("^")


RECORDS = st.tuples(rows("person", ["u1", "u2", "u3"]), rows("ticket", [f"t{n}" for n in range(4)]))


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    """An empty database of two tables."""
    with closing(Database(SCHEMA)) as made:
        yield made


@given(records=RECORDS, table=st.sampled_from(["ticket", "person"]), data=st.data())
def test_queries_find_what_the_oracle_finds(database, records, table, data):
    """Every query over every kind of field, alone or joined, finds the same in the same order."""
    query = data.draw(queries(table))
    known = dict(zip(("person", "ticket"), records, strict=True))
    oracle = Oracle(
        {name: {row["sys_id"]: row for row in rows} for name, rows in known.items()}, "u1", NOW
    )
    with database.transaction():
        for name in known:
            database._run(f'DELETE FROM "{name}"')  # noqa: S608 - our own
        for name, each in known.items():
            for row in each:
                database.insert(name, row)
    selection = select(SCHEMA, table, parse_query(query), Asking(user="u1", now=NOW))
    found = [row["sys_id"] for row in database.selected(selection, limit=100, offset=0)]

    assert found == oracle.find(table, query)
