from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.theme import DARK, LIGHT, Theme, Tokens, apply_theme, tokens_of
from ui.widgets.button import Button, ButtonLook


def _luminance(color: str) -> float:
    channels = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _inks(tokens: Tokens) -> list[tuple[str, str]]:
    grounds = (tokens.ground, tokens.surface, tokens.rail)
    on_grounds = list(product((tokens.text, tokens.muted, tokens.accent), grounds))
    soft = [(tokens.accent, tokens.accent_soft), (tokens.ok, tokens.ok_soft)]
    soft += [(tokens.warn, tokens.warn_soft), (tokens.bad, tokens.bad_soft)]
    soft += [(tokens.text, tokens.accent_soft), (tokens.on_accent, tokens.accent)]
    return on_grounds + soft + [(tokens.bad, ground) for ground in grounds]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_text_stands_out(tokens: Tokens) -> None:
    """Every ink has a contrast of 4.5 to 1 with every ground it is used on."""
    weak = [pair for pair in _inks(tokens) if contrast(*pair) < 4.5]

    assert weak == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_outlines_stand_out(tokens: Tokens) -> None:
    """The outline of a field and the focus ring have 3 to 1 with what is around them."""
    pairs = product((tokens.outline, tokens.accent), (tokens.surface, tokens.ground))
    weak = [pair for pair in pairs if contrast(*pair) < 3]

    assert weak == []


def test_dark_reaches_every_widget(qapp: QApplication, qtbot) -> None:
    """After the theme is changed, a widget that paints itself finds the dark tokens."""
    button = Button("Send", ButtonLook.PRIMARY)
    qtbot.addWidget(button)
    button.ensurePolished()

    apply_theme(qapp, Theme.DARK)
    try:
        found = tokens_of(button.palette())
    finally:
        apply_theme(qapp, Theme.LIGHT)

    assert found is DARK
    assert tokens_of(button.palette()) is LIGHT


def test_system_theme_follows_once(qapp: QApplication) -> None:
    """Asking for the system's theme again and again leaves one follower, and a choice none."""
    for _ in range(3):
        apply_theme(qapp, Theme.SYSTEM)
    following = len([c for c in qapp.children() if type(c).__name__ == "_DesktopFollower"])
    apply_theme(qapp, Theme.LIGHT)
    left = len([c for c in qapp.children() if type(c).__name__ == "_DesktopFollower"])

    assert (following, left) == (1, 0)


def test_desktop_turns_dark_while_running(qapp: QApplication) -> None:
    """With the system's theme, the desktop's change to dark reaches the windows at once."""
    apply_theme(qapp, Theme.SYSTEM)
    try:
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        found = tokens_of(qapp.palette())
    finally:
        apply_theme(qapp, Theme.LIGHT)

    assert found is DARK
