"""Importing recommendations on the board."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFileDialog

from app.tickets.advice_view import AdviceView
from tests.dropping import drop_files
from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import CONNECTION, NOW, RECOMMENDATIONS, World, until
from ui.board.import_window import ImportWindow
from ui.board.recommendations import RecommendationsPage
from ui.error_view import ErrorView
from ui.resources import RESOURCES

SAMPLES = RESOURCES / "secure_score"
GRAPH = (SAMPLES / "profiles.json", SAMPLES / "scores.json")


async def window_of(world: World) -> ImportWindow:
    """Wait for the window of the import."""
    await until(lambda: world.window.findChildren(ImportWindow))
    return world.window.findChild(ImportWindow)


async def opened(world: World) -> ImportWindow:
    """Open the window of the import from the page."""
    await synced(world)
    press(world.window, "Recommendations")
    press(world.window, "Import…")
    return await window_of(world)


async def previewed(world: World, *paths: Path) -> ImportWindow:
    """Open the window with files that were chosen."""
    window = await opened(world)
    window.files_chosen.emit(paths)
    await until(lambda: "Content" in texts(window))
    return window


def test_nothing_is_kept_before_it_was_looked_at(play) -> None:
    """The preview counts what will change; only Import keeps it, and then the page shows it."""

    async def scene(world: World) -> tuple[str, int, str, int, int]:
        window = await previewed(world, *GRAPH)
        preview, before = texts(window), len(world.book.all())
        press(window, "Import")
        await until(lambda: "Imported" in texts(window))
        done = texts(window)
        press(window, "Close")
        table = named(world.window, "Recommendations", QAbstractItemView)
        return preview, before, done, len(world.book.all()), table.model().rowCount()

    preview, before, done, kept, shown = play(scene, recommendations=1)

    assert "40 new, 0 changed, 0 unchanged" in preview
    assert "Text and points: 30, Points without text: 4, Text without points: 6" in preview
    assert before == 1
    assert "40 new" in done
    assert kept == shown == 41


def test_second_import_shows_what_changes_field_by_field(play) -> None:
    """Changed rows stand first with before and after; what cannot be read is on top."""

    async def scene(world: World) -> list[list[str]]:
        window = await previewed(world, *GRAPH)
        press(window, "Import")
        await until(lambda: "Imported" in texts(window))
        press(window, "Close")
        window = await previewed(world, SAMPLES / "a-month-later.json")
        rows = named(window, "What will change", QAbstractItemView).model()
        return [[rows.index(row, column).data() for column in range(3)] for row in range(2)]

    unreadable, changed = play(scene)

    assert unreadable[:2] == ["Not readable", "a-month-later.json: fl_unreadable"]
    assert changed == [
        "Changed",
        "Ask every administrator for a second factor",
        "Points gained: 0 → 10",
    ]


def test_another_file_is_told_and_another_can_be_chosen(play, tmp_path) -> None:
    """What was found and what was expected is said; nothing is offered to be imported."""
    other = tmp_path / "people.csv"
    other.write_text("Name,Age\nMara,41\n")

    async def scene(world: World) -> tuple[str, str, int]:
        window = await opened(world)
        window.files_chosen.emit((other,))
        error = window.findChild(ErrorView)
        await until(lambda: error.error)
        said = texts(window)
        window.files_chosen.emit((SAMPLES / "portal-fr.csv",))
        await until(lambda: "Content" in texts(window))
        return said, texts(window), len(world.book.all())

    refused, preview, kept = play(scene)

    assert "Name | Age" in refused
    assert "12 new" in preview
    assert kept == 0


def test_files_can_be_dropped_on_any_page(play) -> None:
    """Files that are dropped onto the board open the import with them; anything else is left."""

    async def scene(world: World) -> tuple[bool, bool, str]:
        await synced(world)
        nothing = drop_files(world.window)
        taken = drop_files(world.window, SAMPLES / "portal-de.csv")
        window = await window_of(world)
        await until(lambda: "portal-de.csv" in texts(window))
        return nothing, taken, texts(window)

    nothing, taken, preview = play(scene)

    assert (nothing, taken) == (False, True)
    assert "12 new" in preview


def test_keyboard_opens_the_import_from_any_page(play) -> None:
    """Ctrl+I opens the window, whose first button leads to the files."""

    async def scene(world: World) -> list[str]:
        await synced(world)
        QTest.keyClick(world.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        window = await window_of(world)
        press(window, "Choose files…")
        await until(lambda: window.findChildren(QFileDialog))
        dialog = window.findChild(QFileDialog)
        filters = dialog.nameFilters()
        dialog.reject()
        return filters

    assert play(scene)[0] == "Exports of Secure Score (*.json *.csv)"


@pytest.mark.parametrize("practice", [True, False])
def test_sample_is_offered_where_people_practise(play, practice: bool) -> None:  # noqa: FBT001 - a case
    """A practice connection can be filled with a made-up export, and no other."""

    async def scene(world: World) -> str:
        return texts(await opened(world))

    said = play(scene, connection=replace(CONNECTION, practice=practice))

    assert ("Try a sample" in said) == practice


def test_database_that_fails_leaves_the_preview(play) -> None:
    """What cannot be kept is told, and can be imported again."""

    async def scene(world: World) -> tuple[str, int]:
        window = await previewed(world, *GRAPH)
        with world.database.transaction() as connection:
            connection.execute("ALTER TABLE recommendations RENAME TO away")
        press(window, "Import")
        await until(lambda: window.findChild(ErrorView).error)
        said = texts(window)
        with world.database.transaction() as connection:
            connection.execute("ALTER TABLE away RENAME TO recommendations")
        press(window, "Import")
        await until(lambda: "Imported" in texts(window))
        return said, len(world.book.all())

    said, kept = play(scene)

    assert "cannot be read or written" in said
    assert kept == 40


def test_views_show_where_tickets_and_points_disagree(play) -> None:
    """After an import, done tickets with points left and gained points are lists of their own."""

    async def scene(world: World) -> dict[AdviceView, set[str]]:
        await synced(world)
        gained = [
            replace(each, points_now=each.points_max, imported_at=NOW - timedelta(days=1))
            for each in RECOMMENDATIONS[:20]
        ]
        world.book.save(gained)
        page = world.window.findChild(RecommendationsPage)
        world.window.show_page(2)
        page.import_requested.emit()
        window = await window_of(world)
        window.files_chosen.emit((SAMPLES / "portal-es.csv",))
        await until(lambda: "Content" in texts(window) and world.window.state.scores.tickets)
        before = world.window.state.scores
        press(window, "Import")
        await until(lambda: "Imported" in texts(window))
        press(window, "Close")
        await until(lambda: world.window.state.scores is not before)
        found = {}
        for view in AdviceView:
            page.show_view(view)
            model = page.table.model()
            found[view] = {model.item(row).id for row in range(model.rowCount())}
        return found

    found = play(scene, tickets=60, recommendations=60)
    known = {each.id for each in RECOMMENDATIONS}
    gained = {each.id for at, each in enumerate(RECOMMENDATIONS) if at < 20 or each.is_gained}

    assert found[AdviceView.GAINED_STILL_OPEN]
    assert found[AdviceView.GAINED_STILL_OPEN] < gained
    assert found[AdviceView.CLOSED_NOT_GAINED]
    assert found[AdviceView.CLOSED_NOT_GAINED] < known - gained
    assert found[AdviceView.SCORE_ONLY] == set()


def test_several_selected_are_asked_for_together(play) -> None:
    """The button counts what is selected, and hands all of it on in the order of the table."""

    async def scene(world: World) -> tuple[str, list[str]]:
        await synced(world)
        press(world.window, "Recommendations")
        page = world.window.findChild(RecommendationsPage)
        page.create_many_requested.disconnect()
        asked = []
        page.create_many_requested.connect(asked.append)
        table = named(world.window, "Recommendations", QAbstractItemView)
        await until(lambda: table.model().rowCount() == 3)
        table.selectAll()
        text = page.create_button.text()
        press(world.window, text)
        return text, [each.id for each in asked[0]]

    text, asked = play(scene, recommendations=3)

    assert text == "Create 3 tickets"
    assert asked == [each.id for each in RECOMMENDATIONS[:3]]


def test_view_is_explained_below_the_table(play) -> None:
    """The order of a view is said in words."""

    async def scene(world: World) -> str:
        await synced(world)
        press(world.window, "Recommendations")
        views = named(world.window, "Saved view", QComboBox)
        views.setCurrentIndex(list(AdviceView).index(AdviceView.TO_DO))
        return texts(world.window)

    assert "the most points for the least cost first" in play(scene, recommendations=3)


def test_details_say_what_an_import_changed(play) -> None:
    """The panel has the text without markup, the figures, and the changes of the last import."""

    async def scene(world: World) -> str:
        for name in ("together.json", "a-month-later.json"):
            window = await previewed(world, SAMPLES / name)
            press(window, "Import")
            await until(lambda window=window: "Imported" in texts(window))
            press(window, "Close")
        page = world.window.findChild(RecommendationsPage)
        page.choose(world.book.all()[2])
        return texts(world.window)

    said = play(scene)

    assert "8 of 8" in said
    assert "At first\n0 on " in said
    assert "Find their users in the sign-in log" in said
    assert "Changed by an import:\nPoints gained: 0 → 8\nCost: Moderate → High" in said
