"""The sixth page: the integration user signs in and selects Allow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.errors import AppError, WrongUserError
from app.setup.authorizing import SetupAuthorizing
from app.setup.checklist import SetupState
from ui.authorization.browser import AuthorizationBrowser, OpenPage
from ui.authorization.panel import TIME_LIMIT_S, AuthorizationPanel
from ui.tasks import TaskSet
from ui.translation import translate
from ui.wizard.flow import Flow
from ui.wizard.page import Remedy, WizardPage

_ALL_THE_ROOM = 1


class ConsentPage(WizardPage):
    """Shows the instance's own pages, and goes on by itself once consent is proven.

    Args:
        flow: the flow of the wizard.
        make_browser: makes the browser when it is first needed.
        open_page: opens a page in the browser of this computer.
        tasks: of the window.
        time_limit_s: how long consent is waited for.
    """

    fills_the_window = True

    def __init__(
        self,
        flow: Flow,
        *,
        make_browser: Callable[[], AuthorizationBrowser],
        open_page: OpenPage,
        tasks: TaskSet,
        time_limit_s: float = TIME_LIMIT_S,
    ) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Consent"),
            lead=_lead(has_failed=False),
        )
        self._panel = AuthorizationPanel(
            SetupAuthorizing(flow.installation),
            make_browser=make_browser,
            open_page=open_page,
            tasks=tasks,
            time_limit_s=time_limit_s,
        )
        self._panel.returned.connect(self._on_returned)
        self._panel.failed.connect(flow.fail)
        self._panel.changed.connect(self.changed)
        self._panel.started.connect(self._on_started)
        self._panel.remedy_wanted.connect(self.remedy_wanted)
        self.column.addWidget(self._panel, _ALL_THE_ROOM)

    @property
    def status(self) -> str:
        """How long consent is still waited for."""
        return self._panel.status

    def render_state(self, state: SetupState) -> None:  # noqa: ARG002 - the panel knows more
        """Show the browser unless something failed."""
        error = self._flow.error
        self.lead = _lead(has_failed=error is not None)
        self._panel.show_error(error)

    def entered(self) -> None:
        """Ask for consent, unless somebody gave it."""
        if self._flow.state.consented_by is None:
            self._panel.start()

    def left(self) -> None:
        """Wait no longer, and forget the session."""
        self._panel.stop()

    def remedies(self, error: AppError) -> Sequence[Remedy]:
        """Offer a new attempt; after the wrong person it begins by signing them out."""
        if isinstance(error, WrongUserError):
            return (Remedy(translate("Wizard", "Not You"), self._panel.start),)
        return (Remedy(translate("Wizard", "Start again"), self._panel.start),)

    def _on_started(self) -> None:
        self._flow.note(lambda: self._flow.state)

    def _on_returned(self, redirect_url: str) -> None:
        text = translate("Wizard", "Proving whose token this is")
        self._flow.run(text, lambda: self._finish(redirect_url))

    async def _finish(self, redirect_url: str) -> SetupState:
        installation = self._flow.installation
        if await self._panel.finish(redirect_url) is None:
            return installation.state
        return installation.next()


def _lead(*, has_failed: bool) -> str:
    if has_failed:
        return translate("Wizard", "The instance's page opens again when you are ready.")
    return translate("Wizard", "Sign in as the integration user and select Allow.")
