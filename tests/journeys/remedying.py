"""What every journey to a remedy does: an administrator comes, repairs, and all ends well."""

from __future__ import annotations

from app.findings import Status
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.practice.server import PracticeServer
from app.remedies.catalogue import remedy_of
from app.secret import Secret
from app.setup.installation import Installation
from tests.journeys.installations import sign_in
from tests.unit.setup.installing import consent


def administrator_of(practice: PracticeServer) -> InstanceClient:
    """Speak as somebody who works on the instance itself."""
    account = practice.administrator
    access = PasswordAccess(account.user_name, Secret(account.password))
    return InstanceClient(parse_address(practice.address), NetworkPolicy(practice.ca_file), access)


async def come_back(installation: Installation, practice: PracticeServer, remedy_id: str) -> None:
    """Let an administrator come back for a repair."""
    installation.repairs.begin(remedy_id)
    await sign_in(installation, practice)
    installation.next()


async def repair(installation: Installation, remedy_id: str) -> None:
    """Repair as a person does: look, agree, do."""
    proposal = await installation.repairs.propose(remedy_of(remedy_id))

    assert not proposal.is_empty
    await installation.repairs.repair(proposal)


async def complete(installation: Installation, practice: PracticeServer) -> list[str]:
    """Give consent, try everything, save, and return what is red in the report."""
    if installation.state.consented_by is None:
        await consent(installation, practice)
    await installation.prove()
    red = [each.key for each in installation.state.probes if each.status is Status.BLOCKED]
    await installation.finish()
    return red
