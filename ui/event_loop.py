"""One event loop for everything: asyncio's turns on top of Qt's."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
from collections.abc import Callable, Coroutine

import qasync
from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEventLoop,
    QObject,
    QSocketNotifier,
    QTimer,
)

from app.cli import Exit

_COLLECT_EVERY_MS = 500
# Python itself looks at everything only once it has grown by a quarter; that cannot be asked for.
_OLD_AFTER = 60
_EXIT_CODES: dict[int, Exit] = {signal.SIGINT: Exit.INTERRUPTED, signal.SIGTERM: Exit.TERMINATED}


class _Turns(QEventLoop):
    """Stands where asyncio expects the application: its turns are those of an inner loop.

    asyncio takes a few more turns after the program's work is done. The application's own loop may
    end only once in a process, because the web engine shuts down with it, and a turn after that
    ends in a crash.
    """

    def eventDispatcher(self) -> QAbstractEventDispatcher:
        """Return the dispatcher, as the application would."""
        return QCoreApplication.eventDispatcher()


def run(app: QCoreApplication, work: Coroutine[None, None, int]) -> int:
    """Run the program's work to its end and return its exit code.

    Args:
        app: the application.
        work: everything that the program does.
    """
    GarbageCollector(app)
    SignalGate(app)
    # `asyncio.run` of Python 3.11 takes no loop factory, a Runner does.
    with asyncio.Runner(loop_factory=make_event_loop) as runner:
        return runner.run(_until_interrupted(work))


async def _until_interrupted(work: Coroutine[None, None, int]) -> int:
    """Let Ctrl+C and the system end the work in order; a second one does not wait for that."""
    task = asyncio.ensure_future(work)
    at_once = {number: signal.getsignal(number) for number in _EXIT_CODES}
    received: list[int] = []

    def restore() -> None:
        for number, handler in at_once.items():
            signal.signal(number, handler)

    def interrupt(number: int, _frame: object) -> None:
        restore()
        received.append(number)
        task.cancel()

    for number in _EXIT_CODES:
        signal.signal(number, interrupt)
    try:
        return await task
    except asyncio.CancelledError:
        return _EXIT_CODES[received[0]] if received else Exit.INTERRUPTED
    finally:
        restore()
        signal.set_wakeup_fd(-1)  # the loop that it woke ends here, and the socket soon after


def make_event_loop() -> qasync.QEventLoop:
    """Return a loop for one `asyncio.Runner`; the application exists already."""
    return qasync.QEventLoop(_Turns())


async def idle_until(condition: Callable[[], object]) -> None:
    """Return when a condition holds; it is looked at in every turn of the loop.

    What a window shows changes by an event only, so nothing else has to be looked at. What another
    process does is seen with the next event.

    Args:
        condition: cheap, and without effects of its own.
    """
    holds: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def look() -> None:
        try:
            if not holds.done() and condition():
                holds.set_result(None)
        except Exception as exc:  # noqa: BLE001 - whoever waits shall have it, whatever it is
            holds.set_exception(exc)

    dispatcher = QAbstractEventDispatcher.instance()
    dispatcher.aboutToBlock.connect(look)
    try:
        await holds
    finally:
        dispatcher.aboutToBlock.disconnect(look)


class GarbageCollector(QObject):
    """Collects cycles of garbage on the thread of the windows, and on no other.

    Python collects on whichever thread happens to allocate. A window in a cycle would then be
    destroyed by a worker thread, which Qt answers with a crash.

    Source:
        https://docs.python.org/3/library/gc.html
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        young, middle, _old = gc.get_threshold()
        gc.set_threshold(young, middle, _OLD_AFTER)
        timer = QTimer(self, interval=_COLLECT_EVERY_MS)
        timer.timeout.connect(collect_if_due)
        timer.start()


def collect_if_due() -> None:
    """Collect the oldest generation whose threshold was passed, as Python itself would."""
    due = [
        generation
        for generation, (count, limit) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > limit
    ]
    if due:
        gc.collect(due[-1])


def spare_what_is_there() -> None:
    """Collect everything once, and look no more at what is left; a window will hold it for long.

    The collector visits every object that is older than a moment each time it looks for old
    garbage, and the window stands still meanwhile.

    Source:
        https://docs.python.org/3/library/gc.html#gc.freeze
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


class SignalGate(QObject):
    """Wakes Qt's loop when a signal such as Ctrl+C arrives, so that Python runs its handler.

    Source:
        https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._receiver, self._sender = socket.socketpair()
        for end in (self._receiver, self._sender):
            end.settimeout(0)
        signal.set_wakeup_fd(self._sender.fileno(), warn_on_full_buffer=False)
        notifier = QSocketNotifier(self._receiver.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda: self._receiver.recv(4096))
