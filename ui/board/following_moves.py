"""Moving tickets along, one or many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from app.errors import AppError
from app.findings import Finding, Status
from app.tickets.draft import TicketType
from app.tickets.following import Following
from app.tickets.following_results import Ending, Moved, MoveResult
from app.tickets.ticket import Ticket
from app.tickets.transitions import NeedKind, NextState
from app.words import verbatim
from ui.board.host import BoardHost
from ui.board.move_window import MoveWindow
from ui.board.reference_picker import ReferencePicker
from ui.board.syncing import BoardSyncing
from ui.board.table_view import BoardTable
from ui.board.ticket_details import TicketDetails
from ui.translation import say, translate
from ui.widgets.chip import ChipKind

_MOST: Final = 500
_REST_MS: Final = 100


class BoardMoves(QObject):
    """Opens the window of a move, and carries the move out.

    Args:
        host: the board.
        following: moves the tickets.
        details: where a ticket is shown, and a move is asked for.
        syncing: shows what has changed.
        say: says above the pages what became of a ticket that is not shown any more.
    """

    def __init__(
        self,
        host: BoardHost,
        following: Following,
        *,
        details: TicketDetails,
        syncing: BoardSyncing,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(details)
        self._host = host
        self._following = following
        self._details = details
        self._syncing = syncing
        self._say = say
        self._window: MoveWindow | None = None
        self._table: BoardTable | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._show_ways)
        details.move_requested.connect(self._on_move_requested)
        details.many.move_requested.connect(self._on_many_requested)

    def watch(self, table: BoardTable) -> None:
        """Offer to move the tickets that are selected in a table together."""
        self._table = table
        table.selected.connect(self._on_selected)

    def _on_selected(self, count: int) -> None:
        if count > 1:
            self._rest.start()
        else:
            self._rest.stop()
        self._details.show_many(is_shown=count > 1)

    def _show_ways(self) -> None:
        items = self._table.selected_items if self._table else []
        tickets = [item for item in items if isinstance(item, Ticket)]
        by_type = {kind: [t for t in tickets if t.ticket_type is kind] for kind in TicketType}
        too_many = translate("Moves", "At most {most} can be moved together.").format(most=_MOST)
        if len(tickets) > _MOST:
            self._details.many.show_ways(len(tickets), {}, too_many)
            return
        ways = {kind: self._following.ways_of(own) for kind, own in by_type.items() if own}
        self._details.many.show_ways(len(tickets), ways)

    def _on_move_requested(self, state: NextState) -> None:
        if self._details.ticket is not None:
            self._begin((self._details.ticket,), state)

    def _on_many_requested(self, state: NextState, tickets: tuple[Ticket, ...]) -> None:
        self._begin(tickets, state)

    def _begin(self, tickets: Sequence[Ticket], state: NextState) -> None:
        if self._window is None:
            self._details.show_busy(translate("Moves", "Reading what the move asks for…"))
            self._host.tasks.start(self._open(tickets, state), on_error=self._on_not_opened)

    async def _open(self, tickets: Sequence[Ticket], state: NextState) -> None:
        choices = {
            need.column: await self._following.choices(tickets[0].ticket_type, need.column)
            for need in state.needs
            if need.kind is NeedKind.CHOICE
        }
        self._details.show_busy("")
        window = MoveWindow(tickets, state, choices, parent=self._details.window())
        window.move_requested.connect(partial(self._on_confirmed, window))
        window.fields.search_wanted.connect(self._on_search_wanted)
        window.finished.connect(self._on_finished)
        self._window = window
        window.open()

    def _on_not_opened(self, error: AppError) -> None:
        self._details.show_busy("")
        self._details.show_error(error)

    def _on_finished(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
        self._window = None

    def _on_confirmed(self, window: MoveWindow, values: dict[str, str]) -> None:
        window.show_busy(translate("Moves", "Moving…"))
        work = self._move_one if len(window.tickets) == 1 else self._move_many
        on_error = partial(self._on_failed, window)
        self._host.tasks.start(work(window, values), on_error=on_error)

    async def _move_one(self, window: MoveWindow, values: dict[str, str]) -> None:
        moved = await self._following.move(window.tickets[0], window.state.value, values)
        self._syncing.show_desk()
        if self._window is window:
            window.show_moved(moved)
        text, kind = _said(moved)
        if self._details.shows(moved.ticket):
            self._details.say(text, kind=kind)
        elif text:  # its new state may have taken it out of the view
            self._say(f"{moved.ticket.number}: {text}")

    async def _move_many(self, window: MoveWindow, values: dict[str, str]) -> None:
        findings: list[Finding] = []
        total = len(window.tickets)
        async for result in self._following.move_each(window.tickets, window.state.value, values):
            findings.append(_finding(result))
            if self._window is not window:
                break  # closing the window stops what was not begun
            progress = translate("Moves", "{done} of {total} tickets")
            window.show_busy(progress.format(done=len(findings), total=total))
            window.show_results(findings, is_over=len(findings) == total)
        self._syncing.show_desk()

    def _on_failed(self, window: MoveWindow, error: AppError) -> None:
        self._syncing.show_desk()
        if self._window is window:
            window.show_error(error)
        else:
            self._host.show_error(error)

    def _on_search_wanted(
        self, picker: ReferencePicker, table: str, number: int, text: str
    ) -> None:
        async def search() -> None:
            found = await self._following.references.search(table, text)
            if self._window is not None:
                picker.show_found(number, found)

        def on_error(error: AppError) -> None:
            if self._window is not None:
                picker.show_found(number, (), note=say(error.title))

        self._host.tasks.start(search(), on_error=on_error)


def _said(moved: Moved) -> tuple[str, ChipKind]:
    """Return what there is to say of a ticket that is not where it was, and how it is said."""
    state = moved.ticket.state_label
    match moved.ending:
        case Ending.APPLIED if moved.dropped:
            text = translate("Moves", "Moved to {state}. ServiceNow did not take: {columns}.")
            return text.format(state=state, columns=", ".join(moved.dropped)), ChipKind.WARN
        case Ending.APPLIED:
            return translate("Moves", "Moved to {state}.").format(state=state), ChipKind.OK
        case Ending.ALREADY_THERE:
            text = translate("Moves", "It was in the state {state} already.")
            return text.format(state=state), ChipKind.OK
        case _:
            return "", ChipKind.OK


def _finding(result: MoveResult) -> Finding:
    number = verbatim(f"{result.ticket.number} · {result.ticket.task_name}")
    if result.moved is None:
        if result.error is None:
            return Finding(result.ticket.sys_id, Status.PENDING, number)
        return Finding.of_error(result.ticket.sys_id, number, result.error)
    state = result.moved.ticket.state_label
    status, text = {
        Ending.APPLIED: (Status.OK, translate("Moves", "Moved to {state}")),
        Ending.ALREADY_THERE: (Status.OK, translate("Moves", "In the state {state} already")),
        Ending.NOT_APPLIED: (
            Status.WARNING,
            translate("Moves", "Accepted, but still in the state {state}"),
        ),
        Ending.CHANGED_MEANWHILE: (
            Status.WARNING,
            translate("Moves", "Not moved: somebody changed it meanwhile; now {state}"),
        ),
    }[result.moved.ending]
    return Finding(result.ticket.sys_id, status, number, verbatim(text.format(state=state)))
