"""Repairs on one instance: look, show, do, and prove that it helped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from app.changes.change import Change
from app.errors import SetupError
from app.instance.client import InstanceClient
from app.instance.visitor import Entrance, Visitor
from app.remedies.diagnosis import diagnose
from app.remedies.remedy import Remedy
from app.remedies.repair import Proposal, carry_out
from app.remedies.subject import Subject
from app.secret import Secret
from app.words import translate


class RepairService(Protocol):
    """What a window needs to repair something; one for the set-up, one for a saved connection."""

    @property
    def subject(self) -> Subject:
        """The connection, as far as it is known."""

    @property
    def administrator(self) -> str:
        """Who is signed in as an administrator; "" where nobody is."""

    async def diagnose(self) -> tuple[str, ...]:
        """Return the ids of the remedies that the records ask for."""

    async def propose(self, remedy: Remedy) -> Proposal:
        """Return what would be changed."""

    async def repair(self, proposal: Proposal) -> None:
        """Change it, keep the old values for undo, and prove that it helped."""

    @property
    def reminders(self) -> tuple[str, ...]:
        """The remedies that have to be taken back one day, by their ids."""

    def remind(self, remedy_id: str) -> None:
        """Remind of a remedy until somebody confirms that it was taken back."""

    def confirm_reminder(self, remedy_id: str) -> None:
        """Forget a reminder, because somebody did what it asks for."""


class Repairing:
    """Repairs through an administrator's eyes.

    Args:
        client: opens a client that proves itself as an administrator.
        visitor: opens the instance's pages, for somebody who is not signed in yet.
        note: told each change before it is made, so that it can be taken back.
    """

    def __init__(
        self,
        client: Callable[[], InstanceClient],
        visitor: Callable[[], Visitor],
        *,
        note: Callable[[Change], None],
    ) -> None:
        self._client = client
        self._visitor = visitor
        self._note = note

    async def diagnose(self, subject: Subject) -> tuple[str, ...]:
        """Return the ids of the remedies that the records of a connection ask for.

        Args:
            subject: the connection.

        Errors:
            AppError: as `app.remedies.diagnosis.diagnose`.
        """
        async with self._client() as client:
            return await diagnose(client, subject)

    async def propose(self, remedy: Remedy, subject: Subject) -> Proposal:
        """Return what the program would change, and change nothing.

        Args:
            remedy: an entry of the catalogue; one without a repair changes nothing.
            subject: the connection.

        Errors:
            SetupError: there is no such record yet.
            NetworkError: the instance did not answer.
            InstanceError: the instance refused to show a record.
        """
        if remedy.repair is None:
            return Proposal()
        async with self._client() as client:
            return await remedy.repair.propose(client, subject)

    async def repair(self, subject: Subject, proposal: Proposal) -> tuple[Change, ...]:
        """Do what was proposed, and return what was changed, with the old values.

        Args:
            subject: the connection.
            proposal: shown to a person before.

        Errors:
            SetupError: the instance accepted a change, but did not keep it.
            NetworkError: the instance did not answer; repair again, it goes on where it was.
            InstanceError: the instance refused a change.
        """
        async with self._client() as client:
            changes = await carry_out(client, subject, proposal, note=self._note)
            for table in _opened_by(changes):
                await client.records(table, fields=("sys_id",), limit=1)
        if proposal.password is not None:
            await self._try_password(subject, proposal.password)
        return changes

    async def _try_password(self, subject: Subject, password: Secret) -> None:
        """Sign in on the instance's own form, as consent will; where none is, consent shows it."""
        async with self._visitor() as visitor:
            if await visitor.sign_in(subject.user_name, password) is Entrance.REFUSED:
                raise _password_ignored(subject)
            await visitor.sign_out()


def _opened_by(changes: tuple[Change, ...]) -> tuple[str, ...]:
    return tuple(change.name for change in changes if change.table == "sys_db_object")


def _password_ignored(subject: Subject) -> SetupError:
    return SetupError(
        translate("Remedies", "The instance did not keep the password."),
        translate("Remedies", "It took a password for {user}, but does not let it sign in.").format(
            user=subject.user_name
        ),
        translate(
            "Remedies",
            "Set it by hand: User Administration > Users > {user} > Set Password. Paste the "
            "password that Firnline shows, and clear Password needs reset.",
        ).format(user=subject.user_name),
    )
