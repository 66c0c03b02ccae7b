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
        if exc.errno in {errno.ENOSPC, errno.EDQUOT}:
            return StorageFullError(path)
        return cls(path, exc.strerror or str(exc))


class StorageFullError(StorageError):
    """There is no room left for what shall be kept; what was kept before stays."""

    def __init__(self, path: Path) -> None:
        AppError.__init__(
            self,
            translate("Errors", "The disk is full."),
            translate("Errors", "{path} cannot grow; nothing in it was changed.").format(path=path),
            translate("Errors", "Free some space on this disk, then try again."),
        )


class StorageLockedError(StorageError):
    """Another program holds the file and does not let go of it."""

    def __init__(self, path: Path) -> None:
        AppError.__init__(
            self,
            translate("Errors", "Another program holds a file of Firnline."),
            translate("Errors", "{path} is locked; nothing in it was changed.").format(path=path),
            translate(
                "Errors",
                "Let a backup, a virus scanner or another Firnline finish, then try again.",
            ),
        )


class StorageNewerError(StorageError):
    """A newer version of the program wrote the file, and only that knows what is in it."""

    def __init__(self, path: Path) -> None:
        AppError.__init__(
            self,
            translate("Errors", "A newer version of Firnline wrote this file."),
            translate("Errors", "{path} is left as it is.").format(path=path),
            translate("Errors", "Use the newer version, or another folder with --home."),
        )


class StorageDamagedError(StorageError):
    """What the file holds is no longer what was written to it."""

    def __init__(self, path: Path, reason: str | Words) -> None:
        AppError.__init__(
            self,
            translate("Errors", "A file of Firnline is damaged."),
            translate("Errors", "{path}: {reason}.").format(path=path, reason=reason),
            translate(
                "Errors",
                "Start Firnline again: it sets the file aside, saves what can be read, and reads "
                "the tickets from the instance.",
            ),
        )
