"""The list of views of the ticket table, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from app.tickets.saved_views import TicketView
from ui.board.saved_view import SavedView
from ui.translation import translate


class ViewPicker(QComboBox):
    """Ready-made views, those that somebody saved, and one that stands behind a figure.

    Signals:
        chosen(TicketView): somebody chose a view.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Tickets", "Saved view"))
        self._ready_made = [view.view for view in SavedView]
        self._saved: Sequence[TicketView] = ()
        self.show_views((), self._ready_made[0])
        self.activated.connect(lambda _at: self.chosen.emit(self.chosen_view))

    @property
    def chosen_view(self) -> TicketView:
        """The view that is chosen."""
        return cast("TicketView", self.currentData())

    @property
    def is_own(self) -> bool:
        """Whether the chosen view is one that somebody saved."""
        return self.chosen_view in self._saved

    @property
    def names(self) -> list[str]:
        """The names that a new view must not take, as the ready-made ones have them."""
        return [view.name for view in self._ready_made]

    def show_views(self, saved: Sequence[TicketView], chosen: TicketView) -> None:
        """Offer other saved views.

        Args:
            saved: in their order.
            chosen: the view that is chosen; it is offered too where it is none of them.
        """
        self._saved = saved
        views = [*self._ready_made, *saved]
        self.clear()
        for view in views if chosen in views else [*views, chosen]:
            self.addItem(view.name, view)
        if saved:
            self.insertSeparator(len(self._ready_made))
        self.setCurrentText(chosen.name)
