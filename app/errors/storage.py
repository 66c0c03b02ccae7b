"""A file or a folder cannot be read or written."""

from __future__ import annotations

import errno
from pathlib import Path

from app.errors.root import AppError
from app.words import Words, translate


class StorageError(AppError):
    """A file or a folder cannot be read or written."""

    def __init__(self, path: Path, reason: str | Words) -> None:
        super().__init__(
            translate("Errors", "A file cannot be read or written."),
            translate("Errors", "{path}: {reason}.").format(path=path, reason=reason),
            translate(
                "Errors",
                "Check free space and permissions, or move a damaged file away; then try again.",
            ),
        )

    @classmethod
    def from_os(cls, exc: OSError, path: Path) -> StorageError:
        """Translate what the operating system said about a file."""
        if exc.errno == errno.ENOSPC:
            return cls(path, translate("Errors", "the disk is full"))
        return cls(path, exc.strerror or str(exc))
