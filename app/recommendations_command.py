"""The command `firnline recommendations`: import and list them, without a window."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from datetime import UTC, datetime
from typing import Final

from app.cli import Exit
from app.database.database import Database
from app.desk_opening import chosen_connection, open_file
from app.places import Places
from app.recommendation_output import import_as_json, import_as_text, list_as_json, list_as_text
from app.recommendations.book import RecommendationBook
from app.recommendations.importing import plan_import
from app.recommendations.secure_score.reading import read_files
from app.tickets.advice_view import AdviceView, selected
from app.tickets.ledger import Ledger, score_lists
from app.tickets.store import TicketStore


def run_recommendations(arguments: argparse.Namespace, places: Places) -> int:
    """Do what was asked with the recommendations of one connection, and return the exit code.

    Args:
        arguments: what `parse` returned for the command `recommendations`.
        places: where everything is kept.

    Errors:
        ConnectionChoiceError: no connection is meant by what was typed.
        NotSecureScoreError: a file is no export of Secure Score; nothing is kept.
        StorageError: a file, or what is kept of the connection, cannot be used.
    """
    return _ACTIONS[arguments.action](arguments, places)


def _import(arguments: argparse.Namespace, places: Places) -> int:
    reading = read_files(arguments.files)
    connection = chosen_connection(places, arguments.connection)
    with closing(open_file(places, connection)) as database:
        book = _book(database)
        result = plan_import(book.all(), reading, at=datetime.now(UTC))
        if not arguments.dry_run:
            book.save(result.kept)
    is_kept = not arguments.dry_run
    answer = (
        import_as_json(connection, result, is_kept=is_kept)
        if arguments.json
        else import_as_text(result, is_kept=is_kept)
    )
    sys.stdout.write(answer)
    return Exit.DONE


def _list(arguments: argparse.Namespace, places: Places) -> int:
    connection = chosen_connection(places, arguments.connection)
    with closing(open_file(places, connection)) as database:
        recommendations = _book(database).all()
        tickets = TicketStore(database).tickets()
        scores = score_lists(recommendations, tickets, Ledger(database).lines())
    shown = selected(AdviceView(arguments.view), recommendations, scores)
    answer = (
        list_as_json(connection, shown, scores) if arguments.json else list_as_text(shown, scores)
    )
    sys.stdout.write(answer)
    return Exit.DONE


def _book(database: Database) -> RecommendationBook:
    return RecommendationBook(database, earlier=database.path.parent / "recommendations.json")


_ACTIONS: Final = {"import": _import, "list": _list}
