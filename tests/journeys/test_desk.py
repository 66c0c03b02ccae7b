"""The days after the set-up: import, tickets for thirty, what the instance does, and the points."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox

from app.tickets.draft import TicketType
from tests.dropping import drop_files
from tests.journeys.conftest import Journey
from tests.journeys.upkeep_scene import connect
from ui.board.bulk_window import BulkWindow
from ui.board.import_window import ImportWindow
from ui.board.window import BoardWindow
from ui.driver import Driver

ADVICE = tuple(f"Harbour rule {number:02}" for number in range(40))
SENT, CLOSED, GAINED_AND_CLOSED, GAINED_AND_OPEN = 30, 10, 4, 5
CLOSING = {"state": "6", "close_code": "Solution provided", "close_notes": "Turned on."}


def export(path: Path, *, gained: Sequence[str] = ()) -> Path:
    """Write what the centre exports, with all points of some and none of the others."""
    profiles = [
        {
            "id": f"harbour_{title[-2:]}",
            "title": title,
            "controlCategory": "Identity",
            "maxScore": 5.0,
            "implementationCost": "Low",
            "userImpact": "moderate",
            "remediation": f"<p>Turn on <b>{title}</b>.</p>",
            "service": "AzureAD",
        }
        for title in ADVICE
    ]
    scores = [
        {
            "controlName": profile["id"],
            "controlCategory": "Identity",
            "score": 5.0 if profile["title"] in gained else 0.0,
        }
        for profile in profiles
    ]
    content = {
        "secureScoreControlProfiles": profiles,
        "secureScores": [{"createdDateTime": "2026-11-20T00:00:00Z", "controlScores": scores}],
    }
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


async def import_file(drive: Driver, board: BoardWindow, path: Path) -> None:
    """Drag a file onto the board, look at what it holds, and import it."""
    drop_files(board, path)
    await drive.until(lambda: board.findChildren(ImportWindow), "the window of the import")
    await drive.press("Import")
    await drive.press("Close")
    await drive.until(lambda: not board.findChildren(ImportWindow), "its end")


async def send_thirty(drive: Driver, board: BoardWindow) -> BulkWindow:
    """Select the first thirty by keyboard, look at the plan, and send it."""
    await drive.write("Filter recommendations", "harbour rule")
    table = await drive.see("Recommendations", QAbstractItemView)
    await drive.until(lambda: table.model().rowCount() == len(ADVICE), "the imported ones")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(SENT - 1):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    await drive.press(f"Create {SENT} tickets")
    await drive.choose("Ticket type", list(TicketType).index(TicketType.INCIDENT))
    await drive.press("Send to ServiceNow")
    window = board.findChild(BulkWindow)
    await drive.until(lambda: all(row.is_done for row in window.rows), "every row")
    return window


async def close_on_the_instance(started: Journey, numbers: Sequence[str]) -> None:
    """Resolve incidents as somebody who works on the instance does."""
    async with started.administrator() as client:
        for number in numbers:
            query = {"sysparm_query": f"number={number}", "sysparm_fields": "sys_id"}
            (found,) = (await client.get("/api/now/table/incident", params=query)).json()["result"]
            reply = await client.patch(f"/api/now/table/incident/{found['sys_id']}", json=CLOSING)
            assert reply.is_success, reply.text


async def titles_in(drive: Driver, view: str) -> set[str]:
    """Return the imported recommendations that a view of the page shows."""
    box = await drive.see("Saved view", QComboBox)
    await drive.choose("Saved view", box.findText(view))
    model = (await drive.see("Recommendations", QAbstractItemView)).model()
    shown = {str(model.index(row, 0).data()) for row in range(model.rowCount())}
    return shown & set(ADVICE)


@pytest.mark.web
def test_from_an_export_to_the_points(run, begin, memory, tmp_path):
    """Import, thirty tickets, states that move, and both lists where tickets and points differ."""

    async def journey():
        drive = Driver()
        async with begin(open_vault=memory) as started:
            started.program._open(await connect(started, await memory()))
            await drive.until(lambda: isinstance(started.program.window, BoardWindow), "the board")
            board = started.program.window
            await drive.until(
                lambda: board.state.synced_at and not board.state.activity, "the tickets"
            )
            await import_file(drive, board, export(tmp_path / "first.json"))
            await drive.press("Recommendations")
            window = await send_thirty(drive, board)
            numbers = {row.draft.task_name: row.ticket.number for row in window.rows}
            await drive.press("Close")
            closed = sorted(numbers)[:CLOSED]
            await close_on_the_instance(started, [numbers[title] for title in closed])
            board.refresh()
            await drive.until(
                lambda: (
                    sum(
                        not ticket.is_open
                        for ticket in board.state.tickets
                        if ticket.task_name in numbers
                    )
                    == CLOSED
                ),
                "the states that moved",
            )
            before = [await titles_in(drive, view) for view in VIEWS]
            still_open = sorted(numbers)[CLOSED : CLOSED + GAINED_AND_OPEN]
            gained = closed[:GAINED_AND_CLOSED] + still_open
            await import_file(drive, board, export(tmp_path / "later.json", gained=gained))
            after = [await titles_in(drive, view) for view in VIEWS]
            return numbers, closed, still_open, before, after

    numbers, closed, still_open, before, after = run(journey())

    assert len(set(numbers.values())) == SENT
    assert before == [set(closed), set()]
    assert after == [set(closed[GAINED_AND_CLOSED:]), set(still_open)]


VIEWS = ("Closed, points not gained", "Gained, ticket open")
