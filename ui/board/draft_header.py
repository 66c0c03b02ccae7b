"""The head of the window that writes a ticket: where it comes from, and the drafts there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.tickets.drafts import KeptDraft
from ui.board.wording import day, name_of
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note
from ui.widgets.text import Text, TextLook

_LONGEST = 60


class DraftHeader(QWidget):
    """A title, the recommendation behind the ticket, and a menu of drafts.

    Signals:
        draft_chosen(KeptDraft): a draft shall be opened.
        start_wanted: the draft that is shown shall be forgotten.
    """

    draft_chosen = Signal(object)
    start_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = Text(look=TextLook.LEAD, wrap=True)
        self._menu = QMenu(self)
        self._drafts = Button("", ButtonLook.LINK, small=True)
        self._drafts.setMenu(self._menu)
        self._drafts.hide()
        self._kept = Note(kind=ChipKind.ACCENT)
        over = Button(translate("Create", "Discard draft"), small=True)
        over.clicked.connect(lambda _checked: self.start_wanted.emit())
        self._kept.buttons.addWidget(over)
        self._kept.hide()
        row = QHBoxLayout()
        row.addWidget(Text(title, look=TextLook.TITLE), 1)
        row.addWidget(self._drafts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._lead)
        column.addWidget(self._kept)
        self.show_recommendation("")
        self.show_drafts(())

    def show_recommendation(self, title: str) -> None:
        """Name the recommendation behind the ticket; an empty title names none."""
        lead = translate("Create", "From the recommendation {title}").format(title=title)
        self._lead.setText(lead if title else "")
        self._lead.setVisible(bool(title))

    def show_drafts(self, drafts: Sequence[KeptDraft]) -> None:
        """Offer the drafts that were kept."""
        self._menu.clear()
        for kept in drafts:
            action = self._menu.addAction(_name(kept))
            action.triggered.connect(lambda _checked, kept=kept: self.draft_chosen.emit(kept))
        count = translate("Create", "%n drafts", "", len(drafts))
        self._drafts.setText(count)
        self._drafts.setAccessibleName(count)
        self._drafts.setVisible(bool(drafts))

    def show_kept(self, kept: KeptDraft | None) -> None:
        """Say that a draft is shown, or nothing."""
        self._kept.setVisible(kept is not None)
        if kept is not None:
            on = day(kept.kept_at.astimezone().date())
            title = translate("Create", "This is the draft that you left on {day}")
            self._kept.say(title.format(day=on))


def _name(kept: KeptDraft) -> str:
    name = kept.draft.task_name.strip() or translate("Create", "Without a name")
    if len(name) > _LONGEST:
        name = f"{name[:_LONGEST]}…"
    # An ampersand would underline the letter behind it.
    return f"{name} · {name_of(kept.draft.ticket_type)}".replace("&", "&&")
