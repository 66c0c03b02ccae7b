"""The checks with an administrator's eyes, all at once, and what is said without them."""

from __future__ import annotations

import asyncio
from typing import Final

from app.findings import Finding, Status
from app.instance.client import InstanceClient
from app.setup.prerequisites.administrator import administrator_finding
from app.setup.prerequisites.basic_authentication import basic_authentication
from app.setup.prerequisites.business_rules import BUSINESS_RULES
from app.setup.prerequisites.check import Check, Findings
from app.setup.prerequisites.oauth import OAUTH
from app.setup.prerequisites.release import RELEASE
from app.setup.prerequisites.roles import ROLES
from app.setup.prerequisites.tables import TABLES
from app.setup.prerequisites.ticket_fields import TICKET_FIELDS
from app.words import translate

_CHECKS: Final = (RELEASE, TABLES, TICKET_FIELDS, BUSINESS_RULES, OAUTH, ROLES)


async def inside_findings(
    client: InstanceClient, user_name: str, *, by_password: bool = False
) -> Findings:
    """Return what an administrator can see of the prerequisites.

    Args:
        client: a client that proves itself as the administrator.
        user_name: the administrator's user name.
        by_password: whether a password proves the administrator over REST.

    Errors:
        NotAuthenticatedError: the instance does not accept the administrator.
        NetworkError: the instance did not answer.
    """
    administrator = await administrator_finding(client, user_name)
    if administrator.status is Status.BLOCKED:
        return (administrator,)
    checks = (*_CHECKS, basic_authentication(by_password=by_password))
    found = await _all(checks, client)
    return (administrator, *(finding for findings in found for finding in findings))


def unseen_findings() -> Findings:
    """Return what is said where nobody shows the program what an administrator sees."""
    return (
        Finding(
            "unseen",
            Status.WARNING,
            translate("Prerequisites", "Not checked: what only an administrator sees"),
            translate(
                "Prerequisites",
                "release, table settings, mandatory fields, business rules, sign-in settings "
                "and roles",
            ),
            translate(
                "Prerequisites",
                "Continue if the instance is Kingston or later and these were not customised.",
            ),
            translate("Prerequisites", "What is unusual there shows itself only as a refusal."),
        ),
    )


async def _all(checks: tuple[Check, ...], client: InstanceClient) -> list[Findings]:
    """Return the findings of each check; the client keeps to the few requests that it may send."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(check.run(client)) for check in checks]
    except ExceptionGroup as failures:
        raise failures.exceptions[0] from failures
    return [task.result() for task in tasks]
