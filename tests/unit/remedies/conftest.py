"""A connection whose records are on a practice instance, and an administrator who repairs them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from app.changes.change import Change
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.instance.visitor import Entrance, Visitor
from app.network import NetworkPolicy
from app.practice.server import PracticeServer
from app.remedies.catalogue import remedy_of
from app.remedies.repair import Proposal
from app.remedies.repairing import Repairing
from app.remedies.subject import Subject
from app.secret import Secret, generate_password
from app.signin.authorization import REGISTERED_REDIRECTS

ROLES = (("sn_change_write", "itil"), ("sn_incident_write", "itil"))


@dataclass
class Bench:
    """An instance with the records of one connection, and who looks after them."""

    practice: PracticeServer
    subject: Subject
    noted: list[Change] = field(default_factory=list)

    @property
    def repairing(self) -> Repairing:
        """Repairs as the administrator of the instance."""
        return Repairing(self.client, self.visitor, note=self.noted.append)

    def client(self, *, tries: int = 3) -> InstanceClient:
        """Speak as the administrator."""
        account = self.practice.administrator
        access = PasswordAccess(account.user_name, Secret(account.password))
        address = parse_address(self.practice.address)
        return InstanceClient(address, self.policy, access, tries=tries)

    def visitor(self) -> Visitor:
        """Open the pages."""
        return Visitor(parse_address(self.practice.address), self.policy)

    @property
    def policy(self) -> NetworkPolicy:
        """Trust the instance's own authority."""
        return NetworkPolicy(self.practice.ca_file)

    async def change(self, table: str, sys_id: str, **values: str) -> None:
        """Change a record, as somebody on the instance does."""
        async with self.client() as client:
            await client.update(table, sys_id, values)

    async def change_registry(self, **values: str) -> None:
        """Change the registry entry."""
        await self.change("oauth_entity", self.subject.registry_sys_id, **values)

    async def change_user(self, **values: str) -> None:
        """Change the integration user."""
        await self.change("sys_user", self.subject.user_sys_id, **values)

    async def change_table(self, name: str, **values: str) -> None:
        """Change the settings of a table."""
        (row,) = self.practice.database.rows("sys_db_object", name=name)
        await self.change("sys_db_object", row["sys_id"], **values)

    async def repair(self, remedy_id: str) -> Proposal:
        """Repair as a person does: look, agree, do."""
        remedy = remedy_of(remedy_id).about(self.subject)
        proposal = await self.repairing.propose(remedy, self.subject)
        await self.repairing.repair(self.subject, proposal)
        return proposal

    async def entrance(self) -> Entrance:
        """Sign in as the integration user."""
        async with self.visitor() as visitor:
            return await visitor.sign_in(self.subject.user_name, self.subject.password)


@pytest.fixture
async def bench(practice) -> Bench:
    """A connection in good health."""
    made = Bench(practice, Subject(host="practice", roles=ROLES, password=generate_password()))
    async with made.client() as client:
        registry = await client.create(
            "oauth_entity",
            {
                "name": "Firnline",
                "type": "client",
                "active": "true",
                "redirect_url": REGISTERED_REDIRECTS,
                "scope_restriction_status": "unrestricted",
            },
        )
        user = await client.create(
            "sys_user", {"user_name": "firnline.integration", "last_name": "Firnline"}
        )
    made.subject = replace(
        made.subject,
        registry_name="Firnline",
        registry_sys_id=registry["sys_id"],
        client_id=registry["client_id"],
        user_name="firnline.integration",
        user_sys_id=user["sys_id"],
        email="firnline@example.com",
    )
    await made.repair("password_not_set")
    await made.repair("role_missing")
    made.noted.clear()
    return made
