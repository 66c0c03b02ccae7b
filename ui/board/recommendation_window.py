"""The window in which a person types a recommendation."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.entries import is_blank
from app.errors import AppError
from app.recommendations.recommendation import Category, Level, Recommendation, Source
from ui.board.choice import Choice
from ui.board.wording import name_of
from ui.error_view import ErrorView
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.field import Field, RequiredField
from ui.widgets.text import Text, TextLook
from ui.widgets.text_box import TextBox


class RecommendationWindow(QDialog):
    """Title, description, category, and what the recommendation asks of people.

    It stays open until somebody accepts it, so that nothing typed is lost to an error.

    Signals:
        added: the recommendation that was typed; the same one again when it is tried again.
    """

    added = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = str(uuid4())
        self._error = ErrorView()
        self._title = QLineEdit()
        self._description = TextBox()
        self._category = Choice(tuple(Category), name_of)
        self._impact = Choice(tuple(Level), name_of)
        self._cost = Choice(tuple(Level), name_of)
        self._add = Button(translate("Recommendations", "Add recommendation"), ButtonLook.PRIMARY)
        self._build()

    def show_error(self, error: AppError) -> None:
        """Show why the recommendation was not kept; it can be added again."""
        self._error.show_error(error)
        self._add.setEnabled(True)

    def _build(self) -> None:
        self.setWindowTitle(translate("Recommendations", "Add recommendation"))
        self.resize(560, 520)
        self._add.setEnabled(False)
        self._title.textChanged.connect(lambda text: self._add.setEnabled(not is_blank(text)))
        self._add.clicked.connect(self._on_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._build_form(), 1)
        column.addWidget(self._build_footer())
        self._add.setDefault(True)  # a dialog hears of it only from a button that it holds

    def _build_form(self) -> QVBoxLayout:
        choices = QHBoxLayout()
        choices.setSpacing(14)
        choices.addWidget(Field(translate("Recommendations", "Category"), self._category), 1)
        choices.addWidget(Field(translate("Recommendations", "User impact"), self._impact), 1)
        choices.addWidget(Field(translate("Recommendations", "Cost"), self._cost), 1)
        form = QVBoxLayout()
        form.setContentsMargins(MARGIN, 26, MARGIN, 8)
        form.setSpacing(4)
        form.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        form.addSpacing(10)
        form.addWidget(self._error)
        form.addWidget(RequiredField(translate("Recommendations", "Title"), self._title))
        form.addWidget(Field(translate("Recommendations", "Description"), self._description), 1)
        form.addLayout(choices)
        return form

    def _build_footer(self) -> DialogFooter:
        cancel = Button(translate("Recommendations", "Cancel"))
        cancel.clicked.connect(self.reject)
        footer = DialogFooter()
        footer.row.addStretch()
        footer.row.addWidget(cancel)
        footer.row.addWidget(self._add)
        return footer

    def _on_add(self) -> None:
        self._error.clear()
        self._add.setEnabled(False)
        self.added.emit(
            Recommendation(
                id=self._id,
                title=self._title.text().strip(),
                description=self._description.toPlainText().strip(),
                source=Source.USER,
                points_now=0.0,
                points_max=0.0,
                category=self._category.member,
                impact=self._impact.member,
                cost=self._cost.member,
            )
        )
