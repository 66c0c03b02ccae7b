"""Views: which fields of a table are shown, and in what order.

Source: ServiceNow documentation, "Views", "Configure the list layout"; public update sets name the
columns.
"""

from __future__ import annotations

from app.practice.definitions.columns import integer, reference, string
from app.practice.definitions.metadata import HIDDEN, METADATA
from app.practice.store.schema import Table

VIEW_TABLES = (
    Table(
        "sys_ui_view",
        "UI View",
        (
            string("name", "Name", 80, mandatory=True, indexed=True),
            string("title", "Title", 80),
        ),
        extends=METADATA,
        display="title",
        access=HIDDEN,
    ),
    Table(
        "sys_ui_list",
        "List Layout",
        (
            string("name", "Table", 80, mandatory=True, indexed=True),
            reference("view", "View", "sys_ui_view", cascade=True),
            string("parent", "Parent", 80),
        ),
        extends=METADATA,
        access=HIDDEN,
    ),
    Table(
        "sys_ui_list_element",
        "List Layout Element",
        (
            reference("list_id", "List", "sys_ui_list", cascade=True, indexed=True),
            string("element", "Element", 255),
            integer("position", "Position", default="0"),
        ),
        extends=METADATA,
        display="element",
        access=HIDDEN,
    ),
)
