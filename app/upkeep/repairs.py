"""Repairs on the instance of a saved connection."""

from __future__ import annotations

from dataclasses import replace

from app.connections.connection import Connection
from app.connections.registry import with_registry
from app.connections.secrets import SecretKind, secret_name
from app.errors import SetupError
from app.instance.client import InstanceClient
from app.instance.visitor import Visitor
from app.remedies.remedy import Remedy
from app.remedies.repair import Proposal
from app.remedies.repairing import Repairing
from app.remedies.subject import Subject
from app.setup.administrator import Administrator
from app.setup.roles import asked_for
from app.upkeep.upkeep import Upkeep
from app.words import translate


class ConnectionRepairs:
    """The `RepairService` of a saved connection, for as long as an administrator takes part.

    Args:
        upkeep: looks after the connection, and saves what is done for it.
    """

    def __init__(self, upkeep: Upkeep) -> None:
        self._upkeep = upkeep
        self._admitted: Administrator | None = None
        self._repairing = Repairing(self._client, self._visitor, note=upkeep.note_change)

    @property
    def subject(self) -> Subject:
        """The connection."""
        return subject_of(self._upkeep.connection)

    @property
    def administrator(self) -> str:
        """Who is signed in as an administrator; "" where nobody is."""
        return self._admitted.user_name if self._admitted else ""

    @property
    def reminders(self) -> tuple[str, ...]:
        """The remedies that have to be taken back one day, by their ids."""
        return self._upkeep.connection.reminders

    def admit(self, administrator: Administrator) -> None:
        """Let an administrator take part.

        Args:
            administrator: signed out by `dismiss`.
        """
        self._admitted = administrator

    async def dismiss(self) -> None:
        """Sign the administrator out, if there is one."""
        admitted, self._admitted = self._admitted, None
        if admitted is not None:
            await admitted.sign_out()

    async def diagnose(self) -> tuple[str, ...]:
        """Return the ids of the remedies that the records ask for.

        Errors:
            AppError: as `Repairing.diagnose`.
        """
        return await self._repairing.diagnose(await self._found())

    async def propose(self, remedy: Remedy) -> Proposal:
        """Return what would be changed.

        Args:
            remedy: an entry of the catalogue.

        Errors:
            AppError: as `Repairing.propose`, and VaultError.
        """
        password = await self._upkeep.vault.load(self._password_name)
        return await self._repairing.propose(
            remedy, replace(await self._found(), password=password)
        )

    async def repair(self, proposal: Proposal) -> None:
        """Change it, keep the old values for undo, and prove that it helped.

        Args:
            proposal: shown to a person before.

        Errors:
            AppError: as `Repairing.repair`, and VaultError before anything is changed.
        """
        if proposal.password is not None:
            await self._upkeep.vault.save(self._password_name, proposal.password)
        await self._repairing.repair(self.subject, proposal)

    def remind(self, remedy_id: str) -> None:
        """Remind of a remedy until somebody confirms that it was taken back.

        Args:
            remedy_id: which one.

        Errors:
            StorageError: it cannot be saved.
        """
        self._upkeep.remind(remedy_id)

    def confirm_reminder(self, remedy_id: str) -> None:
        """Forget a reminder, because somebody did what it asks for.

        Args:
            remedy_id: which one.

        Errors:
            StorageError: it cannot be saved.
        """
        self._upkeep.confirm_reminder(remedy_id)

    @property
    def _password_name(self) -> str:
        return secret_name(self._upkeep.connection.id, SecretKind.USER_PASSWORD)

    async def _found(self) -> Subject:
        """Return the connection with its registry entry, which set-up may not have seen."""
        async with self._client() as client:
            return subject_of(await with_registry(self._upkeep.connection, client))

    def _client(self) -> InstanceClient:
        return self._known.client()

    def _visitor(self) -> Visitor:
        return Visitor(self._known.address, self._known.policy)

    @property
    def _known(self) -> Administrator:
        if self._admitted is None:
            raise SetupError(
                translate("Remedies", "No administrator is signed in."),
                translate("Remedies", "Repairs on the instance need one."),
                translate("Remedies", "Sign in as an administrator, then repair."),
            )
        return self._admitted


def subject_of(connection: Connection) -> Subject:
    """Return what the remedies of a connection are about.

    Args:
        connection: which one.
    """
    return Subject(
        host=connection.address.label,
        registry_name=connection.registry_name,
        registry_sys_id=connection.registry_sys_id,
        client_id=connection.client_id,
        user_name=connection.user_name,
        user_sys_id=connection.user_sys_id,
        email=connection.user_email,
        roles=asked_for(),
    )
