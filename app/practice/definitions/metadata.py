"""What the platform says about itself: tables, columns, choices, scopes and numbering.

Everything that is configuration extends `sys_metadata`, the "Application File".

Source: ServiceNow documentation, "System Dictionary", "Dictionary overrides", "Choice lists".
"""

from __future__ import annotations

from app.practice.definitions.columns import (
    boolean,
    choice,
    integer,
    record_class,
    reference,
    string,
)
from app.practice.definitions.roles import TICKET_ROLES
from app.practice.store.schema import Access, Column, Table

METADATA = "sys_metadata"
HIDDEN = Access(hides_rows=True)
_OVERRIDABLE = (
    ("mandatory", "Mandatory"),
    ("read_only", "Read only"),
    ("default_value", "Default value"),
    ("reference_qual", "Reference qual"),
)

METADATA_TABLES = (
    Table(
        "sys_package",
        "Package",
        (
            string("name", "Name", 100),
            string("source", "ID", 200),
            string("version", "Version"),
            boolean("active", "Active", "true"),
            record_class(),
        ),
        access=HIDDEN,
    ),
    Table(
        "sys_scope",
        "Application",
        (
            string("scope", "Scope", 18),
            string("short_description", "Short description", 100),
            string("vendor", "Vendor", 100),
            boolean("private", "Private"),
        ),
        extends="sys_package",
        access=HIDDEN,
    ),
    Table(
        METADATA,
        "Application File",
        (
            string("sys_name", "Display name", 255, read_only=True),
            record_class(),
            reference("sys_scope", "Application", "sys_scope", default="global"),
            reference("sys_package", "Package", "sys_package", default="global", read_only=True),
            string("sys_policy", "Protection policy"),
            string("sys_update_name", "Update name", 250, read_only=True),
        ),
        display="sys_name",
        access=HIDDEN,
    ),
    Table(
        "sys_db_object",
        "Table",
        (
            string("name", "Name", 80, indexed=True),
            string("label", "Label", 80),
            reference("super_class", "Extends table", "sys_db_object", indexed=True),
            boolean("is_extendable", "Extensible"),
            choice("access", "Accessible from", default="public"),
            boolean("read_access", "Can read", "true"),
            boolean("create_access", "Can create", "true"),
            boolean("update_access", "Can update", "true"),
            boolean("delete_access", "Can delete", "true"),
            boolean("ws_access", "Allow access to this table via web services", "true"),
            choice("caller_access", "Caller Access"),
            boolean("configuration_access", "Allow configuration"),
            boolean("actions_access", "Allow UI actions", "true"),
            boolean("alter_access", "Allow new fields", "true"),
            boolean("client_scripts_access", "Allow client scripts", "true"),
            boolean("create_access_controls", "Create access controls"),
            boolean("live_feed_enabled", "Live feed"),
            reference("number_ref", "Auto number", "sys_number"),
            reference("user_role", "User role", "sys_user_role"),
        ),
        extends=METADATA,
        display="label",
        access=HIDDEN,
    ),
    Table(
        "sys_dictionary",
        "Dictionary Entry",
        (
            string("name", "Table", 80, indexed=True),
            string("element", "Column name", 80, indexed=True),
            string("column_label", "Column label", 80),
            string("internal_type", "Type"),
            integer("max_length", "Max length"),
            string("default_value", "Default value", 512),
            string("reference", "Reference", 80),
            boolean("read_only", "Read only"),
            boolean("mandatory", "Mandatory"),
            boolean("active", "Active", "true"),
            boolean("display", "Display"),
            boolean("primary", "Primary"),
            boolean("unique", "Unique"),
            boolean("array", "Array"),
            boolean("audit", "Audit"),
            boolean("virtual", "Calculated"),
            boolean("dynamic_creation", "Dynamic creation"),
            integer("choice", "Choice"),
            string("choice_table", "Choice table", 80),
            string("choice_field", "Choice field", 80),
            string("dependent", "Dependent", 80),
            string("dependent_on_field", "Dependent on field", 80),
            boolean("use_dependent_field", "Use dependent field"),
            string("reference_cascade_rule", "Reference cascade rule"),
            string("reference_key", "Reference key"),
            string("reference_qual", "Reference qual", 1024),
            string("attributes", "Attributes", 1000),
            string("comments", "Comments", 512),
            Column("calculation", "Calculation", "script", 4000),
            string("sizeclass", "Sizeclass"),
        ),
        extends=METADATA,
        display="column_label",
        access=HIDDEN,
    ),
    Table(
        "sys_dictionary_override",
        "Dictionary Entry Override",
        (
            string("name", "Table", 80, indexed=True),
            string("element", "Column name", 80),
            string("base_table", "Base table", 80),
            *(
                column
                for name, label in _OVERRIDABLE
                for column in (
                    string(name, label, 1024),
                    boolean(f"{name}_override", f"Override {label.lower()}"),
                )
            ),
        ),
        extends=METADATA,
        display="element",
        access=HIDDEN,
    ),
    Table(
        "sys_documentation",
        "Field Label",
        (
            string("name", "Table", 80, indexed=True),
            string("element", "Element", 80),
            string("label", "Label", 80),
            string("plural", "Plural", 80),
            string("hint", "Hint", 512),
            string("help", "Help", 512),
            string("url", "URL", 1024),
            string("language", "Language", 3, default="en"),
        ),
        extends=METADATA,
        display="label",
        access=HIDDEN,
    ),
    Table(
        "sys_choice",
        "Choice",
        (
            string("name", "Table", 80, indexed=True),
            string("element", "Element", 80, indexed=True),
            string("value", "Value"),
            string("label", "Label", 80),
            string("language", "Language", 3, default="en"),
            integer("sequence", "Sequence"),
            boolean("inactive", "Inactive"),
            string("dependent_value", "Dependent value"),
            string("hint", "Hint", 255),
            string("synonyms", "Synonyms", 4000),
        ),
        display="label",
        access=Access(read=TICKET_ROLES | {"personalize_choices"}, hides_rows=True),
    ),
    Table(
        "sys_update_xml",
        "Customer Update",
        (
            string("name", "Name", 255, indexed=True),
            string("target_name", "Target name", 255),
            string("type", "Type", 80),
            choice("action", "Action", default="INSERT_OR_UPDATE"),
        ),
        access=HIDDEN,
    ),
    Table(
        "sys_number",
        "Number",
        (
            string("category", "Table", 80, indexed=True),
            string("prefix", "Prefix"),
            integer("number", "Number"),
            integer("maximum_digits", "Number of digits", default="7"),
        ),
        extends=METADATA,
        display="category",
        access=HIDDEN,
    ),
    Table(
        "sys_number_counter",
        "Number Counter",
        (string("table", "Table", 80, indexed=True), integer("number", "Number")),
        display="table",
        access=Access(internal=True),
    ),
)
