"""The roles that the integration user will need: whether the instance has them."""

from __future__ import annotations

from app.findings import Finding, Status
from app.instance.client import InstanceClient
from app.setup.prerequisites.check import Check, Findings
from app.setup.roles import ROLE_NEEDS, RoleNeed, read_roles
from app.words import translate, verbatim


async def _look(client: InstanceClient) -> Findings:
    there = await read_roles(client)
    lacking = [need for need in ROLE_NEEDS if not {need.name, need.substitute} & set(there)]
    missing = [need for need in lacking if not need.only_where_known and need.without is None]
    return tuple(map(_finding, missing)) or (
        Finding(
            "roles",
            Status.OK,
            translate("Prerequisites", "The roles that are needed exist"),
            verbatim(", ".join(there)),
        ),
    )


def _finding(need: RoleNeed) -> Finding:
    return Finding(
        f"role.{need.name}",
        Status.BLOCKED,
        translate("Prerequisites", "No role of this instance is known for: {reason}").format(
            reason=need.reason
        ),
        translate("Prerequisites", "neither {role} nor {substitute} exists").format(
            role=need.name, substitute=need.substitute
        ),
        translate("Prerequisites", "Have its plugin activated: System Definition > Plugins."),
        translate("Prerequisites", "The integration user cannot do what the connection is for."),
        "table_missing",
    )


ROLES = Check("roles", translate("Prerequisites", "the roles"), _look)
