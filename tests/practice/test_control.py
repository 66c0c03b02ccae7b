"""Steering a practice instance while it runs, and reading its log back."""

from __future__ import annotations

import json
import ssl
import stat
import subprocess
import sys
from contextlib import ExitStack

import httpx
import pytest

from app.cli import Exit, parse
from app.practice.server import PracticeOptions, PracticeServer
from app.practice_control import run_practice_control
from tests.practice.consent import login_of

INCIDENTS = "/api/now/table/incident"


@pytest.fixture
def steered(tmp_path):
    """A fresh instance that may be steered."""
    options = PracticeOptions(state_dir=tmp_path, with_control=True, faults=("delay_s=0",))
    with PracticeServer(options).running() as running:
        yield running


@pytest.fixture
def customer(steered):
    """A client of the instance."""
    trust = ssl.create_default_context(cafile=steered.ca_file)
    login = login_of(steered.administrator)
    with httpx.Client(base_url=steered.address, verify=trust, auth=login) as client:
        yield client


@pytest.fixture
def control(steered, capsys):
    """Runs the command and returns its exit code and what it said."""

    def run(*words):
        chosen = parse(["practice-control", "--control", str(steered.control_file), *words])
        code = run_practice_control(chosen)
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def test_faults_come_and_go_while_it_runs(steered, customer, control):
    """What is set takes effect at once, is shown, and is cleared."""
    nothing = control("show")
    told = control("set", "offline", "delay_s=0.5")
    status = customer.get("/login.do").status_code
    less = control("--json", "clear", "offline")
    rest = control("clear")

    assert nothing == (Exit.DONE, "Nothing goes wrong at present.\n")
    assert told == (Exit.DONE, "offline\ndelay_s=0.5\n")
    assert status == 503
    assert json.loads(less[1]) == {"delay_s": 0.5}
    assert rest == nothing
    assert steered.conditions.active() == {}


def test_an_unknown_fault_is_said_on_one_line(control):
    """The line lists those there are."""
    code, said = control("set", "ofline")

    assert code == Exit.FAILED
    assert "There is no fault named 'ofline'. Choose one of: offline," in said
    assert said.count("\n") == 1


def test_a_wish_is_granted_whole_or_not_at_all(steered, control):
    """One fault that there is not leaves all as it was."""
    control("set", "offline")
    code, _ = control("set", "reset", "delay_s=soon")
    content = json.loads(steered.control_file.read_text())
    trust = ssl.create_default_context(cafile=content["ca_file"])
    headers = {"Authorization": f"Bearer {content['token']}"}
    with httpx.Client(base_url=content["address"], verify=trust, headers=headers) as client:
        answers = [
            client.post("/conditions", json={"clear": [], "set": wish})
            for wish in (["ofline"], "offline")
        ]

    assert code == Exit.FAILED
    assert [answer.status_code for answer in answers] == [400, 400]
    assert steered.conditions.active() == {"offline": True}


def test_the_clock_goes_forward(steered, control):
    """Its time is shown, and so is where it was put."""
    before = steered.clock.seconds()
    code, said = control("--json", "clock", "--forward", "3600")

    assert code == Exit.DONE
    assert json.loads(said)["ahead_s"] == 3600
    assert steered.clock.seconds() >= before + 3600


@pytest.mark.parametrize("seconds", ["-5", "nan", "inf", "1e12"])
def test_a_clock_neither_goes_back_nor_too_far(control, seconds):
    """A number that makes no sense is refused with a reason."""
    code, said = control("clock", "--forward", seconds)

    assert code == Exit.FAILED
    assert "cannot be put forward" in said


def test_the_log_is_read_back_masked(customer, control):
    """A line has what was asked, by whom, and how it went; no secret."""
    customer.get(INCIDENTS, params={"sysparm_limit": "1", "token": "very-secret"})
    lines = control("log")[1].splitlines()
    (entry,) = [json.loads(line) for line in control("--json", "log")[1].splitlines()]

    assert len(lines) == 1
    assert "  200  GET  /api/now/table/incident?" in lines[0]
    assert "  admin  basic  " in lines[0]
    assert "very-secret" not in lines[0]
    assert entry["status"] == 200
    assert entry["sent_bytes"] > 100
    assert entry["duration_ms"] > 0


def test_tickets_are_added_while_it_runs(steered, control):
    """As often as is wished, change requests and incidents by turns."""
    tables = ("change_request", "incident")
    before = [steered.database.count(table) for table in tables]
    said = [control("seed", "--tickets", "10") for _ in range(2)]
    after = [steered.database.count(table) for table in tables]
    rows = [row for table in tables for row in steered.database.rows(table)]
    numbers = {row["number"] for row in rows}

    assert said == [(Exit.DONE, "10 tickets were added.\n")] * 2
    assert [new - old for old, new in zip(before, after, strict=True)] == [10, 10]
    assert len(numbers) == len(rows)


def test_too_many_tickets_are_refused(control):
    """A number that would keep it busy for minutes ends with the highest there is."""
    code, said = control("seed", "--tickets", "1000000")

    assert code == Exit.FAILED
    assert "up to 100000" in said


def test_nobody_steers_without_the_token(steered):
    """A missing and a wrong token are refused, and change nothing."""
    trust = ssl.create_default_context(cafile=steered.ca_file)
    wish = {"set": ["offline"]}
    with httpx.Client(base_url=steered.control_address, verify=trust) as stranger:
        answers = [
            stranger.post("/conditions", json=wish, headers=headers)
            for headers in ({}, {"Authorization": "Bearer wrong"})
        ]

    assert [answer.status_code for answer in answers] == [401, 401]
    assert steered.conditions.active() == {}


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"set": 3}', b'{"clear": "x"}', b"\xff"])
def test_a_nonsense_wish_is_refused(steered, body):
    """Whoever knows the token may still be wrong; the answer says so."""
    content = json.loads(steered.control_file.read_text())
    trust = ssl.create_default_context(cafile=content["ca_file"])
    headers = {"Authorization": f"Bearer {content['token']}"}
    with httpx.Client(base_url=content["address"], verify=trust, headers=headers) as client:
        answer = client.post("/conditions", content=body)
        elsewhere = client.get("/nowhere")

    assert (answer.status_code, elsewhere.status_code) == (400, 404)
    assert answer.json()["error"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_the_control_file_is_for_its_owner_and_goes_with_the_instance(tmp_path):
    """Others cannot read it, and none is left behind."""
    options = PracticeOptions(state_dir=tmp_path, with_control=True)
    with PracticeServer(options).running() as server:
        mode = stat.S_IMODE(server.control_file.stat().st_mode)

    assert mode == 0o600
    assert not server.control_file.exists()


def test_steering_what_does_not_run_is_said(tmp_path, capsys):
    """No file, a broken file, and a file of an instance that has ended: one line each."""
    broken, ended = tmp_path / "broken.json", tmp_path / "ended"
    broken.write_text("{")
    options = PracticeOptions(state_dir=ended, with_control=True)
    with PracticeServer(options).running() as server:
        content = server.control_file.read_text()
    server.control_file.write_text(content)
    said = []
    for file in (tmp_path / "none", broken, server.control_file):
        chosen = parse(["practice-control", "--control", str(file), "show"])
        assert run_practice_control(chosen) == Exit.FAILED
        said.append(capsys.readouterr().err)

    assert [text.count("\n") for text in said] == [1, 1, 1]
    assert "can be steered" in said[0]
    assert "is not the control file" in said[1]
    assert "does not answer" in said[2]


def test_no_fault_touches_the_control(control):
    """What goes wrong on the instance can always be ended."""
    control("set", "silent", "certificate=expired")

    assert control("clear") == (Exit.DONE, "Nothing goes wrong at present.\n")


def test_the_log_is_followed_until_the_instance_ends(tmp_path):
    """An entry is told as soon as it comes in, and the end is said."""
    options = PracticeOptions(state_dir=tmp_path, with_control=True)
    with ExitStack() as stack:
        server = stack.enter_context(PracticeServer(options).running())
        command = [sys.executable, "-m", "ui.main", "practice-control"]
        chosen = ["--control", str(server.control_file), "--json", "log", "--follow"]
        pipe = subprocess.PIPE
        follower = subprocess.Popen([*command, *chosen], stdout=pipe, stderr=pipe, text=True)
        trust = ssl.create_default_context(cafile=server.ca_file)
        httpx.get(f"{server.address}/login.do", verify=trust)
        entry = json.loads(follower.stdout.readline())
    rest, said = follower.communicate(timeout=30)

    assert (entry["path"], entry["status"]) == ("/login.do", 200)
    assert rest == ""
    assert "may have ended" in said
    assert follower.returncode == Exit.FAILED
