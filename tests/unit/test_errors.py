"""The tree of errors: complete, drawn as it is, and in sentences."""

from __future__ import annotations

import errno
import inspect
import re
from pathlib import Path

import pytest

from app import errors
from app.cli import Exit, fail_with
from app.errors import AppError, NotAuthenticatedError, StorageError, StorageFullError
from app.words import Words, paragraph, translate

SAMPLES = {
    "AppError": StorageError(Path("/home/mara/tickets.db"), "Permission denied"),
    "Path": Path("/home/mara/ca.pem"),
    "Words": translate("Test", "It has a reason."),
    "float": 90.0,
    "float | None": 90.0,
    "str": "x.service-now.com",
    "str | Words": "Permission denied",
}
CLASSES = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, AppError) and kind.__module__.startswith(f"{errors.__name__}.")
]


def sample(kind: type[AppError]) -> AppError:
    """Make an error with a plausible value for each of its parameters."""
    parameters = inspect.signature(kind).parameters.values()
    return kind(*(SAMPLES[each.annotation] for each in parameters if each.default is each.empty))


def drawn_tree() -> dict[str, str]:
    """Read the picture in the docstring: each class with the one it hangs from."""
    parents, above = {}, {}
    for line in inspect.getdoc(errors).splitlines():
        if drawn := re.match(r"([│ ]*[├└]── )?(\w+Error) ", line):
            depth = len(drawn[1] or "") // 4
            parents[drawn[2]] = above.get(depth - 1, "Exception")
            above[depth] = drawn[2]
    return parents


def test_the_picture_shows_every_class_at_its_place():
    """The docstring draws the tree as it is."""
    assert drawn_tree() == {kind.__name__: kind.__base__.__name__ for kind in CLASSES}


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_says_what_why_and_what_next(kind):
    """Title, reason and next step are sentences: a capital at the front, a stop at the end."""
    error = sample(kind)

    for words in (error.title, error.detail, error.hint):
        assert isinstance(words, Words)
        assert re.fullmatch(r"[A-Z/x].*(\.|said: .*|arrived: .*|\.com)", str(words))
        assert "!" not in str(words)


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_is_one_line_on_a_terminal(kind, capsys):
    """The command line shows an error as one line that carries all three sentences."""
    error = sample(kind)
    code = fail_with(error)
    said = capsys.readouterr().err
    said_whole = paragraph(str(error.title), str(error.detail), str(error.hint))

    assert code == Exit.FAILED
    assert said == f"firnline: {said_whole}\n"


def test_words_of_an_instance_with_line_breaks_stay_on_one_line(capsys):
    """What somebody else wrote over several lines does not break the terminal's one."""
    fail_with(errors.RefusedError("Rule 7:\r\n  no\tentry\n"))

    assert capsys.readouterr().err.count("\n") == 1


def test_what_the_system_said_about_a_file_is_kept():
    """The reason of the operating system is told with the path."""
    error = StorageError.from_os(OSError(errno.EACCES, "Permission denied"), Path("/x/y"))

    assert str(error.detail) == f"{Path('/x/y')}: Permission denied."


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_an_error_of_its_own(number):
    """No room left, by the disk or by a quota, asks for something else than a damaged file."""
    error = StorageError.from_os(OSError(number, "No space left"), Path("/x/y"))

    assert isinstance(error, StorageFullError)
    assert str(Path("/x/y")) in str(error.detail)


def test_an_error_without_a_number_is_told_as_it_is():
    """Some failures of files carry nothing but a text."""
    error = StorageError.from_os(OSError("odd"), Path("x"))

    assert str(error.detail) == "x: odd."


def test_what_an_instance_said_ends_before_the_next_sentence():
    """The words of an instance end with a full stop, also where it sent none."""
    error = NotAuthenticatedError("Required to provide Auth information")

    assert "Required to provide Auth information. Check the user name" in str(error)
