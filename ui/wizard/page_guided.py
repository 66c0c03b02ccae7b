"""The fifth page of the guided way: form after form, each checked before the next."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from app.errors import AppError, VaultError
from app.secret import Secret
from app.setup.checklist import SetupState
from app.setup.guided import FormValue, Task
from app.setup.names import LONGEST_REGISTRY_NAME, LONGEST_USER_NAME
from ui.translation import translate
from ui.widgets.field import RequiredField
from ui.widgets.secret_copy import SecretCopy
from ui.widgets.stacking_row import StackingRow
from ui.wizard.flow import Flow
from ui.wizard.guided_look import GuidedLook
from ui.wizard.guided_step import GuidedStepCard
from ui.wizard.page import Remedy, WizardPage

# As long as the columns are.
OpenPage = Callable[[str], Awaitable[None]]


class GuidedPage(WizardPage):
    """Leads an administrator who makes the records by hand; the program writes nothing.

    Signals:
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.

    Args:
        flow: the flow of the wizard.
        open_page: opens a page of the instance in the browser of this computer.
    """

    remedy_wanted = Signal(str)

    def __init__(self, flow: Flow, *, open_page: OpenPage) -> None:
        super().__init__(flow, title=translate("Wizard", "Plan"), lead=_lead(flow.state))
        self._open_page = open_page
        self._secret_copy = SecretCopy(self)
        self._registry_name = QLineEdit(flow.state.registry_name, maxLength=LONGEST_REGISTRY_NAME)
        self._user_name = QLineEdit(flow.state.user_name, maxLength=LONGEST_USER_NAME)
        self._names = StackingRow(spacing=16)
        self._cards: dict[Task, GuidedStepCard] = {}
        self._look = GuidedLook()
        self._look.look_requested.connect(self._on_look)
        self._build()

    @property
    def valid(self) -> bool:
        """Whether there is something to check, or everything was."""
        state = self._flow.state
        return super().valid or (bool(self._cards) and state.guided.task is not None)

    @property
    def primary_text(self) -> str:
        """Check, until everything was checked."""
        if self._flow.state.provisioned:
            return super().primary_text
        return translate("Wizard", "&Check")

    def render_state(self, state: SetupState) -> None:
        """Show how far it has come."""
        self.lead = _lead(state)
        self._names.setVisible(not state.guided.done)
        self._look.setVisible(bool(self._cards) and state.guided.task is not None)
        if not self._cards or not state.guided.client_id or state.address is None:
            return
        for step in self._flow.installation.guidance.steps():
            card = self._cards[step.task]
            is_next = step.task is state.guided.task
            card.show_step(step)
            card.show_progress(
                is_done=step.task in state.guided.done,
                is_next=is_next,
                findings=state.guided_findings if is_next else (),
            )

    def entered(self) -> None:
        """Suggest the names, and generate what is to be typed."""
        state = self._flow.state
        self._registry_name.setText(state.registry_name)
        self._user_name.setText(state.user_name)
        if state.provisioned is None:
            self._begin()

    def left(self) -> None:
        """Leave no secret on the clipboard and no password in a field."""
        self._secret_copy.clear()
        self._look.forget()

    def proceed(self) -> None:
        """Check the form that comes next, or go on once everything was checked."""
        if self._flow.state.provisioned:
            super().proceed()
        else:
            self._flow.run(translate("Wizard", "Looking at what was saved"), self._check)

    def remedies(self, error: AppError) -> Sequence[Remedy]:
        """Offer to keep secrets in memory where there is no key ring, and to try again."""
        again = Remedy(translate("Wizard", "Try again"), self._begin)
        if isinstance(error, VaultError):
            text = translate("Wizard", "Keep for this run only")
            return (again, Remedy(text, self._on_keep_for_this_run))
        return () if self._cards else (again,)

    async def _check(self) -> SetupState:
        return self._onwards(await self._flow.installation.guidance.check())

    def _onwards(self, state: SetupState) -> SetupState:
        """Go on to consent by itself once everything was checked."""
        return self._flow.installation.next() if state.provisioned else state

    def _begin(self) -> None:
        self._flow.run(translate("Wizard", "Preparing the forms"), self._prepare)

    async def _prepare(self) -> SetupState:
        state = await self._flow.installation.guidance.begin(
            registry_name=self._registry_name.text().strip(),
            user_name=self._user_name.text().strip(),
        )
        self._make_cards()
        return state

    def _make_cards(self) -> None:
        if self._cards:
            return
        for step in self._flow.installation.guidance.steps():
            card = self._cards[step.task] = GuidedStepCard(step)
            card.open_requested.connect(partial(self._on_open, step.task))
            card.copy_requested.connect(self._on_copy)
            card.client_id_pasted.connect(self._on_client_id)
            card.accepted.connect(self._on_accepted)
            card.remedy_wanted.connect(self.remedy_wanted)
            self.column.insertWidget(self.column.count() - 2, card)

    def _on_open(self, task: Task) -> None:
        step = next(s for s in self._flow.installation.guidance.steps() if s.task is task)
        self._flow.run(translate("Wizard", "Opening the form"), partial(self._open, step.url))

    async def _open(self, url: str) -> SetupState:
        await self._open_page(url)
        return self._flow.state

    def _on_copy(self, value: FormValue) -> None:
        if value.secret is None:
            QGuiApplication.clipboard().setText(value.text)
            return
        self._flow.run(translate("Wizard", "Copying"), partial(self._copy_secret, value))

    async def _copy_secret(self, value: FormValue) -> SetupState:
        if value.secret is not None:
            self._secret_copy.copy(await self._flow.installation.guidance.secret(value.secret))
        return self._flow.state

    def _on_client_id(self, client_id: str) -> None:
        if client_id != self._flow.state.guided.client_id:
            guidance = self._flow.installation.guidance
            self._flow.note(lambda: guidance.use_client_id(client_id))

    def _on_accepted(self) -> None:
        guidance = self._flow.installation.guidance
        self._flow.note(lambda: self._onwards(guidance.accept()))

    def _on_look(self, user_name: str, password: Secret) -> None:
        text = translate("Wizard", "Looking as the administrator")
        self._flow.run(text, partial(self._look_once, user_name, password))

    async def _look_once(self, user_name: str, password: Secret) -> SetupState:
        guidance = self._flow.installation.guidance
        return self._onwards(await guidance.look_as_administrator(user_name, password))

    def _on_keep_for_this_run(self) -> None:
        self._flow.note(self._flow.installation.keep_for_this_run)
        self._begin()

    def _on_renamed(self) -> None:
        state = self._flow.state
        names = (self._registry_name.text().strip(), self._user_name.text().strip())
        if all(names) and names != (state.registry_name, state.user_name):
            self._begin()

    def _build(self) -> None:
        for edit in (self._registry_name, self._user_name):
            edit.editingFinished.connect(self._on_renamed)
        self._names.add(
            RequiredField(translate("Wizard", "Application registry name"), self._registry_name), 1
        )
        self._names.add(
            RequiredField(translate("Wizard", "Integration user name"), self._user_name), 1
        )
        self.column.addWidget(self._names)
        self.column.addWidget(self._look)
        self.column.addStretch(1)


def _lead(state: SetupState) -> str:
    if state.provisioned:
        return translate("Wizard", "Everything was made by hand, and checked. Consent comes next.")
    return translate(
        "Wizard",
        "An administrator saves three forms by hand. Firnline writes nothing, checks each as the "
        "integration user, and then offers the next.",
    )
