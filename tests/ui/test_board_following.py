"""Following a ticket in its panel, over the practice instance."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QTabWidget

from app.connections.connection import Centre
from app.tickets.draft import TicketType, correlation_id
from app.tickets.ledger import score_lists
from app.tickets.states import Meaning
from app.tickets.threads import Thread
from tests.ui.board_hands import named, press, texts
from tests.ui.board_scene import until
from tests.ui.following_scene import RECOMMENDATIONS, Panel, open_panel
from tests.ui.keyboard import name_of, tab_stops
from tests.unit.tickets.conftest import TICKET
from ui.board.move_window import MoveWindow
from ui.board.thread_entry import ThreadEntry
from ui.board.ticket_details import TicketDetails

CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


@pytest.fixture
def follow(run, practice, qtbot, tmp_path):
    """Play a scene with the panel shown, and close everything behind it."""

    def follow(scene: Callable[[Panel], Awaitable[object]]) -> object:
        async def whole() -> object:
            async with open_panel(practice, tmp_path) as panel:
                qtbot.addWidget(panel.window)
                panel.window.show()
                return await scene(panel)

        return run(whole())

    return follow


async def looked(panel: Panel, ticket_type: TicketType) -> None:
    """Select a ticket, and wait until it was read."""
    panel.details.show_ticket(panel.tickets[ticket_type])
    await until(panel.details.moves.isEnabled)


def open_tab(panel: Panel, number: int) -> None:
    """Show one part of the ticket."""
    panel.details.findChild(QTabWidget).setCurrentIndex(number)


async def move_window(panel: Panel, state: str) -> MoveWindow:
    """Choose a state from the menu, and wait for the window that asks for the rest."""
    actions = panel.details.moves.menu().actions()
    next(action for action in actions if action.text() == state).trigger()
    await until(lambda: panel.window.findChildren(MoveWindow))
    return panel.window.findChild(MoveWindow)


def entries(panel: Panel) -> list[str]:
    """Return what screen readers hear of the conversation."""
    shown = panel.details.conversation.findChildren(ThreadEntry)
    return [entry.accessibleName() for entry in shown]


def test_the_panel_shows_what_people_wrote(follow) -> None:
    """Both threads stand together, each entry with its kind, its author and its time."""

    async def scene(panel: Panel) -> tuple[str, list[str]]:
        ticket = panel.tickets[INCIDENT]
        await panel.client.update("incident", ticket.sys_id, {"comments": "When?"})
        await panel.client.update("incident", ticket.sys_id, {"work_notes": "Soon."})
        await looked(panel, INCIDENT)
        return panel.details.findChild(QTabWidget).tabText(1), entries(panel)

    tab, said = follow(scene)

    assert tab == "Conversation 2"
    assert {name.partition(":")[0] for name in said} == {"Comment", "Work note"}
    assert all("admin · 20" in name for name in said)


@pytest.mark.parametrize("thread", list(Thread))
def test_what_is_written_is_on_the_instance(follow, practice, thread) -> None:
    """Who will read it is said before, and the text box is empty after."""

    async def scene(panel: Panel) -> tuple[str, str]:
        await looked(panel, INCIDENT)
        open_tab(panel, 1)
        choice = named(panel.details, "Write as", QComboBox)
        choice.setCurrentIndex(list(Thread).index(thread))
        box = named(panel.details, "Text", QPlainTextEdit)
        QTest.keyClicks(box, "The preset is assigned.")
        hint = texts(panel.details.conversation.composer)
        name = "Add comment" if thread is Thread.COMMENTS else "Add work note"
        press(panel.details, name)
        await until(lambda: "was added" in texts(panel.details))
        return hint, box.toPlainText()

    hint, left = follow(scene)
    (entry,) = practice.database.rows("sys_journal_field", value="The preset is assigned.")

    assert ("requester" in hint) == (thread is Thread.COMMENTS)
    assert entry["element"] == thread
    assert left == ""


def test_what_was_begun_waits_on_its_ticket(follow) -> None:
    """Looking at another ticket loses nothing that was typed."""

    async def scene(panel: Panel) -> tuple[str, str]:
        await looked(panel, INCIDENT)
        composer = panel.details.conversation.composer
        composer.show_draft(Thread.WORK_NOTES, "Half a sent")
        await looked(panel, CHANGE)
        elsewhere = composer.typed
        await looked(panel, INCIDENT)
        return elsewhere, composer.typed

    assert follow(scene) == ("", "Half a sent")


def test_a_ticket_is_resolved_from_the_panel(follow, practice) -> None:
    """The window asks for code and notes, and closes when the ticket is there."""

    async def scene(panel: Panel) -> tuple[bool, str]:
        await looked(panel, INCIDENT)
        window = await move_window(panel, "Resolved")
        button = named(window, "Move to Resolved", QPushButton)
        could_move = button.isEnabled()
        named(window, "Resolution code", QComboBox).setCurrentIndex(0)
        named(window, "Resolution notes", QPlainTextEdit).setPlainText("The preset is assigned.")
        QTest.keyClick(button, Qt.Key.Key_Return)
        await until(lambda: "Moved to Resolved." in texts(panel.details))
        await until(lambda: not panel.window.findChildren(MoveWindow))
        return could_move, panel.details.ticket.state

    could_move, state = follow(scene)

    assert (could_move, state) == (False, "6")
    assert practice.database.rows("incident", close_notes="The preset is assigned.")


def test_a_move_without_effect_is_said_in_the_window(follow, practice) -> None:
    """It stays open and tells that a rule of the instance put the ticket back."""

    async def scene(panel: Panel) -> tuple[str, bool]:
        await looked(panel, CHANGE)
        window = await move_window(panel, "Canceled")
        # Somebody starts the review, from which no change is canceled; the window knows nothing.
        practice.conditions.state_model = "off"
        await panel.client.update(CHANGE, panel.tickets[CHANGE].sys_id, {"state": "0"})
        practice.conditions.state_model = "ignore"
        press(window, "Move to Canceled")
        await until(lambda: "changed this ticket meanwhile" in texts(window))
        press(window, "Move to Canceled")
        await until(lambda: "did not apply it" in texts(window))
        return texts(window), window.isVisible()

    said, is_open = follow(scene)

    assert "still in the state Review" in said
    assert is_open


def test_a_refusal_is_shown_with_its_words(follow, practice) -> None:
    """What was filled in stays, so that it can be tried again."""

    async def scene(panel: Panel) -> tuple[str, bool]:
        await looked(panel, INCIDENT)
        window = await move_window(panel, "In Progress")
        practice.conditions.business_rule_abort = "incident"
        press(window, "Move to In Progress")
        await until(lambda: "Business Rule" in texts(window))
        return texts(window), named(window, "Move to In Progress").isEnabled()

    said, can_try_again = follow(scene)

    assert "was aborted by Business Rule" in said
    assert can_try_again


def test_what_somebody_else_changed_stands_in_the_window(follow) -> None:
    """Nothing is written before the person has seen it; then the same button moves the ticket."""

    async def scene(panel: Panel) -> tuple[str, str]:
        ticket = panel.tickets[INCIDENT]
        await looked(panel, INCIDENT)
        window = await move_window(panel, "In Progress")
        await panel.client.update("incident", ticket.sys_id, {"short_description": "Renamed"})
        press(window, "Move to In Progress")
        await until(lambda: "changed this ticket meanwhile" in texts(window))
        said = texts(window)
        press(window, "Move to In Progress")
        await until(lambda: panel.details.ticket.state == "2")
        return said, panel.details.ticket.task_name

    said, name = follow(scene)

    assert "Renamed, before:" in said
    assert name == "Renamed"


def test_without_the_instance_everything_read_stays_readable(follow, practice) -> None:
    """Writing is off with the reason, and on again once the instance answers."""

    async def scene(panel: Panel) -> tuple[tuple[list[str], str, bool, bool], tuple[bool, bool]]:
        await panel.client.update("incident", panel.tickets[INCIDENT].sys_id, {"comments": "When?"})
        await looked(panel, INCIDENT)
        await looked(panel, CHANGE)
        practice.conditions.offline = True
        panel.details.show_ticket(panel.tickets[INCIDENT])
        open_tab(panel, 1)
        await until(lambda: "was read on" in texts(panel.details))
        box = named(panel.details, "Text", QPlainTextEdit)
        seen = (
            entries(panel),
            texts(panel.details),
            box.isEnabled(),
            panel.details.moves.isEnabled(),
        )
        practice.conditions.clear()
        panel.details.show_ticket(None)
        await looked(panel, INCIDENT)
        return seen, ("was read on" in texts(panel.details), box.isEnabled())

    (said, shown, can_write, can_move), after = follow(scene)

    assert any("When?" in name for name in said)
    assert "upgraded or maintained" in shown
    assert not can_write
    assert not can_move
    assert after == (False, True)


def test_the_advice_is_attached_once(follow, practice) -> None:
    """The text of the recommendation becomes a file, and is not sent again."""

    async def scene(panel: Panel) -> str:
        await looked(panel, INCIDENT)
        open_tab(panel, 2)
        press(panel.details, "Attach remediation text")
        await until(lambda: "was attached." in texts(panel.details))
        press(panel.details, "Attach remediation text")
        await until(lambda: "is attached already." in texts(panel.details))
        return panel.details.findChild(QTabWidget).tabText(2)

    assert follow(scene) == "Files 1"
    assert len(practice.database.rows("sys_attachment")) == 1


def test_a_file_of_this_computer_is_attached(follow, tmp_path) -> None:
    """Its name and size stand in the list; one that cannot be read is said."""
    file = tmp_path / "evidence.txt"
    file.write_text("seen")

    async def scene(panel: Panel) -> tuple[str, str]:
        await looked(panel, INCIDENT)
        open_tab(panel, 2)
        panel.part.attach(panel.details.ticket, file)
        await until(lambda: "evidence.txt was attached." in texts(panel.details))
        shown = texts(panel.details.files)
        panel.part.attach(panel.details.ticket, tmp_path / "missing.txt")
        await until(lambda: panel.details.error.error)
        return shown, texts(panel.details.error)

    shown, said = follow(scene)

    assert "evidence.txt\n4 bytes" in shown
    assert "missing.txt" in said


def test_a_ticket_that_is_over_offers_a_new_one(follow) -> None:
    """Nothing follows a closed change; a linked ticket can be asked for."""

    async def scene(panel: Panel) -> tuple[bool, list[object]]:
        wanted: list[object] = []
        panel.part.link_requested.connect(wanted.append)
        ticket = panel.tickets[CHANGE]
        await panel.client.update(CHANGE, ticket.sys_id, {"state": "4"})
        panel.details.show_ticket(ticket)
        await until(lambda: "Create a linked ticket…" in texts(panel.details))
        press(panel.details, "Create a linked ticket…")
        return panel.details.moves.isEnabled(), wanted

    can_move, wanted = follow(scene)

    assert not can_move
    assert [ticket.ticket_type for ticket in wanted] == [CHANGE]


@pytest.mark.parametrize(
    ("points_now", "meaning", "said"),
    [
        (2.0, Meaning.DONE, "Closed, but points are left"),
        (6.0, Meaning.NEW, "All points are gained"),
        (2.0, Meaning.NEW, ""),
        (6.0, Meaning.DONE, ""),
    ],
)
def test_ticket_and_points_that_disagree_are_pointed_out(qtbot, points_now, meaning, said) -> None:
    """Nothing is closed silently: the panel says it, and a person decides."""
    details = TicketDetails()
    qtbot.addWidget(details)
    advice = replace(RECOMMENDATIONS[0], points_now=points_now, points_max=6.0)
    ticket = structs.replace(
        TICKET,
        correlation_id=correlation_id(CHANGE, Centre.SECURITY, advice.id),
        meaning=meaning,
    )
    details.show_ticket(ticket)
    details.show_scores(score_lists([advice], [ticket], []), [advice])
    details.show()
    shown = texts(details)

    assert f"{points_now:g} of 6" in shown
    assert [line for line in shown.splitlines() if "points" in line and "are " in line][:1] == (
        [said] if said else []
    )


def test_the_panel_is_worked_by_keyboard(follow) -> None:
    """Tab goes from the parts of the ticket through the composer to the ways on."""

    async def scene(panel: Panel) -> list[str]:
        await looked(panel, INCIDENT)
        open_tab(panel, 1)
        panel.details.conversation.composer.show_draft(Thread.COMMENTS, "Any news?")
        return [name_of(stop) for stop in tab_stops(panel.window)]

    stops = follow(scene)
    begin = stops.index("Parts of the ticket")

    assert [*stops[begin:], *stops[:begin]] == [
        "Parts of the ticket",
        "Conversation",
        "Write as",
        "Text",
        "Add comment",
        "Move to…",
        "Open in ServiceNow",
    ]
