"""The board as the program opens it, on an instance that costs next to nothing."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from app.connections.book import ConnectionBook
from app.connections.connection import Centre, Connection
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.vault import RunVault
from app.upkeep.upkeep import Upkeep
from tests.bench.stub_instance import Stub
from ui.board.actions import BoardActions
from ui.boards import OpenBoard, open_board

_BEAT_MS = 4


class StubUpkeep(Upkeep):
    """Looks after a connection to a stub, which takes any password."""

    async def open_client(self) -> InstanceClient:
        """Return a client without tokens."""
        connection = self.connection
        access = PasswordAccess("bench", Secret("bench"))
        return InstanceClient(connection.address, NetworkPolicy(connection.ca_file), access)


class Heartbeat(QObject):
    """Beats every four milliseconds, and notes by how much each beat is late."""

    def __init__(self) -> None:
        super().__init__()
        self.late_ms: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin anew."""
        self.late_ms = []
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        """Return by how many milliseconds each beat was late, the worst at the end."""
        self._timer.stop()
        return sorted(self.late_ms)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late_ms.append(max(0.0, (now - self._last) * 1e3 - _BEAT_MS))
        self._last = now


@asynccontextmanager
async def board_on(stub: Stub, folder: Path) -> AsyncIterator[OpenBoard]:
    """Open a board with an empty store.

    Args:
        stub: the instance.
        folder: where the board keeps its files.
    """
    now = datetime.now(UTC)
    connection = Connection(
        id="bench",
        name="Bench",
        address=parse_address(stub.address),
        centres=(Centre.SECURITY,),
        ca_file=stub.ca_file,
        practice=False,
        client_id="",
        registry_name="",
        registry_sys_id="",
        user_name="bench",
        user_sys_id="",
        initiated_by="bench",
        created_at=now,
        consent_expires_at=now + timedelta(days=100),
    )
    connections = ConnectionBook(folder)
    connections.save(connection)
    board = await open_board(
        StubUpkeep(connection, connections, RunVault()), folder, actions=_plain
    )
    try:
        yield board
    finally:
        board.window.close()
        await board.close()


def _plain(upkeep: Upkeep) -> BoardActions:
    async def disconnect() -> None:
        """Keep everything."""

    async def open_url(_url: str) -> None:
        """Show nothing."""

    return BoardActions(upkeep, disconnect=disconnect, open_url=open_url)
