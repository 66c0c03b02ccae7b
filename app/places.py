"""Where settings, data, cache and logs live on this computer."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.errors import StorageError

HOME_VARIABLE = "FIRNLINE_HOME"
_NAME = "Firnline"


@dataclass(frozen=True)
class Places:
    """The four folders that Firnline writes to, and nothing outside them."""

    settings: Path
    data: Path
    cache: Path
    logs: Path

    @classmethod
    def under(cls, home: Path) -> Places:
        """Return places that all lie in one folder."""
        home = home.expanduser().absolute()
        return cls(home / "settings", home / "data", home / "cache", home / "logs")

    @classmethod
    def of_this_user(cls) -> Places:
        """Return the folders that the operating system keeps for programs of this user."""
        import platformdirs  # noqa: PLC0415 - a folder that was named needs no search for another

        dirs = platformdirs.PlatformDirs(_NAME, appauthor=False)
        return cls(
            dirs.user_config_path, dirs.user_data_path, dirs.user_cache_path, dirs.user_log_path
        )

    @classmethod
    def choose(cls, home: Path | None) -> Places:
        """Return the places for a `--home` argument, `FIRNLINE_HOME`, or this user.

        Args:
            home: the folder named on the command line, or None.
        """
        named = home or os.environ.get(HOME_VARIABLE)
        return cls.under(Path(named)) if named else cls.of_this_user()

    def create(self) -> None:
        """Make the folders, readable by this user alone.

        Errors:
            StorageError: a folder cannot be made.
        """
        for folder in (self.settings, self.data, self.cache, self.logs):
            make_folder(folder)


def make_folder(folder: Path) -> None:
    """Make a folder that only this user can read, where it is not there yet.

    Errors:
        StorageError: it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as exc:
        raise StorageError.from_os(exc, folder) from exc


def move_folder(folder: Path, target: Path) -> None:
    """Give a folder another name; nothing of that name exists yet.

    Errors:
        StorageError: it cannot be moved.
    """
    try:
        folder.rename(target)
    except OSError as exc:
        raise StorageError.from_os(exc, folder) from exc


def remove_folder(folder: Path) -> None:
    """Delete a folder with everything in it; one that is not there is deleted already.

    Errors:
        StorageError: something in it cannot be deleted.
    """
    import shutil  # noqa: PLC0415 - rarely needed, and slow to load before the first window

    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as exc:
        raise StorageError.from_os(exc, folder) from exc


def path_from_text(kind: type, value: object) -> object:
    """Return the path that a JSON document holds as text; a decoding hook of msgspec.

    Args:
        kind: the type of the field.
        value: what the document holds; msgspec refuses the document where this is no text.
    """
    return kind(value)


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file so that a reader, or a crash, sees the old content or the new, never half.

    Args:
        path: the file; its folder exists.
        content: everything that it shall hold.

    Errors:
        StorageError: the disk is full or the file cannot be written; the old content stays.
    """
    draft = path.with_name(path.name + ".new")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as exc:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise StorageError.from_os(exc, path) from exc
