"""The language of the windows, and how sentences from the core become text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.words import Words
from ui.resources import RESOURCES

_FOLDER = RESOURCES / "translations"


def translate(context: str, source: str, comment: str = "", count: int = -1) -> str:
    """Return an English sentence in the language of the windows.

    Args:
        context: the group of sentences that translators see together.
        source: the English sentence, with `{name}` for gaps and `%n` for a count.
        comment: tells apart two equal sentences with different meanings.
        count: the number that decides singular or plural, -1 where there is none.
    """
    return QCoreApplication.translate(context, source, comment, count)


def say(words: Words) -> str:
    """Return what the core wants to say, in the language of the windows."""
    return words.render(translate)


def spoken_language() -> str:
    """Return the language of the windows as two letters, as its own translation has them."""
    return translate("Language", "en", "the two letters of the language, not its name")


def install(app: QCoreApplication, language: str) -> None:
    """Speak a language from now on: Firnline's own words and those of Qt's dialogs.

    Numbers and dates keep the format of the operating system unless the language differs from it.

    Args:
        app: the application, which owns the translators.
        language: a code such as `fr`; a language without a file is shown in English.
    """
    locale = QLocale(language)
    if locale.language() != QLocale.system().language():
        QLocale.setDefault(locale)
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt_folder / f"qtbase_{language}.qm", _FOLDER / f"firnline_{language}.qm"):
        translator = QTranslator(app)
        if file.is_file() and translator.load(str(file)):
            app.installTranslator(translator)
