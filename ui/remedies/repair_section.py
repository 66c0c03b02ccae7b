"""What the program can do about a trouble: shown first, done when somebody says so."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.changes.change import Change
from app.errors import AppError
from app.remedies.catalogue import remedy_of
from app.remedies.remedy import Remedy
from app.remedies.repair import Proposal, Repair
from app.remedies.repairing import RepairService
from ui.error_view import ErrorView
from ui.tasks import TaskSet
from ui.translation import say, translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.text import Text, TextLook

_NAME_WIDTH = 240
Work = Callable[[], Coroutine[Any, Any, None]]


class RepairSection(Card):
    """Offers a repair, shows each column as it is and as it will be, and does it.

    Args:
        remedy: an entry of the catalogue.
        repair: its repair.
        service: looks and changes.
        tasks: keeps the work.

    Signals:
        administrator_wanted: somebody has to sign in as an administrator first.
        repaired: it was done, and it helped.
    """

    administrator_wanted = Signal()
    repaired = Signal()

    def __init__(
        self, remedy: Remedy, repair: Repair, service: RepairService, tasks: TaskSet
    ) -> None:
        super().__init__()
        self._remedy = remedy
        self._service = service
        self._tasks = tasks
        self._proposal: Proposal | None = None
        self._said = Text(say(repair.offer), wrap=True)
        self._facts = Facts(name_width=_NAME_WIDTH)
        self._error = ErrorView()
        self._busy = BusyBar()
        self._look = Button(translate("Remedies", "Repair…"))
        self._apply = Button(translate("Remedies", "Change it now"), ButtonLook.PRIMARY)
        self._leave = Button(translate("Remedies", "Leave it as it is"))
        self._sign_in = Button(translate("Remedies", "Sign in as an administrator"))
        self._build()
        self._show(None)

    def _build(self) -> None:
        title = translate("Remedies", "What Firnline can do")
        self.column.addWidget(Text(title, look=TextLook.HEADING))
        for part in (self._said, self._facts, self._error, self._busy):
            self.column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._look, self._sign_in, self._apply, self._leave):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._look.clicked.connect(self._on_look)
        self._apply.clicked.connect(self._on_apply)
        self._leave.clicked.connect(lambda: self._show(None))
        self._sign_in.clicked.connect(self.administrator_wanted)

    def _show(self, proposal: Proposal | None, *, offers: bool = True) -> None:
        """Show the offer, or what would be changed."""
        self._proposal = proposal
        is_known = bool(self._service.administrator)
        if offers and not is_known:
            self._say(translate("Remedies", "This needs an administrator of the instance."))
        self._look.setVisible(offers and proposal is None and is_known)
        self._sign_in.setVisible(offers and proposal is None and not is_known)
        self._apply.setVisible(offers and proposal is not None)
        self._leave.setVisible(offers and proposal is not None)
        self._facts.setVisible(proposal is not None)
        self._busy.setVisible(self._tasks.busy)
        if proposal is not None:
            self._facts.show_facts(_rows(proposal))

    def _say(self, text: str) -> None:
        self._said.setText(text)

    def _on_look(self) -> None:
        self._run(translate("Remedies", "Looking at the instance"), self._propose)

    def _on_apply(self) -> None:
        if self._proposal is not None:
            work = partial(self._repair, self._proposal)
            self._run(translate("Remedies", "Changing it, and looking again"), work)

    async def _propose(self) -> None:
        proposal = await self._service.propose(self._remedy)
        if proposal.is_empty:
            self._say(_nothing_to_do(await self._service.diagnose()))
            self._show(None, offers=False)
        else:
            self._say(translate("Remedies", "This will be changed; the old values are kept."))
            self._show(proposal)

    async def _repair(self, proposal: Proposal) -> None:
        await self._service.repair(proposal)
        self._say(translate("Remedies", "✓ Done, and looked at again."))
        self._show(None, offers=False)
        self.repaired.emit()

    def _run(self, text: str, work: Work) -> None:
        if self._tasks.busy:
            return
        self._error.clear()
        self._busy.begin(text)
        self._busy.show()
        for button in (self._look, self._apply, self._leave):
            button.setEnabled(False)
        self._tasks.start(work(), on_error=self._on_error).add_done_callback(self._on_done)

    def _on_done(self, _task: object) -> None:
        self._busy.end()
        self._busy.hide()
        for button in (self._look, self._apply, self._leave):
            button.setEnabled(True)
        if self._proposal is not None:
            self._leave.setFocus()

    def _on_error(self, error: AppError) -> None:
        self._error.show_error(error)


def _nothing_to_do(others: Sequence[str]) -> str:
    """Return what is said where the records are as they should be, or wrong in another way."""
    said = translate("Remedies", "All of this is as it should be on the instance.")
    if not others:
        return said
    titles = " · ".join(say(remedy_of(each).title) for each in others)
    told = translate("Remedies", "Its records tell of another trouble: {titles}")
    return f"{said}\n{told.format(titles=titles)}"


def _rows(proposal: Proposal) -> list[tuple[str, str]]:
    rows = [row for change in proposal.changes for row in _rows_of(change)]
    if proposal.password is not None:
        name = translate("Remedies", "Password of the integration user")
        rows.append((name, translate("Remedies", "set again, and tried")))
    return rows


def _rows_of(change: Change) -> list[tuple[str, str]]:
    if change.before is None:
        return [(translate("Remedies", "Role"), change.name)]
    return [
        (f"{change.table} · {change.name} · {column}", _turn(change.before, column, value))
        for column, value in change.after.items()
    ]


def _turn(before: Mapping[str, str], column: str, value: str) -> str:
    old = before.get(column, "") or translate("Remedies", "(empty)")
    return translate("Remedies", "is {old}, will be {new}").format(old=old, new=value)
