"""What the parsers of all commands share."""

from __future__ import annotations

import argparse
from enum import IntEnum
from pathlib import Path
from typing import Final, NoReturn, TypeAlias

from app.places import HOME_VARIABLE

_EXIT_CODES: Final = """\
exit codes:
  0    done; a practice instance that is told to stop is done
  1    failed; one line on standard error says why and what to do next
  2    the command line was not understood
  130  interrupted
  143  ended by the system (SIGTERM), in order like an interruption
"""


class Exit(IntEnum):
    """What the exit code of every command means."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130
    TERMINATED = 143


class Parser(argparse.ArgumentParser):
    """Says on one line what it did not understand, and where to read more."""

    def error(self, message: str) -> NoReturn:
        """End the program; argparse calls it."""
        self.exit(Exit.USAGE, f"{self.prog}: {message}. Run: {self.prog} --help\n")


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - argparse gives it no public name


def documented(parser_name: str, summary: str) -> Parser:
    """Return a parser that ends its help with what the exit codes mean.

    Args:
        parser_name: the program's name.
        summary: what it is for.
    """
    return Parser(
        prog=parser_name,
        description=summary,
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_command(commands: Commands, name: str, summary: str) -> Parser:
    """Return the parser of a new command, or of an action of one.

    Args:
        commands: those that there are so far.
        name: the word that people type.
        summary: what it does, beginning with a small letter.
    """
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_actions(parser: Parser) -> Commands:
    """Return the actions of a command, to add some; one of them has to be typed."""
    return parser.add_subparsers(
        dest="action", metavar="ACTION", title="actions", required=True, parser_class=Parser
    )


def add_home(parser: Parser) -> None:
    """Let a parser know where everything is kept."""
    # Suppressed defaults let an option stand before the command as well as after it.
    parser.add_argument(
        "--home",
        type=folder,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help=f"keep settings, data, cache and logs under one folder (also {HOME_VARIABLE})",
    )


def add_log_level(parser: Parser) -> None:
    """Let a parser know how much the log file holds."""
    parser.add_argument(
        "--log-level",
        default=argparse.SUPPRESS,
        choices=("DEBUG", "INFO", "WARNING"),
        help="how much the log file holds (default: INFO)",
    )


def add_json(parser: Parser, *, default: bool | str = False) -> None:
    """Let a parser know whether programs read the answer."""
    # A suppressed default lets the option stand before the action as well as after it.
    parser.add_argument("--json", action="store_true", default=default, help="answer as JSON")


def folder(text: str) -> Path:
    """Return the folder of an option."""
    if text.strip():
        return Path(text)
    message = "a folder needs a name"
    raise argparse.ArgumentTypeError(message)
