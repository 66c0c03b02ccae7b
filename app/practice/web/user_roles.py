"""The page on which an administrator gives roles to a user, and takes them back.

Source: ServiceNow documentation, "Assign a role to a user", on Edit in the list of roles; the
address of the page as its own links name it. [guess] Which parameters it cannot do without.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.errors import ApiError
from app.practice.instance import Instance
from app.practice.store.database import Database, Row
from app.practice.store.schema import Table
from app.practice.web.site import Site, form_of, redirect
from app.practice.workspace import Workspace

_PAGE = "/sys_m2m_template.do"
_KEY = "sysparm_collection_key"
_GRANTS = "sys_user_has_role"


class UserRoles:
    """Shows every role there is, and those that a user was given.

    Args:
        instance: The instance.
        site: Makes the pages.
    """

    def __init__(self, instance: Instance, site: Site) -> None:
        self._instance = instance
        self._site = site

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route(_PAGE, self._show, methods=["GET"]),
            Route(_PAGE, self._save, methods=["POST"]),
        ]

    async def _show(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        user = self._instance.database.find("sys_user", sys_id=request.query_params.get(_KEY, ""))
        if user is None or not caller.holds(self._instance.schema[_GRANTS].access.write):
            return self._missing(request)
        users = self._instance.schema["sys_user"]
        given = granted_roles(self._instance.database, users, user)
        roles = sorted(row["name"] for row in self._instance.database.rows("sys_user_role"))
        values = {"user": user, "roles": [(name, name in given) for name in roles]}
        return self._site.page(request, "roles.html", values=values)

    async def _save(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        form = await form_of(request)
        if not self._site.is_own_form(request, form):
            hint = "Open the page again and repeat what you did."
            return self._site.problem(request, "The page has expired", status=403, hint=hint)
        user = self._instance.database.find("sys_user", sys_id=request.query_params.get(_KEY, ""))
        if user is None:
            return self._missing(request)
        try:
            self._settle(Workspace(self._instance, caller), user, _chosen(form))
        except ApiError:
            return self._missing(request)
        return redirect(f"/sys_user.do?sys_id={user['sys_id']}")

    def _settle(self, workspace: Workspace, user: Row, chosen: set[str]) -> None:
        table = workspace.enter(_GRANTS)
        given = _grants(self._instance.database, user)
        for name in sorted(given.keys() - chosen):
            workspace.delete(table, given[name])
        for name in sorted(chosen - given.keys()):
            role = self._instance.database.find("sys_user_role", name=name)
            if role:
                workspace.insert(table, {"user": user["sys_id"], "role": role["sys_id"]})

    def _missing(self, request: Request) -> Response:
        hint = "It may have been deleted, or your roles do not open it."
        return self._site.problem(request, "Record not found", status=404, hint=hint)


def granted_roles(database: Database, table: Table, row: Row) -> list[str]:
    """Return the names of the roles that a user was given, without those they bring along.

    Args:
        database: Where grants are kept.
        table: The table of the record; of another than users nothing is returned.
        row: The record.
    """
    return sorted(_grants(database, row)) if table.name == "sys_user" else []


def _grants(database: Database, user: Row) -> dict[str, str]:
    """Return the grant of each role that is not inherited, by the role's name."""
    names = {row["sys_id"]: row["name"] for row in database.rows("sys_user_role")}
    grants = database.rows(_GRANTS, user=user["sys_id"], inherited="false")
    return {names[row["role"]]: row["sys_id"] for row in grants if row["role"] in names}


def _chosen(form: dict[str, str]) -> set[str]:
    return {name.removeprefix("role.") for name in form if name.startswith("role.")}
