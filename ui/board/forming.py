"""Giving the window that writes tickets what it needs: fields, records to name, and drafts."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from app.errors import AppError
from app.instance.attachments import File
from app.tickets.draft import Draft, TicketType
from app.tickets.drafts import KeptDraft
from app.tickets.form import TicketForm
from app.tickets.references import Reference
from app.tickets.ticket import Ticket
from app.tickets.writing import WritingDesk
from ui.board.create_window import CreateWindow
from ui.board.dialogs import BoardDialogs
from ui.board.form_words import named, note_of
from ui.board.host import BoardHost
from ui.board.more_fields import Search
from ui.translation import say, translate

Attach = Callable[[Ticket, File], Coroutine[Any, Any, object]]
_FILE_NAME = "recommendation.txt"


class BoardForming(QObject):
    """Serves each window in which a ticket is written.

    Args:
        host: the board.
        desk: what lies beside a ticket; without it, the window has the seven fields alone.
        dialogs: opens the windows.
        say: says above the pages that something was done.

    Attributes:
        attach: attaches a file to a ticket; None attaches none.
    """

    def __init__(
        self,
        host: BoardHost,
        desk: WritingDesk | None,
        *,
        dialogs: BoardDialogs,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(dialogs)
        self._host = host
        self._dialogs = dialogs
        self._say = say
        self.attach: Attach | None = None
        if desk is not None:
            dialogs.create_opened.connect(partial(self._serve, desk))

    def _serve(self, desk: WritingDesk, window: CreateWindow) -> None:
        more = window.form.more
        window.form_wanted.connect(partial(self._on_form_wanted, desk, window))
        window.keep_wanted.connect(partial(self._on_keep_wanted, desk, window))
        window.drop_wanted.connect(lambda draft: self._drop(desk, draft))
        window.created.connect(partial(self._on_created, desk, window))
        more.search_wanted.connect(partial(self._on_search_wanted, desk))
        more.record_chosen.connect(partial(self._on_record_chosen, desk))
        self._on_form_wanted(desk, window, window.draft.ticket_type)
        self._show_drafts(desk, window)

    def _show_drafts(self, desk: WritingDesk, window: CreateWindow) -> None:
        try:
            kept = desk.drafts.of(window.draft)
            drafts = desk.drafts.all()
        except AppError as error:
            self._host.show_error(error)
            return
        if kept is not None:
            window.show_kept(kept)
        window.show_drafts(drafts)

    async def _read_form(
        self, desk: WritingDesk, window: CreateWindow, ticket_type: TicketType
    ) -> None:
        form = named(await desk.forms.read(ticket_type))
        if self._dialogs.shows(window):
            window.show_form(form, note_of(form))

    async def _search(self, desk: WritingDesk, search: Search) -> None:
        found = await desk.references.search(search.table, search.text, group=search.group)
        before: tuple[Reference, ...] = ()
        if not search.text and not search.group:
            before = desk.references.chosen_before(search.table)
        known = {each.sys_id: each for each in (*before, *found)}
        search.picker.show_found(search.number, tuple(known.values()))

    def _on_form_wanted(
        self, desk: WritingDesk, window: CreateWindow, ticket_type: TicketType
    ) -> None:
        try:
            kept = desk.forms.kept(ticket_type)
        except AppError as error:
            self._host.show_error(error)
            return
        is_fresh = desk.forms.is_fresh(kept)
        if kept is not None:
            kept = named(kept)
            window.show_form(kept, note_of(kept), is_final=is_fresh)
        if not is_fresh:
            window.show_reading()
            on_error = partial(self._on_form_failed, window, kept)
            self._host.tasks.start(self._read_form(desk, window, ticket_type), on_error=on_error)

    def _on_form_failed(
        self, window: CreateWindow, kept: TicketForm | None, error: AppError
    ) -> None:
        if not self._dialogs.shows(window):
            return
        if kept is not None:
            window.show_form(kept, note_of(kept, is_away=True))
        else:
            window.show_form(None)
            window.say_without_fields(error)

    def _on_search_wanted(self, desk: WritingDesk, search: Search) -> None:
        on_error = partial(self._on_search_failed, desk, search)
        self._host.tasks.start(self._search(desk, search), on_error=on_error)

    def _on_search_failed(self, desk: WritingDesk, search: Search, error: AppError) -> None:
        """Offer what was chosen before, and say why there is no more."""
        before = desk.references.chosen_before(search.table, search.text)
        search.picker.show_found(search.number, before, note=say(error.title))

    def _on_record_chosen(self, desk: WritingDesk, table: str, reference: Reference) -> None:
        self._guarded(lambda: desk.references.remember(table, reference))

    def _on_keep_wanted(
        self, desk: WritingDesk, window: CreateWindow, draft: Draft, recommendation: str
    ) -> None:
        kept = KeptDraft(draft, recommendation, self._host.state.now)
        if self._guarded(lambda: desk.drafts.keep(kept)) and not window.is_staying:
            name = draft.task_name.strip() or translate("Create", "Without a name")
            self._say(
                translate(
                    "Create", "Kept as a draft: {name}. Create ticket offers it again."
                ).format(name=name)
            )

    def _on_created(
        self, desk: WritingDesk, window: CreateWindow, draft: Draft, ticket: Ticket
    ) -> None:
        self._drop(desk, draft)
        text = window.form.attachment
        if text and self.attach is not None:
            file = File(_FILE_NAME, text.encode(), "text/plain")
            self._host.tasks.start(self.attach(ticket, file), on_error=self._host.show_error)

    def _drop(self, desk: WritingDesk, draft: Draft) -> None:
        self._guarded(lambda: desk.drafts.drop(draft))

    def _guarded(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except AppError as error:
            self._host.show_error(error)
            return False
        return True
