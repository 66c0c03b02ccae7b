"""What can be done where a connection does not open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.errors import AppError, SignInError, VaultMissingError
from app.words import verbatim
from tests.ui.board_scene import AWAY, CONNECTION
from ui.start_window import StartWindow

NO_TOKENS = SignInError(verbatim("No tokens."), verbatim("None."), verbatim("Authorize."))
OTHER = replace(CONNECTION, id="two", name="Contoso test")


def buttons(window: StartWindow) -> dict[str, QAbstractButton]:
    """Return the buttons of a window by their names."""
    return {each.accessibleName(): each for each in window.findChildren(QAbstractButton)}


@pytest.mark.parametrize(
    ("error", "may_authorize"), [(NO_TOKENS, True), (AWAY, False), (VaultMissingError(), False)]
)
def test_consent_is_offered_where_it_helps(qtbot, error: AppError, *, may_authorize: bool) -> None:
    """Only a connection that lacks tokens can be authorized again."""
    window = StartWindow(error, name=CONNECTION.name)
    qtbot.addWidget(window)

    assert ("Authorize" in buttons(window)) is may_authorize


def test_another_connection_can_be_opened_instead(qtbot) -> None:
    """A link for each of the others leads to its board."""
    window = StartWindow(AWAY, name=CONNECTION.name, others=[OTHER])
    qtbot.addWidget(window)
    wanted: list[object] = []
    window.connection_wanted.connect(wanted.append)
    buttons(window)["Open Contoso test"].click()

    assert wanted == [OTHER]
