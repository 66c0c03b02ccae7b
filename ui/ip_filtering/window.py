"""The window of IP filtering."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.ip_filtering.filtering import FilteringState, IpFiltering
from ui.error_view import ErrorView
from ui.ip_filtering.choice_panel import ChoicePanel
from ui.ip_filtering.rules_panel import RulesPanel
from ui.tasks import TaskSet
from ui.translation import translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button, ButtonLook
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.saving import save_text
from ui.widgets.text import Text, TextLook

_SIZE = (920, 680)
_SMALLEST = (760, 560)
_LEFT_WIDTH = 300


class IpFilteringWindow(QDialog):
    """Compares a service tags file with the rules of an instance, adds rules, takes them back.

    Args:
        filtering: does every step and holds the state.

    Signals:
        changed: rules were added or taken back.
    """

    changed = Signal()

    def __init__(self, filtering: IpFiltering, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filtering = filtering
        self._tasks = TaskSet()
        self._is_undoing = False
        self._again: Callable[[], None] = self.look
        self._choice = ChoicePanel()
        self._rules = RulesPanel()
        self._error = ErrorView()
        self._busy = BusyBar()
        self._cancel = Button(translate("IpFiltering", "Cancel"), ButtonLook.LINK, small=True)
        self._save = Button(translate("IpFiltering", "Save plan as JSON"), ButtonLook.LINK)
        self._undo = Button(translate("IpFiltering", "Take back…"), ButtonLook.LINK)
        self._keep = Button(translate("IpFiltering", "Keep"))
        self._close = Button(translate("IpFiltering", "Close"))
        self._add = Button(translate("IpFiltering", "Add rules"), ButtonLook.PRIMARY)
        self._remove = Button(translate("IpFiltering", "Take back now"), ButtonLook.DANGER)
        self._build()
        self._connect()
        self._render()

    def look(self) -> None:
        """Read the rules of the instance."""
        text = translate("IpFiltering", "Reading the address rules")
        self._run(text, self._filtering.look, again=self.look)

    def read(self, path: Path) -> None:
        """Read a service tags file."""
        text = translate("IpFiltering", "Reading the file")
        self._run(text, partial(self._filtering.read_file, path), again=lambda: self.read(path))

    async def closed(self) -> None:
        """Return when all work of the closed window has ended."""
        await self._tasks.closed()

    def _run(
        self, text: str, step: Callable[[], Awaitable[object]], *, again: Callable[[], None]
    ) -> None:
        if self._tasks.busy:
            return
        self._again = again
        self._error.clear()
        self._busy.begin(text)
        self._tasks.start(_whole(step), on_error=self._on_error).add_done_callback(self._on_done)
        self._render()

    def _on_done(self, _task: object) -> None:
        self._busy.end()
        self._render()

    def _on_error(self, error: AppError) -> None:
        self._error.clear()
        self._error.add_action(translate("IpFiltering", "Try again"), self._again)
        self._error.show_error(error)

    def _render(self, _state: FilteringState | None = None) -> None:
        state, is_busy = self._filtering.state, self._tasks.busy
        self._choice.show_state(state)
        self._choice.setEnabled(not is_busy and not self._is_undoing)
        if self._is_undoing:
            self._rules.show_undo(state)
        else:
            self._rules.show_plan(state)
        self._show_buttons(state, is_busy=is_busy)

    def _show_buttons(self, state: FilteringState, *, is_busy: bool) -> None:
        count = len(state.plan.rules) if state.plan else 0
        undo = state.undo
        for button in (self._remove, self._keep):
            button.setVisible(self._is_undoing)
        for button in (self._add, self._save, self._undo, self._close):
            button.setVisible(not self._is_undoing)
        self._save.setVisible(not self._is_undoing and count > 0 and not is_busy)
        has_made = undo is not None and bool(undo.removed or undo.kept)
        self._undo.setVisible(not self._is_undoing and has_made and not is_busy)
        self._busy.setVisible(is_busy)
        self._cancel.setVisible(is_busy)
        text = translate("IpFiltering", "Add %n rules", "", count)
        self._add.setText(text if count else translate("IpFiltering", "Add rules"))
        self._add.setAccessibleName(self._add.text())
        self._add.setEnabled(count > 0 and not is_busy)
        may_remove = undo is not None and bool(undo.removed) and not undo.shut_out
        self._remove.setEnabled(may_remove and not is_busy)
        self._keep.setEnabled(not is_busy)

    def _on_chosen(self, names: tuple[str, ...]) -> None:
        self._filtering.choose(names)
        self._render()

    def _on_add(self) -> None:
        self._run(
            translate("IpFiltering", "Adding the rules"),
            partial(self._filtering.add, self._on_progress),
            again=self._on_add,
        )

    def _on_remove(self) -> None:
        self._run(
            translate("IpFiltering", "Taking the rules back"),
            self._take_back,
            again=self._on_remove,
        )

    async def _take_back(self) -> None:
        await self._filtering.take_back(self._on_progress)
        self._is_undoing = False
        self.changed.emit()

    def _on_progress(self, state: FilteringState) -> None:
        if state.added:
            text = translate("IpFiltering", "%n rules added", "", state.added)
        else:
            text = translate("IpFiltering", "%n rules taken back", "", state.removed)
        self._busy.begin(text)
        self.changed.emit()

    def _turn(self, *, is_undoing: bool) -> None:
        self._is_undoing = is_undoing
        self._error.clear()
        self._render()
        (self._keep if is_undoing else self._undo).setFocus()

    def _on_save(self) -> None:
        save_text(
            self,
            self._filtering.plan_as_json,
            file_name="firnline-address-rules.json",
            on_error=self._on_error,
        )

    def _connect(self) -> None:
        self._choice.file_chosen.connect(self.read)
        self._choice.chosen_changed.connect(self._on_chosen)
        self._cancel.clicked.connect(self._tasks.cancel)
        self._save.clicked.connect(self._on_save)
        self._undo.clicked.connect(lambda: self._turn(is_undoing=True))
        self._keep.clicked.connect(lambda: self._turn(is_undoing=False))
        self._add.clicked.connect(self._on_add)
        self._remove.clicked.connect(self._on_remove)
        self._close.clicked.connect(self.accept)
        self.finished.connect(self._tasks.cancel)  # rules that were added are found again

    def _build(self) -> None:
        self.setWindowTitle(translate("IpFiltering", "IP filtering"))
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        lead = translate(
            "IpFiltering",
            "Where {host} lets in known addresses only, Microsoft's services need rules of their "
            "own. Firnline adds allow rules, and never a deny rule.",
        ).format(host=self._filtering.address.label)
        self._choice.setFixedWidth(_LEFT_WIDTH)
        halves = QHBoxLayout()
        halves.setSpacing(26)
        halves.addWidget(self._choice)
        halves.addWidget(self._rules, 1)
        column = QVBoxLayout()
        column.setContentsMargins(MARGIN, 26, MARGIN, 16)
        column.setSpacing(10)
        column.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        column.addWidget(Text(lead, look=TextLook.LEAD, wrap=True))
        column.addWidget(self._error)
        column.addSpacing(6)
        column.addLayout(halves, 1)
        footer = DialogFooter()
        for part in (self._save, self._undo, self._busy, self._cancel):
            footer.row.addWidget(part)
        footer.row.addStretch(1)
        for button in (self._close, self._keep, self._add, self._remove):
            footer.row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column, 1)
        whole.addWidget(footer)


async def _whole(step: Callable[[], Awaitable[object]]) -> None:
    await step()
