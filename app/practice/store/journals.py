"""What was written into journal fields, as one text a record."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from app.practice.store.database import Database, Row
from app.practice.store.formats import Formats

JOURNALS = frozenset({"journal", "journal_input", "journal_list"})


def histories(
    database: Database, labels: Mapping[str, str], records: Collection[str], formats: Formats
) -> dict[str, str]:
    """Return what was written into journal fields, the newest entry first, by record.

    Args:
        database: Where the entries are.
        labels: The journal fields, and what people call each.
        records: The records' ids.
        formats: How the reader reads dates.

    Source: seen in clients: `2026-11-23 10:00:00 - Name (Work notes)`, then the text.
    """
    if database.schema.get("sys_journal_field") is None:
        return {}
    entries = database.among("sys_journal_field", "element_id", records)
    entries = [entry for entry in entries if entry["element"] in labels]
    entries.sort(key=_age)
    names = _names(database, {entry["sys_created_by"] for entry in entries})
    texts: dict[str, str] = {}
    for entry in reversed(entries):
        when = formats.show("glide_date_time", entry["sys_created_on"])
        who = names.get(entry["sys_created_by"], entry["sys_created_by"])
        record = entry["element_id"]
        text = f"{when} - {who} ({labels[entry['element']]})\n{entry['value']}\n\n"
        texts[record] = texts.get(record, "") + text
    return texts


def _names(database: Database, user_names: Collection[str]) -> dict[str, str]:
    users = database.among("sys_user", "user_name", user_names)
    return {user["user_name"]: user["name"] for user in users}


def _age(entry: Row) -> str:
    return entry["sys_created_on"]
