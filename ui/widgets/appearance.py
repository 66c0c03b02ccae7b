"""Looks that change while a widget is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


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
