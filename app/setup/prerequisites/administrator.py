"""The person whose eyes the checks need."""

from __future__ import annotations

from app.errors import NotAuthorizedError
from app.findings import Finding, Status
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.words import translate


async def administrator_finding(client: InstanceClient, user_name: str) -> Finding:
    """Return whether a user has the admin role.

    Args:
        client: a client that proves itself as this user.
        user_name: the user.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    query = Query().where("user.user_name", "=", user_name).where("role.name", "=", "admin")
    try:
        rows = await client.records("sys_user_has_role", query, fields=("sys_id",), limit=1)
    except NotAuthorizedError:
        rows = []  # whoever may not even look at roles is no administrator
    if rows:
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
