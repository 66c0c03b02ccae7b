"""What taking everything back would do, record by record, and what it did."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.changes.undo_plan import UndoFate, UndoPlan, UndoStep
from ui.translation import say, translate
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import ChipKind
from ui.widgets.facts import Facts
from ui.widgets.note import Note

_NAME_WIDTH = 380


class UndoSection(QWidget):
    """A note that says what is about to happen, and a card with a row for each record.

    Signals:
        kept: nothing shall be taken back.
    """

    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._note = Note(kind=ChipKind.WARN)
        keep = Button(translate("Wizard", "Keep everything"))
        keep.clicked.connect(self.kept)
        self._note.buttons.addWidget(keep)
        self._facts = Facts(name_width=_NAME_WIDTH)
        self._card = Card()
        self._card.column.addWidget(self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._note)
        column.addWidget(self._card)

    def show_plan(
        self, plan: UndoPlan | None, done: Sequence[UndoStep], *, by_hand: bool = False
    ) -> None:
        """Show what will be done, and what of it has been done.

        Args:
            plan: what was found, None while somebody is looking.
            done: the steps that were taken.
            by_hand: whether a person made the records, which then stay.
        """
        self._card.setVisible(plan is not None)
        self._note.say(
            translate("Wizard", "Take back what was done on the instance"),
            _what_goes(by_hand=by_hand),
        )
        if plan is not None:
            taken = {(step.change.table, step.change.name): step for step in done}
            self._facts.show_facts([_fact(step, taken) for step in plan.steps])


def _what_goes(*, by_hand: bool) -> str:
    if by_hand:
        return translate(
            "Wizard",
            "Only what Firnline changed itself is taken back. The records that were made by hand "
            "stay, and the set-up goes on with them.",
        )
    return translate(
        "Wizard",
        "Tokens are revoked and the secrets on this computer are forgotten first. Then "
        "each record is dealt with as below, and looked at again.",
    )


def result_words(steps: Sequence[UndoStep]) -> tuple[str, str]:
    """Return a title and a sentence that say what an undo came to.

    Args:
        steps: the steps as they were taken.
    """
    left = [step for step in steps if step.fate in {UndoFate.KEEP, UndoFate.DEACTIVATE}]
    if not left:
        return translate("Wizard", "Everything was taken back"), translate(
            "Wizard", "The instance is as it was before Apply."
        )
    return translate("Wizard", "Taken back, but not everything is gone"), " ".join(
        f"{_name(step)}: {_what(step, is_done=True)}" for step in left
    )


def _fact(planned: UndoStep, taken: dict[tuple[str, str], UndoStep]) -> tuple[str, str]:
    done = taken.get((planned.change.table, planned.change.name))
    return _name(planned), _what(done or planned, is_done=done is not None)


def _name(step: UndoStep) -> str:
    return f"{say(step.kind)} {step.change.name}"


def _what(step: UndoStep, *, is_done: bool) -> str:
    words = _done_words() if is_done else _planned_words()
    text = words[step.fate]
    return f"{text} {say(step.reason)}" if step.reason else text


def _planned_words() -> dict[UndoFate, str]:
    return {
        UndoFate.DELETE: translate("Wizard", "Will be deleted."),
        UndoFate.DEACTIVATE: translate("Wizard", "Will be switched off."),
        UndoFate.RESTORE: translate("Wizard", "Will get its old values back."),
        UndoFate.KEEP: translate("Wizard", "Will be kept."),
        UndoFate.NOTHING: translate("Wizard", "Nothing to do."),
    }


def _done_words() -> dict[UndoFate, str]:
    return {
        UndoFate.DELETE: translate("Wizard", "✓ Deleted."),
        UndoFate.DEACTIVATE: translate("Wizard", "✓ Switched off."),
        UndoFate.RESTORE: translate("Wizard", "✓ Has its old values back."),
        UndoFate.KEEP: translate("Wizard", "Kept."),
        UndoFate.NOTHING: translate("Wizard", "✓ Nothing to do."),
    }
