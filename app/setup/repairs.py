"""Repairs while a connection is being set up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.changes.change import Change, noted
from app.connections.secrets import SecretKind, secret_name
from app.instance.client import InstanceClient
from app.instance.visitor import Visitor
from app.ip_filtering.filtering import IpFiltering
from app.remedies.remedy import Remedy
from app.remedies.repair import Proposal
from app.remedies.repairing import Repairing
from app.remedies.subject import Subject
from app.secret import Secret
from app.setup.admission import Admission
from app.setup.checklist import SetupState, asking_administrator, by_hand_again
from app.setup.order import address_of
from app.setup.roles import asked_for
from app.setup.secrets import SetupSecrets


class SetupRepairs:
    """The `RepairService` of an installation.

    Args:
        state: what the installation knows at the moment.
        move: takes a new state, on disk first.
        admission: knows whether an administrator is signed in.
        secrets: where the secrets of the installation are.
        on_password: told the password that the integration user has from now on.
    """

    def __init__(
        self,
        state: Callable[[], SetupState],
        move: Callable[[SetupState], SetupState],
        *,
        admission: Admission,
        secrets: SetupSecrets,
        on_password: Callable[[Secret], None],
    ) -> None:
        self._state = state
        self._move = move
        self._admission = admission
        self._secrets = secrets
        self._on_password = on_password
        self._repairing = Repairing(
            admission.client,
            self._visitor,
            note=self._note,
        )

    @property
    def subject(self) -> Subject:
        """The connection, as far as it is known."""
        return subject_of(self._state())

    @property
    def administrator(self) -> str:
        """Who is signed in as an administrator; "" where nobody is."""
        state = self._state()
        return state.administrator if state.administrator_proven else ""

    @property
    def reminders(self) -> tuple[str, ...]:
        """The remedies that have to be taken back one day, by their ids."""
        return self._state().reminders

    def begin(self, remedy_id: str) -> SetupState:
        """Ask an administrator to come back for a repair.

        Args:
            remedy_id: what is to be repaired.
        """
        return self._move(asking_administrator(replace(self._state(), repair_wanted=remedy_id)))

    async def end(self) -> SetupState:
        """Go on with the set-up; an administrator who came back for the repair is signed out."""
        came_back = bool(self._state().repair_wanted)
        self._move(by_hand_again(self._state()))
        return await self._admission.end() if came_back else self._state()

    def filtering(self) -> IpFiltering:
        """Return the address rules of the instance, to be looked at by the administrator."""

        async def open_client() -> InstanceClient:
            return self._admission.client()

        state = self._state()
        return IpFiltering(address_of(state), open_client, owner=state.connection_id)

    async def diagnose(self) -> tuple[str, ...]:
        """Return the ids of the remedies that the records ask for.

        Errors:
            AppError: as `Repairing.diagnose`.
        """
        return await self._repairing.diagnose(self.subject)

    async def propose(self, remedy: Remedy) -> Proposal:
        """Return what would be changed.

        Args:
            remedy: an entry of the catalogue.

        Errors:
            AppError: as `Repairing.propose`, and VaultError.
        """
        return await self._repairing.propose(remedy, await self._subject_with_password())

    async def repair(self, proposal: Proposal) -> None:
        """Change it, keep the old values for undo, and prove that it helped.

        Args:
            proposal: shown to a person before.

        Errors:
            AppError: as `Repairing.repair`, and VaultError before anything is changed.
        """
        if proposal.password is not None:
            vault = await self._secrets.opened()
            name = secret_name(self._state().connection_id, SecretKind.USER_PASSWORD)
            await vault.save(name, proposal.password)
            self._on_password(proposal.password)
        await self._repairing.repair(self.subject, proposal)

    def remind(self, remedy_id: str) -> None:
        """Remind of a remedy until somebody confirms that it was taken back.

        Args:
            remedy_id: which one.
        """
        reminders = tuple(dict.fromkeys((*self.reminders, remedy_id)))
        self._move(replace(self._state(), reminders=reminders))

    def confirm_reminder(self, remedy_id: str) -> None:
        """Forget a reminder, because somebody did what it asks for.

        Args:
            remedy_id: which one.
        """
        left = tuple(each for each in self.reminders if each != remedy_id)
        self._move(replace(self._state(), reminders=left))

    async def _subject_with_password(self) -> Subject:
        state = self._state()
        if state.provisioned is None:
            return self.subject
        password = await self._secrets.load(state.connection_id, SecretKind.USER_PASSWORD)
        return replace(self.subject, password=password)

    def _note(self, change: Change) -> None:
        state = self._state()
        self._move(replace(state, changes=noted(state.changes, change)))

    def _visitor(self) -> Visitor:
        state = self._state()
        return Visitor(address_of(state), self._secrets.policy_of(state))


def subject_of(state: SetupState) -> Subject:
    """Return what the remedies of an installation are about.

    Args:
        state: the installation.
    """
    known = Subject(
        host=state.address.label if state.address else "",
        registry_name=state.registry_name,
        user_name=state.user_name,
        roles=asked_for(),
    )
    made = state.provisioned
    if made is None:
        return known
    return replace(
        known,
        registry_sys_id=made.registry_sys_id,
        client_id=made.client_id,
        user_sys_id=made.user_sys_id,
        email=made.user_email,
    )
