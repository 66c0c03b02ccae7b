"""What the platform says about itself: properties, tables, columns and choices."""

from __future__ import annotations

from app.practice.definitions.roles import TICKET_ROLES
from app.practice.schema import Access, Column, Table

_HIDDEN = Access(hides_rows=True)

PLATFORM_TABLES = (
    Table(
        "sys_properties",
        "System Property",
        (
            Column("name", "Name", max_length=100, mandatory=True),
            Column("value", "Value", max_length=4000),
            Column("type", "Type", default="string"),
            Column("description", "Description", max_length=512),
            Column("read_roles", "Read roles", max_length=255),
            Column("write_roles", "Write roles", max_length=255),
        ),
        access=Access(listed="read_roles", hides_rows=True),
    ),
    Table(
        "sys_db_object",
        "Table",
        (
            Column("name", "Name", max_length=80),
            Column("label", "Label", max_length=80),
            Column("super_class", "Extends table", "reference", 32, reference="sys_db_object"),
            Column("access", "Accessible from", default="public"),
            Column("read_access", "Can read", "boolean", default="true"),
            Column("create_access", "Can create", "boolean", default="true"),
            Column("update_access", "Can update", "boolean", default="true"),
            Column("delete_access", "Can delete", "boolean", default="true"),
            Column(
                "ws_access",
                "Allow access to this table via web services",
                "boolean",
                default="true",
            ),
            Column("caller_access", "Caller Access"),
            Column("sys_scope", "Application", default="global"),
        ),
        display="label",
        access=_HIDDEN,
    ),
    Table(
        "sys_dictionary",
        "Dictionary Entry",
        (
            Column("name", "Table", max_length=80),
            Column("element", "Column name", max_length=80),
            Column("column_label", "Column label", max_length=80),
            Column("internal_type", "Type"),
            Column("max_length", "Max length", "integer"),
            Column("default_value", "Default value", max_length=512),
            Column("reference", "Reference"),
            Column("read_only", "Read only", "boolean", default="false"),
            Column("mandatory", "Mandatory", "boolean", default="false"),
            Column("active", "Active", "boolean", default="true"),
        ),
        display="column_label",
        access=_HIDDEN,
    ),
    Table(
        "sys_choice",
        "Choice",
        (
            Column("name", "Table", max_length=80),
            Column("element", "Element", max_length=80),
            Column("value", "Value"),
            Column("label", "Label", max_length=80),
            Column("language", "Language", max_length=3, default="en"),
            Column("sequence", "Sequence", "integer"),
            Column("inactive", "Inactive", "boolean", default="false"),
            Column("dependent_value", "Dependent value"),
        ),
        display="label",
        access=Access(read=TICKET_ROLES | {"personalize_choices"}, hides_rows=True),
    ),
    Table(
        "sys_number_counter",
        "Number Counter",
        (Column("table", "Table"), Column("number", "Number", "integer")),
        access=Access(internal=True),
    ),
)
