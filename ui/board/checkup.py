"""The two pages that look after the health of a connection, and the examination behind them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.doctor.bundle import Part, bundle_parts, known_secrets, write_bundle
from app.doctor.examination import Findings, OnChange, examine_connection, untried
from app.doctor.provisioning import provisioning_steps
from app.doctor.report import Report
from app.errors import AppError
from app.instance.client import InstanceClient
from app.logs import FILE_NAME
from app.setup.administrator import Administrator
from app.upkeep.examination import examine_as_administrator
from app.upkeep.upkeep import Upkeep
from ui.board.care import ConnectionCare
from ui.board.diagnostics import DiagnosticsPage
from ui.board.provisioning import ProvisioningPage
from ui.board.state import BoardState
from ui.tasks import TaskSet
from ui.translation import say, translate
from ui.widgets.saving import save_text

Examine = Callable[[OnChange], Awaitable[Findings]]


class Checkup(QObject):
    """Examines the connection when somebody looks, and shows the result on both pages.

    Args:
        upkeep: looks after the connection.
        tasks: the board's.
        examine: takes the place of the doctor.

    Signals:
        failed(AppError): why something could not be tried or saved.

    Attributes:
        diagnostics: the page with every probe.
        provisioning: the page with the steps of the installation.
    """

    failed = Signal(object)

    def __init__(self, upkeep: Upkeep, tasks: TaskSet, *, examine: Examine | None = None) -> None:
        super().__init__()
        self._upkeep = upkeep
        self._tasks = tasks
        self._examine = examine or self._ask_doctor
        self._running: asyncio.Task[object] | None = None
        self._findings = untried()
        self._parts: tuple[Part, ...] = ()
        self._has_cards = False
        self._is_known = False
        self.diagnostics = DiagnosticsPage()
        self.provisioning = ProvisioningPage()
        for page in (self.diagnostics, self.provisioning):
            page.entered.connect(self._on_entered)
        self.diagnostics.run_wanted.connect(self.run)
        self.diagnostics.report_wanted.connect(self._on_report_wanted)
        self.diagnostics.bundle_wanted.connect(self._on_bundle_wanted)
        self.diagnostics.save_wanted.connect(self._on_save_wanted)
        self._render()

    @property
    def is_running(self) -> bool:
        """Whether an examination is under way."""
        return self._running is not None

    @property
    def findings(self) -> Findings:
        """What is known by now."""
        return self._findings

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """Both pages, in their order."""
        return self.diagnostics, self.provisioning

    def serve(self, care: ConnectionCare) -> None:
        """Lead to consent, look again when it was given, and say with it what failed.

        Args:
            care: keeps the connection going.
        """
        purpose = translate(
            "Diagnostics",
            "An administrator sees what is wrong with the application registry entry, the "
            "integration user and the tables. Nothing is changed.",
        )
        self.diagnostics.administrator_wanted.connect(
            lambda: care.lend_administrator(purpose, self.run_through)
        )
        self.provisioning.authorize_wanted.connect(care.authorize)
        care.authorized.connect(self.run)
        self.failed.connect(care.failed)

    def run(self) -> None:
        """Try everything, unless that is going on."""
        if self._running is None:
            self._begin(self._examine)

    async def run_through(self, administrator: Administrator) -> None:
        """Try everything with the eyes of an administrator, who sees more.

        Args:
            administrator: signed out by the caller.
        """
        async with administrator.client() as client:
            await self._ended()
            self._begin(partial(self._ask_doctor, administrator=client))
            await self._ended()

    def _begin(self, examine: Examine) -> None:
        self._is_known = True
        self._findings = untried()
        self._running = self._tasks.start(self._run(examine), on_error=self.failed.emit)
        self._running.add_done_callback(self._on_done)
        self._render()

    def show_state(self, state: BoardState) -> None:
        """Take note of whether the home page shows tickets."""
        has_cards = state.synced_at is not None
        if has_cards is not self._has_cards:
            self._has_cards = has_cards
            self._render()

    async def _ended(self) -> None:
        while self._running is not None:
            await asyncio.wait([self._running])

    async def _run(self, examine: Examine) -> None:
        self._note(await examine(self._note))

    async def _ask_doctor(
        self, on_change: OnChange, *, administrator: InstanceClient | None = None
    ) -> Findings:
        connection, vault = self._upkeep.connection, self._upkeep.vault
        if administrator is None:
            return await examine_connection(connection, vault, on_change)
        return await examine_as_administrator(connection, vault, administrator, on_change)

    def _note(self, findings: Findings) -> None:
        self._findings = findings
        self._render()

    def _render(self) -> None:
        self.diagnostics.show_findings(self._findings, is_running=self.is_running)
        steps = provisioning_steps(self._findings, has_cards=self._has_cards)
        self.provisioning.show_steps(steps)

    def _on_done(self, task: asyncio.Task[object]) -> None:
        self._running = None
        self._is_known = not task.cancelled() and task.exception() is None
        if not task.cancelled():
            self._render()

    def _on_entered(self) -> None:
        if not self._is_known:
            self.run()

    def _report(self) -> Report:
        connection = self._upkeep.connection
        host = connection.address.label
        return Report(connection.name, host, datetime.now(UTC), self._findings)

    def _on_report_wanted(self) -> None:
        save_text(
            self.diagnostics,
            lambda: self._report().as_text(say),
            file_name="firnline-report.txt",
            on_error=self.failed.emit,
        )

    def _on_bundle_wanted(self, hides_users: bool) -> None:  # noqa: FBT001 - a slot takes what its signal sends
        work = self._gather(hides_users=hides_users)
        self._tasks.start(work, on_error=self.failed.emit)

    async def _gather(self, *, hides_users: bool) -> None:
        connection = self._upkeep.connection
        known = await known_secrets(connection, self._upkeep.vault)
        self._parts = bundle_parts(
            self._report(), connection, _log_file(), known=known, hides_users=hides_users
        )
        self.diagnostics.show_parts(self._parts)

    def _on_save_wanted(self) -> None:
        dialog = QFileDialog(self.diagnostics, translate("Diagnostics", "Save support bundle"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("firnline-support.zip")
        dialog.fileSelected.connect(partial(self._save, self._parts))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, parts: tuple[Part, ...], path: str) -> None:
        try:
            write_bundle(Path(path), parts)
        except AppError as error:
            self.failed.emit(error)


def _log_file() -> Path:
    # Logging itself knows best where it writes.
    files = [h for h in logging.getLogger().handlers if isinstance(h, logging.FileHandler)]
    return Path(files[-1].baseFilename) if files else Path(FILE_NAME)
