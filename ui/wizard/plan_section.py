"""One kind of record of the plan: a letter, its name, its fate and its fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.setup.plan import Difference, Fate, PlanItem
from ui.theme import tokens_of
from ui.translation import say, translate
from ui.widgets.appearance import set_look
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.facts import Facts
from ui.widgets.text import Text, TextLook

NAME_WIDTH = 168
_ROLE_WIDTH = 208
_INDENT = 34


class PlanSection(QWidget):
    """The registry, the user or the roles, with a chip that says what will happen to it.

    Args:
        letter: one letter that stands for the kind.
        title: what it is.
        name: the field for its name, where it may be chosen.
        name_label: what that field is called.

    Signals:
        suggestion_taken: the name that is free was put into the field.
    """

    suggestion_taken = Signal()

    def __init__(
        self, letter: str, title: str, *, name: QLineEdit | None = None, name_label: str = ""
    ) -> None:
        super().__init__()
        self._chip = Chip()
        self._facts = Facts(name_width=NAME_WIDTH if name else _ROLE_WIDTH)
        self._note = Text(look=TextLook.DETAIL_NAME, wrap=True)
        self._differences = Facts(name_width=NAME_WIDTH)
        self._unlike = Text(
            translate("Wizard", "What will change in it:"), look=TextLook.STRONG, wrap=True
        )
        self._suggestion = Button("", ButtonLook.LINK, small=True)
        self._suggestion.clicked.connect(self._on_suggestion)
        self._free_name = ""
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(_Letter(letter))
        head.addWidget(Text(title, look=TextLook.STRONG), 1)
        head.addWidget(self._chip)
        body = QVBoxLayout()
        body.setContentsMargins(_INDENT, 0, 0, 0)
        body.setSpacing(7)
        self._state: tuple[str, ChipKind] = ("", ChipKind.NEUTRAL)
        self._edit = name
        self._problem = Text(look=TextLook.PROBLEM, wrap=True)
        self._problem.setContentsMargins(NAME_WIDTH + 16, 0, 0, 0)
        self._problem.hide()
        self._name = QWidget() if name is None else _name_row(name, name_label)
        body.addWidget(self._name)
        body.addWidget(self._problem)
        body.addWidget(self._facts)
        body.addWidget(self._note)
        body.addWidget(self._suggestion, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._unlike)
        body.addWidget(self._differences)
        self._show_more((), "")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 13, 18, 15)
        column.setSpacing(9)
        column.addLayout(head)
        column.addLayout(body)

    def show_item(self, item: PlanItem, *, may_rename: bool) -> None:
        """Show one record.

        Args:
            item: the record; its first field is its name.
            may_rename: whether the name stands in a field that can be edited.
        """
        self._state = fate_words(item.fate)
        self._chip.show_state(*self._state)
        self._name.setVisible(may_rename)
        self._problem.setVisible(may_rename and bool(self._problem.text()))
        fields = item.fields[1:] if may_rename else item.fields
        self._facts.show_facts([(say(name), say(value)) for name, value in fields])
        self._note.setText(say(item.note) if item.note else "")
        self._note.setVisible(item.note is not None)
        is_planned = item.fate is Fate.UPDATE
        self._show_more(item.differences if is_planned else (), item.suggestion)

    def show_problem(self, problem: str) -> None:
        """Say below the name what is wrong with it, or nothing with an empty text."""
        if self._edit is None:
            return
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._edit.setAccessibleDescription(problem)
        set_look(self._edit, "wrong", bool(problem))
        is_wrong = translate("Wizard", "Check the name"), ChipKind.BAD
        self._chip.show_state(*(is_wrong if problem else self._state))

    def show_roles(self, roles: Sequence[PlanItem]) -> None:
        """Show several records of one kind."""
        self._chip.show_state(*_role_words(roles))
        self._name.hide()
        self._facts.show_facts([_role_fact(role) for role in roles])
        self._note.hide()

    def _show_more(self, differences: Sequence[Difference], suggestion: str) -> None:
        self._unlike.setVisible(bool(differences))
        self._differences.setVisible(bool(differences))
        self._differences.show_facts([_difference_fact(each) for each in differences])
        self._free_name = suggestion
        text = translate("Wizard", "Use “{name}”").format(name=suggestion)
        self._suggestion.setText(text)
        self._suggestion.setAccessibleName(text)
        self._suggestion.setVisible(bool(suggestion))

    def _on_suggestion(self) -> None:
        if self._edit is not None:
            self._edit.setText(self._free_name)
            self.suggestion_taken.emit()


class _Letter(QWidget):
    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter
        self.setFixedSize(22, 22)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


def fate_words(fate: Fate) -> tuple[str, ChipKind]:
    """Return what a chip says about one record, and its ground."""
    return {
        Fate.CREATE: (translate("Wizard", "Will be created"), ChipKind.ACCENT),
        Fate.EXISTS: (translate("Wizard", "Exists and fits"), ChipKind.OK),
        Fate.UPDATE: (translate("Wizard", "Will be updated"), ChipKind.WARN),
        Fate.TAKEN: (translate("Wizard", "Name is taken"), ChipKind.BAD),
        Fate.ABSENT: (translate("Wizard", "Not on this instance"), ChipKind.WARN),
        Fate.DONE: (translate("Wizard", "✓ Done and read back"), ChipKind.OK),
        Fate.FAILED: (translate("Wizard", "Failed"), ChipKind.BAD),
    }[fate]


def _role_words(roles: Sequence[PlanItem]) -> tuple[str, ChipKind]:
    fates = [role.fate for role in roles]
    missing = sum(fate in {Fate.TAKEN, Fate.ABSENT} for fate in fates)
    if Fate.FAILED in fates:
        return fate_words(Fate.FAILED)
    if missing:
        kind = ChipKind.BAD if Fate.TAKEN in fates else ChipKind.WARN
        text = translate("Wizard", "{missing} of {all} missing")
        return text.format(missing=missing, all=len(fates)), kind
    if Fate.CREATE in fates:
        granted = sum(fate is Fate.DONE for fate in fates)
        if not granted:
            return translate("Wizard", "Will be granted"), ChipKind.ACCENT
        text = translate("Wizard", "{granted} of {all} granted")
        return text.format(granted=granted, all=len(fates)), ChipKind.ACCENT
    return fate_words(Fate.DONE if Fate.DONE in fates else Fate.EXISTS)


def _difference_fact(difference: Difference) -> tuple[str, str]:
    old, new = (
        each or translate("Wizard", "empty") for each in (difference.now, difference.planned)
    )
    return say(difference.label), f"{old} → {new}"


def _role_fact(role: PlanItem) -> tuple[str, str]:
    name, reason = role.fields[0]
    value = f"{say(reason)} · {say(role.note)}" if role.note else say(reason)
    return say(name), value


def _name_row(name: QLineEdit, label: str) -> QWidget:
    text = Text(label, look=TextLook.DETAIL_NAME)
    text.setFixedWidth(NAME_WIDTH)
    text.setBuddy(name)
    name.setAccessibleName(label)
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    row.addWidget(text)
    row.addWidget(name, 1)
    return widget
