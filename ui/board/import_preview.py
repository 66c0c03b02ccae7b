"""What files hold and what importing them will change, before anything is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.recommendations.importing import ImportResult
from app.recommendations.recommendation import Standing
from ui.board.import_rows import DETAIL, NAME, WHAT, ImportRowsModel
from ui.board.table_columns import Columns
from ui.board.table_view import BoardTable
from ui.board.wording import day, name_of
from ui.translation import say, translate
from ui.widgets.chip import ChipKind
from ui.widgets.facts import Facts
from ui.widgets.note import Note

_WHAT_WIDTH = 132
_DETAIL_WIDTH = 300


class ImportPreview(QWidget):
    """The figures of an import, and a row for everything that it changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = Facts(name_width=110)
        self._note = Note(kind=ChipKind.WARN)
        self._rows = ImportRowsModel()
        self._table = BoardTable(
            translate("Import", "What will change"),
            self._rows,
            columns=Columns(
                stretch=NAME,
                widths={WHAT: _WHAT_WIDTH, DETAIL: _DETAIL_WIDTH},
                least_important=[],
            ),
        )
        self._table.say_when_empty(
            translate("Import", "Nothing changes: everything is known already.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._facts)
        column.addWidget(self._note)
        column.addWidget(self._table, 1)

    def show_result(self, paths: Sequence[Path], result: ImportResult) -> None:
        """Show what an import of these files will do."""
        self._facts.show_facts(_facts(paths, result))
        doubts = _doubts(result)
        self._note.say(translate("Import", "Please note"), "\n".join(doubts))
        self._note.setVisible(bool(doubts))
        self._rows.show_result(result)


def counts_of(result: ImportResult) -> str:
    """Return in one line how many recommendations an import adds, changes and leaves."""
    parts = [
        translate("Import", "%n new", "", len(result.new)),
        translate("Import", "%n changed", "", len(result.changed)),
        translate("Import", "%n unchanged", "", len(result.unchanged)),
    ]
    if result.vanished:
        parts.append(translate("Import", "%n not in the files", "", len(result.vanished)))
    if result.unreadable:
        parts.append(translate("Import", "%n not readable", "", len(result.unreadable)))
    return ", ".join(parts)


def _facts(paths: Sequence[Path], result: ImportResult) -> list[tuple[str, str]]:
    forms = sorted(result.reading.forms, key=lambda form: form.value)
    scored_at = result.reading.scored_at
    facts = [
        (translate("Import", "Files"), ", ".join(path.name for path in paths)),
        (translate("Import", "Content"), ", ".join(say(form.words) for form in forms)),
        (translate("Import", "Score of"), day(scored_at) if scored_at else ""),
        (translate("Import", "Known"), _standings(result)),
        (translate("Import", "Effect"), counts_of(result)),
    ]
    return [(name, value) for name, value in facts if value]


def _standings(result: ImportResult) -> str:
    found = result.standings
    text = translate("Import", "{name}: {count}")
    counts = [(name_of(each), found[each]) for each in Standing if each in found]
    return ", ".join(text.format(name=name, count=count) for name, count in counts)


def _doubts(result: ImportResult) -> list[str]:
    doubts = []
    if result.reading.has_more:
        doubts.append(
            translate("Import", "The profiles go on in further pages. Choose those files as well.")
        )
    if result.reading.unknown_categories:
        words = ", ".join(sorted(result.reading.unknown_categories))
        text = translate("Import", "Unknown categories are kept under another one: {words}")
        doubts.append(text.format(words=words))
    return doubts
