"""The page of the wizard that says what is exchanged."""

from __future__ import annotations

import pytest

from app.setup.checklist import Page
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene


@pytest.mark.parametrize(
    ("user_id", "problem"),
    [
        ("x" * 101, "101 characters; at most 100 are possible."),
        ("", "This is required."),
        ("mara\u200b", "Some characters cannot be seen. Type it instead of pasting it."),
    ],
    ids=["long", "empty", "invisible"],
)
def test_user_id_that_no_ticket_can_carry(practice, tmp_path, user_id, problem) -> None:
    """The field says what is wrong, and Next stays off until it is right."""

    async def scene() -> tuple[str, bool, str, bool]:
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.DATA_EXCHANGE)
            await shown.hands.tick("I have read what is exchanged")
            field = shown.field("Your user ID")
            field.setText(user_id)
            refused = field.accessibleDescription(), shown.is_on("Next")
            field.setText("mara.lindqvist")
            return *refused, field.accessibleDescription(), shown.is_on("Next")

    hint = "Tickets name it as their initiator."

    assert run_scene(scene()) == (problem, False, hint, True)
