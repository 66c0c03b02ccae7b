"""The window that writes tickets, shaped by a practice instance."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu

from app.errors import RefusedError
from app.practice.server import PracticeServer
from app.tickets.delivery import Outcome
from app.tickets.draft import TicketType
from app.tickets.look_up import Difference
from tests.ui.board_hands import named, press, texts
from tests.ui.board_scene import RECOMMENDATIONS, TODAY, until
from tests.ui.form_hands import chosen, deliver, fill, pick, shaped
from tests.ui.form_scene import FormWorld, form_world
from ui.board.create_window import CreateWindow
from ui.board.reference_picker import ReferencePicker


@pytest.fixture
def play(run, qapp, practice: PracticeServer, tmp_path: Path):
    """Play a scene with a window beside a practice instance."""
    qapp.setQuitOnLastWindowClosed(False)

    def play(scene, **options):
        async def whole():
            async with form_world(practice, tmp_path, **options) as world:
                return await scene(world)

        return run(whole())

    yield play
    qapp.setQuitOnLastWindowClosed(True)


def test_window_waits_for_no_network(play, practice: PracticeServer) -> None:
    """The seven fields are there at once, the others when they were read, and then kept."""

    async def scene(world: FormWorld):
        window = world.open()
        at_once = named(window, "Task name", QLineEdit).isEnabled(), window.form.more.isVisible()
        await until(window.form.more.isVisible)
        window.reject()
        practice.conditions.offline = True
        again = world.open()
        return at_once, "Assignment group" in texts(again)

    at_once, is_kept = play(scene)

    assert at_once == (True, False)
    assert is_kept


def test_group_is_found_while_typing(play, practice: PracticeServer) -> None:
    """Letters lead to records of the instance; the one that is taken is sent and remembered."""

    async def scene(world: FormWorld):
        window = await shaped(world)
        fill(window)
        picker = await pick(window, "Assignment group", "netw")
        before = world.desk.references.chosen_before("sys_user_group")
        return picker.text(), chosen(window), texts(window), before

    shown, sent, said, remembered = play(scene)

    group = practice.database.find("sys_user_group", sys_id=sent["assignment_group"])
    assert group["name"] == shown
    assert "netw" in shown.lower()
    assert shown in said
    assert [each.name for each in remembered] == [shown]


def test_text_without_a_choice_is_not_sent(play) -> None:
    """A name that nobody took from the list holds the ticket back, until it is gone."""

    async def scene(world: FormWorld):
        window = await shaped(world)
        fill(window)
        picker = named(window, "Assignment group", ReferencePicker)
        send = named(window, "Send to ServiceNow")
        seen = [send.isEnabled()]
        picker.setFocus()
        QTest.keyClicks(picker, "nobody of that name")
        seen.append(send.isEnabled())
        picker.clear()
        seen.append(send.isEnabled())
        return seen, chosen(window)

    assert play(scene) == ([True, False, True], {})


def test_people_are_those_of_the_group(play, practice: PracticeServer) -> None:
    """Once a group is chosen, the arrow key offers its members."""

    async def scene(world: FormWorld):
        window = await shaped(world)
        await pick(window, "Assignment group", "network")
        picker = named(window, "Assigned to", ReferencePicker)
        picker.setFocus()
        await until(picker.hasFocus)
        QTest.keyClick(picker, Qt.Key.Key_Down)
        await until(lambda: picker.found)
        return chosen(window)["assignment_group"], {each.sys_id for each in picker.found}

    group, offered = play(scene)
    members = {row["user"] for row in practice.database.rows("sys_user_grmember", group=group)}

    assert offered
    assert offered <= members


def test_choices_below_follow_those_above(play) -> None:
    """A category decides which subcategories there are; another one takes the choice back."""

    async def scene(world: FormWorld):
        window = await shaped(world, TicketType.INCIDENT)
        category = named(window, "Category", QComboBox)
        below = named(window, "Subcategory", QComboBox)
        category.setCurrentText("Software")
        of_software = {below.itemData(row) for row in range(below.count())}
        below.setCurrentIndex(1)
        was_chosen = chosen(window)
        category.setCurrentText("Hardware")
        return of_software, was_chosen, below.currentText(), chosen(window)

    of_software, was_chosen, shown, now = play(scene)

    assert len(of_software) > 1
    assert was_chosen["subcategory"] in of_software
    assert shown == "Not chosen"
    assert now == {"category": "hardware"}


def test_mandatory_fields_hold_a_ticket_back(play) -> None:
    """What a data policy demands is asked for first, and nothing is sent without it."""

    async def scene(world: FormWorld):
        policy = await world.client.create(
            "sys_data_policy2", {"short_description": "Ours", "model_table": "change_request"}
        )
        rule = {"sys_data_policy": policy["sys_id"], "field": "justification"}
        about = {"table": "change_request", "mandatory": "true"}
        await world.client.create("sys_data_policy_rule", rule | about)
        window = await shaped(world)
        fill(window)
        send = named(window, "Send to ServiceNow")
        before = send.isEnabled()
        named(window, "Justification (required)").setPlainText("Somebody asked.")
        return before, send.isEnabled(), chosen(window)

    assert play(scene) == (False, True, {"justification": "Somebody asked."})


def test_any_field_can_be_added(play) -> None:
    """A field from the list gets a control of its kind, and is gone from the list."""

    async def scene(world: FormWorld):
        window = await shaped(world)
        add = named(window, "Add a field", QComboBox)
        row = add.findData("backout_plan")
        add.activated.emit(row)
        named(window, "Backout plan").setPlainText("Turn it off again.")
        return row, chosen(window), add.findData("backout_plan")

    row, sent, left = play(scene)

    assert row >= 0
    assert sent == {"backout_plan": "Turn it off again."}
    assert left == -1


def test_other_kind_of_ticket_has_fields_of_its_own(play) -> None:
    """What both kinds have stays filled in, the rest is not sent to a table that lacks it."""

    async def scene(world: FormWorld):
        window = await shaped(world)
        fill(window)
        await pick(window, "Assignment group", "netw")
        named(window, "Type", QComboBox).setCurrentText("Emergency")
        before = chosen(window)
        named(window, "Ticket type", QComboBox).setCurrentText("Incident")
        at_once = chosen(window), window.form.more.isVisible()
        await until(window.form.more.isVisible)
        return before, at_once, chosen(window), "Subcategory" in texts(window)

    before, at_once, after, is_shaped = play(scene)

    assert before.keys() == {"assignment_group", "type"}
    assert at_once == (after, False)
    assert after.keys() == {"assignment_group"}
    assert is_shaped


def test_tab_goes_through_the_fields_as_they_stand(play) -> None:
    """From the last of the seven, Tab leads to the first of the others, and on to the list."""

    async def scene(world: FormWorld):
        window = await shaped(world)
        named(window, "Recommendation category", QComboBox).setFocus()
        seen = []
        for _ in range(8):
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            seen.append(window.focusWidget().accessibleName())
        return seen

    assert play(scene)[:8] == [
        *("Assignment group", "Assigned to", "Configuration item", "Type", "Model", "Category"),
        *("Add a field", "Show as JSON"),
    ]


def test_newer_form_disturbs_nobody(play) -> None:
    """A form that is read again and is the same leaves what somebody is typing."""

    async def scene(world: FormWorld):
        window = await shaped(world)
        picker = named(window, "Assignment group", ReferencePicker)
        picker.setFocus()
        QTest.keyClicks(picker, "net")
        form = await world.desk.forms.read(TicketType.CHANGE_REQUEST)
        window.show_form(form)
        return named(window, "Assignment group", ReferencePicker) is picker, picker.text()

    assert play(scene) == (True, "net")


def test_refusal_stands_beside_the_field_it_names(play) -> None:
    """The instance's words stand beside a field, which is added where it was not shown."""
    said = (
        "Data Policy Exception: The following fields are mandatory: Backout plan, Assignment group"
    )

    async def scene(world: FormWorld):
        window = await shaped(world)
        fill(window)
        window.show_sending()
        window.show_error(RefusedError(said))
        plan = named(window, "Backout plan")
        await until(plan.hasFocus)
        group = named(window, "Assignment group", QLineEdit)
        words = plan.accessibleDescription(), group.accessibleDescription()
        plan.setPlainText("Turn it off again.")
        return words, plan.accessibleDescription(), named(window, "Task name", QLineEdit).text()

    words, after, kept = play(scene)

    assert words == (said, said)
    assert after == ""
    assert kept == "Turn on preset policies"


def test_what_was_written_is_kept_when_the_window_closes(play) -> None:
    """Closing asks nothing: the draft is kept, said, offered, and opened with everything."""

    async def scene(world: FormWorld):
        window = await shaped(world)
        fill(window)
        await pick(window, "Assignment group", "netw")
        left = window.draft
        window.close()
        again = await shaped(world)
        again.findChild(QMenu).actions()[0].trigger()
        still_offered = len(again.findChild(QMenu).actions())
        return left, again.draft, texts(again), world.host.said, still_offered

    left, found, shown, said, still_offered = play(scene)

    assert found == left
    assert still_offered == 0
    assert "This is the draft that you left on" in shown
    assert said == ["Kept as a draft: Turn on preset policies. Create ticket offers it again."]


def test_window_without_changes_keeps_nothing(play) -> None:
    """Looking at the window and closing it leaves no draft behind."""

    async def scene(world: FormWorld):
        window = await shaped(world)
        window.close()
        return world.desk.drafts.all(), world.host.said

    assert play(scene) == ((), [])


def test_preview_is_what_is_sent(play) -> None:
    """The JSON that can be copied holds every column; what the instance adds is told."""

    async def scene(world: FormWorld):
        window = await shaped(world, TicketType.INCIDENT)
        fill(window)
        named(window, "Category", QComboBox).setCurrentText("Software")
        press(window, "Copy as JSON")
        return QGuiApplication.clipboard().text(), texts(window)

    copied, shown = play(scene)
    sent = json.loads(copied)

    assert sent["short_description"] == "Turn on preset policies"
    assert sent["category"] == "software"
    assert (sent["impact"], sent["urgency"]) == ("2", "2")
    assert "from impact and urgency" in shown
    assert "firnline.integration" in shown


def test_instance_that_is_away_leaves_the_seven_fields(play, practice: PracticeServer) -> None:
    """Where no form was ever read and none can be, the window says so and still sends."""
    practice.conditions.offline = True

    async def scene(world: FormWorld):
        window = await shaped(world)
        fill(window)
        return texts(window), named(window, "Send to ServiceNow").isEnabled()

    shown, can_send = play(scene)

    assert "The further fields are not known yet." in shown
    assert can_send


def test_long_description_goes_along_as_a_file(play) -> None:
    """What a ticket cannot take is attached once the ticket is there, unless nobody wants it."""
    long = replace(RECOMMENDATIONS[0], description="x" * 5000)

    async def scene(world: FormWorld):
        world.dialogs.create_ticket_for(long, TODAY)
        window = world.host.findChild(CreateWindow)
        box = named(window, "Attach the full description as a file", QCheckBox)
        ticket = await deliver(world, window)
        return box.isChecked(), ticket, world.host.attached

    is_on, ticket, attached = play(scene)

    assert is_on
    assert [(each.number, file.content) for each, file in attached] == [
        (ticket.number, long.advice.encode())
    ]


def test_another_draft_takes_no_file_of_this_recommendation(play) -> None:
    """The full text of a recommendation goes along with its own ticket alone."""
    long = replace(RECOMMENDATIONS[0], description="x" * 5000)

    async def scene(world: FormWorld):
        first = await shaped(world)
        fill(first)
        first.close()
        world.dialogs.create_ticket_for(long, TODAY)
        window = world.host.findChildren(CreateWindow)[-1]
        before = bool(window.form.attachment)
        window.findChild(QMenu).actions()[0].trigger()
        return before, window.form.attachment

    assert play(scene) == (True, "")


def test_what_the_instance_did_not_apply_is_said(play) -> None:
    """A column that stands otherwise than it was sent is named by its label, with both values."""

    async def scene(world: FormWorld):
        window = await shaped(world)
        fill(window)
        ticket = await deliver(world, window)
        difference = Difference("assignment_group", "Network", "")
        window.show_outcome(Outcome(ticket, was_there=False, differences=(difference,)))
        return texts(window), world.desk.drafts.all()

    said, drafts = play(scene)

    assert "Accepted, but not applied by the instance" in said
    assert "Assignment group: sent Network, stands empty" in said
    assert drafts == ()
