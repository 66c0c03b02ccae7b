"""What will be sent, before it is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.connections.connection import Connection
from app.tickets.draft import Draft, DraftField, TicketType
from app.tickets.form import TicketForm, labels_of, missing_fields
from app.tickets.preview import as_json, filled_in, not_writable
from app.tickets.ticket import Ticket
from app.words import Words
from ui.board.wording import day
from ui.translation import say, translate
from ui.widgets.appearance import set_look
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card, Rule
from ui.widgets.chip import ChipKind
from ui.widgets.facts import Facts
from ui.widgets.note import Note
from ui.widgets.text import Text, TextLook
from ui.widgets.text_box import TextBox

_NAMES = 110
_LINES = 9
Row = tuple[str, str, bool]


class DraftPreview(Card):
    """Everything that a ticket sends, what the instance adds, and whether it is there already.

    Signals:
        open_requested: somebody wants to see the ticket that exists already.
    """

    open_requested = Signal(object)

    def __init__(self, connection: Connection, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20)
        self._connection = connection
        self._existing: Ticket | None = None
        self._target = Text(look=TextLook.NOTE, wrap=True)
        self._facts = Facts(name_width=_NAMES)
        self._added = Facts(name_width=_NAMES)
        self._nothing_yet = Text(
            translate("Create", "No such ticket exists yet for this recommendation."),
            look=TextLook.NOTE,
            wrap=True,
        )
        self._there = Note(kind=ChipKind.WARN)
        self._initiator = Note(kind=ChipKind.BAD)
        self._closed = Note(kind=ChipKind.WARN)
        self._json = TextBox()
        self._show_json = Button(translate("Create", "Show as JSON"), ButtonLook.LINK, small=True)
        self._copy = Button(translate("Create", "Copy as JSON"), ButtonLook.LINK, small=True)
        show = Button(translate("Create", "Open"), small=True)
        show.clicked.connect(lambda _checked: self.open_requested.emit(self._existing))
        self._there.buttons.addWidget(show)
        self._show_json.clicked.connect(lambda _checked: self._on_json_wanted())
        self._copy.clicked.connect(
            lambda _checked: QGuiApplication.clipboard().setText(self._json.toPlainText())
        )
        self._build()

    def show_draft(
        self,
        draft: Draft,
        problems: Mapping[DraftField, Words],
        *,
        existing: Ticket | None,
        form: TicketForm | None = None,
    ) -> None:
        """Show a draft.

        Args:
            draft: what will be sent.
            problems: what is wrong with it, by field.
            existing: the ticket that was made for the same recommendation earlier, or None.
            form: the fields of the instance, or None while they are not known.
        """
        self._target.setText(
            translate("Create", "To {connection}, table {table}").format(
                connection=self._connection.name, table=draft.ticket_type.value
            )
        )
        rows = (*_always_sent(draft, problems), *_further(draft, form))
        self._facts.show_facts([(name, value) for name, value, _ in rows])
        for number, (_, _, is_wrong) in enumerate(rows):
            look = TextLook.PROBLEM if is_wrong else TextLook.DETAIL
            set_look(self._facts.value_label(number), "look", look.value)
        self._added.show_facts(_added(draft, form, self._connection.user_name))
        if self._json.toPlainText() != as_json(draft):
            self._json.setPlainText(as_json(draft))
        self._show_problem_of_initiator(problems.get(DraftField.INITIATED_BY))
        self._show_closed(draft, form)
        self._show_existing(draft, existing)

    def _build(self) -> None:
        self._json.setReadOnly(True)
        self._json.setAccessibleName(translate("Create", "What will be sent, as JSON"))
        self._json.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._json.setMinimumHeight(self._json.fontMetrics().lineSpacing() * _LINES)
        self._json.hide()
        along = translate(
            "Create", "With them go the centre and a mark by which Firnline finds the ticket again."
        )
        adds = translate("Create", "What the instance fills in")
        row = QHBoxLayout()
        row.addWidget(self._show_json)
        row.addWidget(self._copy)
        row.addStretch()
        column = self.column
        column.addWidget(Text(translate("Create", "What will be sent"), look=TextLook.HEADING))
        column.addWidget(self._target)
        for widget in (self._there, self._initiator, self._closed, self._facts):
            column.addWidget(widget)
        column.addWidget(Text(along, look=TextLook.NOTE, wrap=True))
        column.addLayout(row)
        column.addWidget(self._json)
        column.addWidget(Rule())
        column.addWidget(Text(adds, look=TextLook.LABEL))
        column.addWidget(self._added)
        column.addWidget(self._nothing_yet)
        column.addStretch()

    def _show_problem_of_initiator(self, problem: Words | None) -> None:
        """Say it here, for the user ID was chosen at the set-up and has no field in this window."""
        self._initiator.setVisible(problem is not None)
        if problem is not None:
            way_out = translate(
                "Create", "Remove the connection and set it up again with another user ID."
            )
            self._initiator.say(
                translate("Create", "Tickets cannot be sent with this user ID"),
                f"{say(problem)} {way_out}",
            )

    def _show_closed(self, draft: Draft, form: TicketForm | None) -> None:
        closed = not_writable(draft, form) if form else ()
        self._closed.setVisible(bool(closed))
        self._closed.say(
            translate("Create", "The instance lets nobody write some of it"),
            ", ".join(field.label for field in closed),
        )

    def _show_existing(self, draft: Draft, existing: Ticket | None) -> None:
        self._existing = existing
        self._there.setVisible(existing is not None)
        self._nothing_yet.setVisible(existing is None and draft.recommendation_id is not None)
        if existing is not None:
            title = translate("Create", "{number} exists already, opened {day}")
            self._there.say(
                title.format(number=existing.number, day=day(existing.opened_at.date())),
                translate(
                    "Create",
                    "This recommendation has a ticket of this type. No second one will be made.",
                ),
            )

    def _on_json_wanted(self) -> None:
        is_shown = self._json.isVisibleTo(self)
        self._json.setVisible(not is_shown)
        show, hide = translate("Create", "Show as JSON"), translate("Create", "Hide JSON")
        self._show_json.setText(show if is_shown else hide)
        self._show_json.setAccessibleName(self._show_json.text())


def _always_sent(draft: Draft, problems: Mapping[DraftField, Words]) -> Iterator[Row]:
    length = len(draft.task_description)
    described = translate("Create", "%n characters", "", length) if length else _missing()
    priority = f"{draft.priority.value} · {say(draft.priority.words)}"
    rows = (
        (translate("Create", "Initiated by"), draft.initiated_by, DraftField.INITIATED_BY),
        (translate("Create", "Task name"), draft.task_name.strip(), DraftField.TASK_NAME),
        (translate("Create", "Task description"), described, DraftField.TASK_DESCRIPTION),
        (translate("Create", "Priority"), priority, DraftField.PRIORITY),
        (translate("Create", "Due date"), day(draft.due_date), DraftField.DUE_DATE),
        (translate("Create", "Recommendation source"), say(draft.source.words), None),
        (translate("Create", "Recommendation category"), say(draft.category.words), None),
    )
    for name, value, field in rows:
        yield name, value or _missing(), field in problems


def _further(draft: Draft, form: TicketForm | None) -> Iterator[Row]:
    labels = labels_of(form.fields) if form else {}
    for extra in draft.extras:
        yield labels.get(extra.column, extra.column), extra.label, False
    if form is not None:
        values = {extra.column: extra.value for extra in draft.extras}
        for field in missing_fields(form, values):
            yield field.label, _missing(), True


def _added(draft: Draft, form: TicketForm | None, user_name: str) -> list[tuple[str, str]]:
    decided = translate("Create", "decided by the instance")
    facts = [(translate("Create", "Number"), translate("Create", "the next one"))]
    if form is None:
        facts.append((translate("Create", "State"), translate("Create", "the first one")))
    else:
        told = filled_in(draft, form)
        facts += [(field.label, value or decided) for field, value in told]
    facts.append((translate("Create", "Opened by"), user_name))
    if draft.ticket_type is TicketType.INCIDENT:
        by_rule = translate("Create", "{priority}, from impact and urgency")
        shown = f"{draft.priority.value} · {say(draft.priority.words)}"
        facts.append((translate("Create", "Priority"), by_rule.format(priority=shown)))
    return facts


def _missing() -> str:
    return translate("Create", "missing")
