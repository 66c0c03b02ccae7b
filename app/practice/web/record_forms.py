"""Forms on which an administrator makes and changes a record by hand.

Source: ServiceNow documentation, "Navigate by URL", for `sys_id=-1` and for the fields that
`sysparm_query` fills in; "Create an OAuth API endpoint for external clients" and "Create a user"
for the fields of the two forms. [guess] That the address of the first opens its form at once, and
does not ask for the kind of application before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.errors import ApiError, Operation
from app.practice.instance import Instance
from app.practice.queries.query import Condition, parse_query
from app.practice.store.database import Row
from app.practice.store.labels import Labels
from app.practice.store.schema import Column, Table
from app.practice.web.site import Site, form_of, redirect
from app.practice.workspace import Workspace

NEW = "-1"
_LAID_OUT = {
    "oauth_entity": (
        *("name", "client_id", "client_secret", "redirect_url", "access_token_lifespan"),
        *("refresh_token_lifespan", "scope_restriction_status", "inbound_grant_type"),
        *("token_format", "type", "comments", "public_client", "use_pkce", "active"),
    ),
    "sys_user": (
        *("user_name", "user_password", "first_name", "last_name", "email", "title"),
        *("identity_type", "password_needs_reset", "locked_out", "active"),
        "web_service_access_only",
    ),
}
_SECRETS = ("user_password", "client_secret")


@dataclass(frozen=True)
class Entry:
    """A field of a form.

    Args:
        name: What it is sent as: the table's name before the column's.
        label: What people call it.
        kind: `text`, `secret`, `box` or `list`.
        value: What stands in it.
        choices: Value and label of each, for a list.
    """

    name: str
    label: str
    kind: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()


class RecordForms:
    """Shows forms, and saves what was typed.

    Args:
        instance: The instance.
        site: Makes the pages.
    """

    def __init__(self, instance: Instance, site: Site) -> None:
        self._instance = instance
        self._site = site

    def routes(self) -> list[Route]:
        """Return the route; it comes last, for it takes any name."""
        return [Route("/{table}.do", self._save, methods=["POST"])]

    def new(self, request: Request, workspace: Workspace) -> Response:
        """Return the form of a record that is not there yet.

        Args:
            request: The request; its query fills in fields, but never a secret.
            workspace: What the caller may do.

        Errors:
            ApiError: The table has no form, or is closed to the caller.
        """
        table = workspace.enter(request.path_params["table"])
        self._instance.access.check_write(workspace.caller, table, Operation.INSERT)
        if table.name not in _LAID_OUT:
            raise ApiError(404, "No Record found")
        columns = self._instance.schema.columns(table.name).values()
        filled_in = _filled_in(request.query_params.get("sysparm_query", ""))
        return self._page(
            request, workspace, table, {c.name: c.default for c in columns} | filled_in
        )

    def entries(
        self, request: Request, workspace: Workspace, table: Table, values: Mapping[str, str]
    ) -> list[Entry]:
        """Return the fields of a form; none where there is no form, or not for the caller.

        Args:
            request: The request it answers.
            workspace: What the caller may do.
            table: The table.
            values: What stands in the fields, by column.
        """
        if not workspace.caller.holds(table.access.write):
            return []
        labels = Labels(self._instance.database, self._site.language(request))
        return [
            Entry(
                f"{table.name}.{column.name}",
                labels.of_column(table, column),
                _kind(column),
                "" if column.is_secret else values.get(column.name, ""),
                self._choices(table, column, self._site.language(request)),
            )
            for column in self._columns(table)
        ]

    async def _save(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        form = await form_of(request)
        if not self._site.is_own_form(request, form):
            hint = "Open the page again and repeat what you did."
            return self._site.problem(request, "The page has expired", status=403, hint=hint)
        workspace = Workspace(self._instance, caller)
        try:
            table = workspace.enter(request.path_params["table"])
        except ApiError:
            hint = "It may have been deleted, or your roles do not open it."
            return self._site.problem(request, "Record not found", status=404, hint=hint)
        sent = {c.name: form.get(f"{table.name}.{c.name}", "") for c in self._columns(table)}
        try:
            sys_id = self._written(workspace, table, form.get("sys_id") or NEW, sent)
        except ApiError as exc:
            return self._page(request, workspace, table, sent, problem=exc.detail or exc.message)
        return redirect(f"/{table.name}.do?{urlencode({'sys_id': sys_id})}")

    def _written(self, workspace: Workspace, table: Table, sys_id: str, sent: Row) -> str:
        """Save a record; its password is hashed, whatever becomes of one in the REST API."""
        secrets = {name: text for name in _SECRETS if (text := sent.pop(name, ""))}
        kept = self._instance.inputs.accept(table.name, secrets, display=True)
        if sys_id == NEW:
            row = workspace.insert(table, {name: text for name, text in sent.items() if text})
        else:
            row = workspace.update(table, sys_id, sent)
        if kept:
            row = workspace.existing(table, row["sys_id"])
            self._instance.records.update(table.name, row, kept, workspace.caller)
        return row["sys_id"]

    def _page(
        self,
        request: Request,
        workspace: Workspace,
        table: Table,
        values: Mapping[str, str],
        *,
        problem: str = "",
    ) -> Response:
        shown = {
            "table": table,
            "label": Labels(self._instance.database, self._site.language(request)).of_table(table),
            "entries": self.entries(request, workspace, table, values),
            "problem": problem,
        }
        return self._site.page(request, "form.html", values=shown)

    def _columns(self, table: Table) -> list[Column]:
        columns = self._instance.schema.columns(table.name)
        return [columns[name] for name in _LAID_OUT.get(table.name, ()) if name in columns]

    def _choices(self, table: Table, column: Column, language: str) -> tuple[tuple[str, str], ...]:
        element = {"name": table.name, "element": column.name, "inactive": "false"}
        rows = self._instance.database.rows("sys_choice", **element)
        spoken = [row for row in rows if row["language"] == language] or rows
        return tuple((row["value"], row["label"]) for row in spoken)


def _kind(column: Column) -> str:
    if column.is_secret:
        return "secret"
    if column.type == "boolean":
        return "box"
    return "list" if column.choice else "text"


def _filled_in(query: str) -> Row:
    terms = (term for group in parse_query(query).groups for either in group for term in either)
    equal = (term for term in terms if isinstance(term, Condition) and term.operator == "=")
    return {term.field: term.value for term in equal}
