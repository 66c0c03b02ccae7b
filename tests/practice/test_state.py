"""State folders that are taken, broken, closed or of another time; and starts at the same time."""

from __future__ import annotations

import sqlite3
import ssl
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from app.practice.errors import PracticeError
from app.practice.listening import listen
from app.practice.server import PracticeOptions, PracticeServer
from tests.practice.consent import login_of


def start(folder):
    """Start on a state folder and stop at once."""
    with PracticeServer(PracticeOptions(state_dir=folder)).running() as server:
        return server


def refused(folder):
    """Fail to start on a state folder, and return what is said."""
    with pytest.raises(PracticeError) as caught:
        start(folder)
    said = str(caught.value)
    assert "\n" not in said
    assert caught.value.next_step
    return said


@pytest.fixture
def folder(tmp_path):
    """A state folder with an instance in it."""
    start(tmp_path / "state")
    return tmp_path / "state"


def contents(folder):
    """Return the bytes of each file that a person would miss."""
    names = ("instance.key", "ca.pem", "ca-key.pem", "instance.db", "format")
    files = [folder / name for name in names]
    return {file.name: file.read_bytes() for file in files if file.exists()}


@pytest.mark.parametrize("name", ["instance.key", "ca.pem", "ca-key.pem", "instance.db"])
@pytest.mark.parametrize("content", [b"", b"\x00\xff nonsense " * 400], ids=["empty", "nonsense"])
def test_a_broken_file_is_named_and_left_alone(folder, name, content):
    """The error names the file and what to do, and nothing in the folder is changed."""
    (folder / name).write_bytes(content)
    before = contents(folder)
    said = refused(folder)

    assert name in said or name.replace("-key", "") in said
    assert "--state" in said
    assert contents(folder) == before


def test_a_first_start_that_was_killed_is_made_up_for(folder):
    """Records that were never written, by an instance that never answered, are no loss."""
    (folder / "instance.db").write_bytes(b"")
    (folder / "port").unlink()

    assert start(folder).address.startswith("https://localhost:")


@pytest.mark.parametrize("name", ["instance.key", "ca-key.pem", "instance.db", "ca.pem"])
def test_a_truncated_file_is_named_and_left_alone(folder, name):
    """Half a file is as broken as none."""
    file = folder / name
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    before = contents(folder)
    refused(folder)

    assert contents(folder) == before


def test_a_key_of_another_authority_is_said(folder, tmp_path):
    """Certificate and key must belong together, else no client could connect."""
    other = start(tmp_path / "other").ca_file.with_name("ca-key.pem")
    (folder / "ca-key.pem").write_bytes(other.read_bytes())

    assert "ca.pem" in refused(folder)


def test_a_lost_certificate_is_said(folder):
    """A new authority in its place would lock out who trusts the old one."""
    (folder / "ca.pem").unlink()

    assert "ca.pem" in refused(folder)


@pytest.mark.parametrize("found", ["1", "99", ""])
def test_a_folder_of_another_version_is_left_alone(folder, found):
    """The records of another version would be misread; the folder is as it was."""
    (folder / "format").write_text(found)
    before = contents(folder)

    assert "Another version" in refused(folder)
    assert contents(folder) == before


def test_records_from_before_formats_are_left_alone(folder):
    """A folder without a format is one of the first version."""
    (folder / "format").unlink()

    assert "Another version" in refused(folder)


@pytest.mark.parametrize("content", [b"", b"\xff", b"99999999", b"-1", "٣".encode()])
def test_a_broken_port_is_forgotten(folder, content):
    """The port of the last run is a convenience; any other does as well."""
    (folder / "port").write_bytes(content)

    assert start(folder).address.startswith("https://localhost:")


def test_a_broken_lock_is_said(folder):
    """A lock file with something else in it is named."""
    (folder / "running.lock").write_bytes(b"no lock at all, but long enough to be looked at" * 40)

    assert "running.lock" in refused(folder)


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path):
    """The error names it and the way on."""
    (tmp_path / "file").touch()

    assert "cannot write to" in refused(tmp_path / "file")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no folder is closed to everybody")
def test_a_closed_folder_is_said():
    """A folder that nobody may write to ends with the way on."""
    assert "cannot write to" in refused(Path("/proc"))


def test_a_folder_serves_one_instance_at_a_time(tmp_path):
    """A second instance on the same records is refused, and the first one's port is kept."""
    with PracticeServer(PracticeOptions(state_dir=tmp_path)).running():
        port = (tmp_path / "port").read_text()
        said = refused(tmp_path)

    assert "already running" in said
    assert (tmp_path / "port").read_text() == port


def test_many_may_start_at_the_same_time():
    """Each has a port of its own, and none trips over another."""

    def address(_number):
        with PracticeServer(PracticeOptions()).running() as server:
            return server.address

    with ThreadPoolExecutor(3) as pool:
        addresses = list(pool.map(address, range(3)))

    assert all(found.startswith("https://localhost:") for found in addresses)


def test_a_port_that_is_only_just_taken_is_said():
    """Whoever comes second hears it at once, not when the first connection comes in."""
    first = listen(0)
    try:
        port = first[0].getsockname()[1]
        with pytest.raises(PracticeError, match=f"Port {port} is taken"):
            listen(port)
    finally:
        for listener in first:
            listener.close()


def test_an_interrupted_first_start_is_taken_up(tmp_path):
    """A key without certificate and records is made anew."""
    (tmp_path / "ca-key.pem").write_bytes(b"half")

    assert start(tmp_path).ca_file.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_what_is_made_is_closed_to_others(tmp_path):
    """All that holds a secret is for its owner, in a folder that is open to everybody."""
    tmp_path.chmod(0o755)
    with PracticeServer(PracticeOptions(state_dir=tmp_path, with_control=True)).running():
        modes = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}

    for_all = {"ca.pem", "port", "format", "running.lock", "running.lock-journal"}
    assert {"instance.db", "instance.db-wal", "instance.db-shm"} <= modes.keys()
    assert {name for name, mode in modes.items() if mode} <= for_all


def test_a_first_start_that_ends_halfway_is_begun_again(tmp_path):
    """Whoever starts again finds passwords and tickets as if nothing had happened."""

    def end(_done, _total):
        raise InterruptedError

    options = PracticeOptions(state_dir=tmp_path, tickets=2)
    with pytest.raises(InterruptedError), PracticeServer(options, end).running():
        pass
    with PracticeServer(options).running() as server:
        trust = ssl.create_default_context(cafile=server.ca_file)
        auth = login_of(server.administrator)
        url = f"{server.address}/api/now/table/incident?sysparm_limit=1"
        answer = httpx.get(url, auth=auth, verify=trust)

    assert answer.status_code == 200
    assert answer.headers["x-total-count"] == "77"


def test_records_survive_a_kill(tmp_path):
    """What was written before the process ended without a word is there afterwards."""
    start(tmp_path)
    with closing(sqlite3.connect(tmp_path / "instance.db")) as records:
        records.execute("UPDATE task SET short_description = 'kept'")
        records.commit()

    with PracticeServer(PracticeOptions(state_dir=tmp_path)).running() as server:
        assert server.database.count("task", short_description="kept")
