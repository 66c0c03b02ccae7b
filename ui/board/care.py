"""What keeps a connection going, from the wish of a person to how it ended."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.changes.undo_plan import UndoStep
from app.connections.connection import Colour
from app.errors import AppError
from app.setup.administrator import Administrator
from app.upkeep.removal import RemovalPlan, filtering_of, read_removal_plan, take_back
from ui.board.actions import BoardActions
from ui.board.administrator_window import AdministratorWindow
from ui.board.configuration import ConfigurationPage
from ui.board.consent_remedy import open_remedy
from ui.board.notices import Notices
from ui.tasks import TaskSet
from ui.translation import say, translate
from ui.widgets.saving import save_text

Work = Callable[[Administrator], Awaitable[str]]
Use = Callable[[Administrator], Awaitable[None]]


class ConnectionCare(QObject):
    """Asks for whoever is needed, does one thing, and says how it ended.

    Args:
        board: the window that windows of its own belong to.
        actions: what the board may ask of the world around it.
        tasks: the board's.

    Signals:
        began(str): something is going on, in words; nothing where it is over.
        succeeded(str): what was done, in a sentence.
        failed(AppError): why something was not done.
        authorized: there are new tokens.
        removal_planned(RemovalPlan): what a removal does now that an administrator takes part.
    """

    began = Signal(str)
    succeeded = Signal(str)
    failed = Signal(object)
    authorized = Signal()
    removal_planned = Signal(object)

    def __init__(self, board: QWidget, actions: BoardActions, tasks: TaskSet) -> None:
        super().__init__(board)
        self._board = board
        self._actions = actions
        self._upkeep = actions.upkeep
        self._tasks = tasks
        self._is_asking = False
        self._remover: Administrator | None = None

    def serve(self, page: ConfigurationPage, notices: Notices) -> None:
        """Do what somebody wants on the page about the connection, and say there how it ended.

        Args:
            page: where things are wished for.
            notices: where it is said what was done.
        """
        for wish in (notices.strip.authorize_wanted, page.expiry.authorize_wanted):
            wish.connect(self.authorize)
        page.expiry.secret_wanted.connect(self.replace_client_secret)
        page.expiry.password_wanted.connect(self.replace_password)
        page.repairs_undo_wanted.connect(self.take_back_repairs)
        page.filtering_wanted.connect(self.filter_addresses)
        page.description.described.connect(self.describe)
        page.reminders.confirmed.connect(self.confirm_reminder)
        page.removal.asked.connect(self.plan_removal)
        page.removal.administrator_wanted.connect(self.plan_removal_through_administrator)
        page.removal.keep.clicked.connect(self._on_kept)
        page.removal.save_wanted.connect(self._on_save_wanted)
        self.removal_planned.connect(page.removal.show_plan)
        self.succeeded.connect(notices.say)

    def authorize(self) -> None:
        """Let the integration user give consent once more."""
        self._start(self._authorize)

    def replace_client_secret(self) -> None:
        """Replace the client secret through an administrator."""
        purpose = translate(
            "Upkeep",
            "An administrator has to give the application registry entry the new secret. It is "
            "proven before the old one is forgotten.",
        )
        activity = translate("Upkeep", "Replacing the client secret…")
        self._start(partial(self._through_administrator, purpose, activity, self._new_secret))

    def replace_password(self) -> None:
        """Give the integration user a new password through an administrator."""
        purpose = translate(
            "Upkeep", "An administrator has to give the integration user the new password."
        )
        activity = translate("Upkeep", "Setting a new password…")
        self._start(partial(self._through_administrator, purpose, activity, self._new_password))

    def take_back_repairs(self) -> None:
        """Put back what repairs changed on the instance."""
        purpose = translate(
            "Upkeep", "An administrator has to put back what repairs changed on the instance."
        )
        activity = translate("Upkeep", "Putting back…")
        self._start(partial(self._through_administrator, purpose, activity, self._put_back))

    def filter_addresses(self) -> None:
        """Show the address rules of the instance to an administrator."""
        self._start(self._filter_addresses)

    def lend_administrator(self, purpose: str, use: Use) -> None:
        """Let an administrator take part in something, and sign them out at its end.

        Args:
            purpose: what they are needed for, as a sentence.
            use: what they take part in.
        """
        self._start(partial(self._lend, purpose, use))

    def describe(self, name: str, colour: Colour, rotation_days: int) -> None:
        """Keep how people call and know the connection."""
        self._note(
            partial(self._upkeep.describe, name=name, colour=colour, rotation_days=rotation_days)
        )

    def confirm_reminder(self, remedy_id: str) -> None:
        """Forget a reminder, because somebody did what it asks for."""
        self._note(partial(self._upkeep.confirm_reminder, remedy_id))

    def plan_removal(self) -> None:
        """Say what a removal does while no administrator takes part."""
        self.removal_planned.emit(self._upkeep.removal_plan())

    def plan_removal_through_administrator(self) -> None:
        """Look with an administrator's eyes at what a removal may take back."""
        self._start(self._plan_removal)

    async def take_back(self, plan: RemovalPlan) -> AsyncIterator[UndoStep]:
        """Take back on the instance what a plan says, and yield each step.

        Errors:
            AppError: as `app.upkeep.removal.take_back`.
        """
        if self._remover is not None:
            async for step in take_back(plan, self._remover):
                yield step
            await self.forget_administrator()

    async def forget_administrator(self) -> None:
        """Sign the administrator of a removal out, if there is one."""
        remover, self._remover = self._remover, None
        if remover is not None:
            await remover.sign_out()

    async def ask_administrator(self, purpose: str) -> Administrator | None:
        """Let an administrator sign in, and return them; None where nobody does.

        Args:
            purpose: what they are needed for, as a sentence.

        Errors:
            VaultError: the key ring does not answer.
        """
        answer: asyncio.Future[Administrator | None] = asyncio.get_running_loop().create_future()
        window = AdministratorWindow(
            purpose,
            self._upkeep.connection.address,
            await self._upkeep.policy(),
            make_browser=self._actions.administrator_view,
            parent=self._board,
        )

        def give(administrator: Administrator | None) -> None:
            if not answer.done():
                answer.set_result(administrator)

        window.proven.connect(give)
        window.finished.connect(lambda _result: give(None))
        window.finished.connect(window.deleteLater)
        window.open()
        return await answer

    def _on_kept(self) -> None:
        self._tasks.start(self.forget_administrator(), on_error=self.failed.emit)

    def _on_save_wanted(self, plan: RemovalPlan) -> None:
        save_text(
            self._board,
            lambda: plan.as_text(say),
            file_name="firnline-to-do.txt",
            on_error=self.failed.emit,
        )

    async def _authorize(self) -> None:
        if self._actions.open_authorization is None:
            return
        window = self._actions.open_authorization(await self._upkeep.authorization(), self._board)
        window.authorized.connect(self._on_authorized)
        window.remedy_wanted.connect(
            lambda remedy_id: open_remedy(remedy_id, self._upkeep, above=window.widget)
        )
        window.open()

    def _on_authorized(self) -> None:
        self.succeeded.emit(translate("Upkeep", "The connection is authorized again."))
        self.authorized.emit()

    async def _lend(self, purpose: str, use: Use) -> None:
        administrator = await self.ask_administrator(purpose)
        if administrator is None:
            return
        try:
            await use(administrator)
        finally:
            await administrator.sign_out()

    async def _through_administrator(self, purpose: str, activity: str, work: Work) -> None:
        administrator = await self.ask_administrator(purpose)
        if administrator is None:
            return
        self.began.emit(activity)
        try:
            said = await work(administrator)
        finally:
            self.began.emit("")
            await administrator.sign_out()
        self.succeeded.emit(said)

    async def _new_secret(self, administrator: Administrator) -> str:
        if await self._upkeep.replace_client_secret(administrator):
            return translate("Upkeep", "The client secret is replaced. The new one is proven.")
        return translate(
            "Upkeep", "The client secret is replaced. Authorize again, which will prove it."
        )

    async def _new_password(self, administrator: Administrator) -> str:
        if await self._upkeep.replace_password(administrator):
            return translate("Upkeep", "The new password is set. It is proven.")
        return translate(
            "Upkeep",
            "The new password is set. The instance lets nobody sign in by password alone, so it "
            "could not be tried.",
        )

    async def _put_back(self, administrator: Administrator) -> str:
        steps = [step async for step in self._upkeep.take_back_repairs(administrator)]
        return translate("Upkeep", "%n repairs are put back.", "", len(steps))

    async def _filter_addresses(self) -> None:
        if self._actions.open_filtering is None:
            return
        administrator = await self.ask_administrator(
            translate("Upkeep", "Only an administrator may see and change address rules.")
        )
        if administrator is None:
            return
        filtering = filtering_of(self._upkeep.connection, administrator)
        window = self._actions.open_filtering(filtering, self._board)
        closed = asyncio.Event()
        window.finished.connect(lambda _result: closed.set())
        window.open()
        window.look()
        try:
            await closed.wait()
            await window.closed()
        finally:
            await administrator.sign_out()

    async def _plan_removal(self) -> None:
        administrator = await self.ask_administrator(
            translate(
                "Upkeep",
                "An administrator can remove what Firnline made on the instance. You see it before "
                "anything is done.",
            )
        )
        if administrator is None:
            return
        await self.forget_administrator()
        self._remover = administrator
        self.removal_planned.emit(await read_removal_plan(self._upkeep.connection, administrator))

    def _start(self, work: Callable[[], Awaitable[None]]) -> None:
        """Begin something, unless a window of ours asks already."""
        if not self._is_asking:
            self._is_asking = True
            self._tasks.start(self._alone(work), on_error=self.failed.emit)

    async def _alone(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        finally:
            self._is_asking = False

    def _note(self, change: Callable[[], None]) -> None:
        try:
            change()
        except AppError as error:
            self.failed.emit(error)
