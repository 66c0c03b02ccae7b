"""The command line: what can be asked for, and what the program answers with."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Final, NoReturn

from app import __version__
from app.errors import AppError
from app.places import HOME_VARIABLE

PROGRAM = "firnline"
LANGUAGES = ("en", "fr")
THEMES = ("light", "dark", "system")
_MOST_TICKETS = 1_000_000
_LAST_PORT = 65_535
_EXIT_CODES = """\
exit codes:
  0    done; a practice instance that is told to stop is done
  1    failed; one line on standard error says why and what to do next
  2    the command line was not understood
  130  interrupted
  143  ended by the system (SIGTERM), in order like an interruption
"""


_DEFAULTS: Final = {
    "command": None,
    "home": None,
    "lang": None,
    "log_level": "INFO",
    "practice": False,
    "theme": None,
}


class Exit(IntEnum):
    """What the exit code of every command means."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130
    TERMINATED = 143


class _Parser(argparse.ArgumentParser):
    """Says on one line what it did not understand, and where to read more."""

    def error(self, message: str) -> NoReturn:
        self.exit(Exit.USAGE, f"{self.prog}: {message}. Run: {self.prog} --help\n")


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line; ends the program with a message where it makes no sense.

    Args:
        arguments: the words after the program's name, or None for the real ones.
    """
    words = sys.argv[1:] if arguments is None else arguments
    if not words and not os.environ.get(HOME_VARIABLE, "x").isspace():
        # What nearly every start is; building the parser would hold the first window up.
        return argparse.Namespace(**_DEFAULTS)
    parser = _parser()
    chosen = parser.parse_args(words)
    if chosen.command == "practice" and chosen.home is not None:
        parser.error("practice keeps nothing under --home; use --state DIR")
    if chosen.home is None and os.environ.get(HOME_VARIABLE, "x").isspace():
        parser.error(f"{HOME_VARIABLE} is blank; a folder needs a name")
    return chosen


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


def _parser() -> _Parser:
    parser = _Parser(
        prog=PROGRAM,
        description="Connect Microsoft 365 security recommendations to ServiceNow and follow the "
        "tickets. Without a command the window opens: the set-up wizard when nothing is "
        "connected, else the board.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument(
        "--practice",
        action="store_true",
        help="start a practice instance for this run and offer it in the wizard",
    )
    _add_home(parser)
    _add_log_level(parser)
    _add_window_options(parser)
    parser.set_defaults(**_DEFAULTS)
    commands = parser.add_subparsers(
        prog=PROGRAM, dest="command", metavar="COMMAND", title="commands"
    )
    _add_practice(commands)
    _add_practice_control(commands)
    _add_tour(commands)
    _add_doctor(commands)
    _add_plan(commands)
    return parser


def _add_practice(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = _add_command(
        commands, "practice", "run a practice instance: a local ServiceNow look-alike over HTTPS"
    )
    parser.add_argument(
        "--port", type=_port, default=0, metavar="N", help="the port (default: any free one)"
    )
    parser.add_argument(
        "--state", type=_folder, metavar="DIR", help="keep its records there (default: in memory)"
    )
    parser.add_argument(
        "--release",
        default="zurich",
        metavar="NAME",
        help="the release family to be (default: %(default)s)",
    )
    parser.add_argument(
        "--tickets",
        type=_count,
        default=0,
        metavar="N",
        help="give a new instance N more tickets, change requests and incidents by turns",
    )
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        dest="faults",
        metavar="NAME[=VALUE]",
        help="let something go wrong from the start; may be repeated",
    )
    parser.add_argument(
        "--help-faults", action="store_true", help="list all that can go wrong, and end"
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="print address, CA file, demo accounts and control file as one line of JSON",
    )
    parser.add_argument(
        "--until-stdin-closes",
        action="store_true",
        help="stop when standard input ends, so that it cannot outlive the program that started it",
    )


def _add_practice_control(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = _add_command(
        commands, "practice-control", "steer a practice instance that runs, or read its request log"
    )
    _add_home(parser)
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--state",
        type=_folder,
        metavar="DIR",
        help="the state folder of the instance (default: the one of firnline --practice)",
    )
    which.add_argument(
        "--control", type=Path, metavar="FILE", help="the control file that its start named"
    )
    _add_json(parser, default=False)
    actions = parser.add_subparsers(
        dest="action", metavar="ACTION", title="actions", required=True, parser_class=_Parser
    )
    actions.add_parser("show", help="show what goes wrong at present")
    change = actions.add_parser("set", help="let something go wrong")
    change.add_argument("faults", nargs="+", metavar="NAME[=VALUE]")
    clear = actions.add_parser("clear", help="put an end to some faults, or to all of them")
    clear.add_argument("names", nargs="*", metavar="NAME")
    clock = actions.add_parser("clock", help="show the instance's time, or put it forward")
    clock.add_argument("--forward", type=float, default=0.0, metavar="SECONDS")
    seed = actions.add_parser("seed", help="add tickets to its records")
    seed.add_argument("--tickets", type=_count, required=True, metavar="N")
    log = actions.add_parser("log", help="read the requests so far, without their secrets")
    log.add_argument("--follow", action="store_true", help="go on with those to come")
    for action in actions.choices.values():
        _add_json(action, default=argparse.SUPPRESS)


def _add_json(parser: argparse.ArgumentParser, *, default: bool | str) -> None:
    # A suppressed default lets the option stand before the action as well as after it.
    parser.add_argument("--json", action="store_true", default=default, help="answer as JSON")


def _add_tour(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = _add_command(
        commands,
        "tour",
        "walk through the real windows on a practice instance and save pictures",
    )
    _add_home(parser)
    _add_log_level(parser)
    parser.add_argument(
        "--out", type=_folder, required=True, metavar="DIR", help="the folder for the pictures"
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="go on to what people see when something is in the way",
    )
    _add_window_options(parser)


def _add_plan(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = _add_command(
        commands,
        "plan",
        "print as JSON what a set-up would create or change on an instance; nothing is written",
    )
    parser.add_argument("address", metavar="ADDRESS", help="the instance")
    parser.add_argument(
        "--administrator",
        required=True,
        metavar="NAME",
        help="who looks; the password is asked for, or read from standard input",
    )
    parser.add_argument("--ca-file", type=Path, metavar="FILE", help="trust these authorities too")
    parser.add_argument(
        "--registry-name",
        default="Firnline",
        metavar="NAME",
        help="the application registry entry (default: %(default)s)",
    )
    parser.add_argument(
        "--user-name",
        default="firnline.integration",
        metavar="NAME",
        help="the integration user (default: %(default)s)",
    )
    parser.add_argument(
        "--centre",
        action="append",
        choices=("security", "compliance"),
        dest="centres",
        help="what it is for; may be given twice (default: security)",
    )


def _add_doctor(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = _add_command(
        commands,
        "doctor",
        "try everything that the saved connections need; exit code 1 where something is in the way",
    )
    _add_home(parser)
    _add_log_level(parser)
    parser.add_argument(
        "--connection", metavar="NAME", help="the connection to try (default: all of them)"
    )
    parser.add_argument(
        "--administrator",
        metavar="NAME",
        help="look with the eyes of an administrator too, who sees the entry, the user and the "
        "tables; the password is asked for, or read from standard input",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="answer as JSON: schema, reports (connection, instance, made_at, verdict, findings)",
    )
    parser.add_argument(
        "--support-bundle",
        type=Path,
        metavar="FILE",
        help="save report, versions, the connection and the log as a zip file, without secrets",
    )
    parser.add_argument(
        "--hide-users", action="store_true", help="leave user names out of the support bundle"
    )


def _add_command(commands: argparse._SubParsersAction[_Parser], name: str, summary: str) -> _Parser:
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_home(parser: _Parser) -> None:
    # Suppressed defaults let an option stand before the command as well as after it.
    parser.add_argument(
        "--home",
        type=_folder,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help=f"keep settings, data, cache and logs under one folder (also {HOME_VARIABLE})",
    )


def _add_log_level(parser: _Parser) -> None:
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


def _folder(text: str) -> Path:
    if text.strip():
        return Path(text)
    message = "a folder needs a name"
    raise argparse.ArgumentTypeError(message)


def _count(text: str) -> int:
    if text.isascii() and text.isdecimal() and int(text) <= _MOST_TICKETS:
        return int(text)
    message = f"{text!r} is not a number of tickets; use 0 to {_MOST_TICKETS}"
    raise argparse.ArgumentTypeError(message)


def _port(text: str) -> int:
    if text.isascii() and text.isdecimal() and int(text) <= _LAST_PORT:
        return int(text)
    message = f"{text!r} is not a port; use 1 to {_LAST_PORT}, or 0 for any free one"
    raise argparse.ArgumentTypeError(message)
