"""Findings as rows of a card: a sign, a sentence, the fact behind it, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.findings import Finding, Status
from ui.translation import say, translate
from ui.widgets.card import Card, Rule
from ui.widgets.chip import ChipKind
from ui.widgets.mark import ResultMark
from ui.widgets.text import Text, TextLook

_KINDS = {
    Status.OK: ChipKind.OK,
    Status.WARNING: ChipKind.WARN,
    Status.BLOCKED: ChipKind.BAD,
    Status.PENDING: ChipKind.NEUTRAL,
}
_LONGEST_FACT = 44


class FindingList(Card):
    """A card with one row for each finding."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0)
        self.setAccessibleName(name)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self._shown: tuple[Finding, ...] = ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings; the same ones again change nothing."""
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        self._clear()
        for number, finding in enumerate(findings):
            if number:
                self.column.addWidget(Rule())
            self.column.addWidget(_Row(finding))

    def _clear(self) -> None:
        while item := self.column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()


class _Row(QWidget):
    def __init__(self, finding: Finding) -> None:
        super().__init__()
        title = say(finding.title)
        fact = say(finding.detail) if finding.detail else ""
        self.setAccessibleName(f"{title} {fact}".strip())
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 18, 10)
        row.setSpacing(12)
        mark = ResultMark(_KINDS[finding.status], _status_name(finding.status))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(Text(title, look=TextLook.STRONG, wrap=True), 1)
        words.addLayout(first)
        # A short fact stands at the end of the line, a long one below it.
        if fact and len(fact) <= _LONGEST_FACT:
            first.addWidget(Text(fact, look=TextLook.NOTE), 0, Qt.AlignmentFlag.AlignVCenter)
        elif fact:
            words.addWidget(Text(fact, look=TextLook.DETAIL_NAME, wrap=True))
        if finding.remedy:
            words.addWidget(Text(say(finding.remedy), look=TextLook.DETAIL, wrap=True))
        row.addLayout(words, 1)


def _status_name(status: Status) -> str:
    return {
        Status.OK: translate("Wizard", "Good"),
        Status.WARNING: translate("Wizard", "Needs a decision"),
        Status.BLOCKED: translate("Wizard", "In the way"),
        Status.PENDING: translate("Wizard", "Not known yet"),
    }[status]
