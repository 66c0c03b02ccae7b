"""Key rings: the real one, and those that fail in their own ways."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from uuid import uuid4

import keyring
import pytest
from keyring import errors
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from app.errors import VaultError, VaultFailedError, VaultLockedError, VaultMissingError
from app.secret import Secret
from app.signin.vault import KeyringVault, RunVault

# By their names alone; the library that has them runs on some systems only.
LockedException = type("LockedException", (Exception,), {})
PromptDismissedException = type("PromptDismissedException", (Exception,), {})


class MemoryRing(KeyringBackend):
    """A key ring that works."""

    priority = -1  # the library registers every class; this keeps it from ever choosing one

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise errors.PasswordDeleteError


class CuttingRing(MemoryRing):
    """Keeps less than it is given."""

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[:8])


class RecordingRing(MemoryRing):
    """Remembers the names under which it kept something."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def set_password(self, service: str, username: str, password: str) -> None:
        self.names.append(username)
        super().set_password(service, username, password)


class HangingRing(MemoryRing):
    """Waits for a person who never comes."""

    def __init__(self) -> None:
        super().__init__()
        self.closed = threading.Event()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.closed.wait()
        super().set_password(service, username, password)


class RaisingRing(MemoryRing):
    """Fails with an error of its choice."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def get_password(self, *_: str) -> str | None:
        raise self._error


class PlainFileRing(MemoryRing):
    """Would write secrets to a plain file."""


def trusting(ring: KeyringBackend) -> frozenset[str]:
    """Return a list of trusted classes with the one of a key ring."""
    return frozenset({f"{type(ring).__module__}.{type(ring).__qualname__}"})


async def opened(ring: KeyringBackend) -> KeyringVault:
    """Return a vault over a key ring that is trusted for the test."""
    return await KeyringVault.open(backend=ring, trusted=trusting(ring), limit_s=2)


@pytest.fixture
def hanging() -> Iterator[HangingRing]:
    """A hanging key ring that lets its threads go after the test."""
    ring = HangingRing()
    yield ring
    ring.closed.set()


async def test_keeps_returns_and_forgets() -> None:
    """A secret stays until it is deleted, under the name of the service."""
    ring = MemoryRing()
    vault = await opened(ring)
    await vault.save("a", Secret("hush"))
    loaded = await vault.load("a")
    kept = dict(ring.kept)
    await vault.delete("a")

    assert vault.lasting
    assert loaded == Secret("hush")
    assert kept == {("Firnline", "a"): "hush"}
    assert await vault.load("a") is None


async def test_what_is_not_there_is_forgotten_already() -> None:
    """Deleting twice is no error."""
    vault = await opened(MemoryRing())
    await vault.delete("a")

    assert await vault.load("a") is None


async def test_opening_leaves_nothing_behind() -> None:
    """The probe is gone when the vault is open."""
    ring = MemoryRing()
    await opened(ring)

    assert ring.kept == {}


@pytest.mark.parametrize("ring", [null.Keyring(), fail.Keyring(), PlainFileRing()])
async def test_a_key_ring_that_is_not_on_the_list_is_none(ring: KeyringBackend) -> None:
    """What forgets, fails or writes plain files is refused before it gets a secret."""
    with pytest.raises(VaultMissingError):
        await KeyringVault.open(backend=ring)


async def test_two_probes_never_meet() -> None:
    """Each opening uses a name of its own, so programs that start at once do not fight."""
    ring = RecordingRing()
    await opened(ring)
    await opened(ring)

    assert len(set(ring.names)) == len(ring.names) == 2


async def test_a_probe_that_fails_is_removed() -> None:
    """A key ring that is refused is left as it was."""
    ring = CuttingRing()
    with pytest.raises(VaultMissingError):
        await opened(ring)

    assert ring.kept == {}


async def test_a_probe_that_comes_too_late_is_removed(hanging: HangingRing) -> None:
    """A key ring that opens after the limit is left as it was."""
    with pytest.raises(VaultLockedError):
        await KeyringVault.open(backend=hanging, trusted=trusting(hanging), limit_s=0.1)
    hanging.closed.set()
    for thread in threading.enumerate():
        if thread.name == "key ring":
            thread.join()

    assert hanging.kept == {}


@pytest.mark.parametrize("ring", [null.Keyring(), CuttingRing()])
async def test_a_key_ring_that_returns_another_value_is_refused(ring: KeyringBackend) -> None:
    """A trusted class that does not keep what it is given is found out by the probe."""
    with pytest.raises(VaultMissingError):
        await opened(ring)


async def test_the_key_ring_that_is_set_up_is_asked() -> None:
    """Without another word it is the one that the library has chosen."""
    ring, chosen = MemoryRing(), keyring.get_keyring()
    keyring.set_keyring(ring)
    try:
        vault = await KeyringVault.open(trusted=trusting(ring))
    finally:
        keyring.set_keyring(chosen)
    await vault.save("a", Secret("hush"))

    assert ("Firnline", "a") in ring.kept


async def test_no_key_ring_at_all_is_missing() -> None:
    """The library's own word for nothing is understood."""
    with pytest.raises(VaultMissingError):
        await opened(fail.Keyring())


async def test_the_first_trusted_key_ring_of_a_chain_is_used() -> None:
    """A chain is never used as a whole, since it may end in a plain file."""
    good = MemoryRing()

    class Chain(chainer.ChainerBackend):
        priority = -1
        backends = (PlainFileRing(), good)

    vault = await KeyringVault.open(backend=Chain(), trusted=trusting(good))
    await vault.save("a", Secret("hush"))

    assert ("Firnline", "a") in good.kept


async def test_a_key_ring_that_hangs_is_locked(hanging: HangingRing) -> None:
    """Nobody waits longer than the limit, and the program can go on."""
    with pytest.raises(VaultLockedError):
        await KeyringVault.open(backend=hanging, trusted=trusting(hanging), limit_s=0.1)


ERRORS = [
    kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Exception)
]
MEANINGS = {
    errors.NoKeyringError: VaultMissingError,
    errors.KeyringLocked: VaultLockedError,
    LockedException: VaultLockedError,
    PromptDismissedException: VaultLockedError,
}


@pytest.mark.parametrize("kind", [*ERRORS, *MEANINGS, OSError, RuntimeError, ValueError])
async def test_every_failure_becomes_a_vault_error(kind: type[Exception]) -> None:
    """Whatever a key ring raises is translated for what it is, and its cause is kept."""
    vault = KeyringVault(RaisingRing(kind("x")), "Firnline")
    with pytest.raises(VaultError) as caught:
        await vault.load("a")

    assert type(caught.value) is MEANINGS.get(kind, VaultFailedError)
    assert isinstance(caught.value.__cause__, kind)


async def test_a_dismissed_prompt_is_found_behind_other_errors() -> None:
    """The library wraps what the key ring said; it still means that nobody unlocked it."""
    wrapped = errors.InitError("x")
    wrapped.__cause__ = PromptDismissedException("x")
    vault = KeyringVault(RaisingRing(wrapped), "Firnline")

    with pytest.raises(VaultLockedError):
        await vault.load("a")


async def test_the_log_names_the_kind_of_a_failure_alone(caplog: pytest.LogCaptureFixture) -> None:
    """Which error it was is written down; what it says may be secret."""
    vault = KeyringVault(RaisingRing(OSError("hush")), "Firnline")
    with pytest.raises(VaultFailedError):
        await vault.load("a")

    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "OSError" in caplog.text
    assert "hush" not in caplog.text


async def test_a_vault_for_one_run_keeps_in_memory() -> None:
    """Secrets for this run only are kept, returned and forgotten like others."""
    vault = RunVault()
    await vault.save("a", Secret("hush"))
    loaded = await vault.load("a")
    await vault.delete("a")
    await vault.delete("a")

    assert not vault.lasting
    assert loaded == Secret("hush")
    assert await vault.load("a") is None


@pytest.mark.keyring
async def test_the_real_key_ring_keeps_a_secret() -> None:
    """The operating system's key ring keeps, returns and forgets."""
    if isinstance(keyring.get_keyring(), fail.Keyring):
        pytest.skip("no key ring answers on this computer")
    service = f"Firnline test {uuid4()}"
    vault = await KeyringVault.open(service)
    await vault.save("a", Secret("hüsh" * 40))
    again = await KeyringVault.open(service)
    loaded = await again.load("a")
    await again.delete("a")

    assert loaded == Secret("hüsh" * 40)
    assert await vault.load("a") is None
