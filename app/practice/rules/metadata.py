"""Records that are configuration: what they are filed under, and who customised them.

Source: ServiceNow documentation, "Application files", "Customer updates table (sys_update_xml)".
"""

from __future__ import annotations

from app.practice.errors import Operation
from app.practice.rules.write import Write


def file_record(write: Write) -> None:
    """Keep the display name and the update name of an application file."""
    after, table = write.after, write.table
    after["sys_name"] = after[table.display]
    after["sys_update_name"] = f"{table.name}_{after['sys_id']}"


def note_customer_update(write: Write) -> None:
    """Note that a person, not the instance, made, changed or deleted an application file.

    There is one note for a file, however often it is changed.
    """
    if write.by_instance:
        return
    file, action = write.after, "INSERT_OR_UPDATE"
    if write.operation is Operation.DELETE:
        action = "DELETE"
    about = {
        "name": file["sys_update_name"],
        "target_name": file["sys_name"],
        "type": write.table.label,
        "action": action,
    }
    noted = write.database.find("sys_update_xml", name=about["name"])
    if noted:
        write.database.update("sys_update_xml", noted | about)
    else:
        write.database.insert("sys_update_xml", write.beside("sys_update_xml") | about)
