"""Files that people choose: what they are, and what Secure Score says in them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from pathlib import Path
from typing import Final

import msgspec

from app.errors import InputError, StorageError
from app.recommendations.secure_score.entry import Reading
from app.recommendations.secure_score.graph import read_graph
from app.recommendations.secure_score.portal import first_row, read_portal_list
from app.words import Words, translate, verbatim

MOST_MEGABYTES: Final = 64
_MEGABYTE: Final = 1024 * 1024
_MOST_SHOWN: Final = 120
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")


class NotSecureScoreError(InputError):
    """A file holds something else than what Secure Score exports."""

    def __init__(self, path: Path, found: Words) -> None:
        super().__init__(
            translate("Import", "This file is no Secure Score export. Nothing was imported."),
            translate("Import", "{file}: {found}.").format(file=path.name, found=found),
            translate(
                "Import",
                "Expected is the portal's list of recommended actions as CSV, or profiles and "
                "scores from Microsoft Graph as JSON.",
            ),
        )
        self.path = path


def read_files(paths: Iterable[Path]) -> Reading:
    """Return what one or several files say together; it takes a while and belongs in a thread.

    Args:
        paths: the files; pages of one list may be given as several.

    Errors:
        StorageError: a file cannot be read.
        NotSecureScoreError: a file holds something else, so that nothing is read of any.
    """
    return reduce(Reading.and_then, [_read_file(path) for path in paths], Reading())


def _read_file(path: Path) -> Reading:
    text = _text_of(path)
    if text.lstrip()[:1] in {"[", "{"}:
        document = _document_of(path, text)
        reading, found = read_graph(document, path.name), _describe_json(document)
    else:
        reading = read_portal_list(text, path.name)
        found = _describe_cells(text)
    if not reading.forms or not (reading.entries or reading.unreadable):
        raise NotSecureScoreError(path, found)
    return reading


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_MEGABYTES * _MEGABYTE:
            raise NotSecureScoreError(path, _too_large(path))
        content = path.read_bytes()
    except OSError as exc:
        raise StorageError.from_os(exc, path) from exc
    if not content.strip():
        raise NotSecureScoreError(path, translate("Import", "it is empty"))
    text = _decode(content)
    if "\0" in text:
        raise NotSecureScoreError(path, translate("Import", "it is no text"))
    return text


def _decode(content: bytes) -> str:
    if content.startswith(_WIDE):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _document_of(path: Path, text: str) -> object:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as exc:
        found = translate("Import", "it begins like JSON and is damaged: {reason}")
        raise NotSecureScoreError(path, found.format(reason=verbatim(str(exc)))) from exc


def _too_large(path: Path) -> Words:
    return translate("Import", "it has {size} MB; at most {most} MB are read").format(
        size=path.stat().st_size // _MEGABYTE, most=MOST_MEGABYTES
    )


def _describe_json(document: object) -> Words:
    item = document[0] if isinstance(document, list) and document else document
    if isinstance(item, dict):
        names = ", ".join(item)[:_MOST_SHOWN]
        return translate("Import", "it is JSON with the names {names}").format(names=names)
    return translate("Import", "it is JSON without any names")


def _describe_cells(text: str) -> Words:
    cells = first_row(text)
    found = translate("Import", "its first row is “{cells}”")
    return found.format(cells=" | ".join(cells)[:_MOST_SHOWN])
