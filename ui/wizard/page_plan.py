"""The fifth page: everything that will be created, then each thing as it is created."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from app.changes.undo_plan import UndoPlan, UndoStep
from app.errors import AppError, NotAuthenticatedError, VaultError
from app.setup.administrator import Way
from app.setup.checklist import Page, SetupState
from app.setup.names import problem_of_registry_name, problem_of_user_name
from app.setup.order import plan_of
from app.setup.plan import Fate
from app.words import Words
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card, Rule
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note
from ui.widgets.saving import save_text
from ui.wizard.flow import Flow
from ui.wizard.page import Remedy, WizardPage
from ui.wizard.plan_section import PlanSection
from ui.wizard.token_section import TokenSection
from ui.wizard.undo_section import UndoSection, result_words

_TYPING_PAUSE_MS = 600
_WHOLE = (Fate.DONE, Fate.EXISTS)


class PlanPage(WizardPage):
    """Compares a plan with the instance, and applies it after it was seen."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Plan"),
            lead=_lead(flow.state),
        )
        self._registry_name = QLineEdit()
        self._user_name = QLineEdit()
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        for edit in (self._registry_name, self._user_name):
            edit.textChanged.connect(self._on_name_changed)
        self._registry = PlanSection(
            "A",
            translate("Wizard", "OAuth application registry"),
            name=self._registry_name,
            name_label=translate("Wizard", "Application registry name"),
        )
        self._user = PlanSection(
            "U",
            translate("Wizard", "Integration user"),
            name=self._user_name,
            name_label=translate("Wizard", "Integration user name"),
        )
        self._roles = PlanSection("R", translate("Wizard", "Roles"))
        self._tokens = TokenSection()
        self._tokens.edited.connect(self._on_name_changed)
        self._undo = UndoSection()
        self._undo.kept.connect(self._on_kept)
        self._undo_plan: UndoPlan | None = None
        self._undone: list[UndoStep] = []
        self._undo_result = Note(kind=ChipKind.OK)
        self._build()
        self.first_stop = self._registry_name

    @property
    def valid(self) -> bool:
        """Whether the plan is the one for these names and nothing stands in its way."""
        state = self._flow.state
        if state.undo_wanted:
            return self._undo_plan is not None
        if state.provisioned:
            return super().valid
        if any(self._problems().values()):
            return False
        return self._is_current(state) and state.plan is not None and state.plan.can_apply

    @property
    def primary_text(self) -> str:
        """Apply, and once that is done Next."""
        if self._flow.state.undo_wanted:
            return translate("Wizard", "&Undo now")
        if self._flow.state.provisioned:
            return super().primary_text
        return translate("Wizard", "&Apply")

    def render_state(self, state: SetupState) -> None:
        """Show the plan, or its results."""
        self.lead = _lead(state)
        if not self._flow.busy:
            self._lock_names(is_locked=False)
        self._undo.setVisible(state.undo_wanted)
        self._undo.show_plan(self._undo_plan, self._undone, by_hand=state.by_hand)
        self._undo_result.setVisible(bool(self._undone) and not state.undo_wanted)
        self._tokens.setVisible(state.provisioned is None and not state.undo_wanted)
        self._card.setVisible(state.plan is not None and not state.undo_wanted)
        if state.plan is not None:
            may_rename = state.provisioned is None
            self._registry.show_item(state.plan.registry, may_rename=may_rename)
            self._user.show_item(state.plan.user, may_rename=may_rename)
            self._roles.show_roles(state.plan.roles)
            if may_rename:
                self._say_what_is_wrong()
        if self.link is not None:
            self.link.setEnabled(state.plan is not None and not state.undo_wanted)

    def entered(self) -> None:
        """Suggest the names, and compare the plan for them with the instance."""
        state = self._flow.state
        # From here on the fields belong to the person: no state ever writes over them.
        for edit, name in (
            (self._registry_name, state.registry_name),
            (self._user_name, state.user_name),
        ):
            if not edit.text().strip():
                edit.setText(name)
        if state.undo_wanted:
            self._look_at_changes()
        elif not self._is_current(state):
            self._tokens.show_settings(state.tokens)
            self._compare()

    def left(self) -> None:
        """Compare nothing any more."""
        self._pause.stop()

    def proceed(self) -> None:
        """Apply the plan if it is the one for these names, or go on once it is applied."""
        if self._flow.state.undo_wanted:
            self._undo_or_look()
        elif self._flow.state.provisioned:
            super().proceed()
        elif self._is_current(self._flow.state):
            self._lock_names(is_locked=True)
            self._flow.run(translate("Wizard", "Applying the plan"), self._apply)
        else:
            self._compare()

    def remedies(self, error: AppError) -> Sequence[Remedy]:
        """Offer what the error leaves: memory for a key ring, another sign-in, another try."""
        again = Remedy(translate("Wizard", "Try again"), self.proceed)
        if isinstance(error, VaultError):
            text = translate("Wizard", "Keep for this run only")
            return (again, Remedy(text, self._on_keep_for_this_run))
        is_let_in = self._flow.state.administrator_proven
        if isinstance(error, NotAuthenticatedError) or not is_let_in:
            return (self.signing_in_again(),)
        return (again,)

    def _lock_names(self, *, is_locked: bool) -> None:
        """What is applied is what the fields say, so they wait until it is done."""
        for edit in (self._registry_name, self._user_name):
            edit.setReadOnly(is_locked)

    async def _apply(self) -> SetupState:
        installation = self._flow.installation
        state = await installation.apply(lambda _state: self._flow.changed.emit())
        # What is done without is to be read first.
        is_whole = all(item.fate in _WHOLE for item in plan_of(state).items)
        return installation.next() if is_whole else state

    async def _make_plan(self) -> SetupState:
        return await self._flow.installation.make_plan(
            registry_name=self._registry_name.text().strip(),
            user_name=self._user_name.text().strip(),
            tokens=self._tokens.settings,
        )

    def _look_at_changes(self) -> None:
        self._undo_plan, self._undone = None, []
        self._flow.run(translate("Wizard", "Looking at what was done"), self._plan_undo)

    async def _plan_undo(self) -> SetupState:
        self._undo_plan = await self._flow.installation.undoing.plan()
        return self._flow.state

    def _undo_or_look(self) -> None:
        if self._undo_plan is None:
            self._look_at_changes()
        else:
            self._flow.run(translate("Wizard", "Taking everything back"), self._apply_undo)

    async def _apply_undo(self) -> SetupState:
        if self._undo_plan is not None:
            await self._flow.installation.undoing.apply(self._undo_plan, self._on_step_undone)
            self._undo_result.say(*result_words(self._undone))
        return await self._leave_by_hand() or await self._make_plan()

    async def _leave_by_hand(self) -> SetupState | None:
        """Sign out who came for the undo alone, where the set-up goes on by hand."""
        is_by_hand = self._flow.state.way is Way.GUIDED
        return await self._flow.installation.admission.end() if is_by_hand else None

    def _on_step_undone(self, step: UndoStep) -> None:
        self._undone.append(step)
        self._flow.changed.emit()

    def _on_kept(self) -> None:
        self._flow.run(translate("Wizard", "Keeping everything"), self._keep)

    async def _keep(self) -> SetupState:
        state = self._flow.installation.undoing.keep()
        is_over = state.page is not Page.PLAN or state.way is Way.GUIDED
        return await self._flow.installation.admission.end() if is_over else state

    def _compare(self) -> None:
        if not any(self._problems().values()):
            text = translate("Wizard", "Comparing the plan with the instance")
            self._flow.run(text, self._make_plan)

    def _is_current(self, state: SetupState) -> bool:
        names = (self._registry_name.text().strip(), self._user_name.text().strip())
        chosen = (*names, self._tokens.settings)
        return state.plan is not None and chosen == (
            state.registry_name,
            state.user_name,
            state.tokens,
        )

    def _problems(self) -> dict[PlanSection, str]:
        return {
            self._registry: _said(problem_of_registry_name(self._registry_name.text().strip())),
            self._user: _said(problem_of_user_name(self._user_name.text().strip())),
        }

    def _say_what_is_wrong(self) -> None:
        for section, problem in self._problems().items():
            section.show_problem(problem)

    def _on_name_changed(self) -> None:
        self._say_what_is_wrong()
        self._pause.start()
        self.changed.emit()

    def _on_pause(self) -> None:
        if self._flow.busy:
            # The act may be comparing older names; these come next.
            self._pause.start()
        elif not self._flow.state.undo_wanted and not self._is_current(self._flow.state):
            self._compare()

    def _on_keep_for_this_run(self) -> None:
        self._flow.note(self._flow.installation.keep_for_this_run)
        self.proceed()

    def _on_save(self) -> None:
        save_text(
            self,
            self._flow.installation.plan_as_json,
            file_name="firnline-plan.json",
            on_error=self._flow.fail,
        )

    def _build(self) -> None:
        self._card = Card(padding=0)
        self._card.column.setContentsMargins(1, 1, 1, 1)
        self._card.column.setSpacing(0)
        for number, section in enumerate((self._registry, self._user, self._roles)):
            if number:
                self._card.column.addWidget(Rule())
            self._card.column.addWidget(section)
        self.link = Button(translate("Wizard", "Save plan as JSON"), ButtonLook.LINK)
        self.link.clicked.connect(self._on_save)
        for widget in (self._undo_result, self._undo, self._card, self._tokens):
            self.column.addWidget(widget)
        self.column.addStretch(1)


def _said(problem: Words | None) -> str:
    return say(problem) if problem else ""


def _lead(state: SetupState) -> str:
    if state.undo_wanted:
        return translate(
            "Wizard", "This is everything that will be taken back. Nothing has been touched yet."
        )
    if state.provisioned is None and state.changes:
        return translate(
            "Wizard",
            "A part of this is done already. Apply does the rest and makes nothing twice; Undo "
            "takes back what was done.",
        )
    if state.provisioned is None:
        return translate(
            "Wizard",
            "This is everything Firnline will create or change on the instance. Nothing has been "
            "changed yet, and each step is read back.",
        )
    roles = state.plan.roles if state.plan else ()
    if any(role.fate is Fate.ABSENT for role in roles):
        return translate(
            "Wizard",
            "All that this instance knows is on it, and was read back. What is missing below is "
            "done without. Consent comes next.",
        )
    return translate(
        "Wizard", "Everything is on the instance, and was read back. Consent comes next."
    )
