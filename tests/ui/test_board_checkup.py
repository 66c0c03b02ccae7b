"""Diagnostics and the provisioning status, over a practice instance."""

from __future__ import annotations

import json
import logging
import zipfile

import pytest
from PySide6.QtWidgets import QFileDialog

from app.connections.book import ConnectionBook
from app.doctor.provisioning import provisioning_steps
from app.errors import VaultLockedError
from app.findings import Status
from app.logs import start_log
from app.signin.vault import RunVault
from app.upkeep.upkeep import Upkeep
from tests.ui.board_hands import named, press, texts
from tests.ui.board_scene import until
from tests.unit.doctor.connecting import connect
from tests.windows import run_scene
from ui.board.checkup import Checkup
from ui.tasks import TaskSet

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def log(tmp_path):
    """A log of this computer."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield start_log(tmp_path, "INFO")
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.fixture
def examined(practice, tmp_path):
    """Plays a scene with both pages of a connection."""

    def play(scene, *, fault="", vault=None):
        async def whole():
            kept = vault or RunVault()
            connection = await connect(practice, kept, tmp_path)
            if fault:
                practice.conditions.apply(fault)
            tasks = TaskSet()
            checkup = Checkup(Upkeep(connection, ConnectionBook(tmp_path), kept), tasks)
            try:
                return await scene(checkup)
            finally:
                await tasks.closed()
                for page in checkup.pages:
                    page.close()
                    page.deleteLater()

        return run_scene(whole())

    return play


async def _done(checkup):
    await until(lambda: not checkup.is_running, 10)


def test_looking_tries_everything(examined):
    """The first look begins the examination, and every line is green at its end."""

    async def scene(checkup):
        checkup.diagnostics.show()
        await _done(checkup)
        return texts(checkup.diagnostics)

    shown = examined(scene)

    assert "Everything that Firnline needs was tried, and it works." in shown
    assert "The token belongs to the integration user" in shown


def test_a_trouble_shows_what_to_do(examined):
    """A red line carries its remedy, and leads to the entry of the catalogue."""
    wanted = []

    async def scene(checkup):
        checkup.diagnostics.remedy_wanted.connect(wanted.append)
        checkup.diagnostics.show()
        await _done(checkup)
        press(checkup.diagnostics, "What to do: The account is not allowed to do this.")
        return texts(checkup.diagnostics)

    shown = examined(scene, fault="read_only=incident")

    assert "In the way: 1." in shown
    assert wanted == ["role_missing"]


def test_run_again_finds_what_was_mended(examined, practice):
    """A fault that is over is green at the next run."""

    async def scene(checkup):
        checkup.diagnostics.show()
        await _done(checkup)
        practice.conditions.clear()
        press(checkup.diagnostics, "Run again")
        await _done(checkup)
        return texts(checkup.diagnostics)

    assert "and it works." in examined(scene, fault="client_deleted")


def test_the_bundle_is_shown_before_it_is_saved(examined, log, tmp_path):
    """Its files stand on the page, and only then it can be saved; it is what was shown."""
    file = tmp_path / "support.zip"

    async def scene(checkup):
        page = checkup.diagnostics
        page.show()
        await _done(checkup)
        could_save = named(page, "Save support bundle…").isEnabled()
        press(page, "Show what is in it")
        await until(lambda: "report.json" in texts(page))
        press(page, "Save support bundle…")
        dialog = page.findChild(QFileDialog)
        dialog.fileSelected.emit(str(file))
        dialog.close()
        return could_save

    could_save = examined(scene)
    with zipfile.ZipFile(file) as bundle:
        names = bundle.namelist()
        report = json.loads(bundle.read("report.json"))

    assert not could_save
    assert names == ["report.txt", "report.json", "versions.json", "connection.json", log.name]
    assert report["reports"][0]["verdict"] == "ok"


def test_a_key_ring_that_locks_is_told(examined):
    """Nothing can be tried then, and the page can be asked again."""

    class LockedVault(RunVault):
        is_locked = False

        async def load(self, name):
            if self.is_locked:
                raise VaultLockedError
            return await super().load(name)

    vault = LockedVault()
    failures = []

    async def scene(checkup):
        vault.is_locked = True
        checkup.failed.connect(failures.append)
        checkup.diagnostics.show()
        await until(lambda: failures)
        await _done(checkup)

    examined(scene, vault=vault)

    assert isinstance(failures[0], VaultLockedError)


def test_provisioning_shows_each_step_and_leads_to_consent(examined):
    """The six steps of the checklist, Authorize, and the way home."""
    asked = []

    async def scene(checkup):
        page = checkup.provisioning
        page.authorize_wanted.connect(lambda: asked.append("authorize"))
        page.home_wanted.connect(lambda: asked.append("home"))
        page.show()
        await _done(checkup)
        press(page, "Authorize")
        press(page, "Return to the home page")
        return texts(page)

    shown = examined(scene, fault="token_expired")

    assert "The OAuth entity is found and valid" in shown
    assert "The instance did not accept the sign-in." in shown
    assert "The home page shows no tickets of the instance yet" in shown
    assert asked == ["authorize", "home"]


def test_a_step_is_as_bad_as_the_worst_probe_behind_it(examined):
    """A ticket table that cannot be written to stands at the step of the tables alone."""

    async def scene(checkup):
        checkup.diagnostics.show()
        await _done(checkup)
        return provisioning_steps(checkup.findings, has_cards=True)

    steps = examined(scene, fault="read_only=incident")

    assert [step.key for step in steps if step.status is Status.BLOCKED] == ["tables"]
    assert {step.status for step in steps if step.key != "tables"} == {Status.OK}
