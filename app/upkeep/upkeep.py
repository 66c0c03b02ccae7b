"""One connection after set-up: how it stands, and everything that keeps it going."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.changes.change import Change, noted
from app.changes.undo import apply_undo, read_undo_plan
from app.changes.undo_plan import UndoStep
from app.connections.book import ConnectionBook
from app.connections.connection import Colour, Connection
from app.connections.registry import with_registry
from app.connections.secrets import SecretKind, secret_name
from app.connections.session import open_session, policy_of
from app.errors import InstanceError, NetworkError, SignInError, StorageError
from app.instance.access import TokenAccess
from app.instance.client import InstanceClient
from app.instance.recognition import recognise
from app.network import NetworkPolicy
from app.setup.administrator import Administrator
from app.signin.session import TokenSession
from app.signin.vault import Vault
from app.upkeep.expiry import Expiry, expiries
from app.upkeep.reauthorization import Reauthorization
from app.upkeep.removal import RemovalPlan, made_by, repairs_of
from app.upkeep.rotation import Rotation, settle

_log = logging.getLogger(__name__)


class Upkeep:
    """Looks after one saved connection; every method that changes it saves it.

    Args:
        connection: as it was saved.
        book: where it is saved.
        vault: where its secrets are.
        now: the clock, in UTC.

    Attributes:
        connection: as it is now.
        on_change: told the connection whenever it changed.
    """

    def __init__(
        self,
        connection: Connection,
        book: ConnectionBook,
        vault: Vault,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.connection = connection
        self.on_change: Callable[[Connection], None] = lambda _connection: None
        self.vault = vault
        self._book = book
        self._now = now
        self._session: TokenSession | None = None

    async def open_client(self) -> InstanceClient:
        """Return a client that speaks as the integration user, for the caller to close.

        Errors:
            SignInError: the key ring holds no tokens for the connection.
            VaultError: the key ring does not answer.
            CertificateFileError: the CA file of the connection is gone.
        """
        try:
            await settle(self.connection, self.vault)
        except (InstanceError, NetworkError, SignInError) as error:
            _log.warning("A new secret is still to be proven: %s", error)
        session = await open_session(self.connection, self.vault, on_consent=self._note_consent)
        policy = await policy_of(self.connection, self.vault)
        self._session = session
        return InstanceClient(self.connection.address, policy, TokenAccess(session))

    def expiries(self) -> tuple[Expiry, ...]:
        """Return when everything ends that the connection lives by."""
        access_ends_at = self._session.access_expires_at if self._session else None
        return expiries(self.connection, access_expires_at=access_ends_at, now=self._now())

    def describe(self, *, name: str, colour: Colour, rotation_days: int) -> None:
        """Change what only people look at.

        Args:
            name: what they call the connection; its host where nothing is left of it.
            colour: by which they know it.
            rotation_days: after how many days they want to be reminded of a new secret.

        Errors:
            StorageError: it cannot be saved; the connection stays as it was.
        """
        name = " ".join(name.split()) or self.connection.address.label
        changed = replace(self.connection, name=name, colour=colour, rotation_days=rotation_days)
        self._save(changed)

    def confirm_reminder(self, remedy_id: str) -> None:
        """Forget a reminder, because somebody did what it asks for.

        Args:
            remedy_id: which one.

        Errors:
            StorageError: it cannot be saved; the connection stays as it was.
        """
        left = tuple(each for each in self.connection.reminders if each != remedy_id)
        self._save(replace(self.connection, reminders=left))

    def remind(self, remedy_id: str) -> None:
        """Remind of a remedy until somebody confirms that it was taken back.

        Args:
            remedy_id: which one.

        Errors:
            StorageError: it cannot be saved; the connection stays as it was.
        """
        reminders = tuple(dict.fromkeys((*self.connection.reminders, remedy_id)))
        self._save(replace(self.connection, reminders=reminders))

    def note_change(self, change: Change) -> None:
        """Keep what is about to be changed on the instance, so that it can be taken back.

        Args:
            change: with the old values.

        Errors:
            StorageError: it cannot be saved; nothing may be changed then.
        """
        changes = noted(made_by(self.connection), change)
        self._save(replace(self.connection, changes=changes))

    async def policy(self) -> NetworkPolicy:
        """Return how the instance is reached.

        Errors:
            VaultError: the key ring does not answer.
        """
        return await policy_of(self.connection, self.vault)

    async def authorization(self) -> Reauthorization:
        """Return what is needed to give consent once more.

        Errors:
            VaultError: the key ring does not answer.
        """
        name = secret_name(self.connection.id, SecretKind.USER_PASSWORD)
        policy = await self.policy()
        authorizing = Reauthorization(
            self.connection,
            self.vault,
            policy=policy,
            password=await self.vault.load(name),
            session=self._session,
            on_renewed=self._note_consent,
        )
        with suppress(InstanceError, NetworkError):  # the browser says so better
            seen = await recognise(self.connection.address, policy)
            authorizing.single_sign_on = seen.single_sign_on
        return authorizing

    async def replace_client_secret(self, administrator: Administrator) -> bool:
        """Give the registry entry a new client secret, and tell whether it was proven.

        Args:
            administrator: who may write there.

        Errors:
            AppError: as `Rotation.replace_client_secret`.
        """
        now = self._now()
        async with administrator.client() as client:
            self.connection = await with_registry(self.connection, client)
            change, is_proven = await self._rotation(client).replace_client_secret(now.date())
        changes = noted(made_by(self.connection), change)
        self._save(replace(self.connection, changes=changes, secret_set_at=now))
        return is_proven

    async def replace_password(self, administrator: Administrator) -> bool:
        """Give the integration user a new password, and tell whether it was proven.

        Args:
            administrator: who may write there.

        Errors:
            AppError: as `Rotation.replace_password`.
        """
        async with administrator.client() as client:
            is_proven = await self._rotation(client).replace_password()
        self._save(replace(self.connection, password_set_at=self._now()))
        return is_proven

    def removal_plan(self) -> RemovalPlan:
        """Return what removing the connection does while no administrator takes part."""
        return RemovalPlan(self.connection)

    async def take_back_repairs(self, administrator: Administrator) -> AsyncIterator[UndoStep]:
        """Put back what repairs changed on the instance, and yield each step as it was done.

        Args:
            administrator: who may write there.

        Errors:
            AppError: as `apply_undo`; taken back again, it goes on where it was.
        """
        async with administrator.client() as client:
            plan = await read_undo_plan(client, repairs_of(self.connection))
            async for step in apply_undo(client, plan):
                left = tuple(each for each in self.connection.changes if each != step.change)
                self._save(replace(self.connection, changes=left))
                yield step

    def _rotation(self, client: InstanceClient) -> Rotation:
        return Rotation(client, self.connection, self.vault, session=self._session)

    def _note_consent(self) -> None:
        """Begin the life of another refresh token."""
        lifespan = timedelta(seconds=self.connection.refresh_lifespan_s)
        renewed = replace(self.connection, consent_expires_at=self._now() + lifespan)
        try:
            self._save(renewed)
        except StorageError as error:  # the token is kept; only the clock goes wrong
            _log.warning("The end of the consent was not saved: %s", error)

    def _save(self, connection: Connection) -> None:
        self._book.save(connection)
        self.connection = connection
        self.on_change(connection)
