from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from tests.ui.board_scene import World, make_world, until
from tests.ui.test_words_translations import GAP, messages
from tests.ui.wizard_scene import wizard
from ui.board.create_window import CreateWindow
from ui.driver import Driver
from ui.translation import install, spoken_language, translate

WORD = re.compile(r"[A-Za-z]{3}")
PAGES = range(4)


@pytest.fixture
def french(languages) -> QApplication:
    """The application, which speaks French for one test."""
    install(languages, "fr")
    return languages


def english_among(texts: set[str]) -> set[str]:
    """Return the texts that are English although the French file has words for them."""
    french = {form for message in messages("fr") for form in message.forms}
    # Counted sentences are proven by themselves: their French depends on the number.
    sources = {message.source for message in messages("fr") if "%n" not in message.source}
    english = {each for each in sources - french if WORD.search(GAP.sub("", each))}
    pattern = re.compile("|".join(map(_pattern, english)))
    return {text for text in texts - french if pattern.fullmatch(text)}


def _pattern(source: str) -> str:
    return ".+".join(map(re.escape, GAP.split(source)))


def texts_of(root: QWidget) -> set[str]:
    """Return every text of a window that a person sees or has read out."""
    shown = [root, *(widget for widget in root.findChildren(QWidget) if widget.isVisible())]
    return {text for widget in shown for text in _texts_of_one(widget) if text}


def _texts_of_one(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTableView):
        model = widget.model()
        for column in range(model.columnCount()):
            yield model.headerData(column, Qt.Orientation.Horizontal)


async def walk_through(world: World) -> set[str]:
    """Return the texts of every page of the board, and of the window that creates a ticket."""
    await until(lambda: world.desk.refreshed_at)
    said: set[str] = set()
    for page in PAGES:
        world.window.show_page(page)
        said |= texts_of(world.window)
    world.window.show_page(PAGES[0])
    await Driver(limit_s=5.0).press(translate("Board", "Create ticket"))
    await until(lambda: world.window.findChild(CreateWindow))
    return said | texts_of(world.window.findChild(CreateWindow))


@pytest.mark.usefixtures("french")
def test_first_page_of_the_wizard_speaks_french(practice, tmp_path, run) -> None:
    """Nothing on the first page is left in English."""

    async def scene() -> set[str]:
        async with wizard(practice, tmp_path) as shown:
            return texts_of(shown.window)

    said = run(scene())

    assert {
        "Réseau\u00a0: proxy et certificats",
        "Centre de sécurité",
        "Prérequis, étape à venir",
    } <= said
    assert not english_among(said)


@pytest.mark.usefixtures("french")
def test_board_speaks_french(qtbot, tmp_path, run) -> None:
    """Nothing on the board's pages, or where a ticket is created, is left in English."""

    async def scene() -> set[str]:
        world = make_world(tmp_path, recommendations=3)
        qtbot.addWidget(world.window)
        world.window.show()
        world.window.start()
        try:
            return await walk_through(world)
        finally:
            world.window.close()
            await world.window.closed()
            await world.desk.close()
            world.database.close()

    said = run(scene())

    assert {"Accueil", "Filtrer les tickets", "À gagner", "Initiateur"} <= said
    assert {"Ce qui sera envoyé", "Envoyer à ServiceNow"} <= said
    assert not english_among(said)


def test_english_that_is_left_is_found() -> None:
    """What the tests above look for is found, with a gap filled in or without one."""
    texts = {"CHG0030001 was created", "Keep connection", "Conserver la connexion", "Firnline"}

    assert english_among(texts) == {"CHG0030001 was created", "Keep connection"}


def test_language_twice_is_the_same_language(languages) -> None:
    """Installing a language again changes nothing."""
    install(languages, "fr")
    install(languages, "fr")

    assert translate("Board", "Home") == "Accueil"
    assert QLocale().language() is QLocale.Language.French


@pytest.mark.parametrize("language", ["xx", "", "../fr"])
def test_unknown_language_is_english(languages, language) -> None:
    """A language without a file leaves the windows in English."""
    install(languages, language)

    assert translate("Board", "Home") == "Home"


@pytest.mark.parametrize(("language", "spoken"), [("fr", "fr"), ("en", "en"), ("xx", "en")])
def test_language_of_the_windows_is_known(languages, language, spoken) -> None:
    """What the windows speak can be asked for, to ask an instance for the same."""
    install(languages, language)

    assert spoken_language() == spoken


def test_dialogs_of_qt_speak_french_too(french) -> None:
    """The buttons that Qt itself labels speak the language of the windows."""
    assert french.translate("QPlatformTheme", "Cancel") == "Annuler"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Consent good for 1 day", "Consent good for 2 days"]),
        ("fr", ["Consentement\u00a0: 1 jour", "Consentement\u00a0: 2 jours"]),
    ],
)
def test_count_agrees_with_its_noun(languages, language, said) -> None:
    """One is singular and more are plural, in every language."""
    install(languages, language)

    assert [translate("Board", "Consent good for %n days", "", n) for n in (1, 2)] == said
