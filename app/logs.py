"""One log file of Firnline's own records, small enough to send to somebody."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from app.errors import StorageError
from app.secret import OwnRecordsOnly

FILE_NAME = "firnline.log"
_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_MAX_BYTES = 1_000_000


def start_log(folder: Path, level: str) -> Path:
    """Write log records to a file from now on, and return its path.

    Args:
        folder: where the file goes; it exists.
        level: the least level to write, such as "INFO".

    Errors:
        StorageError: the file cannot be written.
    """
    path = folder / FILE_NAME
    try:
        handler = RotatingFileHandler(path, maxBytes=_MAX_BYTES, backupCount=2, encoding="utf-8")
    except OSError as exc:
        raise StorageError.from_os(exc, path) from exc
    handler.setFormatter(logging.Formatter(_FORMAT))
    handler.addFilter(OwnRecordsOnly())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return path
