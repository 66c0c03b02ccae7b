"""Files that people choose."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import StorageError
from app.recommendations.secure_score.entry import Form
from app.recommendations.secure_score.reading import NotSecureScoreError, read_files
from app.words import Words

ROW = "Rank,Recommended action,Points achieved,Status\n1,Café sûr,1/2,Planned\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_encodings_of_the_portal_and_of_spreadsheets(
    tmp_path: Path, encoding: str
) -> None:
    """With or without a mark in front, in wide or in Western letters, the accents are right."""
    path = tmp_path / "list.csv"
    path.write_bytes(ROW.encode(encoding))

    assert [entry.title for entry in read_files([path]).entries] == ["Café sûr"]


def test_json_that_a_shell_wrote_in_wide_letters_is_read(tmp_path: Path) -> None:
    """A reply that was redirected into a file by PowerShell is in UTF-16."""
    path = tmp_path / "profiles.json"
    path.write_bytes('{"value": [{"id": "one", "maxScore": 3}]}'.encode("utf-16"))

    assert [entry.control for entry in read_files([path]).entries] == ["one"]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"PK\x03\x04\x00\x00", "no text"),
        (b'{"value": [', "damaged"),
        (b'{"name": "x", "age": 3}', "name, age"),
        (b"[1, 2]", "without any names"),
        (b"Name,Age\nMara,41\n", "Name | Age"),
        (b'{"error": {"code": "Forbidden"}}', "error"),
        (b"Rank,Recommended action,Status\n", "Rank | Recommended action | Status"),
    ],
    ids=["nothing", "blank", "binary", "cut", "object", "list", "table", "refusal", "header alone"],
)
def test_another_file_is_said_to_be_what_it_is(tmp_path: Path, content: bytes, found: str) -> None:
    """The error says what was found and what was expected."""
    path = tmp_path / "file"
    path.write_bytes(content)

    with pytest.raises(NotSecureScoreError, match="Expected is") as caught:
        read_files([path])

    assert found in str(caught.value)


def test_nothing_is_read_of_any_file_where_one_is_another(tmp_path: Path) -> None:
    """One wrong file among several is told before anything is made of the others."""
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(ROW)
    bad.write_text("x")

    with pytest.raises(NotSecureScoreError, match=r"bad\.csv"):
        read_files([good, bad])


def test_a_file_of_hundreds_of_megabytes_is_not_read(tmp_path: Path) -> None:
    """Its size is said, before it fills the memory."""
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)

    with pytest.raises(NotSecureScoreError, match="200 MB; at most 64 MB"):
        read_files([path])


def test_a_file_that_is_not_there_is_an_error_of_storage(tmp_path: Path) -> None:
    """What the operating system says is said with the name of the file."""
    with pytest.raises(StorageError, match="gone"):
        read_files([tmp_path / "gone"])


def test_several_files_are_one_reading(tmp_path: Path) -> None:
    """Kinds and entries of all files stand together."""
    profiles, scores = tmp_path / "profiles.json", tmp_path / "scores.json"
    profiles.write_text('{"value": [{"id": "one", "maxScore": 3}]}')
    scores.write_text('{"value": [{"controlScores": [{"controlName": "one", "score": 1}]}]}')
    found = read_files([profiles, scores])

    assert found.forms == {Form.PROFILES, Form.SCORES}
    assert len(found.entries) == 2


@pytest.mark.parametrize("form", Form)
def test_every_kind_of_export_has_a_name(form: Form) -> None:
    """What was found can be said to people."""
    assert isinstance(form.words, Words)
