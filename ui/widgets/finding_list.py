"""Findings as rows of a card: a sign, a sentence, the fact, what follows, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.findings import Finding, Status
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
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
Want = Callable[[str], None]


class FindingList(Card):
    """A card with one row for each finding.

    Args:
        name: what a screen reader calls the card.
        folds: whether green findings stand folded below what asks for attention.
        parent: the widget around it.

    Signals:
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.
    """

    remedy_wanted = Signal(str)

    def __init__(self, name: str, *, folds: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0)
        self.setAccessibleName(name)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self._folds = folds
        self._shown: tuple[Finding, ...] = ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings; the same ones again change nothing."""
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        self._clear()
        green = [finding for finding in findings if finding.status is Status.OK]
        urgent = sorted((each for each in findings if each not in green), key=_urgency)
        if not self._folds or not urgent:
            _add_rows(self.column, findings, self.remedy_wanted.emit)
        else:
            _add_rows(self.column, urgent, self.remedy_wanted.emit)
            if green:
                self.column.addWidget(Rule())
                self.column.addWidget(_Fold(green, self.remedy_wanted.emit))

    def _clear(self) -> None:
        while item := self.column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()


class _Fold(QWidget):
    """Green findings behind a line that counts them."""

    def __init__(self, findings: Sequence[Finding], want: Want) -> None:
        super().__init__()
        self._name = translate("Wizard", "%n checks passed", "", len(findings))
        self._button = Button(self._name, ButtonLook.LINK, small=True, name=self._name)
        self._button.setCheckable(True)
        self._button.toggled.connect(self._on_folded)
        self._rows = QWidget()
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        _add_rows(rows, findings, want)
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 18, 6)
        head.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._rows)
        self._on_folded(is_open=False)

    def _on_folded(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._rows.setVisible(is_open)
        self._button.setText(f"{'▾' if is_open else '▸'} {self._name}")


class _Row(QWidget):
    def __init__(self, finding: Finding, want: Want) -> None:
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
        for more in (finding.consequence, finding.remedy):
            if more:
                words.addWidget(Text(say(more), look=TextLook.DETAIL, wrap=True))
        if finding.remedy_id:
            words.addWidget(_remedy_link(finding, title, want), 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)


def _remedy_link(finding: Finding, title: str, want: Want) -> Button:
    text = translate("Remedies", "What to do")
    name = translate("Remedies", "What to do: {title}").format(title=title)
    link = Button(text, ButtonLook.LINK, small=True, name=name)
    link.clicked.connect(lambda: want(finding.remedy_id))
    return link


def _add_rows(column: QVBoxLayout, findings: Sequence[Finding], want: Want) -> None:
    for number, finding in enumerate(findings):
        if number:
            column.addWidget(Rule())
        column.addWidget(_Row(finding, want))


def _urgency(finding: Finding) -> int:
    return (Status.BLOCKED, Status.WARNING, Status.PENDING, Status.OK).index(finding.status)


def _status_name(status: Status) -> str:
    return {
        Status.OK: translate("Wizard", "Good"),
        Status.WARNING: translate("Wizard", "Needs a decision"),
        Status.BLOCKED: translate("Wizard", "In the way"),
        Status.PENDING: translate("Wizard", "Not known yet"),
    }[status]
