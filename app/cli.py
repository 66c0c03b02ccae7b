"""The command line, and the commands that need no window."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import IntEnum
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from app.errors import AppError
from app.places import HOME_VARIABLE

if TYPE_CHECKING:
    from app.practice.server import Account, PracticeServer

PROGRAM = "firnline"
LANGUAGES = ("en", "fr")
THEMES = ("light", "dark", "system")
_LAST_PORT = 65_535
_EXIT_CODES = """\
exit codes:
  0    done; a practice instance that is told to stop is done
  1    failed; one line on standard error says why and what to do next
  2    the command line was not understood
  130  interrupted
"""


class Exit(IntEnum):
    """What the exit code of every command means."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130


class _Parser(argparse.ArgumentParser):
    """Says on one line what it did not understand, and where to read more."""

    def error(self, message: str) -> NoReturn:
        self.exit(Exit.USAGE, f"{self.prog}: {message}. Run: {self.prog} --help\n")


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line; ends the program with a message where it makes no sense.

    Args:
        arguments: the words after the program's name, or None for the real ones.
    """
    return _parser().parse_args(arguments)


def fail(message: str) -> int:
    """Print one line on standard error and return the exit code for a failure.

    Args:
        message: what failed and what to do next.
    """
    sys.stderr.write(f"{PROGRAM}: {' '.join(message.split())}\n")
    return Exit.FAILED


def fail_with(error: AppError) -> int:
    """Print an error of the tree on one line and return the exit code for it."""
    return fail(str(error))


def run_practice(arguments: argparse.Namespace) -> int:
    """Run a practice instance in the foreground until it is told to stop.

    Args:
        arguments: what `parse` returned for the command `practice`.
    """
    # Imported here because a server and its libraries are of no use to the other commands.
    from app.practice.errors import PracticeError  # noqa: PLC0415
    from app.practice.server import PracticeOptions, PracticeServer  # noqa: PLC0415

    options = PracticeOptions(
        port=arguments.port, state_dir=arguments.state, release=arguments.release
    )
    try:
        asyncio.run(_serve(PracticeServer(options), arguments))
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
            "accounts": {
                role: {
                    "user_name": account.user_name,
                    "password": account.password,
                    "name": account.name,
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
            "Press Ctrl+C to stop it.",
        )
    )


def _account(account: Account) -> str:
    return f"{account.user_name}  {account.password}"


def _parser() -> _Parser:
    parser = _Parser(
        prog=PROGRAM,
        description="Connect Microsoft 365 security recommendations to ServiceNow and follow the "
        "tickets. Without a command the window opens: the set-up wizard when nothing is "
        "connected, else the board.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version()}")
    parser.add_argument(
        "--practice",
        action="store_true",
        help="start a practice instance for this run and offer it in the wizard",
    )
    _add_common_options(parser)
    _add_window_options(parser)
    parser.set_defaults(home=None, log_level="INFO", lang=None, theme=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _add_practice(commands)
    _add_tour(commands)
    return parser


def _add_practice(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = _add_command(
        commands, "practice", "run a practice instance: a local ServiceNow look-alike over HTTPS"
    )
    parser.add_argument(
        "--port", type=_port, default=0, metavar="N", help="the port (default: any free one)"
    )
    parser.add_argument(
        "--state", type=Path, metavar="DIR", help="keep its records there (default: in memory)"
    )
    parser.add_argument(
        "--release",
        default="zurich",
        metavar="NAME",
        help="the release family to be (default: %(default)s)",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="print address, CA file and demo accounts as one line of JSON",
    )
    parser.add_argument(
        "--until-stdin-closes",
        action="store_true",
        help="stop when standard input ends, so that it cannot outlive the program that started it",
    )


def _add_tour(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = _add_command(
        commands,
        "tour",
        "walk through the real windows on a practice instance and save pictures",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="the folder for the pictures"
    )
    _add_window_options(parser)


def _add_command(commands: argparse._SubParsersAction[_Parser], name: str, summary: str) -> _Parser:
    parser = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_common_options(parser)
    return parser


def _add_common_options(parser: _Parser) -> None:
    # Suppressed defaults let an option stand before the command as well as after it.
    parser.add_argument(
        "--home",
        default=argparse.SUPPRESS,
        metavar="DIR",
        help=f"keep settings, data, cache and logs under one folder (also {HOME_VARIABLE})",
    )
    parser.add_argument(
        "--log-level",
        default=argparse.SUPPRESS,
        choices=("DEBUG", "INFO", "WARNING"),
        help="how much the log file holds (default: INFO)",
    )


def _add_window_options(parser: _Parser) -> None:
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=argparse.SUPPRESS,
        help="the language of the windows (default: the system's; tour: en)",
    )
    parser.add_argument(
        "--theme",
        choices=THEMES,
        default=argparse.SUPPRESS,
        help="light or dark (default: the system's; tour: light)",
    )


def _port(text: str) -> int:
    if text.isdecimal() and int(text) <= _LAST_PORT:
        return int(text)
    message = f"{text!r} is not a port; use 1 to {_LAST_PORT}, or 0 for any free one"
    raise argparse.ArgumentTypeError(message)


def version() -> str:
    """Return the version of the program."""
    return metadata.version(PROGRAM)
