"""The command `firnline doctor`: everything a connection needs, tried without a window."""

from __future__ import annotations

import argparse
import asyncio
import sys
from datetime import UTC, datetime

from app.asking import ask_password
from app.cli import Exit, fail
from app.connections.book import ConnectionBook
from app.connections.connection import Connection
from app.connections.session import policy_of
from app.doctor.bundle import bundle_parts, known_secrets, write_bundle
from app.doctor.examination import Findings, examine_connection
from app.doctor.report import Report, reports_as_json
from app.logs import FILE_NAME
from app.places import Places
from app.setup.administrator import sign_in_by_password
from app.signin.vault import KeyringVault, Vault
from app.upkeep.examination import examine_as_administrator

_NONE = "No instance is connected, so nothing can be tried. Start Firnline and connect one."
_WHICH = "A support bundle is about one connection. Name it with --connection."
_WHOSE = "An administrator is one of one instance. Name the connection with --connection."


def run_doctor(arguments: argparse.Namespace, places: Places) -> int:
    """Examine the saved connections, print what was found, and return the exit code.

    Args:
        arguments: what `parse` returned for the command `doctor`.
        places: where everything is kept.

    Errors:
        VaultError: the key ring does not answer.
        PasswordRefusedError: the instance does not accept the administrator's password.
        NotAdministratorError: whoever was named as one is none.
        StorageError: the connections or the log cannot be read, or the bundle not be written.
    """
    connections = ConnectionBook(places.data).all()
    if not connections:
        return fail(_NONE)
    chosen = [each for each in connections if arguments.connection in {None, each.id, each.name}]
    if not chosen:
        names = ", ".join(each.name for each in connections)
        return fail(f"No connection is named {arguments.connection!r}. There is: {names}.")
    if arguments.support_bundle and len(chosen) > 1:
        return fail(_WHICH)
    if arguments.administrator and len(chosen) > 1:
        return fail(_WHOSE)
    return asyncio.run(_examine(chosen, arguments, places))


async def _examine(
    connections: list[Connection], arguments: argparse.Namespace, places: Places
) -> int:
    vault = await KeyringVault.open()
    reports = [
        Report(
            each.name,
            each.address.label,
            datetime.now(UTC),
            await _findings(each, vault, arguments.administrator),
        )
        for each in connections
    ]
    if arguments.json:
        sys.stdout.write(reports_as_json(reports))
    else:
        sys.stdout.write("\n".join(report.as_text() for report in reports))
    if arguments.support_bundle:
        parts = bundle_parts(
            reports[0],
            connections[0],
            places.logs / FILE_NAME,
            known=await known_secrets(connections[0], vault),
            hides_users=arguments.hide_users,
        )
        write_bundle(arguments.support_bundle, parts)
        sys.stderr.write("".join(f"{part.name}: {part.about}\n" for part in parts))
    return Exit.DONE if all(report.is_healthy for report in reports) else Exit.FAILED


async def _findings(connection: Connection, vault: Vault, administrator: str | None) -> Findings:
    if administrator is None:
        return await examine_connection(connection, vault)
    who = await sign_in_by_password(
        connection.address,
        await policy_of(connection, vault),
        user_name=administrator,
        password=ask_password(administrator),
    )
    async with who.client() as client:
        return await examine_as_administrator(connection, vault, client)
