"""What of Qt the bundle needs; where a web engine is used, its builder takes all that there is.

Everything that is not a part of Qt stays. Of Qt's libraries those stay that something needs which
is started or loaded by name; of its data, what a window without Qt Quick of its own can show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath

Entry = tuple[str, str, str]
Needs = Callable[[str], Iterable[tuple[str, str | None]]]

# The languages of the windows; Chromium falls back to the first.
_LANGUAGES = "en-US|fr"
_PLUGINS = (
    "qml.*|sqldrivers|multimedia|designer|scxmlmsgs|renderers|sceneparsers|geometryloaders"
    "|geoservices|position|sensors|texttospeech|virtualkeyboard|webview|assetimporters|canbus"
    "|helpviewers|egldeviceintegrations|wayland-graphics-integration-server|generic|printsupport"
)
_PLATFORMS = "eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc"
_UNUSED = re.compile(
    r"PySide6/(Qt/)?("
    r"qml/"
    rf"|plugins/({_PLUGINS})/"
    rf"|plugins/platforms/(lib)?q({_PLATFORMS})\."
    # GNOME's own dialogs come by way of the desktop portal, without a copy of the whole toolkit.
    r"|plugins/platformthemes/libqgtk3\."
    r"|plugins/imageformats/(lib)?qpdf\."
    r"|plugins/platforminputcontexts/(lib)?qtvirtualkeyboard"
    r"|resources/qtwebengine_devtools_resources"
    rf"|translations/qtwebengine_locales/(?!({_LANGUAGES})\.pak)"
    r"|translations/(?!qtwebengine_locales)(?!qt(base)?_(en|fr)\.qm)"
    r")"
)
_LINK = "SYMLINK"
_QT_LIBRARY = re.compile(r"^(libQt6\w+\.(so|dylib)|Qt6\w+\.dll$)")
_BINDING = re.compile(r"^PySide6/Qt\w+\.(abi3\.so|pyd)$")


def without_unused(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries of a bundle but for what no window of ours shows.

    Args:
        entries: as PyInstaller lists them: name in the bundle, source, kind.
    """
    return [entry for entry in entries if not _UNUSED.search(PurePath(entry[0]).as_posix())]


def loaded_bindings(names: Sequence[str]) -> list[str]:
    """Return the names of the bindings that are loaded with some; one loads others unseen.

    It imports all of them, so it belongs in a process of its own.

    Args:
        names: bindings, such as `QtWebEngineWidgets`.
    """
    import importlib  # noqa: PLC0415 - the function is sent to another process without its file
    import sys  # noqa: PLC0415

    for name in names:
        importlib.import_module(f"PySide6.{name}")
    return [name.split(".")[1] for name in sys.modules if name.startswith("PySide6.Qt")]


def without_unneeded(binaries: Sequence[Entry], used: frozenset[str], needs: Needs) -> list[Entry]:
    """Return the binaries but for those that only unused parts of Qt are linked to.

    What nothing at all is linked to is loaded by its name, and stays unless it is a part of Qt.

    Args:
        binaries: as PyInstaller lists them.
        used: names of the bindings that are loaded while the program runs, such as `QtWidgets`.
        needs: tells the name and place of every library that a binary is linked to.
    """
    linked = {name: _names(needs(source)) for name, source, _ in binaries}
    somewhere = set().union(*linked.values())
    kept = without_unused(binaries)
    places = {PurePath(name).name: name for name, _, _ in kept}
    waiting = [name for name, _, _ in kept if _is_root(PurePath(name), used, somewhere)]
    needed: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += [places[library] for library in linked[name] if library in places]
    return [entry for entry in kept if entry[0] in needed]


def _names(libraries: Iterable[tuple[str, str | None]]) -> set[str]:
    return {PurePath(name).name for name, _ in libraries}


def without_lost_links(entries: Iterable[Entry], kept: Iterable[Entry]) -> list[Entry]:
    """Return the entries of a bundle but for links that lead nowhere any more.

    Args:
        entries: as PyInstaller lists them; the source of a link is what it leads to.
        kept: every entry that stays.
    """
    names = {PurePath(name).name for name, _, kind in kept if kind != _LINK}
    return [entry for entry in entries if entry[2] != _LINK or PurePath(entry[1]).name in names]


def _is_root(path: PurePath, used: frozenset[str], linked: set[str]) -> bool:
    if _BINDING.match(path.as_posix()):
        return path.name.split(".")[0] in used
    return path.name not in linked and not _QT_LIBRARY.match(path.name)
