"""What support needs to help: the report, versions, settings and the log, in one file."""

from __future__ import annotations

import io
import json
import platform
import sys
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app import __version__
from app.connections.connection import Connection
from app.connections.secrets import SecretKind, secret_name
from app.doctor.masking import masked
from app.doctor.report import Report, reports_as_json
from app.errors import StorageError
from app.logs import FILE_NAME
from app.places import write_whole
from app.secret import Secret
from app.signin.vault import Vault
from app.words import Words, translate

_LONGEST_LOG_B: Final = 1_000_000
_USER_MASK: Final = "<user>"
_MOMENT: Final = (2026, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Part:
    """One file of the bundle.

    Attributes:
        name: how it is called there.
        about: what is in it, for whoever sends it.
        text: the content, without secrets.
    """

    name: str
    about: Words
    text: str


async def known_secrets(connection: Connection, vault: Vault) -> tuple[Secret, ...]:
    """Return the secrets of a connection, so that none of them can be in a bundle.

    Args:
        connection: whose.
        vault: where they are.

    Errors:
        VaultError: the key ring does not answer.
    """
    names = [secret_name(connection.id, kind) for kind in SecretKind]
    found = [await vault.load(name) for name in names]
    return tuple(secret for secret in found if secret)


def bundle_parts(
    report: Report,
    connection: Connection,
    log: Path,
    *,
    known: Iterable[Secret] = (),
    hides_users: bool = False,
) -> tuple[Part, ...]:
    """Return everything that a bundle would hold, to be shown before it is saved.

    Tickets and recommendations are never in it.

    Args:
        report: what the probes found.
        connection: which instance.
        log: the file of the log.
        known: secrets that must not be in it in any case.
        hides_users: take user names out too.

    Errors:
        StorageError: the log cannot be read.
    """
    known = tuple(known)
    people = _people(connection) if hides_users else ()
    drafts = (
        ("report.txt", translate("Doctor", "the report"), report.as_text()),
        ("report.json", translate("Doctor", "the report, for programs"), reports_as_json([report])),
        ("versions.json", translate("Doctor", "versions of programs"), _as_json(_versions())),
        ("connection.json", translate("Doctor", "the connection"), _as_json(_facts(connection))),
        (FILE_NAME, translate("Doctor", "the log of this computer"), _read(log)),
    )
    return tuple(
        Part(name, about, _without(masked(text, known), people)) for name, about, text in drafts
    )


def bundle_bytes(parts: Iterable[Part]) -> bytes:
    """Return parts as a zip file; equal parts make equal files.

    Args:
        parts: what goes in.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            entry = zipfile.ZipInfo(part.name, _MOMENT)
            archive.writestr(entry, part.text, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def write_bundle(path: Path, parts: Iterable[Part]) -> None:
    """Save a bundle.

    Args:
        path: the file; its folder exists.
        parts: what goes in.

    Errors:
        StorageError: the file cannot be written.
    """
    write_whole(path, bundle_bytes(parts))


def _versions() -> Mapping[str, str]:
    qt = sys.modules.get("PySide6")
    return {
        "firnline": __version__,
        "python": platform.python_version(),
        "qt": getattr(qt, "__version__", "not loaded"),
        "system": platform.platform(),
        "machine": platform.machine(),
    }


def _facts(connection: Connection) -> Mapping[str, object]:
    return {
        "name": connection.name,
        "instance": connection.address.label,
        "centres": [centre.value for centre in connection.centres],
        "practice": connection.practice,
        "has_ca_file": connection.ca_file is not None,
        "proxy": {"mode": connection.proxy.mode.value, "address": connection.proxy.address},
        "client_id": connection.client_id,
        "registry": connection.registry_name,
        "registry_sys_id": connection.registry_sys_id,
        "integration_user": connection.user_name,
        "integration_user_sys_id": connection.user_sys_id,
        "initiated_by": connection.initiated_by,
        "created_at": connection.created_at.isoformat(),
        "consent_expires_at": connection.consent_expires_at.isoformat(),
    }


def _people(connection: Connection) -> tuple[str, ...]:
    names = {connection.user_name, connection.initiated_by, connection.proxy.user_name}
    return tuple(sorted(filter(None, names), key=len, reverse=True))


def _without(text: str, people: Iterable[str]) -> str:
    for name in people:
        text = text.replace(name, _USER_MASK)
    return text


def _read(path: Path) -> str:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return ""
    except OSError as exc:
        raise StorageError.from_os(exc, path) from exc
    return content[-_LONGEST_LOG_B:].decode(errors="replace")


def _as_json(content: Mapping[str, object]) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
