"""The window in which somebody names a view of the ticket table."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.field import RequiredField
from ui.widgets.text import Text, TextLook


class NameWindow(QDialog):
    """One line for a name.

    Args:
        title: what happens with the name.
        name: the name to begin with.
        taken: names of ready-made views, which nobody can take.
        parent: the board.

    Signals:
        named(str): somebody gave a name.
    """

    named = Signal(str)

    def __init__(
        self, title: str, name: str, *, taken: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._taken = {each.casefold() for each in taken}
        self._edit = QLineEdit(name)
        hint = translate("Views", "A view that you saved under this name is replaced.")
        self._field = RequiredField(translate("Views", "Name of the view"), self._edit, hint=hint)
        self._save = Button(translate("Views", "Save view"), ButtonLook.PRIMARY)
        self.setWindowTitle(title)
        self.resize(460, 240)
        self._build()
        self._on_typed()
        self._edit.selectAll()

    @property
    def _name(self) -> str:
        return self._edit.text().strip()

    def _build(self) -> None:
        self._edit.textChanged.connect(self._on_typed)
        self._save.clicked.connect(lambda _checked: self._on_save())
        cancel = Button(translate("Views", "Cancel"))
        cancel.clicked.connect(self.reject)
        form = QVBoxLayout()
        form.setContentsMargins(MARGIN, 26, MARGIN, 8)
        form.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        form.addWidget(self._field)
        form.addStretch()
        footer = DialogFooter()
        footer.row.addStretch()
        footer.row.addWidget(cancel)
        footer.row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form, 1)
        column.addWidget(footer)
        self._save.setDefault(True)

    def _on_typed(self) -> None:
        is_taken = self._name.casefold() in self._taken
        problem = translate("Views", "This name belongs to a ready-made view.") if is_taken else ""
        self._field.show_problem(problem)
        self._save.setEnabled(bool(self._name) and not is_taken)

    def _on_save(self) -> None:
        self.named.emit(self._name)
        self.accept()
