"""The practice instance as one object: start it, use it, stop it."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from ssl import SSLContext
from typing import Any

from app.practice.certificates import certificate_authority, server_context
from app.practice.clock import Clock
from app.practice.control import Control, new_token, write_control_file
from app.practice.definitions import TABLES
from app.practice.demo.many import Progress
from app.practice.demo.people import ADMINISTRATOR, PERSONAL
from app.practice.demo.seed import seed
from app.practice.instance import Instance
from app.practice.keys import Keys
from app.practice.listening import listen
from app.practice.releases import release_named
from app.practice.request_log import RequestLog
from app.practice.state import (
    RECORDS,
    instance_secret,
    last_port,
    readable,
    remember_port,
    state_folder,
)
from app.practice.store.database import Database
from app.practice.store.schema import Schema
from app.practice.switches.conditions import Conditions
from app.practice.web.application import build_application
from app.practice.web.gate import Gate
from app.practice.web.host import Host, configure


@dataclass(frozen=True)
class Account:
    """A demo account.

    Args:
        user_name: The name to sign in with.
        password: The password, the same after every start from the same state.
        name: The name people read.
        second_factor: The secret of their authenticator, in Base32.
    """

    user_name: str
    password: str
    name: str
    second_factor: str = ""


@dataclass(frozen=True)
class PracticeOptions:
    """How to start.

    Args:
        port: The port to listen on; 0 takes the port of the last run, else any.
        state_dir: Where everything is kept; in memory when nothing is given.
        release: The release family the instance plays.
        faults: What goes wrong from the start, as `NAME` or `NAME=VALUE`.
        with_control: Whether it may be steered from outside while it runs.
        tickets: How many tickets a new instance has besides the usual ones.
    """

    port: int = 0
    state_dir: Path | None = None
    release: str = "zurich"
    faults: tuple[str, ...] = ()
    with_control: bool = False
    tickets: int = 0


class PracticeServer:
    """A practice instance.

    The attributes without a value here are there once it has started.

    Args:
        options: How to start.
        progress: Told how many of the additional tickets are there, and of how many.

    Attributes:
        address: Where it answers, `https://localhost:PORT`.
        ca_file: The certificate to trust, as a PEM file.
        administrator: An account with the role `admin`.
        personal: An account with no role.
        database: The raw records.
        conditions: What goes wrong at present.
        requests: The requests so far, in the order of their answers.
        clock: The instance's time, which may be put forward.
        control_address: Where it is steered, if it may be.
        control_file: What a program must read to steer it.

    Errors:
        PracticeError: There is no such release or fault.
    """

    address: str
    ca_file: Path
    administrator: Account
    personal: Account
    database: Database
    control_address: str
    control_file: Path

    def __init__(
        self, options: PracticeOptions, progress: Progress = lambda _done, _total: None
    ) -> None:
        self.options = options
        self._progress = progress
        self.conditions = Conditions()
        self.requests = RequestLog()
        self.clock = Clock()
        self._release = release_named(options.release)
        for fault in options.faults:
            self.conditions.apply(fault)

    async def serve(self, started: Callable[[], None], stop: asyncio.Event) -> None:
        """Answer requests until told to stop.

        Args:
            started: Called once it answers.
            stop: Set to stop it.

        Errors:
            PracticeError: The port is taken, or the state folder cannot be written to.
        """
        with ExitStack() as stack:
            folder = stack.enter_context(state_folder(self.options.state_dir))
            authority = certificate_authority(folder)
            instance = self._instance(folder, stack)
            gate = Gate(build_application(instance), instance, self.requests)
            flaw = partial(getattr, self.conditions, "certificate")
            config = configure(gate, server_context(authority, flaw))
            sockets = self._listen(folder, stack)
            hosts = [Host(config, started, stop).serve(sockets)]
            if self.options.with_control:
                control = Control(instance, self.requests)
                hosts.append(self._steer(control, folder, server_context(authority), stop))
                stack.callback(self.control_file.unlink, missing_ok=True)
            await asyncio.gather(*hosts)

    @contextmanager
    def running(self) -> Iterator[PracticeServer]:
        """Answer requests in a thread of its own for as long as the context lasts.

        Errors:
            PracticeError: The port is taken, or the state folder cannot be written to.
        """
        ready: Future[Callable[[], object]] = Future()
        with ThreadPoolExecutor(1, "practice") as pool:
            work = pool.submit(asyncio.run, self._serve_until_told(ready))
            futures: list[Future[Any]] = [work, ready]
            wait(futures, return_when=FIRST_COMPLETED)
            if work.done():
                work.result()
            stop = ready.result()
            try:
                yield self
            finally:
                stop()
                work.result()

    async def _serve_until_told(self, ready: Future[Callable[[], object]]) -> None:
        stop, loop = asyncio.Event(), asyncio.get_running_loop()
        await self.serve(
            lambda: ready.set_result(lambda: loop.call_soon_threadsafe(stop.set)), stop
        )

    def _instance(self, folder: Path, stack: ExitStack) -> Instance:
        keys = Keys(instance_secret(folder))
        self.ca_file = folder / "ca.pem"
        self.administrator = _account(ADMINISTRATOR, keys)
        self.personal = _account(PERSONAL, keys)
        with readable(folder / RECORDS, (sqlite3.Error,)):
            instance = Instance(self._open(folder, stack), keys, self.clock, self.conditions)
            tickets, progress = self.options.tickets, self._progress
            seed(instance, self._release, tickets=tickets, progress=progress)
        return instance

    def _open(self, folder: Path, stack: ExitStack) -> Database:
        schema = Schema(TABLES, self._release)
        self.database = Database(schema, folder / RECORDS if self.options.state_dir else None)
        stack.callback(self.database.close)
        return self.database

    def _steer(
        self, control: Control, folder: Path, context: SSLContext, stop: asyncio.Event
    ) -> Coroutine[Any, Any, None]:
        sockets, token = listen(0), new_token()
        self.control_address = f"https://localhost:{sockets[0].getsockname()[1]}"
        self.control_file = write_control_file(folder, self.control_address, token)
        config = configure(control.application(token), context)
        return Host(config, lambda: None, stop).serve(sockets)

    def _listen(self, folder: Path, stack: ExitStack) -> list[socket.socket]:
        sockets = listen(self.options.port, last=last_port(folder))
        for listener in sockets:
            stack.callback(listener.close)
        port = sockets[0].getsockname()[1]
        remember_port(folder, port)
        self.address = f"https://localhost:{port}"
        return sockets


def _account(person: dict[str, str], keys: Keys) -> Account:
    user_name = person["user_name"]
    name = f"{person['first_name']} {person['last_name']}"
    second_factor = keys.second_factor(user_name)
    return Account(user_name, keys.password(user_name), name, second_factor)
