"""What a whole journey writes down, and what it must not."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psutil
import pytest

from app.logs import start_log
from app.secret import Secret
from app.signin.vault import KeyringVault
from app.tickets.draft import TicketType
from ui.consent.view import ConsentView


class RememberingVault:
    """A real key ring, with a witness of everything that was ever given to it."""

    lasting = True

    def __init__(self, vault: KeyringVault, seen: dict[str, str]) -> None:
        self._vault = vault
        self._seen = seen

    async def load(self, name: str) -> Secret | None:
        return await self._vault.load(name)

    async def save(self, name: str, secret: Secret) -> None:
        self._seen[f"{name.rpartition('/')[2]} {len(self._seen)}"] = secret.reveal()
        await self._vault.save(name, secret)

    async def delete(self, name: str) -> None:
        await self._vault.delete(name)


@pytest.fixture
def debug_log(tmp_path):
    """A log of everything, among the files of the program."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    folder = tmp_path / "home" / "logs"
    folder.mkdir(parents=True)
    yield start_log(folder, "DEBUG")
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.keyring
@pytest.mark.web
def test_secrets_are_in_the_key_ring_and_nowhere_else(run, begin, debug_log, tmp_path):
    """Logs at DEBUG, every file and every process's arguments and environment hold no secret."""
    seen: dict[str, str] = {}
    written: list[tuple[str, bytes]] = []

    async def open_vault() -> RememberingVault:
        return RememberingVault(await KeyringVault.open(), seen)

    async def journey() -> None:
        logging.getLogger("app").debug("a line at DEBUG")
        async with begin(open_vault=open_vault) as started:
            await started.walk.set_up()
            accounts = (await started.program.practice.access()).accounts
            seen["administrator's password"] = accounts.administrator.password
            seen["personal password"] = accounts.personal.password
            watch_consent(started.program.window, seen)
            written.extend(everything_written(tmp_path / "home"))
            await started.walk.consent_as_the_wrong_person()
            watch_consent(started.program.window, seen)
            written.extend(everything_written(tmp_path / "home"))
            await started.walk.consent_as_the_integration_user()
            recommendation = "Act on risky sign-ins by policy"
            await started.walk.create_ticket(recommendation, TicketType.CHANGE_REQUEST)
            written.extend(everything_written(tmp_path / "home"))
            await started.walk.remove()
        written.extend(everything_written(tmp_path / "home"))

    run(journey())
    kinds = {name.partition(" ")[0] for name in seen}
    found = [
        f"{name} in {place}"
        for place, content in written
        for name, secret in seen.items()
        if secret.encode() in content
    ]

    assert b"a line at DEBUG" in dict(written)[str(debug_log)]
    assert kinds >= {"client-secret", "user-password", "access-token", "refresh-token"}
    assert kinds >= {"administrator's", "personal", "code", "verifier"}
    assert found == []


def watch_consent(window, seen: dict[str, str]) -> None:
    """Take note of the verifier of this attempt, and of the code that it will lead to."""
    view = window.findChild(ConsentView)
    seen[f"verifier {len(seen)}"] = view._attempt.verifier.reveal()
    view.returned.connect(
        lambda url: seen.update({f"code {len(seen)}": parse_qs(urlsplit(url).query)["code"][0]})
    )


def everything_written(home: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file below a folder with its content, and what every process of ours was told."""
    for path in home.rglob("*"):
        if path.is_file():
            yield str(path), path.read_bytes()
    us = psutil.Process()
    for process in (us, *us.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):  # a page's process may end at any moment
            told = repr((process.cmdline(), process.environ()))
            yield f"process {process.pid}", told.encode()
