"""Which fields a refusal is about."""

from __future__ import annotations

import pytest

from app.tickets.refusal import fields_named

LABELS = {
    "assignment_group": "Assignment group",
    "group": "Group",
    "short_description": "Short description",
    "description": "Description",
    "type": "Type",
    "u_cost": "Cost (EUR)",
}


@pytest.mark.parametrize(
    ("said", "named"),
    [
        (
            "Data Policy Exception: The following fields are mandatory: Assignment group, Type",
            ("assignment_group", "type"),
        ),
        ("Mandatory fields: Cost (EUR)", ("u_cost",)),
        ("Field 'assignment_group' is required", ("assignment_group",)),
        ("SHORT DESCRIPTION must not be empty", ("short_description",)),
        ("This type of change is not allowed", ()),
        ("The prototype is grouped", ()),
        ("Operation against file 'change_request' was aborted by Business Rule 'Ours'", ()),
    ],
)
def test_fields_are_found_by_label_or_column(said: str, named: tuple[str, ...]) -> None:
    """Of overlapping names the longest is meant; parts and common words count for nothing."""
    assert fields_named(said, LABELS) == named
