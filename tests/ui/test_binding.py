"""What we rely on in the binding between Python and Qt."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None needs no counting from 3.12 on")
def test_qt_calls_give_no_references_of_none_away(qtbot):
    """A call that returns nothing leaves the count of None alone, or the interpreter aborts."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1_000):
        label.setText("x")

    assert sys.getrefcount(None) > before - 500
