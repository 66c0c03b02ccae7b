"""The commands for recommendations and tickets, as they are typed."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Final

from app.arguments import (
    Commands,
    Parser,
    add_actions,
    add_command,
    add_home,
    add_json,
    add_log_level,
)

TICKET_TYPES: Final = ("change_request", "incident")
_CENTRES: Final = ("security", "compliance")
_CATEGORIES: Final = ("identity", "data", "devices", "apps", "infrastructure")
_VIEWS: Final = (
    "all",
    "to-do",
    "closed-not-gained",
    "gained-still-open",
    "score-only",
    "profile-only",
)
_PRIORITIES: Final = ("critical", "high", "moderate", "low", "planning")


def add_desk_commands(commands: Commands) -> None:
    """Add what can be done without a window.

    Args:
        commands: those that there are so far.
    """
    _add_recommendations(commands)
    _add_tickets(commands)
    _add_audit(commands)


def _add_recommendations(commands: Commands) -> None:
    parser = add_command(
        commands, "recommendations", "import or list the recommendations of a connection"
    )
    add_home(parser)
    actions = add_actions(parser)
    imports = add_command(
        actions,
        "import",
        "read recommendations from an export of Secure Score: JSON of Microsoft Graph, or the CSV "
        "file of the portal",
    )
    imports.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="the export; pages may be given as many"
    )
    imports.add_argument(
        "--dry-run", action="store_true", help="say what would change, and keep nothing"
    )
    _add_common(imports)
    listing = add_command(actions, "list", "list the recommendations; no network is needed")
    listing.add_argument(
        "--view", choices=_VIEWS, default=_VIEWS[0], help="which ones (default: %(default)s)"
    )
    _add_common(listing)


def _add_tickets(commands: Commands) -> None:
    parser = add_command(
        commands, "tickets", "list, create, sync or export the tickets of a connection"
    )
    add_home(parser)
    actions = add_actions(parser)
    _add_list(actions)
    _add_create(actions)
    _add_sync(actions)
    _add_export(actions)


def _add_audit(commands: Commands) -> None:
    parser = add_command(
        commands, "audit", "verify or export the audit trail: every write to the instance"
    )
    add_home(parser)
    actions = add_actions(parser)
    verify = add_command(
        actions, "verify", "compute its chain once more; exit code 1 where an entry does not fit"
    )
    export = add_command(
        actions, "export", "write it to a file, with its hashes: a sheet for .csv, else JSON lines"
    )
    export.add_argument("file", type=Path, metavar="FILE", help="the file to write")
    for action in (verify, export):
        _add_common(action)


def _add_list(actions: Commands) -> None:
    parser = add_command(
        actions, "list", "list the tickets as they were last read; no network is needed"
    )
    _add_choice(parser)
    _add_common(parser)


def _add_export(actions: Commands) -> None:
    parser = add_command(
        actions, "export", "write the tickets as they were last read into a file for a spreadsheet"
    )
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument("--csv", type=Path, metavar="FILE", help="comma-separated values")
    target.add_argument("--xlsx", type=Path, metavar="FILE", help="an Excel workbook")
    _add_choice(parser)
    _add_common(parser)


def _add_sync(actions: Commands) -> None:
    parser = add_command(actions, "sync", "read from the instance what changed since the last time")
    parser.add_argument(
        "--full", action="store_true", help="read everything, and find what was deleted"
    )
    _add_common(parser)


def _add_create(actions: Commands) -> None:
    parser = add_command(
        actions, "create", "create a ticket, unless the recommendation has one already"
    )
    parser.add_argument(
        "recommendation", nargs="?", metavar="ID", help="the recommendation that it is about"
    )
    parser.add_argument(
        "--key",
        metavar="TEXT",
        help="without a recommendation: typed twice, the same key makes one ticket",
    )
    parser.add_argument("--name", metavar="TEXT", help="the ticket in one line")
    parser.add_argument("--description", metavar="TEXT", help="what is to be done")
    parser.add_argument(
        "--type", choices=TICKET_TYPES, default=TICKET_TYPES[0], help="(default: %(default)s)"
    )
    parser.add_argument(
        "--priority", choices=_PRIORITIES, default="moderate", help="(default: %(default)s)"
    )
    parser.add_argument(
        "--due", type=_day, required=True, metavar="DATE", help="the due date, as 2027-01-31"
    )
    parser.add_argument("--centre", choices=_CENTRES, help="(default: the connection's first)")
    parser.add_argument("--category", choices=_CATEGORIES, help="what it protects")
    parser.add_argument(
        "--field",
        action="append",
        type=_field,
        default=[],
        dest="fields",
        metavar="COLUMN=VALUE",
        help="fill another column of the record; may be repeated",
    )
    _add_common(parser)


def _add_choice(parser: Parser) -> None:
    parser.add_argument("--type", choices=TICKET_TYPES, help="of one type only")
    parser.add_argument(
        "--state", metavar="NAME", help="in one state only, as the instance names it"
    )
    parser.add_argument("--open", action="store_true", help="those that are not done")
    parser.add_argument(
        "--filter", default="", metavar="WORDS", help="those that hold every word, in any column"
    )


def _add_common(parser: Parser) -> None:
    add_home(parser)
    add_log_level(parser)
    parser.add_argument(
        "--connection", metavar="NAME", help="which one (default: the only one there is)"
    )
    add_json(parser)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as exc:
        message = f"{text!r} is not a date; write it as 2027-01-31"
        raise argparse.ArgumentTypeError(message) from exc


def _field(text: str) -> tuple[str, str]:
    column, sign, value = text.partition("=")
    if sign and column.isidentifier():
        return column, value
    message = f"{text!r} is not COLUMN=VALUE"
    raise argparse.ArgumentTypeError(message)
