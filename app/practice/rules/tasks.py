"""What holds for every task: its number, who opened it and when it ended.

Source: ServiceNow documentation, "Managing record numbering", "Task table".
"""

from __future__ import annotations

from app.practice.rules.write import Write, new_sys_id
from app.practice.store.database import Database
from app.practice.store.schema import Table

_DIGITS = 7
_MOST_DIGITS = 32
_LAST_STATES = {
    "change_request": {"3", "4"},
    "change_task": {"3", "4", "7"},
    "incident": {"7", "8"},
    "problem": {"107"},
    "task": {"3", "4", "7"},
}


def number_task(write: Write) -> None:
    """Give a new record the next number of its table; a number that is sent is kept.

    Source: ServiceNow documentation, "Managing record numbering": the number is a default value.
    """
    if write.before is None and not write.after["number"]:
        write.after["number"] = _next_number(write)
    write.after["task_effective_number"] = write.after["number"]


def open_task(write: Write) -> None:
    """Fill in who opened a new task and when."""
    if write.before is None:
        write.fill(opened_by=write.caller.sys_id, opened_at=write.after["sys_created_on"])


def note_closure(write: Write) -> None:
    """Make a task inactive when it reaches a last state, and active again when it leaves it."""
    if not write.changed("state"):
        return
    after = write.after
    closed = after["state"] in _LAST_STATES.get(write.table.name, set())
    after["active"] = "false" if closed else "true"
    after["closed_at"] = after["sys_updated_on"] if closed else ""
    after["closed_by"] = write.caller.sys_id if closed else ""


def take_numbers(database: Database, table: Table, *, count: int = 1) -> int:
    """Take the next numbers of a table and return the first of them.

    Args:
        database: Where they are counted.
        table: The table.
        count: How many.
    """
    counter = database.find("sys_number_counter", table=table.name)
    if counter is None:
        counter = {"sys_id": new_sys_id(), "table": table.name, "number": str(table.first_number)}
        database.insert("sys_number_counter", counter)
    number = int(counter["number"])
    database.update("sys_number_counter", counter | {"number": str(number + count)})
    return number


def _next_number(write: Write) -> str:
    """Return a number with the prefix and length of the table's record in `sys_number`, if any."""
    form = write.database.find("sys_number", category=write.table.name) or {}
    prefix = form.get("prefix") or write.table.prefix
    digits = min(int(form.get("maximum_digits") or _DIGITS), _MOST_DIGITS)
    number = take_numbers(write.database, write.table)
    return prefix + str(number).zfill(digits)
