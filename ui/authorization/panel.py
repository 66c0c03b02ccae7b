"""Somebody gives consent: where, as whom, for how long it is waited, and what came of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError, ConsentTimedOutError, TokenRefusedError, WrongUserError
from app.remedies.catalogue import remedy_for
from app.signin.authorization import REDIRECT_URI
from app.signin.authorizing import Authorizing
from app.signin.identity import Identity
from ui.authorization.account_note import AccountNote
from ui.authorization.browser import AuthorizationBrowser, OpenPage
from ui.authorization.place_choice import Place, PlaceChoice
from ui.authorization.refusal import ConsentRefusal
from ui.authorization.same_person import SamePersonNote
from ui.authorization.system_browser import SystemBrowser
from ui.authorization.time_limit import TimeLimit
from ui.tasks import TaskSet
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook

TIME_LIMIT_S = 300
_ALL_THE_ROOM = 1


class AuthorizationPanel(QWidget):
    """Shows the instance's own page, or waits for the browser of this computer.

    Signals:
        returned(str): the way back; the owner hands it to `finish`.
        failed(AppError): nobody is waited for any more.
        started: a new attempt has begun.
        changed: another second has passed.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.

    Args:
        authorizing: starts attempts and redeems what they bring.
        make_browser: makes Firnline's own browser; called when it is first needed, since a browser
            is the most expensive widget of the program.
        open_page: opens a page in the browser of this computer.
        tasks: of the window.
        time_limit_s: how long consent is waited for.
    """

    returned = Signal(str)
    failed = Signal(object)
    started = Signal()
    changed = Signal()
    remedy_wanted = Signal(str)

    def __init__(
        self,
        authorizing: Authorizing,
        *,
        make_browser: Callable[[], AuthorizationBrowser],
        open_page: OpenPage,
        tasks: TaskSet,
        time_limit_s: float = TIME_LIMIT_S,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._authorizing = authorizing
        self._make_browser = make_browser
        self._browser: AuthorizationBrowser | None = None
        self._has_retried = False
        self._is_proving = False
        self._met_somebody_else = False
        self._time = TimeLimit(time_limit_s)
        self._account = AccountNote(authorizing)
        self._same_person = SamePersonNote()
        self._refusal = ConsentRefusal()
        self._outside = SystemBrowser(authorizing, open_page=open_page, tasks=tasks)
        self._place = PlaceChoice()
        self._local = Button(translate("Authorization", "Local sign-in"), small=True)
        self._again = Button(translate("Authorization", "Start again"), ButtonLook.LINK, small=True)
        self._build()
        self._connect()

    @property
    def is_waiting(self) -> bool:
        """Whether consent is waited for."""
        return self._time.is_running

    @property
    def status(self) -> str:
        """How long consent is still waited for, or nothing."""
        return self._time.status

    def start(self) -> None:
        """Begin a new attempt where it was chosen, in a session that remembers nobody."""
        self._has_retried = False
        self._begin(afresh=self._met_somebody_else)

    def stop(self) -> None:
        """Wait no longer, and forget the session."""
        self._time.stop()
        self._outside.stop()
        if self._browser:
            self._browser.close_session()
        self._render()

    async def finish(self, redirect_url: str) -> Identity | None:
        """Redeem what came back; None where a new attempt has begun, the only one by itself.

        An instance that remembers an earlier consent may send a code that belongs to another
        attempt. It is used up then, so that a second attempt brings a code of its own.

        Args:
            redirect_url: what `returned` told.

        Errors:
            AppError: as `Authorizing.finish`.
        """
        try:
            return await self._authorizing.finish(redirect_url)
        except TokenRefusedError as error:
            if self._has_retried or not _is_remembered(error):
                raise
        finally:
            self._is_proving = False
        self._has_retried = True
        self._begin(afresh=True)
        return None

    def show_error(self, error: AppError | None) -> None:
        """Say in the browser's place what came of it, or show the browser again.

        Args:
            error: why there is no consent; None where there is nothing to say.
        """
        self._refusal.setVisible(error is not None)
        if error is not None:
            self._met_somebody_else = isinstance(error, WrongUserError)
            self._refusal.show_error(error, expected=self._authorizing.user_name)
        self._render()

    def _begin(self, *, afresh: bool) -> None:
        self.stop()
        self._met_somebody_else = False
        self._account.show_nobody()
        self._same_person.forget()
        self._refusal.hide()
        self._time.start()
        try:
            self._open_place(afresh=afresh)
        except AppError as error:
            self._on_failed(error)
        else:
            self._render()
            self.started.emit()

    def _open_place(self, *, afresh: bool) -> None:
        if self._place.chosen is Place.OUTSIDE:
            self._outside.start(afresh=afresh)
            return
        if self._browser is None:
            self._browser = self._new_browser()
        attempt = self._authorizing.begin(REDIRECT_URI)
        self._browser.open(attempt, self._authorizing.policy)

    def _render(self) -> None:
        is_outside = self._place.chosen is Place.OUTSIDE
        is_shown = self._refusal.isHidden()
        looks_in = self.is_waiting and not is_outside
        came_back = self._same_person.came_back
        self._account.setVisible(looks_in and not came_back)
        self._same_person.setVisible(looks_in and came_back)
        self._local.setVisible(looks_in and not came_back)
        self._outside.setVisible(is_shown and is_outside)
        self._outside.setEnabled(self.is_waiting)
        if self._browser:
            self._browser.widget.setVisible(is_shown and not is_outside)
            self._browser.widget.setEnabled(self.is_waiting)
        self._again.setVisible(is_shown)
        for choice in (self._again, self._place):
            choice.setEnabled(not self._is_proving)

    def _on_returned(self, redirect_url: str) -> None:
        if self.is_waiting:
            self._is_proving = True
            self.stop()  # the page has done its work, and its session is needed no more
            self.returned.emit(redirect_url)

    def _on_failed(self, error: AppError) -> None:
        self.stop()
        self.failed.emit(error)

    def _on_account(self, account: Identity | None) -> None:
        if not self.is_waiting:
            return
        self._account.show_account(account)
        self._same_person.show_account(account)
        self._render()

    def _on_can_fill_changed(self, can_fill: object) -> None:
        self._account.offer_sign_in(possible=bool(can_fill))
        if can_fill:
            self._same_person.forget()
            self._render()

    def _on_sign_in(self) -> None:
        password = self._authorizing.password
        if self._browser and self.is_waiting and password is not None:
            self._browser.sign_in(self._authorizing.user_name, password)
            self._browser.widget.setFocus()

    def _on_not_you(self) -> None:
        if self._browser:
            self._same_person.leave()
            self._browser.not_you()

    def _on_local(self) -> None:
        if self._browser:
            self._browser.local_sign_in()

    def _new_browser(self) -> AuthorizationBrowser:
        browser = self._make_browser()
        browser.returned.connect(self._on_returned)
        browser.account_changed.connect(self._on_account)
        browser.can_fill_changed.connect(self._on_can_fill_changed)
        # Queued: a page must not be deleted while it is still inside its own signal.
        browser.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._places.insertWidget(0, browser.widget, _ALL_THE_ROOM)
        return browser

    def _connect(self) -> None:
        self._outside.returned.connect(self._on_returned)
        self._outside.failed.connect(self._on_failed)
        self._place.chosen_changed.connect(self.start)
        self._account.sign_in_wanted.connect(self._on_sign_in)
        self._account.not_you_wanted.connect(self._on_not_you)
        self._same_person.local_wanted.connect(self._on_local)
        self._same_person.remedy_wanted.connect(self.remedy_wanted)
        self._local.clicked.connect(self._on_local)
        self._time.ticked.connect(self.changed)
        self._time.over.connect(lambda: self._on_failed(ConsentTimedOutError()))
        self._again.clicked.connect(self.start)

    def _build(self) -> None:
        self._local.setToolTip(
            translate("Authorization", "Where single sign-on signs in somebody else")
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._place)
        buttons.addStretch()
        for button in (self._local, self._again):
            buttons.addWidget(button)
        self._places = QVBoxLayout()
        self._places.addWidget(self._outside, _ALL_THE_ROOM)
        self._places.addWidget(self._refusal, _ALL_THE_ROOM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._account)
        column.addWidget(self._same_person)
        column.addWidget(self._time)
        column.addLayout(self._places, _ALL_THE_ROOM)
        column.addLayout(buttons)
        for band in (self._refusal, self._same_person):
            band.hide()


def _is_remembered(error: AppError) -> bool:
    remedy = remedy_for(error)
    return remedy is not None and remedy.id == "consent_remembered"
