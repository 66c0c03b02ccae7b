"""Tasks, change requests and incidents.

Source: ServiceNow documentation, "Change types", "Change state model", "Incident management".
"""

from __future__ import annotations

from app.practice.definitions.roles import TICKET_ROLES
from app.practice.schema import Access, Column, Table

_TASK = Table(
    "task",
    "Task",
    (
        Column("number", "Number"),
        Column("sys_class_name", "Task type", "sys_class_name", 80, read_only=True),
        Column("short_description", "Short description", max_length=160),
        Column("description", "Description", max_length=4000),
        Column("state", "State", "integer", default="1"),
        Column("priority", "Priority", "integer", default="4"),
        Column("impact", "Impact", "integer", default="3"),
        Column("urgency", "Urgency", "integer", default="3"),
        Column("due_date", "Due date", "due_date"),
        Column("active", "Active", "boolean", default="true"),
        Column("approval", "Approval", default="not requested"),
        Column("assigned_to", "Assigned to", "reference", 32, reference="sys_user"),
        Column("assignment_group", "Assignment group", "reference", 32, reference="sys_user_group"),
        Column("opened_by", "Opened by", "reference", 32, reference="sys_user"),
        Column("opened_at", "Opened", "glide_date_time"),
        Column("closed_by", "Closed by", "reference", 32, reference="sys_user"),
        Column("closed_at", "Closed", "glide_date_time"),
        Column("close_notes", "Close notes", max_length=4000),
        Column("contact_type", "Contact type"),
        Column("correlation_id", "Correlation ID", max_length=100),
        Column("correlation_display", "Correlation display", max_length=100),
        Column("comments", "Additional comments", "journal_input", 4000),
        Column("work_notes", "Work notes", "journal_input", 4000),
    ),
    display="number",
    access=Access(read=TICKET_ROLES),
)

_CHANGE_REQUEST = Table(
    "change_request",
    "Change Request",
    (
        Column("state", "State", "integer", default="-5"),
        Column("type", "Type", default="normal"),
        Column("category", "Category", default="Other"),
        Column("risk", "Risk", "integer", default="3"),
        Column("reason", "Reason"),
        Column("requested_by", "Requested by", "reference", 32, reference="sys_user"),
        Column("start_date", "Planned start date", "glide_date_time"),
        Column("end_date", "Planned end date", "glide_date_time"),
        Column("work_start", "Actual start", "glide_date_time"),
        Column("work_end", "Actual end", "glide_date_time"),
        Column("justification", "Justification", max_length=4000),
        Column("implementation_plan", "Implementation plan", max_length=4000),
        Column("backout_plan", "Backout plan", max_length=4000),
        Column("test_plan", "Test plan", max_length=4000),
        Column("on_hold", "On hold", "boolean", default="false"),
        Column("on_hold_reason", "On hold reason", max_length=4000),
        Column("close_code", "Close code"),
    ),
    extends="task",
    display="number",
    access=Access(
        read=frozenset({"itil", "sn_change_read"}), write=frozenset({"itil", "sn_change_write"})
    ),
    prefix="CHG",
    first_number=30001,
)

_INCIDENT = Table(
    "incident",
    "Incident",
    (
        Column("incident_state", "Incident state", "integer", default="1"),
        Column("priority", "Priority", "integer", default="5"),
        Column("caller_id", "Caller", "reference", 32, reference="sys_user", mandatory=True),
        Column("category", "Category", default="inquiry"),
        Column("subcategory", "Subcategory"),
        Column("severity", "Severity", "integer", default="3"),
        Column("hold_reason", "On hold reason", "integer"),
        Column("close_code", "Resolution code"),
        Column("close_notes", "Resolution notes", max_length=4000),
        Column("resolved_by", "Resolved by", "reference", 32, reference="sys_user"),
        Column("resolved_at", "Resolved", "glide_date_time"),
    ),
    extends="task",
    display="number",
    access=Access(
        read=frozenset({"itil", "sn_incident_read"}), write=frozenset({"itil", "sn_incident_write"})
    ),
    prefix="INC",
    first_number=10001,
)

TICKET_TABLES = (_TASK, _CHANGE_REQUEST, _INCIDENT)
