"""One log file of Firnline's own records, small enough to send to somebody."""

from __future__ import annotations

import logging
from pathlib import Path

from app.errors import StorageError

FILE_NAME = "firnline.log"
_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_MAX_BYTES = 1_000_000
_OWN_LOGGERS = ("app", "ui", "firnline")


class OwnRecordsOnly(logging.Filter):
    """Let through what Firnline's own modules log, and from libraries only warnings.

    Network and OAuth libraries write tokens, codes and bodies at DEBUG. An allow-list of loggers
    cannot be surprised by a new one.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a record may be written."""
        own = record.name.partition(".")[0] in _OWN_LOGGERS
        return own or record.levelno >= logging.WARNING


def start_log(folder: Path, level: str) -> Path:
    """Write log records to a file from now on, and return its path.

    A file that has grown large is set aside first; one such is kept.

    Args:
        folder: where the file goes; it exists.
        level: the least level to write, such as "INFO".

    Errors:
        StorageError: the file cannot be written.
    """
    path = folder / FILE_NAME
    try:
        if path.exists() and path.stat().st_size > _MAX_BYTES:
            path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError as exc:
        raise StorageError.from_os(exc, path) from exc
    handler.setFormatter(logging.Formatter(_FORMAT))
    handler.addFilter(OwnRecordsOnly())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return path
