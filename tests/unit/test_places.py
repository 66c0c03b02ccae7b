"""Where things are kept, and files that are never half written."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import msgspec
import pytest

from app.errors import StorageError
from app.places import HOME_VARIABLE, Places, make_folder, path_from_text, write_whole

FOLDERS = ("settings", "data", "cache", "logs")
needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")


def folders_of(places: Places) -> tuple[Path, ...]:
    return (places.settings, places.data, places.cache, places.logs)


def test_the_argument_comes_before_the_variable(tmp_path, monkeypatch):
    """A folder on the command line wins over the one in the environment."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "variable"))

    assert Places.choose(tmp_path / "argument") == Places.under(tmp_path / "argument")
    assert Places.choose(None) == Places.under(tmp_path / "variable")


def test_without_either_the_system_decides(monkeypatch):
    """By default everything lies in the user's own folders, each named after the program."""
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    places = Places.choose(None)

    assert places == Places.of_this_user()
    assert all("firnline" in str(folder).lower() for folder in folders_of(places))


def test_a_home_is_one_folder_with_four_in_it(tmp_path, monkeypatch):
    """A relative home, and one that starts at the user's, mean the same wherever we go later."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "user"))

    assert folders_of(Places.under(Path("here"))) == tuple(tmp_path / "here" / f for f in FOLDERS)
    assert Places.under(Path("~/x")).data == tmp_path / "user" / "x" / "data"


@needs_modes
def test_folders_are_for_this_user_alone(tmp_path):
    """Nobody else on the computer can list what is kept."""
    places = Places.under(tmp_path / "home")
    places.create()
    places.create()
    modes = {stat.S_IMODE(folder.stat().st_mode) for folder in folders_of(places)}

    assert modes == {0o700}


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    """A file in the way is a storage error with the path in it."""
    (tmp_path / "file").touch()

    with pytest.raises(StorageError, match="file") as refused:
        make_folder(tmp_path / "file" / "folder")
    assert str(tmp_path / "file" / "folder") in str(refused.value)


def test_a_file_is_replaced_whole(tmp_path):
    """The new content takes the place of the old, and nothing else is left behind."""
    path = tmp_path / "book.json"
    path.write_bytes(b"old and longer")
    write_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_midway_keeps_the_old_content(tmp_path):
    """Where the disk takes only half of it, the old content stays and the half is removed."""
    resource = pytest.importorskip("resource", reason="only Unix can limit the size of files")
    path = tmp_path / "book.json"
    path.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, before[1]))
    try:
        with pytest.raises(StorageError, match="book") as refused:
            write_whole(path, b"x" * 200)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert isinstance(refused.value.__cause__, OSError)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_replaced_is_named(tmp_path):
    """A folder in the file's place stays, with nothing beside it."""
    path = tmp_path / "book.json"
    path.mkdir()

    with pytest.raises(StorageError) as refused:
        write_whole(path, b"new")
    assert str(path) in str(refused.value)
    assert list(tmp_path.iterdir()) == [path]


def test_a_path_is_read_from_text_alone():
    """A document with anything else in the place of a path is refused."""
    path = msgspec.json.decode(b'"/srv/ca.pem"', type=Path, dec_hook=path_from_text)
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b"7", type=Path, dec_hook=path_from_text)

    assert path == Path("/srv/ca.pem")
