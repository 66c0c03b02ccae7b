"""Walking through a window with the Tab key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

_FAR_ENOUGH = 200


def tab_stops(window: QWidget, *, backwards: bool = False) -> list[QWidget]:
    """Return what takes the keyboard, in turn, until the walk is where it began."""
    key = Qt.Key.Key_Backtab if backwards else Qt.Key.Key_Tab
    stops: list[QWidget] = []
    window.activateWindow()
    for _ in range(_FAR_ENOUGH):
        QTest.keyClick(window.focusWidget() or window, key)
        stop = window.focusWidget()
        if stops and stop is stops[-1]:
            continue  # a date has a stop for each of its parts
        if stop in stops:
            return stops[stops.index(stop) :]
        stops.append(stop)
    raise AssertionError([name_of(stop) for stop in stops])


def name_of(stop: QWidget) -> str:
    """Return what a screen reader calls a stop."""
    return stop.accessibleName() or type(stop).__name__


def out_of_reach(window: QWidget, stops: list[QWidget]) -> list[str]:
    """Return the buttons and fields that can be used and that no Tab leads to."""
    kinds = QAbstractButton | QComboBox | QLineEdit
    return [
        name_of(control)
        for control in window.findChildren(QWidget)
        if isinstance(control, kinds)
        and control.isVisible()
        and control.isEnabled()
        and control.window() is window
        and control not in stops
        and not _belongs_to(control, stops)
        and not _is_reached_with_arrows(control, stops)
    ]


def _belongs_to(control: QWidget, stops: list[QWidget]) -> bool:
    """Tell whether a control is a part of one that can be reached."""
    return any(stop.isAncestorOf(control) for stop in stops)


def _is_reached_with_arrows(control: QWidget, stops: list[QWidget]) -> bool:
    """Tell whether a control is one of several of which Tab takes the one that is down."""
    return (
        isinstance(control, QAbstractButton)
        and control.autoExclusive()
        and any(stop.parent() is control.parent() for stop in stops)
    )
