"""What taking a change back would do, as a rule."""

from __future__ import annotations

from app.changes.change import Change
from app.changes.undo_plan import UndoFate, UndoPlan, planned_step

ENTRY = Change("oauth_entity", "e1", "Firnline", {"name": "Firnline", "client_id": "c1"})
ROLE = Change("sys_user_has_role", "r1", "itil", {"user": "u1", "role": "itil"})
TABLE = Change("sys_db_object", "t1", "oauth_entity", {"access": "public"}, {"access": ""})


def test_switching_off_spares_only_what_can_be_switched_off():
    """Roles are still deleted, old values still put back, and what is gone stays gone."""
    steps = (
        planned_step(ENTRY, ENTRY.after),
        planned_step(ROLE, ROLE.after),
        planned_step(TABLE, TABLE.after),
        planned_step(ENTRY, None),
    )
    off = UndoPlan(steps).switching_off()

    assert [step.fate for step in off.steps] == [
        UndoFate.DEACTIVATE,
        UndoFate.DELETE,
        UndoFate.RESTORE,
        UndoFate.NOTHING,
    ]
    assert off.steps[0].values == {"active": "false"}
