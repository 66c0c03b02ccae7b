"""The command `firnline doctor`, in a process of its own with a real key ring."""

from __future__ import annotations

import asyncio
import json
import sys
import time
import zipfile

import pytest

from app.doctor.probes import PROBES
from app.places import Places
from app.signin.vault import KeyringVault
from tests.unit.doctor.connecting import connect

LIMIT_S = 60
SOON_S = 5


@pytest.fixture
def home(tmp_path):
    """Where the program keeps everything."""
    places = Places.under(tmp_path / "home")
    places.create()
    return tmp_path / "home"


async def _doctor(home, *words, typed=""):
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "ui.main", "doctor", "--home", str(home), *words),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(process.communicate(typed.encode()), LIMIT_S)
    return process.returncode, out.decode(), err.decode()


async def test_without_a_connection_it_says_so(home):
    """There is nothing to try, which is a failure in one line."""
    code, out, err = await _doctor(home)

    assert (code, out) == (1, "")
    assert err.startswith("firnline: No instance is connected")


@pytest.mark.keyring
async def test_a_healthy_connection_ends_with_zero(home, practice, tmp_path):
    """Every probe stands in the JSON and is green, within seconds; the bundle holds no secrets."""
    vault = await KeyringVault.open()
    await connect(practice, vault, Places.under(home).data)
    bundle = tmp_path / "support.zip"
    began = time.monotonic()
    code, out, err = await _doctor(home, "--json", "--support-bundle", str(bundle))
    took_s = time.monotonic() - began
    (report,) = json.loads(out)["reports"]
    with zipfile.ZipFile(bundle) as packed:
        names = packed.namelist()

    assert code == 0
    assert took_s < SOON_S
    assert report["verdict"] == "ok"
    assert {finding["status"] for finding in report["findings"]} == {"ok"}
    assert [finding["key"] for finding in report["findings"]] == [probe.key for probe in PROBES]
    assert all(f"{name}: " in err for name in names)


@pytest.mark.keyring
async def test_a_connection_in_trouble_ends_with_one(home, practice):
    """The text names the trouble and what to do."""
    vault = await KeyringVault.open()
    connection = await connect(practice, vault, Places.under(home).data)
    practice.conditions.token_expired = True
    code, out, _err = await _doctor(home, "--connection", connection.name)

    assert code == 1
    assert "[x] The instance did not accept the sign-in." in out
    assert "In the way: 1." in out


@pytest.mark.keyring
async def test_a_name_that_nobody_has_is_told(home, practice):
    """The names that there are stand beside it."""
    vault = await KeyringVault.open()
    connection = await connect(practice, vault, Places.under(home).data)
    code, _out, err = await _doctor(home, "--connection", "nobody")

    assert code == 1
    assert connection.name in err


@pytest.mark.keyring
async def test_an_administrator_sees_more(home, practice):
    """The instance is vague towards the integration user; a locked one is seen by others."""
    connection = await connect(practice, await KeyringVault.open(), Places.under(home).data)
    user = practice.database.find("sys_user", sys_id=connection.user_sys_id)
    practice.database.update("sys_user", {**user, "locked_out": "true"})
    account = practice.administrator
    words = ("--json", "--administrator", account.user_name)
    code, out, _err = await _doctor(home, *words, typed=f"{account.password}\n")
    (report,) = json.loads(out)["reports"]
    red = {each["key"]: each["remedy_id"] for each in report["findings"]}

    assert code == 1
    assert {key: remedy for key, remedy in red.items() if remedy} == {"user": "user_locked"}
    assert account.password not in out
