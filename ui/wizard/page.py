"""What every page of the wizard offers to the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.setup.checklist import SetupState, may_leave
from ui.translation import translate
from ui.widgets.button import Button
from ui.wizard.flow import Flow


@dataclass(frozen=True)
class Remedy:
    """A way on after an error: what its button says, and what it does."""

    text: str
    act: Callable[[], object]


class WizardPage(QWidget):
    """A page shows the state and asks the flow for changes; it touches no button of the window.

    The window reads the properties below after every change and draws its buttons from them.

    Signals:
        changed: one of the properties is another one now.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.

    Attributes:
        title: the name of the page.
        lead: one or two sentences below it.
        column: the layout that takes what the page holds.
        link: a button for the left end of the footer, or None.
        second: a button before the primary one, or None.
        first_stop: what takes the keyboard when the page comes into view; the page itself cannot
            hand it on, since Tab would pass by what stands before that.
        fills_the_window: whether the page takes the room there is, instead of scrolling in it.
    """

    changed = Signal()
    remedy_wanted = Signal(str)
    fills_the_window = False

    def __init__(self, flow: Flow, *, title: str, lead: str) -> None:
        super().__init__()
        self.title = title
        self.lead = lead
        self.link: Button | None = None
        self.second: Button | None = None
        self.first_stop: QWidget = self
        self._flow = flow
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(20)

    @property
    def valid(self) -> bool:
        """Whether the primary button may be pressed."""
        return may_leave(self._flow.state)

    @property
    def primary_text(self) -> str:
        """What the primary button says."""
        return translate("Wizard", "&Next")

    @property
    def status(self) -> str:
        """A note for the footer."""
        return ""

    def render_state(self, state: SetupState) -> None:
        """Show a state."""
        raise NotImplementedError

    def proceed(self) -> None:
        """Do what the primary button says."""
        self._flow.note(self._flow.installation.next)

    def remedies(self, error: AppError) -> Sequence[Remedy]:  # noqa: ARG002 - most pages have none
        """Return the ways on that this page knows after an error."""
        return ()

    def signing_in_again(self) -> Remedy:
        """Return the way on for an administrator whom the instance does not let in any more."""
        text = translate("Wizard", "Signing out")
        ask = self._flow.installation.admission.ask_again
        return Remedy(translate("Wizard", "Sign in again"), lambda: self._flow.run(text, ask))

    def entered(self) -> None:
        """Begin what the page does by itself when it comes into view."""

    def left(self) -> None:
        """End what must not go on out of view."""

    def minimumSizeHint(self) -> QSize:
        """Return the height that is needed at this width; Qt assumes words broken far narrower."""
        needed = self.column.minimumHeightForWidth(self.width())
        return QSize(super().minimumSizeHint().width(), needed)
