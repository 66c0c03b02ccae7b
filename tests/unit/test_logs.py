"""What the log holds, and what it must not."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import StorageError
from app.logs import start_log


@pytest.fixture(autouse=True)
def root_logger() -> Iterator[logging.Logger]:
    """Take back what a log changes for the whole process."""
    root = logging.getLogger()
    level, before = root.level, set(root.handlers)
    yield root
    for handler in set(root.handlers) - before:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def written(path: Path) -> list[str]:
    return [line.split(": ", 1)[1] for line in path.read_text("utf-8").splitlines()]


def test_libraries_are_heard_only_when_they_warn(tmp_path):
    """A library's DEBUG lines may hold tokens; ours are written by people who know."""
    path = start_log(tmp_path, "DEBUG")
    for name in ("app.signin.tokens", "ui.qt", "firnline", "httpx", "requests_oauthlib", "apple"):
        logging.getLogger(name).debug("%s debug", name)
        logging.getLogger(name).warning("%s warning", name)

    assert [line for line in written(path) if "debug" in line] == [
        "app.signin.tokens debug",
        "ui.qt debug",
        "firnline debug",
    ]
    assert len([line for line in written(path) if "warning" in line]) == 6


def test_the_level_is_a_floor(tmp_path):
    """At INFO, our own DEBUG lines are left out as well."""
    path = start_log(tmp_path, "INFO")
    logging.getLogger("app").debug("fine print")
    logging.getLogger("app").info("Größe")

    assert written(path) == ["Größe"]


def test_a_line_says_when_how_bad_and_who(tmp_path):
    """A line can be read by somebody who was not there."""
    path = start_log(tmp_path, "INFO")
    logging.getLogger("app.tickets").warning("late")

    assert path.read_text().rstrip().endswith("WARNING app.tickets: late")


def test_a_log_that_cannot_be_written_is_said(tmp_path):
    """A folder in the place of the log is an error of ours, with the path in it."""
    (tmp_path / "firnline.log").mkdir()

    with pytest.raises(StorageError) as refused:
        start_log(tmp_path, "INFO")
    assert str(tmp_path / "firnline.log") in str(refused.value)
