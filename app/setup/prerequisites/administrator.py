"""The person whose eyes the checks need."""

from __future__ import annotations

from app.findings import Finding, Status
from app.instance.client import InstanceClient
from app.setup.administrator import has_admin_role
from app.words import translate


async def administrator_finding(client: InstanceClient, user_name: str) -> Finding:
    """Return whether a user has the admin role.

    Args:
        client: a client that proves itself as this user.
        user_name: the user.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    if await has_admin_role(client, user_name):
        return Finding(
            "administrator",
            Status.OK,
            translate("Prerequisites", "{user} has the admin role").format(user=user_name),
        )
    return Finding(
        "administrator",
        Status.BLOCKED,
        translate("Prerequisites", "{user} is not an administrator of this instance.").format(
            user=user_name
        ),
        translate("Prerequisites", "The role admin is missing. Nothing was created."),
        translate(
            "Prerequisites",
            "Sign in as an administrator, or have the role granted: "
            "User Administration > Users > {user} > Roles.",
        ).format(user=user_name),
        remedy_id="role_missing",
    )
