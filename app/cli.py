"""The command line: what can be asked for, and what the program answers with."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app import __version__
from app.arguments import (
    Commands,
    Exit,
    Parser,
    add_actions,
    add_command,
    add_home,
    add_json,
    add_log_level,
    documented,
    folder,
)
from app.desk_arguments import add_desk_commands
from app.errors import AppError
from app.places import HOME_VARIABLE

__all__ = ["LANGUAGES", "PROGRAM", "THEMES", "Exit", "fail", "fail_with", "parse"]

PROGRAM = "firnline"
LANGUAGES = ("en", "fr")
THEMES = ("light", "dark", "system")
_MOST_TICKETS = 1_000_000
_LAST_PORT = 65_535
_DEFAULTS: Final = {
    "command": None,
    "home": None,
    "lang": None,
    "log_level": "INFO",
    "practice": False,
    "theme": None,
}


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


def _parser() -> Parser:
    parser = documented(
        PROGRAM,
        "Connect Microsoft 365 security recommendations to ServiceNow and follow the "
        "tickets. Without a command the window opens: the set-up wizard when nothing is "
        "connected, else the board.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument(
        "--practice",
        action="store_true",
        help="start a practice instance for this run and offer it in the wizard",
    )
    add_home(parser)
    add_log_level(parser)
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
    add_desk_commands(commands)
    return parser


def _add_practice(commands: Commands) -> None:
    parser = add_command(
        commands, "practice", "run a practice instance: a local ServiceNow look-alike over HTTPS"
    )
    parser.add_argument(
        "--port", type=_port, default=0, metavar="N", help="the port (default: any free one)"
    )
    parser.add_argument(
        "--state", type=folder, metavar="DIR", help="keep its records there (default: in memory)"
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


def _add_practice_control(commands: Commands) -> None:
    parser = add_command(
        commands, "practice-control", "steer a practice instance that runs, or read its request log"
    )
    add_home(parser)
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--state",
        type=folder,
        metavar="DIR",
        help="the state folder of the instance (default: the one of firnline --practice)",
    )
    which.add_argument(
        "--control", type=Path, metavar="FILE", help="the control file that its start named"
    )
    add_json(parser)
    actions = add_actions(parser)
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
        add_json(action, default=argparse.SUPPRESS)


def _add_tour(commands: Commands) -> None:
    parser = add_command(
        commands,
        "tour",
        "walk through the real windows on a practice instance and save pictures",
    )
    add_home(parser)
    add_log_level(parser)
    parser.add_argument(
        "--out", type=folder, required=True, metavar="DIR", help="the folder for the pictures"
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="go on to what people see when something is in the way",
    )
    _add_window_options(parser)


def _add_plan(commands: Commands) -> None:
    parser = add_command(
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


def _add_doctor(commands: Commands) -> None:
    parser = add_command(
        commands,
        "doctor",
        "try everything that the saved connections need; exit code 1 where something is in the way",
    )
    add_home(parser)
    add_log_level(parser)
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


def _add_window_options(parser: Parser) -> None:
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
