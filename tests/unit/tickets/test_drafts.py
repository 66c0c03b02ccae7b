"""Drafts that are kept on this computer."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from app.database.database import Database
from app.tickets.draft import Extra, TicketType
from app.tickets.drafts import Drafts, KeptDraft
from tests.unit.tickets.conftest import NOW


def test_draft_comes_back_whole_in_another_run(tmp_path: Path, draft_with) -> None:
    """Everything that was written stands in the file, further fields included."""
    extras = (Extra("assignment_group", "a" * 32, "Mail platform"),)
    kept = KeptDraft(draft_with(extras=extras, checklist=("one", "two")), "Turn on presets", NOW)
    with Database(tmp_path / "tickets.db") as database:
        Drafts(database).keep(kept)
    with Database(tmp_path / "tickets.db") as database:
        found = Drafts(database).all()

    assert found == (kept,)


def test_one_draft_is_kept_for_a_recommendation(tmp_path: Path, draft_with) -> None:
    """A later draft of a recommendation takes the place of the first, as another type too."""
    first = draft_with(recommendation_id="preset")
    second = first.as_type(TicketType.INCIDENT)
    with Database(tmp_path / "tickets.db") as database:
        drafts = Drafts(database)
        drafts.keep(KeptDraft(first, "", NOW))
        drafts.keep(KeptDraft(second, "", NOW + timedelta(minutes=1)))
        drafts.keep(KeptDraft(draft_with(seed="another"), "", NOW))
        found = [each.draft.origin for each in drafts.all()]
        of_first = drafts.of(first)
        drafts.drop(first)
        left = [each.draft.origin for each in drafts.all()]

    assert found == ["preset", "another"]
    assert of_first is not None
    assert of_first.draft == second
    assert left == ["another"]
