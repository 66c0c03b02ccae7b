"""What the instance remembers of a record: journal entries and the audit of its fields.

Source: ServiceNow documentation, "Journal fields", "Auditing and history sets".
"""

from __future__ import annotations

from app.practice.rules.write import Write
from app.practice.store.database import Row

_AUDITED = {"task", "sys_user", "sys_user_group", "cmdb_ci"}
_UNAUDITED = {"sys_updated_on", "sys_updated_by", "sys_mod_count", "user_password"}


def entries(write: Write) -> Row:
    """Return what is written into journal fields.

    Args:
        write: The write.
    """
    columns = write.database.schema.columns(write.table.name)
    return {
        name: write.after[name]
        for name, column in columns.items()
        if column.type == "journal_input" and write.after[name]
    }


def note_entries(write: Write) -> None:
    """Add what is written into journal fields to the journal."""
    for element, text in entries(write).items():
        about = {
            "name": write.table.name,
            "element": element,
            "element_id": write.after["sys_id"],
            "value": text,
        }
        write.database.insert("sys_journal_field", write.beside("sys_journal_field") | about)


def audit(write: Write) -> None:
    """Note each field that gets another value, in tables that are audited.

    The making of a record is not audited, as on an instance that was not told otherwise.
    """
    before, after = write.before, write.after
    if before is None or write.database.schema.storage(write.table.name) not in _AUDITED:
        return
    changed = [name for name in after if before[name] != after[name] and name not in _UNAUDITED]
    for name in changed:
        about = {
            "tablename": write.table.name,
            "documentkey": after["sys_id"],
            "fieldname": name,
            "oldvalue": before[name],
            "newvalue": after[name],
            "record_checkpoint": after["sys_mod_count"],
            "user": write.caller.user_name,
        }
        write.database.insert("sys_audit", write.beside("sys_audit") | about)
