from __future__ import annotations

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.errors import HostNotFoundError, RefusedError
from ui.error_view import ErrorView
from ui.resources import RESOURCES
from ui.widgets.button import Button


def _button(view: ErrorView, text: str) -> Button:
    return next(b for b in view.findChildren(Button) if b.text() == text and not b.isHidden())


def test_hidden_until_something_fails(qtbot) -> None:
    """The band takes no room before an error and after it is cleared."""
    view = ErrorView()
    qtbot.addWidget(view)
    before = view.isHidden()
    view.show_error(HostNotFoundError("nowhere.example"))
    during = view.isHidden()
    view.clear()

    assert (before, during, view.isHidden()) == (True, False, True)
    assert view.error is None


def test_says_what_why_and_what_next(qtbot) -> None:
    """Title, detail and hint are on screen and in what a screen reader is given."""
    view = ErrorView()
    qtbot.addWidget(view)
    view.show_error(HostNotFoundError("nowhere.example"))
    shown = " ".join(label.text() for label in view.findChildren(QLabel))

    assert shown == view.accessibleDescription()
    assert "The instance was not found." in shown
    assert "nowhere.example" in shown
    assert "Check the spelling" in shown


def test_words_of_the_instance_are_plain_text(qtbot) -> None:
    """Markup in an instance's own words is shown as it is, never followed."""
    view = ErrorView()
    qtbot.addWidget(view)
    view.show_error(RefusedError("<b>no</b>"))
    formats = {label.textFormat() for label in view.findChildren(QLabel)}

    assert formats == {Qt.TextFormat.PlainText}


def test_action_is_called_and_taken_away(qtbot) -> None:
    """An added action does its work, and is gone after the error is cleared."""
    pressed: list[str] = []
    view = ErrorView()
    qtbot.addWidget(view)
    view.add_action("Try again", lambda: pressed.append("again"))
    view.show_error(HostNotFoundError("nowhere.example"))
    qtbot.mouseClick(_button(view, "Try again"), Qt.MouseButton.LeftButton)
    view.clear()
    left = [b.text() for b in view.findChildren(Button) if not b.isHidden()]

    assert pressed == ["again"]
    assert left == ["Copy details"]


def test_copies_details(qtbot) -> None:
    """Copy details puts the kind of error and all of its words on the clipboard."""
    view = ErrorView()
    qtbot.addWidget(view)
    error = HostNotFoundError("nowhere.example")
    view.show_error(error)
    qtbot.mouseClick(_button(view, "Copy details"), Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == f"HostNotFoundError: {error}"


def test_copies_what_is_shown(qtbot, qapp) -> None:
    """Details are copied in the language in which they are shown."""
    translator = QTranslator(qapp)
    translator.load(str(RESOURCES / "translations" / "firnline_fr.qm"))
    qapp.installTranslator(translator)
    view = ErrorView()
    qtbot.addWidget(view)
    view.show_error(HostNotFoundError("nowhere.example"))
    qapp.removeTranslator(translator)
    qtbot.mouseClick(_button(view, "Copier les détails"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()

    assert copied == f"HostNotFoundError: {view.accessibleDescription()}"
    assert "introuvable" in copied
