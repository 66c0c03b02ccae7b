"""What changes on a widget while it is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, and dress the widget again if it changed.

    Args:
        widget: the widget.
        name: the property's name in the style sheet.
        value: its new value.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout and delete it."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def close_windows_of(window: QWidget) -> None:
    """Close every window that a window has opened: Qt hides their owner and leaves them there."""
    for child in window.findChildren(QWidget):
        if child.isWindow() and child.isVisible():
            child.close()
