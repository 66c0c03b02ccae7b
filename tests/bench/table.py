"""A table of 100,000 tickets in the window of the program, beside what Qt brings for it.

The board is the program's own, off screen, with its event loop and garbage collector, its store on
the disk and a stub of an instance in another process. A keystroke is measured from the key to the
painted result, and so is everything else; the peers are measured in the same way, in turn.

Run: python -m tests.bench.table [ROUNDS]
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QSortFilterProxyModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from app.tickets.columns import TicketColumn
from tests.bench.bar import Bar
from tests.bench.stub_instance import Stub, stub_instance
from tests.bench.table_peer import ALL_COLUMNS, COLUMNS, peer_table
from tests.bench.table_window import Heartbeat, board_on
from ui.board.table_view import BoardTable
from ui.board.ticket_table_model import COLUMNS as OWN_COLUMNS
from ui.board.ticket_table_model import TicketTableModel
from ui.board.window import TICKETS
from ui.boards import OpenBoard
from ui.event_loop import idle_until, run
from ui.theme import Theme, apply_theme

COUNT = 100_000
CHANGED = 1_000
ROUNDS = 5
SIZE = (1600, 1440)
WORD = "database"
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def main(rounds: int = ROUNDS) -> None:
    """Open the board, measure, and print figures and bars."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    apply_theme(app, Theme.LIGHT)
    with stub_instance(COUNT) as stub, tempfile.TemporaryDirectory() as folder:
        run(app, _measure(stub, Path(folder), rounds))


async def _measure(stub: Stub, folder: Path, rounds: int) -> int:
    async with board_on(stub, folder) as board:
        window = board.window
        window.resize(*SIZE)
        window.show()
        window.show_page(TICKETS)
        await idle_until(window.windowHandle().isExposed)
        print(f"a table of {COUNT:,} tickets in the window of the program")
        await _measure_stalls(stub, board)
        tables = _Tables(board)
        await idle_until(
            lambda: tables.peer.isActiveWindow() or tables.peer.windowHandle().isExposed()
        )
        await _measure_table(tables, rounds)
    return 0


async def _measure_stalls(stub: Stub, board: OpenBoard) -> None:
    heart = Heartbeat()
    heart.start()
    board.window.start()
    await _shown(board, lambda: len(board.desk.tickets) == COUNT)
    _print_stalls("full sync of 100,000, shown as it comes", heart.stop())
    await asyncio.to_thread(stub.steer, "touch", count=CHANGED)
    before = board.desk.tickets
    heart.start()
    board.window.refresh()
    await _shown(board, lambda: board.desk.tickets is not before)
    _print_stalls(f"delta of {CHANGED:,}", heart.stop())


async def _shown(board: OpenBoard, is_read: Callable[[], bool]) -> None:
    """Return when the tickets are read, and the table shows them."""
    model = cast("TicketTableModel", _table_of(board).model())
    await idle_until(lambda: is_read() and not board.window.state.activity)
    await idle_until(lambda: model.everything is board.desk.tickets)


def _print_stalls(what: str, late_ms: Sequence[float]) -> None:
    p99, worst = late_ms[int(len(late_ms) * 0.99)], late_ms[-1]
    print(Bar(f"stall, {what}, p99", p99, 35, 16.7, "ms"))
    print(Bar(f"stall, {what}, longest", worst, 70, 33, "ms"))


def _table_of(board: OpenBoard) -> BoardTable:
    return next(table for table in board.window.findChildren(BoardTable) if table.isVisible())


class _Tables:
    """Firnline's table and the peer's, of one size."""

    def __init__(self, board: OpenBoard) -> None:
        self.own = _table_of(board)
        page = self.own.parentWidget()
        assert page is not None
        self.filter = next(f for f in page.findChildren(QLineEdit) if f.isVisible())
        view = self.own.viewport()
        self.peer: QTableView = peer_table(board.desk.tickets, (view.width(), view.height()))
        self.proxy: QSortFilterProxyModel = self.peer.model()

    def type(self, text: str) -> None:
        """Press the keys of a text in Firnline's filter."""
        QTest.keyClicks(self.filter, text)

    def delete(self) -> None:
        """Press the key that deletes a letter."""
        QTest.keyClick(self.filter, Qt.Key.Key_Backspace)


async def _measure_table(tables: _Tables, rounds: int) -> None:
    took: dict[str, list[float]] = {}

    def note(what: str, *acts: Callable[[], object]) -> None:
        took.setdefault(what, []).extend(_ms(act) for act in acts)

    own, peer, proxy = tables.own, tables.peer, tables.proxy
    page = own.verticalScrollBar().pageStep()
    for number in range(rounds):
        for _turn in range(5):
            note("repaint", own.viewport().repaint)
            note("repaint, stock delegate", peer.viewport().repaint)
        bar = own.verticalScrollBar()
        note("scroll a page", *[partial(bar.setValue, page * (at + 1)) for at in range(5)])
        bar.setValue(0)
        note("key", *[partial(tables.type, letter) for letter in WORD])
        note("key, deleting", *[tables.delete] * len(WORD))
        proxy.setFilterKeyColumn(COLUMNS.index(TicketColumn.TASK_NAME))
        wanted = [WORD[: at + 1] for at in range(len(WORD))]
        note("key, proxy on one column", *[partial(proxy.setFilterFixedString, w) for w in wanted])
        proxy.setFilterFixedString("")
        if number == 0:
            proxy.setFilterKeyColumn(ALL_COLUMNS)
            note("key, proxy on all columns", partial(proxy.setFilterFixedString, WORD))
            proxy.setFilterFixedString("")
        for column in (TicketColumn.TASK_NAME, TicketColumn.DUE_DATE):
            at, theirs = OWN_COLUMNS.index(column), COLUMNS.index(column)
            note(f"sort by {column}", partial(own.sortByColumn, at, DOWN if number % 2 else UP))
            note(f"sort by {column}, proxy", partial(peer.sortByColumn, theirs, UP))
            peer.sortByColumn(-1, UP)
        own.sortByColumn(-1, UP)
        await asyncio.sleep(0)
    _print(took, rounds)


def _print(took: dict[str, list[float]], rounds: int) -> None:
    print(f"  medians of {rounds} rounds, in turn, to the painted result")
    for what, times in took.items():
        print(f"    {what:<34} median {statistics.median(times):9.1f} ms   max {max(times):9.1f}")
    middle = {what: statistics.median(times) for what, times in took.items()}
    keys = took["key"] + took["key, deleting"]
    print(
        Bar(
            "key, proxy on one column / key",
            _ratio(middle, "key, proxy on one column", "key"),
            10,
            40,
        )
    )
    print(Bar("key, longest of all", max(keys), 60, 16.7, "ms"))
    for column in (TicketColumn.TASK_NAME, TicketColumn.DUE_DATE):
        what = f"sort by {column}"
        print(Bar(f"{what}, proxy / {what}", _ratio(middle, f"{what}, proxy", what), 50, 130))
    stock = _ratio(middle, "repaint", "repaint, stock delegate")
    print(Bar("repaint / repaint, stock delegate", stock, 0.65, 0.35))


def _ratio(middle: dict[str, float], one: str, other: str) -> float:
    return middle[one] / middle[other]


def _ms(act: Callable[[], object]) -> float:
    """Return how long an act takes, with the painting that it asks for."""
    started = time.perf_counter()
    act()
    QCoreApplication.sendPostedEvents()
    return (time.perf_counter() - started) * 1e3


if __name__ == "__main__":
    main(*[int(argument) for argument in sys.argv[1:]])
