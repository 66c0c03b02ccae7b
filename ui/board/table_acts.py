"""What can be done with the ticket table, for a menu and for the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from app.errors import AppError
from app.tickets.saved_views import TicketView
from ui.board.columns_window import ColumnsWindow
from ui.board.name_window import NameWindow
from ui.board.saved_view import SavedView
from ui.board.tickets import TicketsPage
from ui.translation import translate
from ui.widgets.button import Button


class TableActs(QObject):
    """Acts on rows, columns and views; a menu beside the filter and a context menu offer them.

    Args:
        page: the page of the table.

    Attributes:
        button: opens the menu.
    """

    def __init__(self, page: TicketsPage) -> None:
        super().__init__(page)
        self._page = page
        table = page.table
        self._own: list[QAction] = []
        self._menu = QMenu(page)
        self._menu.aboutToShow.connect(self._on_menu)
        self._add(translate("TableActs", "Save view…"), self._save_view, "Ctrl+S")
        self._own.append(self._add(translate("TableActs", "Rename view…"), self._rename_view))
        self._own.append(self._add(translate("TableActs", "Delete view"), self._delete_view))
        self._menu.addSeparator()
        self._add(translate("TableActs", "Columns…"), self._choose_columns, "Ctrl+L")
        self._add(translate("TableActs", "Export…"), page.export_requested.emit, "Ctrl+E")
        self._menu.addSeparator()
        # The table itself hears these three keys.
        self._add(_keyed(translate("TableActs", "Select all rows"), "Ctrl+A"), table.selectAll)
        self._copy = self._add(
            _keyed(translate("TableActs", "Copy rows"), "Ctrl+C"), table.copy_rows
        )
        self._open = self._add(
            _keyed(translate("TableActs", "Open in ServiceNow"), "Ctrl+O"), table.open_current
        )
        self.button = Button(translate("TableActs", "More"))
        self.button.setMenu(self._menu)
        for area in (table, table.horizontalHeader()):
            area.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            area.customContextMenuRequested.connect(partial(self._show_at, area))

    def _add(self, text: str, act: Callable[[], object], keys: str = "") -> QAction:
        action = QAction(text, self._menu)
        action.triggered.connect(lambda _checked: act())
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._page.addAction(action)
        self._menu.addAction(action)
        return action

    def _on_menu(self) -> None:
        has_rows = bool(self._page.table.selected_rows)
        self._copy.setEnabled(has_rows)
        self._open.setEnabled(has_rows)
        for action in self._own:
            action.setEnabled(self._page.views.is_own)

    def _show_at(self, area: QWidget, place: QPoint) -> None:
        self._menu.popup(area.mapToGlobal(place))

    def _choose_columns(self) -> None:
        window = ColumnsWindow(self._page.shown_columns, self._page.window())
        window.chosen.connect(self._page.arrange_columns)
        _open(window)

    def _save_view(self) -> None:
        view = self._page.view
        name = view.name if self._page.views.is_own else ""
        self._ask_for_name(
            translate("TableActs", "Save view"),
            name,
            lambda name: self._keep(replace(view, name=name)),
        )

    def _rename_view(self) -> None:
        view = self._page.views.chosen_view
        self._ask_for_name(
            translate("TableActs", "Rename view"), view.name, partial(self._rename, view)
        )

    def _ask_for_name(self, title: str, name: str, act: Callable[[str], None]) -> None:
        page = self._page
        window = NameWindow(title, name, taken=page.views.names, parent=page.window())
        window.named.connect(act)
        _open(window)

    def _keep(self, view: TicketView) -> None:
        self._try(lambda: self._page.book.keep(view), chosen=view)

    def _rename(self, view: TicketView, name: str) -> None:
        self._try(lambda: self._page.book.rename(view, name), chosen=replace(view, name=name))

    def _delete_view(self) -> None:
        view = self._page.views.chosen_view
        self._try(lambda: self._page.book.forget(view), chosen=SavedView.OPEN.view)

    def _try(self, act: Callable[[], object], *, chosen: TicketView) -> None:
        try:
            act()
        except AppError as error:
            self._page.failed.emit(error)
        else:
            self._page.choose(chosen)


def _keyed(text: str, keys: str) -> str:
    return f"{text}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"


def _open(window: QDialog) -> None:
    window.finished.connect(window.deleteLater)
    window.open()
