"""The first window: there at once, and never in the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.first_window import FirstWindow


@pytest.fixture
def window(themed_app: QApplication) -> Iterator[FirstWindow]:  # noqa: ARG001 - a widget needs it
    """Return a window that is not shown yet."""
    window = FirstWindow()
    yield window
    window.close()
    window.deleteLater()


def test_can_be_seen_when_it_returns(window: FirstWindow) -> None:
    """Showing the first window returns once somebody can see it."""
    assert window.show_at_once()


def test_does_not_wait_for_a_paint_that_never_comes(window: FirstWindow) -> None:
    """A window that starts out of sight holds nothing up."""
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.setUpdatesEnabled(False)

    assert not window.show_at_once()
