"""The card about synchronisation: what the last reading found, and how it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from msgspec import structs
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.instance.pace import MOST_IN_FLIGHT
from app.tickets.settings import SyncSettings
from app.tickets.sync_result import SyncResult
from ui.board.choice import Choice
from ui.board.moments import moment
from ui.board.state import BoardState
from ui.board.sync_state import Pause
from ui.board.wording import synced
from ui.translation import say, translate
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.stacking_row import StackingRow
from ui.widgets.text import Text, TextLook

_OFFERS: dict[str, Sequence[int]] = {
    "every_min": (1, 2, 5, 10, 15, 30, 60),
    "full_every_h": (6, 12, 24, 48, 168),
    "page_size": (100, 250, 500, 1_000, 2_000, 5_000),
    "in_flight": range(1, MOST_IN_FLIGHT + 1),
    "overlap_s": (30, 60, 120, 300, 900),
}


class SyncCard(Card):
    """Every setting of the synchronisation, each kept as soon as it is chosen.

    Signals:
        sync_wanted: somebody wants to read what changed.
        full_wanted: somebody wants to read everything again.
        settings_chosen(SyncSettings): somebody chose other settings.
    """

    sync_wanted = Signal()
    full_wanted = Signal()
    settings_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = SyncSettings()
        self._choices: dict[str, Choice[int]] = {}
        self._boxes: dict[str, QCheckBox] = {}
        self._facts = Facts(name_width=170)
        self._now = Button(translate("Sync", "Sync now"), small=True)
        self._full = Button(translate("Sync", "Read everything again"), small=True)
        self._now.clicked.connect(lambda _checked: self.sync_wanted.emit())
        self._full.clicked.connect(lambda _checked: self.full_wanted.emit())
        buttons = FlowLayout(spacing=10)
        for button in (self._now, self._full):
            buttons.addWidget(button)
        self.column.addWidget(Text(translate("Sync", "Synchronisation"), look=TextLook.HEADING))
        self.column.addWidget(self._facts)
        self.column.addLayout(buttons)
        self._build_choices()
        self._build_boxes()
        self._show_settings()

    def show_state(self, state: BoardState) -> None:
        """Show what the last reading found, and what was chosen."""
        self._facts.show_facts(_facts(state))
        for button in (self._now, self._full):
            button.setEnabled(not state.activity)
        if state.sync.settings != self._settings:
            self._settings = state.sync.settings
            self._show_settings()

    def _build_choices(self) -> None:
        first, second = StackingRow(spacing=14), StackingRow(spacing=14)
        for row, name, label, words in (
            (first, "every_min", translate("Sync", "Read changes"), _minutes),
            (first, "full_every_h", translate("Sync", "Read everything"), _hours),
            (second, "page_size", translate("Sync", "Records in a request"), str),
            (second, "in_flight", translate("Sync", "Requests at once"), str),
            (second, "overlap_s", translate("Sync", "Look back"), _seconds),
        ):
            choice = self._choices[name] = Choice(_OFFERS[name], words)
            choice.chosen.connect(partial(self._on_chosen, name))
            row.add(Field(label, choice, hint=_hints()[name]), 1)
        self.column.addWidget(first)
        self.column.addWidget(second)

    def _build_boxes(self) -> None:
        for name, words in (
            ("notices", translate("Sync", "Tell in the tray when a ticket changes its state")),
            (
                "on_battery_saver",
                translate("Sync", "Read also while the computer saves its battery"),
            ),
            (
                "on_metered_line",
                translate("Sync", "Read also on a line paid by volume"),
            ),
        ):
            box = self._boxes[name] = QCheckBox(words)
            box.setAccessibleName(words)
            box.clicked.connect(lambda is_on, name=name: self._on_chosen(name, is_on))
            self.column.addWidget(box)

    def _show_settings(self) -> None:
        for name, choice in self._choices.items():
            value = getattr(self._settings, name)
            choice.offer(_with(_OFFERS[name], value))
            choice.show_member(value)
        for name, box in self._boxes.items():
            box.setChecked(getattr(self._settings, name))

    def _on_chosen(self, name: str, value: object) -> None:
        self._settings = structs.replace(self._settings, **{name: value})
        self.settings_chosen.emit(self._settings)


def _with(values: Sequence[int], chosen: int) -> tuple[int, ...]:
    return tuple(sorted({*values, chosen}))


def _hints() -> dict[str, str]:
    return {
        "every_min": translate("Sync", "While this window is open."),
        "full_every_h": translate("Sync", "This alone finds what was deleted."),
        "page_size": translate("Sync", "Halved while that is too much."),
        "in_flight": translate("Sync", "Fewer when told to slow down."),
        "overlap_s": translate("Sync", "Before the last change seen."),
    }


def _minutes(count: int) -> str:
    return translate("Sync", "every %n minutes", "", count)


def _hours(count: int) -> str:
    return translate("Sync", "every %n hours", "", count)


def _seconds(count: int) -> str:
    return translate("Sync", "%n seconds", "", count)


def _facts(state: BoardState) -> list[tuple[str, str]]:
    result, pause = state.sync.result, state.sync.pause
    facts = [(translate("Sync", "Tickets"), state.activity or synced(state))]
    if result is not None:
        facts.append((translate("Sync", "Found"), _found(result)))
        facts.append((translate("Sync", "Read"), _extent(result, state)))
        facts += [_gone(result)] if result.gone else []
    if pause is not None:
        facts.append((translate("Sync", "In the background"), _pause(pause)))
    return facts


def _found(result: SyncResult) -> str:
    words = translate("Sync", "{new} new, {changed} changed, {moved} in another state, {gone} gone")
    return words.format(
        new=result.new, changed=result.changed, moved=len(result.moved), gone=len(result.gone)
    )


def _extent(result: SyncResult, state: BoardState) -> str:
    words = (
        translate("Sync", "everything, at {time}")
        if result.was_full
        else translate("Sync", "what changed, at {time}")
    )
    return words.format(time=moment(result.at, state.today))


def _gone(result: SyncResult) -> tuple[str, str]:
    counts = Counter(each.fate for each in result.gone)
    line = translate("Sync", "{fate}: {count}")
    lines = [line.format(fate=say(fate.words), count=count) for fate, count in counts.items()]
    return translate("Sync", "Gone"), "\n".join(lines)


def _pause(pause: Pause) -> str:
    match pause:
        case Pause.BATTERY_SAVER:
            return translate("Sync", "paused while the computer saves its battery")
        case Pause.METERED_LINE:
            return translate("Sync", "paused on a line paid by volume")
