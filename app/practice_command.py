"""The command `firnline practice`: a practice instance in the foreground."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from app.cli import Exit, fail
from app.practice.errors import PracticeError
from app.practice.server import Account, PracticeOptions, PracticeServer
from app.practice.switches.conditions import describe


def run_practice(arguments: argparse.Namespace) -> int:
    """Run a practice instance in the foreground until it is told to stop.

    Args:
        arguments: what `parse` returned for the command `practice`.
    """
    if arguments.help_faults:
        print(describe())  # noqa: T201 - help goes to standard output
        return Exit.DONE
    # A window collects its own garbage; here nobody else does.
    gc.enable()
    options = PracticeOptions(
        port=arguments.port,
        state_dir=arguments.state,
        release=arguments.release,
        faults=tuple(arguments.faults),
        with_control=True,
        tickets=arguments.tickets,
    )
    try:
        asyncio.run(_serve(PracticeServer(options, _show_progress), arguments))
    except PracticeError as error:
        return fail(str(error))
    return Exit.DONE


async def _serve(server: PracticeServer, arguments: argparse.Namespace) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def end(*_: object) -> None:
        loop.call_soon_threadsafe(stop.set)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    if arguments.until_stdin_closes:
        threading.Thread(target=_await_end_of_input, args=(end,), daemon=True).start()

    def announce() -> None:
        print(_as_json(server) if arguments.json else _as_text(server), flush=True)  # noqa: T201

    await server.serve(announce, stop)


def _show_progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        sys.stderr.write(f"\rWriting tickets: {done:,} of {total:,}{end}")
        sys.stderr.flush()


def _await_end_of_input(then: Callable[[], None]) -> None:
    # Past Python's own buffer: a thread that waits in there aborts a program that ends meanwhile.
    with suppress(OSError):
        while os.read(sys.stdin.fileno(), 4096):
            pass
    then()


def _as_json(server: PracticeServer) -> str:
    accounts = {"administrator": server.administrator, "personal": server.personal}
    return json.dumps(
        {
            "address": server.address,
            "ca_file": str(server.ca_file),
            "control": {
                "address": server.control_address,
                "file": str(server.control_file),
            },
            "accounts": {
                role: {
                    "user_name": account.user_name,
                    "password": account.password,
                    "name": account.name,
                    "second_factor": account.second_factor,
                }
                for role, account in accounts.items()
            },
        }
    )


def _as_text(server: PracticeServer) -> str:
    return "\n".join(
        (
            f"Practice instance   {server.address}",
            f"CA file             {server.ca_file}",
            f"Administrator       {_account(server.administrator)}",
            f"Personal account    {_account(server.personal)}",
            *_second_factors(server),
            f"Control             firnline practice-control --control {server.control_file} show",
            "Press Ctrl+C to stop it.",
        )
    )


def _second_factors(server: PracticeServer) -> list[str]:
    if not server.conditions.mfa:
        return []
    accounts = (server.administrator, server.personal)
    return [f"Authenticator of    {who.user_name}  {who.second_factor}" for who in accounts]


def _account(account: Account) -> str:
    return f"{account.user_name}  {account.password}"
