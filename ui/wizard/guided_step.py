"""One form of the guided way: what it has to hold, and what the check said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.findings import Finding
from app.setup.checklist import is_blocked
from app.setup.guided import FormValue, GuidedStep, Task
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.field import Field
from ui.widgets.finding_list import FindingList
from ui.widgets.text import Text, TextLook

_NAME_WIDTH = 168
_MASK = "•" * 12


class GuidedStepCard(Card):
    """A form that is to be filled in, is filled in, or comes later.

    Signals:
        open_requested: the form shall be opened.
        copy_requested(FormValue): a value shall be copied.
        client_id_pasted(str): the instance made up an ID of its own.
        accepted: a person goes on with what the instance does not show.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.
    """

    open_requested = Signal()
    copy_requested = Signal(object)
    client_id_pasted = Signal(str)
    accepted = Signal()
    remedy_wanted = Signal(str)

    def __init__(self, step: GuidedStep) -> None:
        super().__init__()
        self._step = step
        self._values: tuple[FormValue, ...] = ()
        self._chip = Chip()
        self._body = QWidget()
        self._grid = QGridLayout()
        self.open = Button(translate("Wizard", "Open form"))
        self.open.clicked.connect(self.open_requested)
        self._address = Button(translate("Wizard", "Copy address"), ButtonLook.LINK, small=True)
        self._address.clicked.connect(self._on_address_wanted)
        self._findings = FindingList(translate("Wizard", "Findings"))
        self._findings.remedy_wanted.connect(self.remedy_wanted)
        self._seen = QCheckBox(translate("Wizard", "I have looked myself and continue knowingly"))
        self._seen.setAccessibleName(self._seen.text())
        self._seen.clicked.connect(self.accepted)
        self._client_id = QLineEdit()
        self._client_id.editingFinished.connect(self._on_client_id)
        self._own_id = Field(
            translate("Wizard", "Client ID on the instance"),
            self._client_id,
            hint=translate("Wizard", "Paste it here if the form made up another one."),
        )
        self._build()
        self.show_step(step)

    def show_step(self, step: GuidedStep) -> None:
        """Show the values of a step; the same ones again change nothing."""
        self._step = step
        if step.values != self._values:
            self._values = step.values
            self._fill()

    def show_progress(self, *, is_done: bool, is_next: bool, findings: Sequence[Finding]) -> None:
        """Open the card of the form that comes next, and fold the others.

        Args:
            is_done: whether this one was checked.
            is_next: whether this one is to be made now.
            findings: what the last check said of it.
        """
        if is_done:
            self._chip.show_state(translate("Wizard", "✓ Checked"), ChipKind.OK)
        elif is_next:
            self._chip.show_state(translate("Wizard", "Now"), ChipKind.ACCENT)
        else:
            self._chip.show_state(translate("Wizard", "Later"), ChipKind.NEUTRAL)
        self._body.setVisible(is_next)
        self._findings.setVisible(is_next and bool(findings))
        self._findings.show_findings(findings)
        self._seen.setVisible(is_next and bool(findings) and not is_blocked(tuple(findings)))
        self._seen.setChecked(False)
        self._own_id.setVisible(self._step.task is Task.REGISTRY)

    def _on_address_wanted(self) -> None:
        label = self._step.title
        self.copy_requested.emit(FormValue(label, self._step.url))

    def _on_client_id(self) -> None:
        if pasted := self._client_id.text().strip():
            self.client_id_pasted.emit(pasted)

    def _fill(self) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, value in enumerate(self._values):
            label = say(value.label)
            name = Text(label, look=TextLook.DETAIL_NAME, wrap=True)
            text = Text(_MASK if value.secret else value.text, look=TextLook.DETAIL, wrap=True)
            if value.secret:
                text.setAccessibleName(translate("Wizard", "hidden"))
            copy = Button(
                translate("Wizard", "Copy"),
                ButtonLook.SECONDARY if value.secret else ButtonLook.LINK,
                small=True,
                name=translate("Wizard", "Copy {field}").format(field=label),
            )
            copy.clicked.connect(partial(self.copy_requested.emit, value))
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(text, row, 1)
            self._grid.addWidget(copy, row, 2, Qt.AlignmentFlag.AlignRight)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(say(self._step.title), look=TextLook.STRONG), 1)
        head.addWidget(self._chip)
        self._grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.open)
        buttons.addWidget(self._address)
        buttons.addStretch()
        column.addWidget(Text(say(self._step.path), look=TextLook.NOTE, wrap=True))
        column.addWidget(Text(say(self._step.advice), look=TextLook.DETAIL, wrap=True))
        column.addLayout(buttons)
        column.addWidget(self._findings)
        column.addWidget(self._seen)
        column.addLayout(self._grid)
        column.addWidget(self._own_id)
        self.column.addLayout(head)
        self.column.addWidget(self._body)
