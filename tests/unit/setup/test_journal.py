"""The installation's progress on disk."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.changes.change import Change
from app.connections.connection import Centre
from app.errors import StorageError
from app.network import ProxyMode, ProxySettings
from app.setup.checklist import Page, Provisioned, SetupState
from app.setup.journal import Journal

STATE = SetupState(
    page=Page.CONSENT,
    address_text="https://x.example",
    ca_file=Path("/ca.pem"),
    proxy=ProxySettings(ProxyMode.MANUAL, "proxy.corp:8080", "mara", "corp.example"),
    practice=True,
    centres=(Centre.SECURITY, Centre.COMPLIANCE),
    exchange_read=True,
    initiated_by="mara",
    administrator="admin",
    provisioned=Provisioned("client", "registry", "user"),
    changes=(
        Change("oauth_entity", "1", "Firnline", {"active": "true"}, {"active": "false"}),
        Change("sys_user", "", "firnline.integration", {"title": "Firnline integration"}),
    ),
)


def test_what_was_written_is_read_back(tmp_path):
    """A second start knows every answer that was given."""
    Journal(tmp_path / "setup.json").write(STATE)

    assert Journal(tmp_path / "setup.json").read() == STATE


def test_no_journal_is_no_progress(tmp_path):
    """A first start begins at the beginning."""
    assert Journal(tmp_path / "setup.json").read() is None


def test_journal_cut_at_any_byte_is_treated_as_absent(tmp_path):
    """A damaged journal never raises and never half-answers."""
    path = tmp_path / "setup.json"
    Journal(path).write(STATE)
    whole = path.read_bytes()
    read = []
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        read.append(Journal(path).read())

    assert set(read) == {None}


def test_journal_of_an_earlier_version_is_read(tmp_path):
    """What was written before there were proxies means the proxy of this computer."""
    path = tmp_path / "setup.json"
    Journal(path).write(STATE)
    entry = json.loads(path.read_text())
    del entry["proxy"]
    path.write_text(json.dumps(entry))

    assert Journal(path).read() == replace(STATE, proxy=ProxySettings())


def test_removed_journal_leaves_nothing(tmp_path):
    """A finished installation is forgotten, and forgetting twice is no error."""
    journal = Journal(tmp_path / "setup.json")
    journal.write(STATE)
    journal.remove()
    journal.remove()

    assert list(tmp_path.iterdir()) == []


def test_unwritable_folder_is_said_and_keeps_the_old_journal(tmp_path):
    """Where nothing can be written, the error names the file and the old content stays."""
    path = tmp_path / "setup.json"
    Journal(path).write(STATE)
    path.with_name("setup.json.new").mkdir()
    with pytest.raises(StorageError) as caught:
        Journal(path).write(SetupState())

    assert "setup.json" in str(caught.value)
    assert Journal(path).read() == STATE


@pytest.mark.parametrize("value", ["null", "[]", "0", '"x"', "{}", "[" * 100_000], ids=len)
def test_journal_of_another_shape_is_treated_as_absent(tmp_path, value):
    """JSON that is something else never raises."""
    path = tmp_path / "setup.json"
    path.write_text(value)

    assert Journal(path).read() is None


def test_journal_zeroed_from_any_byte_is_treated_as_absent(tmp_path):
    """What a crash of the file system leaves is no journal."""
    path = tmp_path / "setup.json"
    Journal(path).write(STATE)
    whole = path.read_bytes()
    read = []
    for length in range(len(whole)):
        path.write_bytes(whole[:length].ljust(len(whole), b"\0"))
        read.append(Journal(path).read())

    assert set(read) == {None}


def test_journal_with_a_wrong_type_anywhere_is_treated_as_absent(tmp_path):
    """A field of another type is damage, whichever it is."""
    path = tmp_path / "setup.json"
    Journal(path).write(STATE)
    entry = json.loads(path.read_text())
    read = {}
    for name in entry:
        path.write_text(json.dumps(entry | {name: [[1.5]]}))
        read[name] = Journal(path).read()

    assert set(read.values()) == {None}


def test_journal_of_a_later_version_is_treated_as_absent(tmp_path):
    """What a later program wrote may mean something else."""
    path = tmp_path / "setup.json"
    Journal(path).write(STATE)
    entry = json.loads(path.read_text())
    path.write_text(json.dumps(entry | {"version": entry["version"] + 1}))

    assert Journal(path).read() is None
