"""Installations without a window: ended at any write, taken up again, and looked at from above."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.connections.book import ConnectionBook
from app.instance.client import InstanceClient
from app.practice.server import PracticeServer
from app.secret import Secret
from app.setup.administrator import Administrator
from app.setup.checklist import Page
from app.setup.installation import Installation
from app.setup.journal import Journal
from app.signin.vault import RunVault, Vault
from tests.unit.setup.installing import EndedHereError, plan

# What an instance writes by itself about what people do.
_HISTORY = {"v_user_session", "sys_update_xml", "sys_audit"}
Tables = dict[str, dict[str, Mapping[str, str]]]


def installation_in(folder: Path, vault: Vault | None = None) -> Installation:
    """Return an installation that goes on with what an earlier one left in a folder."""
    ring = vault or RunVault()

    async def open_vault() -> Vault:
        return ring

    return Installation(
        journal=Journal(folder / "setup.json"),
        book=ConnectionBook(folder),
        open_vault=open_vault,
        initiated_by="mara.lindqvist",
    )


async def sign_in(installation: Installation, practice: PracticeServer) -> None:
    """Sign the administrator in again."""
    account = practice.administrator
    await installation.admission.by_password(account.user_name, Secret(account.password))


async def taken_up(folder: Path, practice: PracticeServer, vault: Vault) -> Installation:
    """Start again over what was left, as far as the administrator."""
    installation = installation_in(folder, vault)
    await installation.resume()
    await sign_in(installation, practice)
    return installation


async def apply_again(installation: Installation) -> None:
    """Compare once more, and carry the plan out."""
    state = installation.state
    await installation.make_plan(registry_name=state.registry_name, user_name=state.user_name)
    await installation.apply(lambda _state: None)


async def apply_until(moment: Moment, installation: Installation, practice: PracticeServer) -> None:
    """Apply a plan until the program ends at a write."""
    await plan(installation, practice)
    end_at(moment, installation)
    await installation.apply(lambda _state: None)


async def undo(installation: Installation) -> list[str]:
    """Take everything back, and return what was done in words."""
    installation.undoing.begin()
    shown = await installation.undoing.plan()
    done: list[str] = []
    await installation.undoing.apply(
        shown, lambda step: done.append(f"{step.fate.value} {step.change.name}")
    )

    assert installation.state.page is Page.PLAN
    return done


def tables_of(practice: PracticeServer) -> Tables:
    """Return every record of every table of an instance, but for its own history."""
    database = practice.database
    return {
        table.name: {row["sys_id"]: dict(row) for row in database.rows(table.name)}
        for table in database.schema
        if table.name not in _HISTORY
    }


def _end() -> None:
    raise EndedHereError


@dataclass(frozen=True)
class Moment:
    """When a program ends: at which write, and whether before or after it."""

    write: int
    is_after: bool
    end: Callable[[], None] = _end

    def __str__(self) -> str:
        return f"{'after' if self.is_after else 'before'} write {self.write}"


class _MortalClient(InstanceClient):
    """A client whose program ends at one of its writes."""

    moment: Moment
    written = 0

    async def create(self, *arguments: Any, **options: Any) -> Any:
        return await self._mortal(super().create, *arguments, **options)

    async def update(self, *arguments: Any, **options: Any) -> Any:
        return await self._mortal(super().update, *arguments, **options)

    async def delete(self, *arguments: Any, **options: Any) -> Any:
        return await self._mortal(super().delete, *arguments, **options)

    async def _mortal(self, write: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        self.written += 1
        is_now = self.written == self.moment.write
        if is_now and not self.moment.is_after:
            self.moment.end()
        result = await write(*arguments, **options)
        if is_now:
            self.moment.end()
        return result


@dataclass(frozen=True)
class _MortalAdministrator(Administrator):
    moment: Moment = Moment(1, is_after=False)

    def client(self) -> InstanceClient:
        client = _MortalClient(self.address, self.policy, self.access)
        client.moment = self.moment
        return client


def end_at(moment: Moment, installation: Installation) -> None:
    """Let the program end at a write of what the administrator does next."""
    who = installation.admission._administrator
    installation.admission._administrator = _MortalAdministrator(
        who.user_name, who.address, who.policy, who.access, moment
    )
