"""Incidents and problems.

Source: ServiceNow documentation, "Incident management", "Problem management"; the business rule
"incident query" as ServiceNow's community prints it, for incidents that are somebody's own.
"""

from __future__ import annotations

from app.practice.definitions.columns import (
    boolean,
    choice,
    duration,
    integer,
    moment,
    number_choice,
    reference,
    string,
)
from app.practice.store.schema import Access, Column, Table

_INCIDENT = Table(
    "incident",
    "Incident",
    (
        number_choice("incident_state", "Incident state", default="1"),
        number_choice("priority", "Priority", default="5"),
        reference("caller_id", "Caller", "sys_user", mandatory=True, indexed=True),
        choice("category", "Category", default="inquiry"),
        choice("subcategory", "Subcategory", dependent_on="category"),
        number_choice("severity", "Severity", default="3"),
        number_choice("notify", "Notify", default="1"),
        number_choice("hold_reason", "On hold reason"),
        choice("close_code", "Resolution code"),
        string("close_notes", "Resolution notes", 4000),
        reference("resolved_by", "Resolved by", "sys_user"),
        moment("resolved_at", "Resolved"),
        integer("reopen_count", "Reopen count", default="0"),
        reference("reopened_by", "Last reopened by", "sys_user"),
        moment("reopened_time", "Last reopened at"),
        reference("parent_incident", "Parent Incident", "incident"),
        integer("child_incidents", "Child Incidents"),
        reference("problem_id", "Problem", "problem"),
        reference("rfc", "Change Request", "change_request"),
        reference("caused_by", "Caused by Change", "change_request"),
        string("cause", "Probable cause", 4000),
        duration("business_impact", "Business impact"),
        integer("business_stc", "Business resolve time"),
        integer("calendar_stc", "Resolve time"),
        string("origin_table", "Origin table", 80),
        Column("origin_id", "Origin", "document_id", 32, dependent_on="origin_table"),
    ),
    extends="task",
    display="number",
    access=Access(
        read=frozenset({"itil", "sn_incident_read"}),
        write=frozenset({"itil", "sn_incident_write"}),
        own=("caller_id", "opened_by", "watch_list"),
        hides_rows=True,
    ),
    prefix="INC",
    first_number=10001,
)

_PROBLEM_ACCESS = Access(
    read=frozenset({"itil", "sn_problem_read"}), write=frozenset({"itil", "sn_problem_write"})
)

_PROBLEM = Table(
    "problem",
    "Problem",
    (
        number_choice("state", "State", default="101"),
        number_choice("problem_state", "Problem state", default="101"),
        number_choice("priority", "Priority", default="5"),
        choice("category", "Category"),
        choice("subcategory", "Subcategory", dependent_on="category"),
        choice("resolution_code", "Resolution code"),
        boolean("known_error", "Known error"),
        boolean("major_problem", "Major problem"),
        string("cause_notes", "Cause notes", 4000),
        string("fix_notes", "Fix notes", 4000),
        string("workaround", "Workaround", 4000),
        boolean("workaround_applied", "Workaround applied"),
        reference("workaround_communicated_by", "Workaround communicated by", "sys_user"),
        moment("workaround_communicated_at", "Workaround communicated at"),
        reference("first_reported_by_task", "First reported by", "task"),
        integer("related_incidents", "Related Incidents", default="0"),
        reference("rfc", "Change Request", "change_request"),
        reference("duplicate_of", "Duplicate of", "problem"),
        reference("confirmed_by", "Confirmed by", "sys_user"),
        moment("confirmed_at", "Confirmed"),
        reference("fix_by", "Fix by", "sys_user"),
        moment("fix_at", "Fix at"),
        reference("resolved_by", "Resolved by", "sys_user"),
        moment("resolved_at", "Resolved"),
        reference("reopened_by", "Last reopened by", "sys_user"),
        moment("reopened_at", "Last reopened at"),
        integer("reopen_count", "Reopen count", default="0"),
        boolean("review_outcome", "Review outcome", ""),
    ),
    extends="task",
    display="number",
    access=_PROBLEM_ACCESS,
    prefix="PRB",
    first_number=40001,
)

_PROBLEM_TASK = Table(
    "problem_task",
    "Problem Task",
    (
        number_choice("state", "State", default="151"),
        reference("problem", "Problem", "problem", indexed=True),
        choice("problem_task_type", "Problem task type", default="general"),
        choice("close_code", "Close code"),
        string("cause_notes", "Cause notes", 4000),
        string("fix_notes", "Fix notes", 4000),
        string("workaround", "Workaround", 4000),
    ),
    extends="task",
    display="number",
    access=_PROBLEM_ACCESS,
    prefix="PTASK",
    first_number=10001,
)

TICKET_TABLES = (_INCIDENT, _PROBLEM, _PROBLEM_TASK)
