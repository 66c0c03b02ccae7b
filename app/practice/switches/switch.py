"""What a switch is: a field of `Conditions` that says what it takes, what it does and why.

A new switch is a field in the file of who reads it: `disturbances.py` for the gate, which also
plays it by an entry in the table `FAULTS` of `app.practice.web.faults`; `restraints.py` for access
rules, business rules and queries; `conditions.py` for signing in and OAuth. The command line and
the help follow from the field.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, dataclass, field
from enum import Enum
from typing import Any

from app.practice.errors import PracticeError
from app.practice.switches import subjects

_MOST_DIGITS = 9
_LONGEST_S = 1e7
_ON = {"", "on", "true", "yes", "always"}
_OFF = {"off", "false", "no", "never"}


class Kind(Enum):
    """What a switch takes; the value is how help writes it."""

    FLAG = ""
    TIMES = "[=N]"
    NUMBER = "=N"
    SECONDS = "=SECONDS"
    CHOICE = "=CHOICE"
    TABLE = "=TABLE"
    TABLES = "=TABLE[,TABLE]"
    FIELD = "=TABLE.FIELD"
    ADDRESS = "=ADDRESS"
    PATHS = "=PATH[,PATH]"
    METHODS = "=METHOD[,METHOD]"
    WAIT = "=SECONDS|date|none|absurd"


class Group(Enum):
    """Where a switch stands in the help, in this order; the value is the heading."""

    LIMITS = "Limits: which requests the faults below touch"
    AWAY = "The instance is away, or something else answers"
    PACE = "Slow, busy or over a limit"
    BROKEN = "Answers that arrive broken"
    LISTS = "Lists and look-ups"
    WRITES = "Writes"
    RIGHTS = "Rights, rules and data"
    SIGN_IN = "Signing in and OAuth"
    TLS = "Certificates"


@dataclass(frozen=True)
class Switch:
    """What there is to know of one switch.

    Args:
        kind: What it takes.
        group: Where it stands in the help.
        meaning: What it does, as a sentence.
        source: Where the behaviour is documented or was seen.
        choices: What a switch of the kind `CHOICE` takes; alone, its name takes the first.
    """

    kind: Kind
    group: Group
    meaning: str
    source: str
    choices: tuple[str, ...] = ()

    def read(self, text: str) -> object:
        """Return the value that a person wrote after the name; nothing switches it on.

        Args:
            text: What stands after the equals sign.

        Errors:
            PracticeError: The switch takes something else.
        """
        try:
            return _READERS[self.kind](self, text.strip())
        except ValueError as exc:
            message = f"{text!r} is not what it takes."
            raise PracticeError(message, f"{self.expected()}.") from exc

    def expected(self) -> str:
        """Return what a person may write after the name."""
        if self.kind is Kind.CHOICE:
            return f"Choose one of: {', '.join(self.choices)}"
        return _EXPECTED[self.kind]


def switch(
    kind: Kind,
    group: Group,
    meaning: str,
    *,
    source: str,
    default: object = None,
    choices: tuple[str, ...] = (),
) -> Any:  # noqa: ANN401 - like `dataclasses.field`, it stands where a value of any type may
    """Return the field for a switch.

    Args:
        kind: What it takes.
        group: Where it stands in the help.
        meaning: What it does, as a sentence.
        source: Where the behaviour is documented or was seen; `[guess]` when it was nowhere.
        default: The value when nothing goes wrong; nothing means off.
        choices: What a switch of the kind `CHOICE` takes.
    """
    about = Switch(kind, group, meaning, source, choices)
    calm = _CALM[kind] if default is None else default
    return field(default=calm, metadata={"switch": about})


def switch_of(declared: Field[Any]) -> Switch:
    """Return what a field of `Conditions` says of itself."""
    about: Switch = declared.metadata["switch"]
    return about


def _flag(_about: Switch, text: str) -> bool:
    if text.lower() not in _ON | _OFF:
        raise ValueError(text)
    return text.lower() in _ON


def _times(about: Switch, text: str) -> int:
    return _natural(about, text) if text.isdecimal() else _flag(about, text)


def _natural(_about: Switch, text: str) -> int:
    if text.lower() in _OFF:
        return 0
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        raise ValueError(text)
    return int(text)


def _seconds(_about: Switch, text: str) -> float:
    value = 0.0 if text.lower() in _OFF else float(text)
    if not 0 <= value <= _LONGEST_S:
        raise ValueError(text)
    return value


def _choice(about: Switch, text: str) -> str:
    if text.lower() in _OFF:
        return ""
    wanted = text or about.choices[0]
    if wanted not in about.choices:
        raise ValueError(text)
    return wanted


def _subject(read: Callable[[str], str]) -> Callable[[Switch, str], object]:
    return lambda _about, text: "" if text.lower() in _OFF else read(text)


_READERS: dict[Kind, Callable[[Switch, str], object]] = {
    Kind.FLAG: _flag,
    Kind.TIMES: _times,
    Kind.NUMBER: _natural,
    Kind.SECONDS: _seconds,
    Kind.CHOICE: _choice,
    Kind.TABLE: _subject(subjects.table),
    Kind.TABLES: _subject(subjects.tables),
    Kind.FIELD: _subject(subjects.field),
    Kind.ADDRESS: _subject(subjects.address),
    Kind.PATHS: _subject(subjects.paths),
    Kind.METHODS: _subject(subjects.methods),
    Kind.WAIT: lambda _about, text: subjects.wait(text),
}
_EXPECTED = {
    Kind.FLAG: "Write the name alone, or off",
    Kind.TIMES: "Write the name alone, how many times as a whole number, or off",
    Kind.NUMBER: "Write a whole number, or off",
    Kind.SECONDS: "Write seconds such as 0.5, or off",
    Kind.TABLE: "Write the name of a table such as incident, or off",
    Kind.TABLES: "Write names of tables such as incident,problem, or off",
    Kind.FIELD: "Write a table and its field such as incident.description, or off",
    Kind.ADDRESS: "Write an address such as https://other.example, or off",
    Kind.PATHS: "Write beginnings of paths such as /api/now,/oauth_token.do, or off",
    Kind.METHODS: "Write HTTP methods such as GET,POST, or off",
    Kind.WAIT: "Write whole seconds such as 30, or date, none or absurd",
}
_CALM: dict[Kind, object] = {
    Kind.FLAG: False,
    Kind.TIMES: 0,
    Kind.NUMBER: 0,
    Kind.SECONDS: 0.0,
    Kind.CHOICE: "",
    Kind.TABLE: "",
    Kind.TABLES: "",
    Kind.FIELD: "",
    Kind.ADDRESS: "",
    Kind.PATHS: "",
    Kind.METHODS: "",
    Kind.WAIT: "",
}
