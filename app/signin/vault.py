"""Where secrets stay: the operating system's key ring, or memory; never a file of ours."""

from __future__ import annotations

import asyncio
import logging
import secrets
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Final, Protocol, Self, TypeVar

from app.errors import VaultError, VaultFailedError, VaultLockedError, VaultMissingError
from app.instance.failures import causes
from app.secret import Secret

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# Encrypted and tied to the signed-in user. Everything else that calls itself a backend may be a
# plain file, or may forget.
TRUSTED_BACKENDS: Final = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.macOS.Keyring",
    }
)
_LIMIT_S: Final = 5.0
# The errors by which keyring, and the libraries behind it, say that nobody unlocked the key ring.
_LOCKED: Final = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)


class Vault(Protocol):
    """Keeps secrets by name."""

    @property
    def lasting(self) -> bool:
        """Whether the secrets are still there at the next start."""

    async def load(self, name: str) -> Secret | None:
        """Return a secret, or None where there is none."""

    async def save(self, name: str, secret: Secret) -> None:
        """Keep a secret."""

    async def delete(self, name: str) -> None:
        """Forget a secret; one that is not there is forgotten already."""


class RunVault:
    """Keeps secrets in memory until the program ends."""

    lasting = False

    def __init__(self) -> None:
        self._secrets: dict[str, Secret] = {}

    async def load(self, name: str) -> Secret | None:
        """Return a secret, or None where there is none."""
        return self._secrets.get(name)

    async def save(self, name: str, secret: Secret) -> None:
        """Keep a secret."""
        self._secrets[name] = secret

    async def delete(self, name: str) -> None:
        """Forget a secret."""
        self._secrets.pop(name, None)


class KeyringVault:
    """Keeps secrets in the key ring of the operating system; made by `open`.

    Args:
        backend: the key ring.
        service: the name under which a key ring shows the secrets.
        limit_s: how long one call may take, because a key ring may wait for a person for ever.
    """

    lasting = True

    def __init__(self, backend: KeyringBackend, service: str, *, limit_s: float = _LIMIT_S) -> None:
        self._backend = backend
        self._service = service
        self._limit_s = limit_s

    @classmethod
    async def open(
        cls,
        service: str = "Firnline",
        *,
        backend: KeyringBackend | None = None,
        trusted: frozenset[str] = TRUSTED_BACKENDS,
        limit_s: float = _LIMIT_S,
    ) -> Self:
        """Return the key ring of this computer after it has kept and returned a probe.

        Args:
            service: the name under which a key ring shows the secrets.
            backend: the key ring to use in place of the one that is set up.
            trusted: full names of the classes that may keep secrets.
            limit_s: how long one call may take, in seconds.

        Errors:
            VaultMissingError: there is no key ring, or none that may be trusted.
            VaultLockedError: it is locked, or does not answer.
        VaultFailedError: it is there, but failed.
        """
        found = await _within(limit_s, _configured_backend) if backend is None else backend
        usable = next((each for each in _chain(found) if _full_name(each) in trusted), None)
        if usable is None:
            _log.info("%s is no trusted key ring", _full_name(found))
            raise VaultMissingError
        if not await _within(limit_s, lambda: _keeps_a_probe(usable, service)):
            raise VaultMissingError
        return cls(usable, service, limit_s=limit_s)

    async def load(self, name: str) -> Secret | None:
        """Return a secret, or None where there is none.

        Args:
            name: the name of the secret.

        Errors:
            VaultError: the key ring does not give it.
        """
        value = await self._call(lambda ring: ring.get_password(self._service, name))
        return None if value is None else Secret(value)

    async def save(self, name: str, secret: Secret) -> None:
        """Keep a secret, and read it back to be sure.

        Args:
            name: the name of the secret.
            secret: its value.

        Errors:
            VaultError: the key ring does not take it, or returns another value.
        """
        await self._call(lambda ring: ring.set_password(self._service, name, secret.reveal()))
        if await self.load(name) != secret:
            raise VaultMissingError

    async def delete(self, name: str) -> None:
        """Forget a secret; one that is not there is forgotten already.

        Args:
            name: the name of the secret.

        Errors:
            VaultError: the key ring does not let go of it.
        """
        if await self.load(name) is not None:
            await self._call(lambda ring: ring.delete_password(self._service, name))

    async def _call(self, call: Callable[[KeyringBackend], _Result]) -> _Result:
        return await _within(self._limit_s, lambda: call(self._backend))


def _configured_backend() -> KeyringBackend:
    import keyring  # noqa: PLC0415 - slow to load, and not before a secret is needed

    return keyring.get_keyring()


def _chain(backend: KeyringBackend) -> list[KeyringBackend]:
    """Return the key rings behind one that chains them, or the one itself."""
    return list(getattr(backend, "backends", [backend]))


def _full_name(backend: KeyringBackend) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _keeps_a_probe(ring: KeyringBackend, service: str) -> bool:
    """Try a key ring with a secret that is nobody's, and leave nothing of it behind."""
    name, value = f"probe {secrets.token_hex()}", secrets.token_hex()
    try:
        ring.set_password(service, name, value)
        return ring.get_password(service, name) == value
    finally:
        if ring.get_password(service, name) is not None:
            ring.delete_password(service, name)


async def _within(limit_s: float, call: Callable[[], _Result]) -> _Result:
    """Run a blocking call in a thread that nobody waits for at the end of the program."""
    outcome: Future[_Result] = Future()
    outcome.set_running_or_notify_cancel()
    threading.Thread(target=_run, args=(call, outcome), daemon=True, name="key ring").start()
    try:
        async with asyncio.timeout(limit_s):
            return await asyncio.wrap_future(outcome)
    except TimeoutError as exc:
        raise VaultLockedError from exc


def _run(call: Callable[[], _Result], outcome: Future[_Result]) -> None:
    try:
        outcome.set_result(_translated(call))
    except VaultError as exc:
        outcome.set_exception(exc)


def _translated(call: Callable[[], _Result]) -> _Result:
    from keyring.errors import NoKeyringError  # noqa: PLC0415 - as above

    try:
        return call()
    except NoKeyringError as exc:
        raise VaultMissingError from exc
    # Key rings are other programs behind other libraries, each with errors of its own.
    except Exception as exc:
        names = [type(cause).__name__ for cause in causes(exc)]
        # The kind alone: what an error says may be secret.
        _log.warning("The key ring failed: %s", ", ".join(names))
        raise VaultFailedError if _LOCKED.isdisjoint(names) else VaultLockedError from exc
