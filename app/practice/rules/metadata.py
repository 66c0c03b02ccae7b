"""Records that are configuration: what they are filed under.

Source: ServiceNow documentation, "Application files".
"""

from __future__ import annotations

from app.practice.rules.write import Write


def file_record(write: Write) -> None:
    """Keep the display name and the update name of an application file."""
    after, table = write.after, write.table
    after["sys_name"] = after[table.display]
    after["sys_update_name"] = f"{table.name}_{after['sys_id']}"
