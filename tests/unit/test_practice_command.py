"""`firnline practice` as a process: its first line, its end, and what it says when it cannot."""

from __future__ import annotations

import json
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest

LIMIT_S = 30
COMMAND = [sys.executable, "-m", "ui.main"]
unix_signals = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows sends no signals to a single process"
)


@contextmanager
def running(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run a practice instance, and make sure that it is gone afterwards."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*COMMAND, *arguments], stdin=pipe, stdout=pipe, stderr=pipe, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def told(process: subprocess.Popen[str]) -> dict:
    """Return what the first line says."""
    return json.loads(process.stdout.readline())


def refused(*arguments: str) -> str:
    """Run a command that cannot work, and return the one line that it leaves."""
    result = subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, timeout=LIMIT_S, check=False
    )

    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    return result.stderr


def test_first_line_is_all_that_a_program_needs(tmp_path):
    """The address answers over HTTPS with that CA file, and the accounts can sign in."""
    with running("practice", "--json", "--state", str(tmp_path)) as process:
        line = told(process)
        trust = ssl.create_default_context(cafile=line["ca_file"])
        with httpx.Client(base_url=line["address"], verify=trust) as client:
            greeted = {
                role: client.get(
                    "/api/now/ui/user/current_user", auth=(who["user_name"], who["password"])
                ).json()["result"]["user_name"]
                for role, who in line["accounts"].items()
            }

    assert set(line) == {"address", "ca_file", "accounts", "control"}
    assert Path(line["ca_file"]).parent == tmp_path
    assert greeted == {"administrator": "admin", "personal": "mara.lindqvist"}


def test_without_json_people_can_read_it():
    """The text form names the same things, and how to stop."""
    with running("practice") as process:
        lines = [process.stdout.readline() for _ in range(6)]

    assert lines[0].startswith("Practice instance   https://localhost:")
    assert lines[1].rstrip().endswith("ca.pem")
    assert "admin " in lines[2]
    assert "mara.lindqvist " in lines[3]
    assert "practice-control --control " in lines[4]
    assert "Ctrl+C" in lines[5]


def test_people_are_told_the_second_factor_where_it_is_asked_for():
    """With that fault a line for each account has the secret of its authenticator."""
    with running("practice", "--fault", "mfa") as process:
        lines = [process.stdout.readline() for _ in range(6)]

    secrets = [line.split()[-1] for line in lines if line.startswith("Authenticator of")]
    assert [len(secret) for secret in secrets] == [32, 32]


def test_state_survives_a_restart(tmp_path):
    """All but how to steer it is the same after a restart from the same folder."""
    lines = []
    for _ in range(2):
        with running("practice", "--json", "--state", str(tmp_path)) as process:
            lines.append(told(process))
            del lines[-1]["control"]

    assert lines[0] == lines[1]


@unix_signals
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
@pytest.mark.parametrize("watched", [(), ("--until-stdin-closes",)], ids=["alone", "watched"])
def test_a_signal_ends_it_well(number, watched):
    """To be stopped is its regular end, also while somebody still holds its standard input."""
    with running("practice", "--json", *watched) as process:
        ca_file = Path(told(process)["ca_file"])
        process.send_signal(number)
        code = process.wait(LIMIT_S)
        said = process.stderr.read()

    assert (code, said) == (0, "")
    assert not ca_file.parent.exists()


def test_it_ends_with_whoever_holds_its_input():
    """When standard input closes, because whoever started it was killed, it ends."""
    with running("practice", "--json", "--until-stdin-closes") as process:
        told(process)
        process.stdin.close()
        code = process.wait(LIMIT_S)
        said = process.stderr.read()

    assert (code, said) == (0, "")


def test_without_being_told_it_outlives_its_input():
    """A practice instance in the background is not ended by a closed input."""
    with running("practice", "--json") as process:
        line = told(process)
        process.stdin.close()
        trust = ssl.create_default_context(cafile=line["ca_file"])
        answer = httpx.get(f"{line['address']}/login.do", verify=trust)

    assert answer.status_code == 200


def test_a_taken_port_is_said():
    """A port in use ends with one line that names it and the way on."""
    with socket.create_server(("127.0.0.1", 0)) as owner:
        port = str(owner.getsockname()[1])
        said = refused("practice", "--port", port)

    assert said == (
        f"firnline: Port {port} is taken. Choose another with --port, or stop its owner.\n"
    )


def test_an_unknown_release_is_said():
    """A release that never was ends with one line that lists those there are."""
    said = refused("practice", "--release", "atlantis")

    assert "'atlantis'" in said
    assert "zurich" in said


def test_an_unknown_fault_is_said():
    """A fault that does not exist ends with one line that lists those there are."""
    said = refused("practice", "--fault", "offline", "--fault", "hibernate=2")

    assert "'hibernate'" in said
    assert "Choose one of: hibernating," in said


def test_a_fault_is_there_from_the_start():
    """The first request meets it already."""
    with running("practice", "--json", "--fault", "offline=1") as process:
        line = told(process)
        trust = ssl.create_default_context(cafile=line["ca_file"])
        answers = [httpx.get(f"{line['address']}/login.do", verify=trust) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [503, 200]


def test_faults_have_help():
    """Every fault is listed with what it does and where that is known from."""
    command = [*COMMAND, "practice", "--help-faults"]
    result = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT_S, check=True)

    assert "\n  hibernating[=N]\n" in result.stdout
    assert result.stdout.count("Source: ") > 50


def test_many_may_start_at_the_same_time():
    """Three processes that start at once all come up, each at an address of its own."""
    with ExitStack() as stack:
        processes = [stack.enter_context(running("practice", "--json")) for _ in range(3)]
        addresses = {told(process)["address"] for process in processes}

    assert len(addresses) == 3


def test_a_state_folder_that_cannot_be_is_said(tmp_path):
    """A file in the place of the folder ends with one line that names it."""
    (tmp_path / "file").touch()
    said = refused("practice", "--state", str(tmp_path / "file"))

    assert str(tmp_path / "file") in said
    assert "--state" in said
