"""Change requests, their tasks, models and templates, and what they are about.

Source: ServiceNow documentation, "Change types", "Change state model", "Change models", "Standard
change catalog", "Change Management API"; public update sets name the columns of templates.
"""

from __future__ import annotations

from app.practice.definitions.columns import (
    boolean,
    choice,
    moment,
    number_choice,
    reference,
    string,
)
from app.practice.definitions.metadata import METADATA
from app.practice.store.schema import Access, Table

_CHANGE = Access(
    read=frozenset({"itil", "sn_change_read"}), write=frozenset({"itil", "sn_change_write"})
)

_READ = Access(read=_CHANGE.read, hides_rows=True)
_SUBJECTS = (
    ("task_ci", "CIs Affected", "ci_item", "Configuration Item", "cmdb_ci"),
    ("task_cmdb_ci_service", "Impacted Service", "cmdb_ci_service", "Service", "cmdb_ci_service"),
    (
        "task_service_offering",
        "Impacted Service Offering",
        "service_offering",
        "Service offering",
        "service_offering",
    ),
)

CHANGE_TABLES = (
    Table(
        "chg_model",
        "Change Model",
        (
            string("name", "Name", 100, mandatory=True),
            string("description", "Description", 1000),
            boolean("active", "Active", "true"),
            string("color", "Color"),
            boolean("available_in_ui", "Available in UI", "true"),
        ),
        extends=METADATA,
        access=_READ,
        since="quebec",
    ),
    Table(
        "change_request",
        "Change Request",
        (
            number_choice("state", "State", default="-5"),
            choice("type", "Type", default="normal"),
            reference("chg_model", "Model", "chg_model", since="quebec"),
            choice("category", "Category", default="Other"),
            number_choice("risk", "Risk", default="3"),
            choice("risk_value", "Risk value"),
            number_choice("scope", "Scope", default="3"),
            choice("reason", "Reason"),
            reference("requested_by", "Requested by", "sys_user", indexed=True),
            moment("requested_by_date", "Requested by date"),
            moment("start_date", "Planned start date", indexed=True),
            moment("end_date", "Planned end date"),
            string("justification", "Justification", 4000),
            string("implementation_plan", "Implementation plan", 4000),
            string("risk_impact_analysis", "Risk and impact analysis", 4000),
            string("backout_plan", "Backout plan", 4000),
            string("test_plan", "Test plan", 4000),
            string("change_plan", "Change plan", 4000),
            boolean("on_hold", "On hold"),
            string("on_hold_reason", "On hold reason", 4000),
            choice("phase", "Phase", default="requested"),
            choice("phase_state", "Phase state", default="open"),
            boolean("cab_required", "CAB required"),
            moment("cab_date_time", "CAB date/time"),
            reference("cab_delegate", "CAB delegate", "sys_user"),
            string("cab_recommendation", "CAB recommendation", 4000),
            choice("conflict_status", "Conflict status", default="Not Run"),
            moment("conflict_last_run", "Conflict last run"),
            boolean("outside_maintenance_schedule", "Outside maintenance schedule"),
            boolean("production_system", "Production system"),
            boolean("unauthorized", "Unauthorized"),
            boolean("is_bulk", "Is Bulk"),
            choice("review_status", "Review status"),
            moment("review_date", "Review date"),
            string("review_comments", "Review comments", 4000),
            reference("copied_from", "Copied from", "change_request"),
            reference(
                "std_change_producer_version",
                "Standard Change Template version",
                "std_change_producer_version",
            ),
            choice("close_code", "Close code"),
        ),
        extends="task",
        display="number",
        access=_CHANGE,
        prefix="CHG",
        first_number=30001,
    ),
    Table(
        "change_task",
        "Change Task",
        (
            number_choice("state", "State", default="1"),
            reference(
                "change_request", "Change request", "change_request", cascade=True, indexed=True
            ),
            choice("change_task_type", "Type"),
            moment("planned_start_date", "Planned start date"),
            moment("planned_end_date", "Planned end date"),
            boolean("on_hold", "On hold"),
            string("on_hold_reason", "On hold reason", 4000),
            choice("created_from", "Created from", default="manual"),
            choice("close_code", "Close code"),
        ),
        extends="task",
        display="number",
        access=_CHANGE,
        prefix="CTASK",
        first_number=10001,
    ),
    Table(
        "sys_template",
        "Template",
        (
            string("name", "Name", 100, mandatory=True),
            string("table", "Table", 80),
            string("short_description", "Short description", 100),
            string("template", "Template", 4000),
            boolean("active", "Active", "true"),
        ),
        extends=METADATA,
        access=_READ,
    ),
    Table(
        "std_change_record_producer",
        "Standard Change Template",
        (
            string("name", "Name", 100, mandatory=True),
            string("short_description", "Short description", 160),
            boolean("active", "Active", "true"),
            reference("template", "Template", "sys_template"),
            reference("current_version", "Current version", "std_change_producer_version"),
        ),
        extends=METADATA,
        access=_READ,
    ),
    Table(
        "std_change_producer_version",
        "Standard Change Template Version",
        (
            string("name", "Name", 100, mandatory=True),
            string("version", "Version"),
            boolean("active", "Active", "true"),
            string("short_description", "Short description", 160),
            reference(
                "std_change_producer",
                "Standard Change Template",
                "std_change_record_producer",
                cascade=True,
            ),
        ),
        access=_READ,
    ),
    *(
        Table(
            name,
            label,
            (
                reference("task", "Task", "task", cascade=True, indexed=True),
                reference(column, column_label, target, cascade=True),
            ),
            display="task",
            access=_CHANGE,
        )
        for name, label, column, column_label, target in _SUBJECTS
    ),
    Table(
        "chg_mgt_worker",
        "Change Management Worker",
        (
            choice("type", "Type"),
            string("request", "Request", 4000),
            number_choice("state", "State", default="1"),
            string("messages", "Messages", 4000),
        ),
        display="type",
        access=Access(read=_CHANGE.read, hides_rows=True),
    ),
)
