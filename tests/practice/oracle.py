"""What an encoded query finds, said a second time: plain Python over dictionaries, no SQL.

Written from the documentation of the operators, to be compared with what the instance answers.
"""

from __future__ import annotations

import operator as python
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

Row = dict[str, str]

KINDS = {
    "sys_id": "text",
    "text": "text",
    "other": "text",
    "name": "text",
    "rank": "integer",
    "level": "integer",
    "cost": "decimal",
    "due": "moment",
    "start": "moment",
    "day": "day",
    "open": "truth",
    "owner": "person",
    "manager": "person",
    "parent": "ticket",
}
FIELDS = {
    "ticket": {
        *("sys_id", "text", "other", "rank", "level", "cost", "due", "start", "day", "open"),
        *("owner", "parent"),
    },
    "person": {"sys_id", "name", "manager"},
}
SHOWN = {"ticket": "text", "person": "name"}
WORDS = {
    "DOES NOT CONTAIN": "NOT LIKE",
    "CONTAINS": "LIKE",
    "EMPTYSTRING": "ISEMPTY",
    "!*": "NOT LIKE",
    "*": "LIKE",
    "%": "ENDSWITH",
}
OPERATORS = sorted(
    [
        *("NOT LIKE", "NOT IN", "STARTSWITH", "ENDSWITH", "ISNOTEMPTY", "ISEMPTY", "ANYTHING"),
        *("BETWEEN", "SAMEAS", "NSAMEAS", "GT_FIELD", "LT_FIELD", "GT_OR_EQUALS_FIELD"),
        *("LT_OR_EQUALS_FIELD", "MORETHAN", "LESSTHAN", "NOTON", "ON", "DATEPART", "VALCHANGES"),
        *("RELATIVEGT", "RELATIVEGE", "RELATIVELT", "RELATIVELE", "RELATIVEEE"),
        *("LIKE", "IN", "!=", "<=", ">=", "=", "<", ">", *WORDS),
    ],
    key=len,
    reverse=True,
)
COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "<": python.lt,
    "<=": python.le,
    ">": python.gt,
    ">=": python.ge,
}
LIKE = {"LIKE", "NOT LIKE", "STARTSWITH", "ENDSWITH"}
EMPTY = {"ISEMPTY", "ISNOTEMPTY", "ANYTHING"}
SAME = {"=", "!=", "IN", "NOT IN"}
PAIRS = {op for op in OPERATORS if op.endswith(("SAMEAS", "_FIELD", "THAN"))}
RELATIVE = {op for op in OPERATORS if op.startswith("RELATIVE")}
SIGNS = {"GT": ">", "GE": ">=", "LT": "<", "LE": "<=", "EE": "="}
FORM = "%Y-%m-%d %H:%M:%S"


class Dropped(Exception):  # noqa: N818 - no error: the term means nothing, and the rest counts
    """The term is dropped."""


@dataclass
class Oracle:
    """Knows the records of both tables, the asking user and the time, which is UTC."""

    tables: dict[str, dict[str, Row]]
    user: str
    now: datetime

    def find(self, table: str, text: str) -> list[str]:
        """Return the ids that a query finds, in order."""
        terms = split(text)
        rows = [row for row in self.tables[table].values() if self.holds(table, row, terms)]
        for term in reversed(terms):
            if match := re.fullmatch(r"(?:NQ)?ORDERBY(DESC)?([a-z].*)", term):
                rows.sort(key=lambda row: self.key(table, row, match[2]), reverse=bool(match[1]))
        return [row["sys_id"] for row in rows]

    def key(self, table: str, row: Row, path: str) -> object:
        """Return what a record is put in order by."""
        try:
            value, kind = self.shown(table, row, path)
        except Dropped:
            return 0
        if kind in {"integer", "decimal"}:
            return float(value) if value else float("-inf")
        return fold(value)

    def holds(self, table: str, row: Row, terms: list[str]) -> bool:
        """Return whether a record meets a query."""
        queries: list[list[tuple[bool, bool]]] = [[]]
        for term, inner in nested(terms):
            word = term.removeprefix("NQ")
            if word != term:
                queries.append([])
            if word == "EQ" or word.startswith(("ORDERBY", "GROUPBY")):
                continue
            is_alternative = word.startswith("OR") and bool(queries[-1])
            try:
                held, means = self.term(table, row, word.removeprefix("OR"), inner), True
            except Dropped:
                held, means = False, False
            if is_alternative:
                before = queries[-1].pop()
                held, means = held or before[0], means or before[1]
            queries[-1].append((held, means))
        written = [all(held or not means for held, means in query) for query in queries if query]
        return any(written) if written else True

    def term(self, table: str, row: Row, term: str, inner: list[str]) -> bool:
        """Return whether a record meets one term."""
        if match := re.fullmatch(r"SUBQUERY(\w+),(\w+),(\w+)", term):
            wanted, column, other = match.groups()
            known = self.related(other, column, self.value(table, row, wanted)[0], inner)
            return known > 0
        if match := re.fullmatch(r"RLQUERY(\w+)\.(\w+),([<>=]+)(\d+)", term):
            count = self.related(match[1], match[2], row["sys_id"], inner)
            return counted(match[3], count, int(match[4]))
        match = re.fullmatch(r"([a-z][a-z0-9_.]*)(.*)", term, re.DOTALL)
        operator = next((op for op in OPERATORS if match and match[2].startswith(op)), None)
        if match is None or operator is None:
            raise Dropped
        operand = match[2].removeprefix(operator)
        operator = WORDS.get(operator, operator)
        return self.condition(table, row, match[1], operator, operand)

    def related(self, table: str, column: str, value: str, inner: list[str]) -> int:
        """Return how many records of another table belong to a value and meet the inner query."""
        if column not in FIELDS[table]:
            raise Dropped
        rows = [row for row in self.tables[table].values() if value and row[column] == value]
        return sum(self.holds(table, row, inner) for row in rows)

    def condition(self, table: str, row: Row, path: str, operator: str, operand: str) -> bool:
        """Return whether a field meets an operator and its operand."""
        value, kind = self.value(table, row, path)
        for operators, answer in (
            (LIKE, lambda: self.like(self.shown(table, row, path), operator, operand)),
            (EMPTY, lambda: operator == "ANYTHING" or (value == "") is (operator == "ISEMPTY")),
            (SAME, lambda: self.same(value, kind, operator, operand)),
            (COMPARE, lambda: ranges(value, kind, operator, self.operand(kind, operand))),
            ({"BETWEEN"}, lambda: self.between(value, kind, operand)),
            ({"ON", "NOTON"}, lambda: on(value, operator, operand)),
            (RELATIVE, lambda: self.relative(value, kind, operator[-2:], operand)),
            ({"DATEPART"}, lambda: part(value, operand)),
            (PAIRS, lambda: self.pair(table, row, (value, kind), operator, operand)),
        ):
            if operator in operators:
                return answer()
        raise Dropped

    def like(self, shown: tuple[str, str], operator: str, operand: str) -> bool:
        """Return whether a text is part of another."""
        value, part_of = fold(shown[0]), fold(self.operand(shown[1], operand))
        if operator == "STARTSWITH":
            return value.startswith(part_of)
        if operator == "ENDSWITH":
            return value.endswith(part_of)
        return (part_of in value) is (operator == "LIKE")

    def same(self, value: str, kind: str, operator: str, operand: str) -> bool:
        """Return whether a value is, or is not, one of a list or the only one."""
        one = operator in {"=", "!="}
        known = [self.operand(kind, operand)] if one else self.list(kind, operand)
        inside = fold(value) in map(fold, known)
        return inside if operator in {"=", "IN"} else not inside and bool(value or kind == "truth")

    def between(self, value: str, kind: str, operand: str) -> bool:
        """Return whether a value is between two others."""
        low, _, high = operand.partition("@")
        first, last = self.operand(kind, low), self.operand(kind, high)
        return ranges(value, kind, ">=", first) and ranges(value, kind, "<=", last)

    def pair(self, table: str, row: Row, one: tuple[str, str], operator: str, operand: str) -> bool:
        """Return how a field stands to another."""
        name, _, options = operand.partition("@")
        return fields(*one, operator, self.value(table, row, name)[0], options)

    def relative(self, value: str, kind: str, sign: str, operand: str) -> bool:
        """Return how a moment stands to another so many units from now."""
        match = re.fullmatch(r"@(minute|hour|day|week)@(ago|ahead)@(\d+)", operand)
        if match is None:
            raise Dropped
        span = timedelta(**{f"{match[1]}s": int(match[3])})
        moment = self.now - span if match[2] == "ago" else self.now + span
        if sign != "EE":
            return ranges(value, kind, SIGNS[sign], written(moment, kind))
        if match[1] == "week":
            moment -= timedelta(days=moment.weekday())
        start = moment.replace(second=0)
        start = start if match[1] == "minute" else start.replace(minute=0)
        start = start if match[1] in {"minute", "hour"} else start.replace(hour=0)
        end = start + timedelta(**{f"{match[1]}s": 1}) - timedelta(seconds=1)
        return value != "" and written(start, kind) <= value <= written(end, kind)

    def value(self, table: str, row: Row | None, path: str) -> tuple[str, str]:
        """Return the value that a path leads to, and its kind."""
        name, _, rest = path.partition(".")
        if name not in FIELDS[table] or (rest and KINDS[name] not in FIELDS):
            raise Dropped
        value = row[name] if row else ""
        if not rest:
            return value, KINDS[name]
        return self.value(KINDS[name], self.tables[KINDS[name]].get(value), rest)

    def shown(self, table: str, row: Row, path: str) -> tuple[str, str]:
        """Return the same, or for a reference what stands for the other record."""
        value, kind = self.value(table, row, path)
        return self.value(table, row, f"{path}.{SHOWN[kind]}") if kind in SHOWN else (value, kind)

    def operand(self, kind: str, text: str) -> str:
        """Return an operand as values of the kind are written."""
        if text.startswith("javascript:"):
            if text != "javascript:gs.getUserID()":
                raise Dropped
            text = self.user
        if kind == "truth":
            return {"1": "true", "0": "false"}.get(text, text.lower())
        if kind == "integer" and re.fullmatch(r"[+-]?\d{1,18}", text):
            return str(int(text))
        if kind == "day" and re.match(r"\d{4}-\d\d-\d\d", text):
            return text[:10]
        if kind == "moment" and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return f"{text} 00:00:00"
        return text

    def list(self, kind: str, text: str) -> list[str]:
        """Return the operands of a list."""
        if text.startswith("javascript:"):
            return [self.operand(kind, text)]
        return [
            self.operand(kind, "") if not each else self.item(kind, each)
            for each in text.split(",")
        ]

    def item(self, kind: str, text: str) -> str:
        """Return one operand of a list, where nothing is worked out."""
        return text if text.startswith("javascript:") else self.operand(kind, text)


def split(text: str) -> list[str]:
    """Split at single carets, the first of two being part of a value."""
    terms, term, position = [], "", 0
    while position < len(text):
        pair = text[position : position + 2]
        if pair == "^^":
            term, position = term + "^", position + 2
        elif pair[0] == "^":
            terms, term, position = [*terms, term], "", position + 1
        else:
            term, position = term + pair[0], position + 1
    return [each for each in [*terms, term] if each]


def nested(terms: list[str]) -> list[tuple[str, list[str]]]:
    """Return the outer terms, each with those inside its brackets."""
    outer: list[tuple[str, list[str]]] = []
    depth = 0
    for term in terms:
        depth -= term.startswith("END")
        if depth:
            outer[-1][1].append(term)
        elif not term.startswith("END"):
            outer.append((term, []))
        depth += term.startswith(("SUBQUERY", "RLQUERY"))
    return outer


def fold(text: str) -> str:
    """Return a text as it is compared: only letters of the English alphabet have one case."""
    return re.sub("[A-Z]", lambda letter: letter[0].lower(), text)


def ranges(value: str, kind: str, operator: str, operand: str) -> bool:
    """Return whether a value is before or after another; nothing is neither."""
    if value == "":
        return False
    if kind in {"integer", "decimal"}:
        form = r"[+-]?\d+" if kind == "integer" else r"[+-]?\d+(\.\d*)?"
        if not re.fullmatch(form, operand):
            return False
        return COMPARE[operator](float(value), float(operand))
    return COMPARE[operator](fold(value), fold(operand))


def on(value: str, operator: str, operand: str) -> bool:
    """Return whether a moment is on a day."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", operand):
        raise Dropped
    inside = value[:10] == operand
    return inside if operator == "ON" else value != "" and not inside


def counted(sign: str, left: int, right: int) -> bool:
    """Return how two numbers stand to each other."""
    return left == right if sign == "=" else COMPARE[sign](left, right)


def part(value: str, operand: str) -> bool:
    """Return whether a part of a date is what is wanted."""
    match = re.fullmatch(
        r".*@javascript:gs\.datePart\('(\w+)','(\w+)','(\w\w)'\)", operand, re.DOTALL
    )
    if match is None:
        raise Dropped
    name, wanted, sign = match.groups()
    days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
    if name not in {"dayofweek", "month", "hour"} or (name == "dayofweek" and wanted not in days):
        raise Dropped
    if value == "":
        return False
    moment = datetime.fromisoformat(value)
    if name == "dayofweek":
        return counted(SIGNS[sign], moment.isoweekday() % 7, days.index(wanted))
    number = moment.month if name == "month" else moment.hour
    return counted(SIGNS[sign], number, int(wanted))


def fields(value: str, kind: str, operator: str, other: str, options: str) -> bool:
    """Return how two fields of a record stand to each other."""
    if operator in {"SAMEAS", "NSAMEAS"}:
        if options not in {"", "day", "hour"}:
            raise Dropped
        length = {"": None, "day": 10, "hour": 13}[options]
        same = fold(value)[:length] == fold(other)[:length]
        return bool(value and other) and same is (operator == "SAMEAS")
    if operator in {"MORETHAN", "LESSTHAN"} and options:
        return apart(value, operator, other, options)
    sign = {"MORETHAN": ">", "LESSTHAN": "<"}.get(operator)
    sign = sign or (">" if operator.startswith("GT") else "<") + "=" * ("EQUALS" in operator)
    return other != "" and ranges(value, kind, sign, other)


def apart(value: str, operator: str, other: str, options: str) -> bool:
    """Return whether two dates are more or less than so long apart."""
    match = re.fullmatch(r"(hour|day|week)@(before|after|before or after)@(\d+)", options)
    if match is None:
        raise Dropped
    if not (value and other):
        return False
    span = timedelta(**{f"{match[1]}s": int(match[3])})
    gap = datetime.fromisoformat(other) - datetime.fromisoformat(value)
    wanted = []
    if "before" in match[2].split():
        wanted.append(gap > span if operator == "MORETHAN" else timedelta() <= gap <= span)
    if "after" in match[2].split():
        wanted.append(-gap > span if operator == "MORETHAN" else timedelta() <= -gap <= span)
    return any(wanted)


def written(moment: datetime, kind: str) -> str:
    """Return a moment as a column of the kind keeps it."""
    return moment.strftime("%Y-%m-%d" if kind == "day" else FORM)
