"""The list of recommendations, and how people add to it."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from app.recommendations.recommendation import Source
from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import RECOMMENDATIONS, World, until
from ui.board.recommendation_window import RecommendationWindow
from ui.error_view import ErrorView


def test_typed_recommendation_is_kept_and_chosen(play) -> None:
    """A recommendation that a person typed is in the book, in the table, and selected."""

    async def scene(world: World) -> tuple[list[str], Source, str]:
        await synced(world)
        press(world.window, "Recommendations")
        press(world.window, "Add recommendation")
        await until(lambda: world.window.findChildren(RecommendationWindow))
        dialog = world.window.findChild(RecommendationWindow)
        QTest.keyClicks(named(dialog, "Title", QLineEdit), "Lock the printer room")
        press(dialog, "Add recommendation")
        await until(lambda: len(world.book.all()) == 2)
        table = named(world.window, "Recommendations", QAbstractItemView)
        await until(lambda: table.model().rowCount() == 2)
        kept = world.book.all()
        return [item.title for item in kept], kept[1].source, table.currentIndex().data()

    titles, source, selected = play(scene, recommendations=1)

    assert titles == [RECOMMENDATIONS[0].title, "Lock the printer room"]
    assert source is Source.USER
    assert selected == "Lock the printer room"


def test_damaged_recommendations_are_told(play, tmp_path) -> None:
    """A damaged file of recommendations is named, and the tickets are there all the same."""

    async def scene(world: World) -> str:
        error = world.window.findChild(ErrorView)
        (tmp_path / "recommendations.json").write_text("{")
        await synced(world)
        await until(lambda: error.error)
        return texts(error)

    assert "recommendations.json" in play(scene)


def test_recommendation_that_cannot_be_kept_stays_in_its_window(play) -> None:
    """An error leaves everything typed where it is, and adding again keeps it once."""

    def rename(world: World, table: str, name: str) -> None:
        with world.database.transaction() as connection:
            connection.execute(f"ALTER TABLE {table} RENAME TO {name}")

    async def scene(world: World) -> tuple[str, list[str]]:
        await synced(world)
        press(world.window, "Recommendations")
        press(world.window, "Add recommendation")
        dialog = world.window.findChild(RecommendationWindow)
        QTest.keyClicks(named(dialog, "Title", QLineEdit), "Lock the printer room")
        rename(world, "recommendations", "away")
        press(dialog, "Add recommendation")
        await until(lambda: dialog.findChild(ErrorView).error)
        typed = named(dialog, "Title", QLineEdit).text()
        rename(world, "away", "recommendations")
        press(dialog, "Add recommendation")
        await until(lambda: not world.window.findChildren(RecommendationWindow))
        return typed, [item.title for item in world.book.all()]

    assert play(scene) == ("Lock the printer room", ["Lock the printer room"])
