"""What is shown when a saved connection, or the list of them, does not open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.connections.connection import Connection
from app.errors import AppError, SignInError
from ui.error_view import ErrorView
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.text import Text, TextLook

_SIZE = (640, 320)
_MARGIN = 40


class StartWindow(QWidget):
    """Says why the connection did not open, and offers the ways on.

    Args:
        error: why.
        name: the connection; None where not even the list of connections can be read.
        others: connections to open instead.

    Signals:
        retried: try again.
        setup_wanted: set the connection up again.
        authorize_wanted: let the integration user give consent once more.
        connection_wanted(Connection): open another connection instead.
    """

    retried = Signal()
    setup_wanted = Signal()
    authorize_wanted = Signal()
    connection_wanted = Signal(object)

    def __init__(
        self, error: AppError, *, name: str | None = None, others: Sequence[Connection] = ()
    ) -> None:
        super().__init__()
        self.setWindowTitle(translate("Start", "Firnline"))
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(16)
        view = ErrorView()
        view.add_action(translate("Start", "Try again"), self.retried.emit)
        if name is None:
            title = translate("Start", "The saved connections cannot be read")
            column.addWidget(Text(title, look=TextLook.TITLE))
        else:
            title = translate("Start", "This connection does not open")
            column.addWidget(Text(title, look=TextLook.TITLE))
            column.addWidget(Text(name, look=TextLook.LEAD))
            if isinstance(error, SignInError):
                view.add_action(translate("Start", "Authorize"), self.authorize_wanted.emit)
            view.add_action(translate("Start", "Set up again"), self.setup_wanted.emit)
        column.addWidget(view)
        for other in others:
            text = translate("Start", "Open {name}").format(name=other.name)
            link = Button(text, ButtonLook.LINK)
            link.clicked.connect(partial(self.connection_wanted.emit, other))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        view.show_error(error)
