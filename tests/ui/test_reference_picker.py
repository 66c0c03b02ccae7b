"""The field in which a record is found by typing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.practice.server import PracticeServer
from app.tickets.references import Reference
from tests.ui.board_hands import named
from tests.ui.board_scene import until
from tests.ui.form_hands import chosen, shaped
from tests.ui.form_scene import form_world
from ui.board.reference_picker import ReferencePicker

KNOWN = Reference("1" * 32, "Network", "Ann Field")


def test_late_answers_are_dropped(qtbot) -> None:
    """What answers an older question is not shown over a newer one."""
    late, right = Reference("1" * 32, "Late"), Reference("2" * 32, "Right")
    picker = ReferencePicker()
    qtbot.addWidget(picker)
    asked: list[int] = []
    picker.search_wanted.connect(lambda number, _text: asked.append(number))
    QTest.keyClick(picker, Qt.Key.Key_Down)
    QTest.keyClick(picker, Qt.Key.Key_Down)
    picker.show_found(asked[1], (right,))
    picker.show_found(asked[0], (late,))

    assert picker.found == (right,)


def test_one_letter_asks_nothing(qtbot) -> None:
    """A single letter is too little to search for, and says so."""
    picker = ReferencePicker()
    qtbot.addWidget(picker)
    asked: list[str] = []
    said: list[str] = []
    picker.search_wanted.connect(lambda _number, text: asked.append(text))
    picker.said.connect(said.append)
    QTest.keyClicks(picker, "n")

    assert said[-1] == "Type one more letter."
    assert asked == []


def test_typing_on_asks_once(qtbot) -> None:
    """A word that is typed without a pause is one question."""
    picker = ReferencePicker()
    qtbot.addWidget(picker)
    asked: list[str] = []
    picker.search_wanted.connect(lambda _number, text: asked.append(text))
    with qtbot.waitSignal(picker.search_wanted, timeout=5000):
        QTest.keyClicks(picker, "network")

    assert asked == ["network"]


def test_edited_name_is_no_record_any_more(qtbot) -> None:
    """A letter more or less takes the choice back."""
    picker = ReferencePicker()
    qtbot.addWidget(picker)
    picker.show_reference(KNOWN)
    before = picker.reference
    QTest.keyClick(picker, Qt.Key.Key_End)
    QTest.keyClick(picker, Qt.Key.Key_Backspace)

    assert before == KNOWN
    assert picker.reference is None
    assert picker.is_undecided


def test_without_a_network_earlier_choices_are_offered(
    run, qapp, practice: PracticeServer, tmp_path: Path
) -> None:
    """The field says why there is no more, and what was chosen before can be chosen again."""
    qapp.setQuitOnLastWindowClosed(False)

    async def scene():
        async with form_world(practice, tmp_path) as world:
            world.desk.references.remember("sys_user_group", KNOWN)
            window = await shaped(world)
            practice.conditions.offline = True
            picker = named(window, "Assignment group", ReferencePicker)
            picker.setFocus()
            await until(picker.hasFocus)
            QTest.keyClicks(picker, "netw")
            await until(lambda: picker.found)
            said = picker.accessibleDescription()
            QTest.keyClick(picker.popup, Qt.Key.Key_Down)
            QTest.keyClick(picker.popup, Qt.Key.Key_Return)
            return said, chosen(window)

    said, sent = run(scene())

    assert said == "The instance is being upgraded or maintained."
    assert sent == {"assignment_group": KNOWN.sys_id}
