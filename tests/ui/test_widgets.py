from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.date_field import DateField
from ui.widgets.facts import Facts
from ui.widgets.field import Field, RequiredField
from ui.widgets.flow import FlowLayout
from ui.widgets.state_bar import Part, StateBar
from ui.widgets.text import ElidedText, Text
from ui.widgets.text_box import TextBox


def test_field_says_its_problem_everywhere(qtbot) -> None:
    """A problem stands below the control, marks it, and is its accessible description."""
    control = QLineEdit()
    field = Field("Due date", control, hint="At noon")
    qtbot.addWidget(field)
    field.show_problem("This date has passed.")
    wrong = (field.message, control.accessibleDescription(), control.property("wrong"))
    field.show_problem("")

    assert control.accessibleName() == "Due date"
    assert wrong == ("This date has passed.", "This date has passed.", True)
    assert (field.message, control.property("wrong")) == ("At noon", False)


def test_field_does_not_jump(qtbot) -> None:
    """A problem of one line finds its room already there."""
    field = Field("Task name", QLineEdit())
    qtbot.addWidget(field)
    calm = field.sizeHint().height()
    field.show_problem("Enter a name.")

    assert field.sizeHint().height() == calm


def test_controls_keep_their_height_when_focused(qtbot) -> None:
    """The focus ring changes neither the height of a button nor that of a field."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button, line = Button("Apply"), QLineEdit()
    column.addWidget(button)
    column.addWidget(line)
    window.show()
    heights = set()
    for focused in (button, line):
        focused.setFocus()
        heights |= {button.sizeHint().height(), line.sizeHint().height()}

    assert heights == {34}


def test_mnemonic_is_not_read_out(qtbot) -> None:
    """The accessible name of a button leaves the ampersand out."""
    button = Button("&Next")
    qtbot.addWidget(button)

    assert button.accessibleName() == "Next"


def test_chip_reads_its_words(qtbot) -> None:
    """A chip never speaks by colour alone."""
    chip = Chip("Exists and fits", ChipKind.OK)
    qtbot.addWidget(chip)
    chip.show_state("1 of 3 is missing", ChipKind.WARN)

    assert (chip.text(), chip.accessibleName()) == ("1 of 3 is missing", "1 of 3 is missing")


def test_state_bar_can_be_read(qtbot) -> None:
    """What the bar draws is also said in words and numbers."""
    bar = StateBar()
    qtbot.addWidget(bar)
    bar.show_parts([Part("New", 11, 0), Part("Done", 0, 3)])
    labels = [label.text() for label in bar.findChildren(Text)]

    assert bar.accessibleName() == "New 11, Done 0"
    assert labels == ["New 11", "Done 0"]


@pytest.mark.parametrize("counts", [(), (0, 0), (None, None)])
def test_state_bar_survives_nothing(qtbot, counts) -> None:
    """A bar of nothing at all is drawn without a fault."""
    bar = StateBar()
    qtbot.addWidget(bar)
    bar.show_parts([Part("New", count, 0) for count in counts])

    assert not bar.grab().isNull()


def test_parts_of_the_state_bar_can_be_pressed(qtbot) -> None:
    """A part is chosen by mouse in the bar and by keyboard in the legend, unless it is nothing."""
    bar = StateBar()
    qtbot.addWidget(bar)
    bar.show_parts([Part("New", 1, 0), Part("Waiting", 0, 2), Part("Done", 99, 3)])
    bar.resize(400, 60)
    bar.show()
    chosen: list[int] = []
    bar.chosen.connect(chosen.append)
    drawing = bar.layout().itemAt(0).widget()
    for place in (1, drawing.width() - 1):
        QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=QPoint(place, 5))
    for entry in bar.stops:
        QTest.keyClick(entry, Qt.Key.Key_Space)

    assert chosen == [0, 2, 0, 2]


def test_short_work_shows_no_progress(qtbot) -> None:
    """Work that ends before half a second is over never shows the bar."""
    bar = BusyBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.begin("Looking at the instance")
    at_once = bar.is_shown
    bar.end()

    assert (at_once, bar.is_shown) == (False, False)


def test_long_work_says_what_goes_on(qtbot) -> None:
    """After half a second the bar and its words appear, and go when the work ends."""
    bar = BusyBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.begin("Looking at the instance")
    qtbot.waitUntil(lambda: bar.is_shown, timeout=3000)
    bar.end()

    assert bar.accessibleName() == "Looking at the instance"
    assert not bar.is_shown


def test_elided_text_tells_the_rest(qtbot) -> None:
    """A text that does not fit keeps its whole in the tool tip."""
    text = ElidedText("Turn on preset policies for shared mailboxes")
    qtbot.addWidget(text)
    text.resize(80, 20)
    text.grab()
    narrow = text.toolTip()
    text.resize(800, 20)
    text.grab()

    assert narrow == "Turn on preset policies for shared mailboxes"
    assert text.toolTip() == ""


def test_facts_show_plain_text_and_forget(qtbot) -> None:
    """Facts can be replaced by fewer, and show markup as it is."""
    facts = Facts([("Priority", "High"), ("Due date", "2026-12-11")])
    qtbot.addWidget(facts)
    facts.show_facts([("Category", "<i>Apps</i>")])
    shown = [label.text() for label in facts.findChildren(Text) if not label.isHidden()]

    assert shown == ["Category", "<i>Apps</i>"]
    assert facts.value_label(0).textFormat() is Qt.TextFormat.PlainText


def test_flow_goes_on_in_the_next_line(qtbot) -> None:
    """Buttons that do not fit side by side stand in further lines, none outside the window."""
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(spacing=8)
    buttons = [Button(f"Button number {number}") for number in range(3)]
    for button in buttons:
        flow.addWidget(button)
    window.setLayout(flow)
    wide, narrow = flow.heightForWidth(2000), flow.heightForWidth(160)
    window.resize(160, narrow)
    window.show()
    window.grab()

    assert (wide, narrow) == (34, 3 * 34 + 2 * 8)
    assert all(button.geometry().right() < 160 for button in buttons)


def test_text_box_leaves_room_and_lets_tab_out(qtbot) -> None:
    """A text box asks for a few lines only, and Tab goes to the next control."""
    box = TextBox("One")
    qtbot.addWidget(box)

    assert box.sizeHint().height() < 120
    assert box.tabChangesFocus()


def test_date_field_is_as_high_as_the_others(qtbot) -> None:
    """A date stands in a row with other fields, and reads as year, month and day."""
    field = DateField()
    qtbot.addWidget(field)
    field.setDate(QDate(2026, 12, 1))

    assert field.height() == QLineEdit().sizeHint().height()
    assert field.text() == "2026-12-01"


def test_a_word_longer_than_any_line_breaks(qtbot) -> None:
    """One long word neither widens its window nor is cut."""
    text = Text("W" * 160, wrap=True)
    qtbot.addWidget(text)

    assert text.minimumSizeHint().width() < 200
    assert text.text() == "W" * 160
    assert text.heightForWidth(200) > 5 * text.fontMetrics().height()


def test_required_field_complains_to_nobody_while_it_is_switched_off(qtbot) -> None:
    """A field left empty says so; one that loses the keyboard by being switched off does not."""
    window, edits = QWidget(), (QLineEdit(), QLineEdit())
    qtbot.addWidget(window)
    fields = [RequiredField(name, edit) for name, edit in zip("ab", edits, strict=True)]
    column = QVBoxLayout(window)
    for each in fields:
        column.addWidget(each)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    edits[0].setFocus()
    QTest.keyClick(edits[0], Qt.Key.Key_Tab)
    left = fields[0].message
    window.setEnabled(False)

    assert left == "This is required."
    assert fields[1].message == ""
