"""The fields that an instance has beside the seven that every ticket carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from app.tickets.draft import Extra
from app.tickets.form import FieldKind, FormField, FormSource, TicketForm
from app.tickets.references import Reference
from app.words import Words
from app.words import translate as words
from ui.board.field_controls import Control, control_for, offer_choices
from ui.board.reference_picker import ReferencePicker
from ui.translation import say, translate
from ui.widgets.field import Field
from ui.widgets.text import Text, TextLook

_TOP = Qt.AlignmentFlag.AlignTop
_GROUP, _PERSON = "assignment_group", "assigned_to"
_CHOOSE = words("Create", "Choose one from the list, or empty the field.")


@dataclass(frozen=True)
class Search:
    """A question to the instance.

    Attributes:
        picker: where the answer is shown.
        number: which of its questions this is.
        table: where to look.
        text: a part of the name.
        group: the group whose members are meant, or empty.
    """

    picker: ReferencePicker
    number: int
    table: str
    text: str
    group: str


@dataclass(frozen=True)
class _Shown:
    field: FormField
    control: Control
    frame: Field


class MoreFields(QWidget):
    """The further fields of a ticket: what the instance demands, what is usual, what is added.

    Signals:
        edited: a value changed.
        search_wanted(Search): somebody types in a field that names a record.
        record_chosen(str, Reference): a record of a table was chosen.

    Attributes:
        before: the control from which Tab leads to the first of them.
    """

    edited = Signal()
    search_wanted = Signal(object)
    record_chosen = Signal(str, object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before: QWidget | None = None
        self._today = today
        self._form: TicketForm | None = None
        self._shown: dict[str, _Shown] = {}
        self._touched: set[str] = set()
        self._refused: dict[str, str] = {}
        self._problems: Mapping[str, Words] = {}
        self._carried: tuple[Extra, ...] = ()
        self._note = Text(look=TextLook.NOTE, wrap=True)
        self._add = QComboBox()
        self._add.setPlaceholderText(translate("Create", "Add a field…"))
        self._add.setAccessibleName(translate("Create", "Add a field"))
        self._add.activated.connect(self._on_add)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(translate("Create", "More fields"), look=TextLook.HEADING))
        column.addWidget(self._note)
        column.addLayout(self._grid)
        column.addWidget(self._add)

    @property
    def note(self) -> str:
        """What is said about the form."""
        return self._note.text()

    @property
    def extras(self) -> tuple[Extra, ...]:
        """What was filled in, in the order of the form."""
        found = (Extra(name, *each.control.read()) for name, each in self._shown.items())
        return (*(extra for extra in found if extra.value), *self._carried)

    @property
    def undecided(self) -> dict[str, Words]:
        """The fields in which something was typed and nothing chosen, and what to do."""
        return {
            name: _CHOOSE
            for name, each in self._shown.items()
            if isinstance(each.control.widget, ReferencePicker) and each.control.widget.is_undecided
        }

    def show_form(self, form: TicketForm, extras: tuple[Extra, ...], note: str) -> None:
        """Show the fields of a form, with what was filled in so far.

        Args:
            form: the fields.
            extras: the values. Those of columns that the table lacks are dropped, unless nobody
                knows which it has.
            note: what is to be said about the form, or nothing.
        """
        is_as_before = self._form is not None and self._form.fields == form.fields
        self._form = form
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if is_as_before and extras == self.extras:
            return  # somebody may be typing
        for each in self._shown.values():
            self._grid.removeWidget(each.frame)
            # It goes with the window: Qt takes the keyboard back from a list that dies with its
            # field, and looks among the half of the window that is gone (seen with Qt 6.11).
            each.frame.hide()
        self._shown.clear()
        values = {extra.column: extra for extra in extras}
        added = (field for field in form.further if field.column in values)
        for field in (*form.first, *added):
            self._put(field)
        for name, each in self._shown.items():
            if name in values:
                each.control.show(values[name])
        self._follow_all()
        is_known = form.source is not FormSource.NOWHERE
        unseen = (extra for extra in extras if extra.column not in self._shown)
        self._carried = () if is_known else tuple(unseen)
        self._offer_further()
        self._chain()

    def show_absence(self, reason: str) -> None:
        """Say why the fields are not known.

        Args:
            reason: what kept them away.
        """
        words = translate("Create", "{reason} The further fields are not known yet.")
        self._note.setText(words.format(reason=reason))
        self._note.show()
        self._add.hide()

    def show_problems(self, problems: Mapping[str, Words]) -> None:
        """Say beside each touched field what is wrong with it."""
        self._problems = problems
        for name, each in self._shown.items():
            said = problems.get(name) if name in self._touched else None
            each.frame.show_problem(say(said) if said else self._refused.get(name, ""))

    def show_refusal(self, column: str, said: str) -> bool:
        """Say what the instance has against a field, which is added where it is missing.

        Args:
            column: the field.
            said: the instance's own words.

        Returns:
            Whether there is such a field.
        """
        field = self._form.field(column) if self._form else None
        if field is None or not field.can_be_offered:
            return False
        if column not in self._shown:
            self._put(field)
            self._offer_further()
            self._chain()
        self._refused[column] = said
        self.show_problems(self._problems)
        return True

    def forget_refusals(self) -> None:
        """Take back what the instance said of an earlier attempt."""
        self._refused.clear()
        self.show_problems(self._problems)

    def frame_of(self, column: str) -> Field:
        """Return a field that is shown, by its column."""
        return self._shown[column].frame

    def _put(self, field: FormField) -> None:
        control = control_for(field, self._today)
        label = field.label
        if field.is_required:
            label = translate("Create", "{label} (required)").format(label=label)
        frame = Field(label, control.widget, hint=_hint(field))
        shown = _Shown(field, control, frame)
        frame.left.connect(partial(self._on_left, field.column))
        control.edited.connect(lambda *_args: self._on_edited(field.column))
        if isinstance(control.widget, ReferencePicker):
            self._connect_picker(control.widget, shown)
        is_wide = field.kind is FieldKind.LONG_TEXT
        cells = self._cells()
        row, column = divmod(cells + (cells % 2 if is_wide else 0), 2)
        self._grid.addWidget(frame, row, column, 1, 2 if is_wide else 1, _TOP)
        frame.show()  # Qt would wait a turn of its loop, and the keyboard cannot go there so long
        self._shown[field.column] = shown

    def _chain(self) -> None:
        """Let Tab go through the fields as they stand; Qt would come to late ones at the end."""
        controls = [each.control.widget for each in self._shown.values()]
        chain = [*([self.before] if self.before else []), *controls, self._add]
        for one, next_one in pairwise(chain):
            QWidget.setTabOrder(one, next_one)

    def _cells(self) -> int:
        """Return how many cells of the grid are taken; a wide field begins a row and ends it."""
        cells = 0
        for each in self._shown.values():
            is_wide = each.field.kind is FieldKind.LONG_TEXT
            cells += cells % 2 + 2 if is_wide else 1
        return cells

    def _connect_picker(self, picker: ReferencePicker, shown: _Shown) -> None:
        field = shown.field
        picker.search_wanted.connect(partial(self._on_search, picker, field))
        picker.said.connect(lambda said: shown.frame.show_hint(said or _hint(field)))
        picker.chosen.connect(lambda: self._on_chosen(field, picker.reference))

    def _offer_further(self) -> None:
        self._add.clear()
        further = self._form.further if self._form else ()
        for field in further:
            if field.column not in self._shown:
                self._add.addItem(field.label, field.column)
        self._add.setCurrentIndex(-1)
        self._add.setVisible(self._add.count() > 0)

    def _follow(self, above: str) -> None:
        """Offer the choices that go with the value of the field above."""
        value = self._value(above)
        for each in self._shown.values():
            if each.field.dependent_on == above:
                offer_choices(each.control, each.field.choices_with(value))

    def _follow_all(self) -> None:
        for above in {each.field.dependent_on for each in self._shown.values()}:
            self._follow(above)

    def _value(self, column: str) -> str:
        shown = self._shown.get(column)
        value = shown.control.read()[0] if shown else ""
        field = self._form.field(column) if self._form else None
        return value or (field.default if field else "")

    def _on_search(self, picker: ReferencePicker, field: FormField, number: int, text: str) -> None:
        group = self._value(_GROUP) if field.column == _PERSON else ""
        self.search_wanted.emit(Search(picker, number, field.reference, text, group))

    def _on_chosen(self, field: FormField, reference: Reference | None) -> None:
        if reference is not None:
            self.record_chosen.emit(field.reference, reference)

    def _on_edited(self, column: str) -> None:
        self._refused.pop(column, None)
        self._follow(column)
        self.edited.emit()

    def _on_left(self, column: str) -> None:
        self._touched.add(column)
        self.show_problems(self._problems)

    def _on_add(self, row: int) -> None:
        field = self._form.field(self._add.itemData(row)) if self._form else None
        if field is not None:
            self._put(field)
            self._offer_further()
            self._chain()
            self.frame_of(field.column).control.setFocus()


def _hint(field: FormField) -> str:
    if field.is_asked_for and not field.is_required:
        return translate("Create", "Forms of the instance ask for this.")
    if field.qualifier:
        return translate("Create", "The instance allows some of these records only.")
    return ""
