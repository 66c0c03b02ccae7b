"""No trouble of the catalogue is without a journey that meets it."""

from __future__ import annotations

from pathlib import Path

from app.remedies.catalogue import remedies

HERE = Path(__file__).parent
# In windows alone, where nobody sees its id: the journeys through single sign-on.
IN_WINDOWS = {"sso_local_sign_in": "test_single_sign_on_solution_one"}


def test_every_trouble_is_met_on_a_journey() -> None:
    """Each id of the catalogue stands in a journey, apart from this one."""
    journeys = "".join(
        path.read_text(encoding="utf-8")
        for path in HERE.glob("test_*.py")
        if path.name != Path(__file__).name
    )

    signs = {each.id: IN_WINDOWS.get(each.id, f'"{each.id}"') for each in remedies()}

    assert [each for each, sign in signs.items() if sign not in journeys] == []
