"""Colours, type and style of every window, made from one set of tokens."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import Enum
from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.resources import RESOURCES

BODY_PX = 14
_GENERIC_FAMILIES = {"", "Sans", "Sans Serif", "sans-serif"}


class Theme(Enum):
    """What a person chose."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True)
class Tokens:
    """The named colours of one theme, as `#rrggbb`."""

    name: str
    ground: str
    surface: str
    rail: str
    line: str
    outline: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    chart: tuple[str, str, str, str]


LIGHT = Tokens(
    name="light",
    ground="#F5F7F9",
    surface="#FFFFFF",
    rail="#EDF1F5",
    line="#D5DCE4",
    outline="#808D9B",
    text="#18212B",
    muted="#586573",
    accent="#1B68A8",
    accent_hover="#15588F",
    on_accent="#FFFFFF",
    accent_soft="#E3EFF9",
    ok="#1B7347",
    ok_soft="#E2F3EA",
    warn="#8A5600",
    warn_soft="#FCF1DC",
    bad="#AE2A22",
    bad_soft="#FBE6E4",
    chart=("#1B68A8", "#158079", "#C07F00", "#8A96A3"),
)

DARK = Tokens(
    name="dark",
    ground="#11161B",
    surface="#1A2128",
    rail="#151B21",
    line="#2D3741",
    outline="#66747F",
    text="#E7ECF1",
    muted="#9CA9B6",
    accent="#6FB5EC",
    accent_hover="#8FC7F3",
    on_accent="#0C1116",
    accent_soft="#1D3346",
    ok="#63C796",
    ok_soft="#173026",
    warn="#E8B45B",
    warn_soft="#352A17",
    bad="#F0857D",
    bad_soft="#3A1E1C",
    chart=("#6FB5EC", "#54BDB4", "#E0AA47", "#7B8896"),
)


def tokens_of(palette: QPalette) -> Tokens:
    """Return the tokens behind a widget's palette, for widgets that paint themselves."""
    # The colour of links is the one that a style sheet leaves alone in every widget.
    return DARK if palette.color(QPalette.ColorRole.Link) == QColor(DARK.accent) else LIGHT


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole application; with `SYSTEM` it follows the desktop while it runs."""
    for follower in app.findChildren(_DesktopFollower):
        follower.setParent(None)
        follower.deleteLater()
    hints = app.styleHints()
    if theme is Theme.SYSTEM:
        hints.unsetColorScheme()
        _DesktopFollower(app)
        _dress(app, _tokens_for(hints.colorScheme()))
    else:
        dark = theme is Theme.DARK
        hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        _dress(app, DARK if dark else LIGHT)


class _DesktopFollower(QObject):
    """Dresses the application again whenever the desktop turns light or dark."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if self.parent() is not None:
            _dress(self._app, _tokens_for(scheme))


def _tokens_for(scheme: Qt.ColorScheme) -> Tokens:
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def _dress(app: QApplication, tokens: Tokens) -> None:
    app.setStyle("Fusion")
    app.setFont(_interface_font(app))
    app.setPalette(_palette(tokens))
    app.setStyleSheet(_style_sheet(tokens))


def _interface_font(app: QApplication) -> QFont:
    font = QFont(app.font())
    if font.family() in _GENERIC_FAMILIES and "Inter" in QFontDatabase.families():
        font.setFamily("Inter")
    font.setPixelSize(BODY_PX)
    font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width: columns of numbers line up
    return font


def _style_sheet(tokens: Tokens) -> str:
    template = Template((RESOURCES / "styles" / "firnline.qss").read_text("utf-8"))
    icons = (RESOURCES / "icons").as_posix()
    return template.substitute(asdict(tokens), icons=icons)


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for color, roles in (
        (tokens.ground, (role.Window,)),
        (tokens.surface, (role.Base, role.AlternateBase, role.Button, role.ToolTipBase)),
        (tokens.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
        (tokens.muted, (role.PlaceholderText,)),
        (tokens.accent_soft, (role.Highlight,)),
        (tokens.text, (role.HighlightedText,)),
        (tokens.accent, (role.Accent, role.Link, role.LinkVisited)),
        (tokens.line, (role.Light, role.Midlight, role.Mid, role.Dark, role.Shadow)),
    ):
        for each in roles:
            palette.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.muted))
    return palette
