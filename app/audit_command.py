"""The command `firnline audit`: what was written to an instance, without a window."""

from __future__ import annotations

import argparse
import sys

from app.audit.trail import AuditTrail, Verdict
from app.cli import Exit, fail
from app.desk_opening import chosen_connection, open_file, trail_of
from app.places import Places
from app.ticket_output import document


def run_audit(arguments: argparse.Namespace, places: Places) -> int:
    """Verify or export the audit trail of one connection, and return the exit code.

    Args:
        arguments: what `parse` returned for the command `audit`.
        places: where everything is kept.

    Errors:
        InputError: no connection is meant by what was typed.
        StorageError: the trail cannot be read, or the file not be written.
    """
    connection = chosen_connection(places, arguments.connection)
    with open_file(places, connection) as database:
        trail = trail_of(database, connection)
        if arguments.action == "export":
            return _export(trail, arguments)
        verdict = trail.verify()
    if arguments.json:
        sys.stdout.write(document({**_shape(verdict), "broken": verdict.broken}))
    elif verdict.first_broken is None:
        sys.stdout.write(f"{verdict.entries} entries, none changed or missing. {_last(verdict)}")
    else:
        return fail(
            f"Entry {verdict.first_broken} of the audit trail was changed, or one before it is "
            f"missing. Compare it with an earlier export."
        )
    return Exit.FAILED if verdict.broken else Exit.DONE


def _export(trail: AuditTrail, arguments: argparse.Namespace) -> int:
    trail.export(arguments.file)
    verdict = trail.verify()
    if arguments.json:
        sys.stdout.write(document({**_shape(verdict), "file": str(arguments.file)}))
    else:
        sys.stdout.write(f"{verdict.entries} written to {arguments.file}. {_last(verdict)}")
    return Exit.DONE


def _shape(verdict: Verdict) -> dict[str, object]:
    return {"entries": verdict.entries, "last_hash": verdict.last_hash}


def _last(verdict: Verdict) -> str:
    return f"Last hash: {verdict.last_hash}\n" if verdict.entries else "\n"
