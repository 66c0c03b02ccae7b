"""The program as a process: how it ends, what it leaves, and what it says when it cannot start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from tenacity import retry, retry_if_result, stop_after_delay, wait_fixed

LIMIT_S = 30
INTERRUPTED = 130
TERMINATED = 143
SANDBOX_OFF = "QTWEBENGINE_DISABLE_SANDBOX"
unix_signals = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows sends no signals to a single process"
)


def environment(**changes: str | None) -> dict[str, str]:
    """Return the surroundings of a program without a screen; None takes a variable away."""
    wanted = {**os.environ, "QT_QPA_PLATFORM": "offscreen", SANDBOX_OFF: "1", **changes}
    return {name: value for name, value in wanted.items() if value is not None}


def command(home: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "ui.main", "--home", str(home), *arguments]


@contextmanager
def running(home: Path) -> Iterator[subprocess.Popen[str]]:
    """Start the program on a practice instance, and make sure that it is gone afterwards."""
    with subprocess.Popen(
        command(home, "--practice", "--log-level", "DEBUG"),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@retry(
    retry=retry_if_result(lambda holds: not holds),
    wait=wait_fixed(0.02),
    stop=stop_after_delay(LIMIT_S),
)
def wait_for(condition: Callable[[], object]) -> object:
    """Wait until something is so."""
    return condition()


def practice_of(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """Return the practice instances that a program has started."""
    children = psutil.Process(process.pid).children(recursive=True)
    return [child for child in children if "practice" in child.cmdline()]


def has_begun(process: subprocess.Popen[str], home: Path) -> bool:
    """Tell whether there is anything of the program at all."""
    return process.poll() is None and home.exists()


def has_a_log(process: subprocess.Popen[str], home: Path) -> bool:
    """Tell whether the program is about to load Qt."""
    return process.poll() is None and (home / "logs" / "firnline.log").exists()


def has_a_child(process: subprocess.Popen[str], home: Path) -> bool:
    """Tell whether the windows are up and a practice instance is being started."""
    del home
    return bool(practice_of(process))


def has_a_practice_instance(process: subprocess.Popen[str], home: Path) -> bool:
    """Tell whether the practice instance answers."""
    return has_a_child(process, home) and (home / "data" / "practice" / "port").exists()


def interrupt(process: subprocess.Popen[str]) -> int | None:
    """Press Ctrl+C, and return the exit code once there is one."""
    process.send_signal(signal.SIGINT)
    return process.poll()


@unix_signals
@pytest.mark.parametrize(
    "moment", [has_begun, has_a_log, has_a_child, has_a_practice_instance], ids=lambda m: m.__name__
)
def test_ctrl_c_ends_it_at_any_moment(tmp_path, moment):
    """It ends at once with its code and without a word, and takes its child with it."""
    home = tmp_path / "home"
    with running(home) as process:
        wait_for(lambda: moment(process, home))
        children = practice_of(process)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=LIMIT_S)
    psutil.wait_procs(children, timeout=LIMIT_S)

    assert (process.returncode, out, err) == (INTERRUPTED, "", "")
    assert not [child for child in children if child.is_running()]


@unix_signals
def test_the_system_ends_it_in_order_too(tmp_path):
    """Told to end with the session, it leaves no practice instance behind."""
    home = tmp_path / "home"
    with running(home) as process:
        wait_for(lambda: has_a_practice_instance(process, home))
        children = practice_of(process)
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=LIMIT_S)
    psutil.wait_procs(children, timeout=LIMIT_S)

    assert (process.returncode, out, err) == (TERMINATED, "", "")
    assert not [child for child in children if child.is_running()]


@unix_signals
def test_ctrl_c_again_and_again_ends_it_too(tmp_path):
    """Whoever is impatient while everything is being closed changes nothing but the speed."""
    home = tmp_path / "home"
    with running(home) as process:
        wait_for(lambda: has_a_practice_instance(process, home))
        children = practice_of(process)
        wait_for(lambda: interrupt(process) is not None)
        out, err = process.communicate(timeout=LIMIT_S)
    psutil.wait_procs(children, timeout=LIMIT_S)

    # At its very end Python gives signals back to the system, which ends it with the signal's name.
    assert process.returncode in {INTERRUPTED, -signal.SIGINT}
    assert (out, err) == ("", "")
    assert not [child for child in children if child.is_running()]


@unix_signals
def test_after_ctrl_c_the_next_start_goes_on(tmp_path):
    """The same practice instance is there again, at the same port."""
    home, ports = tmp_path / "home", []
    for _ in range(2):
        with running(home) as process:
            wait_for(lambda: has_a_practice_instance(process, home))
            ports.append((home / "data" / "practice" / "port").read_text())
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=LIMIT_S)

    assert ports[0] == ports[1]
    assert process.returncode == INTERRUPTED


def test_the_practice_instance_does_not_outlive_a_killed_program(tmp_path):
    """Who is killed cannot tidy up; the practice instance notices by itself."""
    home = tmp_path / "home"
    with running(home) as process:
        wait_for(lambda: has_a_practice_instance(process, home))
        children = practice_of(process)
        process.kill()
        process.communicate(timeout=LIMIT_S)
    _, alive = psutil.wait_procs(children, timeout=LIMIT_S)

    assert children
    assert alive == []


def refused(home: Path, *arguments: str, surroundings: Mapping[str, str] | None = None) -> str:
    """Start a program that cannot run, and return the one line that it leaves."""
    result = subprocess.run(
        command(home, *arguments),
        env=surroundings or environment(),
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )

    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith("firnline: ")
    assert result.stderr.count("\n") == 1
    return result.stderr


@pytest.mark.parametrize("arguments", [(), ("tour", "--out", "{home}/out")], ids=["window", "tour"])
def test_a_home_that_cannot_be_written_is_said(tmp_path, arguments):
    """A file in the place of the folder is named on one line."""
    home = tmp_path / "home"
    home.touch()
    said = refused(home, *(word.format(home=home) for word in arguments))

    assert str(home) in said


def test_a_log_that_cannot_be_written_is_said(tmp_path):
    """The first file that is written is the first that may fail."""
    (tmp_path / "logs" / "firnline.log").mkdir(parents=True)

    assert "firnline.log" in refused(tmp_path)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root is refused by the web engine"
)
@pytest.mark.parametrize("arguments", [(), ("tour", "--out", "{home}/out")], ids=["window", "tour"])
def test_root_is_told_why_it_is_refused(tmp_path, arguments):
    """The web engine would abort; the one line says what to do instead."""
    words = (word.format(home=tmp_path) for word in arguments)
    said = refused(tmp_path, *words, surroundings=environment(**{SANDBOX_OFF: None}))

    assert SANDBOX_OFF in said


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_it_says_so(tmp_path):
    """Qt would abort; the one line offers the walk that needs no screen."""
    nowhere = environment(QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None)

    assert "firnline tour --out" in refused(tmp_path, surroundings=nowhere)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have one kind of screen")
def test_what_qt_cannot_do_is_said(tmp_path):
    """Where Qt gives up, its reason reaches the terminal instead of an abort."""
    said = refused(tmp_path, surroundings=environment(QT_QPA_PLATFORM="no-such-platform"))

    assert "no Qt platform plugin" in said


@unix_signals
def test_a_second_program_on_the_same_home_is_refused(tmp_path):
    """Two programs would write the same journal, so the second says who is in its way."""
    home = tmp_path / "home"
    with running(home) as first:
        wait_for(lambda: has_a_child(first, home))
        with running(home) as second:
            _, err = second.communicate(timeout=LIMIT_S)
        first.send_signal(signal.SIGINT)
        first.communicate(timeout=LIMIT_S)

    assert second.returncode == 1
    assert "Firnline is already open" in err
    assert len(err.splitlines()) == 1
