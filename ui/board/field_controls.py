"""The right control for each kind of field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import (
    QDate,
    QDateTime,
    QRegularExpression,
    QSignalBlocker,
    QTime,
    SignalInstance,
)
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QWidget

from app.tickets.draft import Extra
from app.tickets.form import FieldKind, FormChoice, FormField
from app.tickets.references import Reference
from ui.board.reference_picker import ReferencePicker
from ui.translation import translate
from ui.widgets.date_field import DateField
from ui.widgets.text_box import TextBox

_DAY, _MOMENT = "yyyy-MM-dd", "yyyy-MM-dd HH:mm"
_SENT_MOMENT = "%Y-%m-%d %H:%M:%S"
_NUMBER = QRegularExpression(r"-?\d*(\.\d*)?")


@dataclass(frozen=True)
class Control:
    """A widget that holds the value of a field.

    Attributes:
        widget: what people see.
        edited: somebody changed the value.
        read: returns what is sent, and what people see of it.
        show: shows a value without reporting it.
    """

    widget: QWidget
    edited: SignalInstance
    read: Callable[[], tuple[str, str]]
    show: Callable[[Extra], None]


def control_for(field: FormField, today: date) -> Control:
    """Return a control for a field, without a value.

    Args:
        field: what it is for.
        today: the first day that can be chosen.
    """
    match field.kind:
        case FieldKind.CHOICE:
            return _choice(field.choices)
        case FieldKind.FLAG:
            return _choice(
                (
                    FormChoice("true", translate("Create", "Yes")),
                    FormChoice("false", translate("Create", "No")),
                )
            )
        case FieldKind.REFERENCE:
            return _reference()
        case FieldKind.LONG_TEXT:
            return _long_text()
        case FieldKind.DAY | FieldKind.MOMENT:
            return _moment(field.kind, today)
        case _:
            return _text(field.kind)


def offer_choices(control: Control, choices: tuple[FormChoice, ...]) -> None:
    """Offer other choices, and keep the one that is chosen where it is among them.

    Args:
        control: of a field of choices.
        choices: what can be chosen now.
    """
    box = control.widget
    if not isinstance(box, QComboBox):
        return
    chosen = box.currentData()
    with QSignalBlocker(box):
        _fill(box, choices)
        box.setCurrentIndex(max(0, box.findData(chosen)))


def _choice(choices: tuple[FormChoice, ...]) -> Control:
    box = QComboBox()
    _fill(box, choices)

    def read() -> tuple[str, str]:
        value = str(box.currentData() or "")
        return value, box.currentText() if value else ""

    def show(extra: Extra) -> None:
        with QSignalBlocker(box):
            if extra.value and box.findData(extra.value) < 0:
                box.addItem(extra.label, extra.value)
            box.setCurrentIndex(max(0, box.findData(extra.value)))

    return Control(box, box.currentIndexChanged, read, show)


def _fill(box: QComboBox, choices: tuple[FormChoice, ...]) -> None:
    box.clear()
    box.addItem(translate("Create", "Not chosen"), "")
    for choice in choices:
        if choice.value:
            box.addItem(choice.label, choice.value)


def _reference() -> Control:
    picker = ReferencePicker()

    def read() -> tuple[str, str]:
        chosen = picker.reference
        return (chosen.sys_id, chosen.name) if chosen else ("", picker.text().strip())

    def show(extra: Extra) -> None:
        with QSignalBlocker(picker):
            picker.show_reference(Reference(extra.value, extra.label) if extra.value else None)

    return Control(picker, picker.chosen, read, show)


def _text(kind: FieldKind) -> Control:
    line = QLineEdit()
    if kind is FieldKind.NUMBER:
        line.setValidator(QRegularExpressionValidator(_NUMBER, line))

    def show(extra: Extra) -> None:
        with QSignalBlocker(line):
            line.setText(extra.value)

    return Control(line, line.textChanged, lambda: (line.text(), line.text()), show)


def _long_text() -> Control:
    box = TextBox()

    def show(extra: Extra) -> None:
        with QSignalBlocker(box):
            box.setPlainText(extra.value)

    def read() -> tuple[str, str]:
        return box.toPlainText(), box.toPlainText()

    return Control(box, box.textChanged, read, show)


def _moment(kind: FieldKind, today: date) -> Control:
    """Return a control whose first day, which nobody can mean, stands for none."""
    edit: QDateTimeEdit = DateField()
    edit.setDisplayFormat(_DAY if kind is FieldKind.DAY else _MOMENT)
    edit.setMinimumDate(_qdate(today - timedelta(days=1)))
    edit.setSpecialValueText(translate("Create", "Not chosen"))
    edit.setDateTime(edit.minimumDateTime())

    def read() -> tuple[str, str]:
        if edit.dateTime() == edit.minimumDateTime():
            return "", ""
        if kind is FieldKind.DAY:
            day = edit.date().toString(_DAY)
            return day, day
        shown = edit.dateTime().toString(_MOMENT)
        moment = datetime.fromtimestamp(edit.dateTime().toSecsSinceEpoch(), UTC)
        return moment.strftime(_SENT_MOMENT), shown

    def show(extra: Extra) -> None:
        with QSignalBlocker(edit):
            edit.setDateTime(_qdatetime(extra.value, kind) or edit.minimumDateTime())

    return Control(edit, edit.dateTimeChanged, read, show)


def _qdatetime(value: str, kind: FieldKind) -> QDateTime | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    if kind is FieldKind.DAY:
        return QDateTime(_qdate(moment.date()), QTime(0, 0))
    return QDateTime.fromSecsSinceEpoch(int(moment.replace(tzinfo=UTC).timestamp()))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
