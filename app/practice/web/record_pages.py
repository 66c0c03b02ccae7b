"""Lists and records as people look at them, and as far as there is a form, change them.

Source: ServiceNow documentation, "Navigate by URL", for the addresses and their parameters.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.accounts.directory import Caller
from app.practice.errors import ApiError
from app.practice.instance import Instance
from app.practice.store.database import Row
from app.practice.store.labels import Labels
from app.practice.store.rendering import Rendering
from app.practice.store.schema import SYSTEM_COLUMNS, Column, Table
from app.practice.web.record_forms import NEW, RecordForms
from app.practice.web.site import Site
from app.practice.web.user_roles import granted_roles
from app.practice.workspace import Workspace

_PAGE_ROWS = 20
_FIRST_COLUMNS = 4
_LONG_FROM = 1000
_UNSHOWN_TYPES = {"journal_input", "journal", "journal_list", "script", "user_image"}
_TICKET_COLUMNS = ("state", "priority", "short_description", "assigned_to", "sys_updated_on")
# What a list shows beside what stands for a record; a table that extends another has its columns.
_COLUMNS = {
    "task": ("sys_class_name", *_TICKET_COLUMNS),
    "incident": _TICKET_COLUMNS,
    "problem": _TICKET_COLUMNS,
    "change_request": ("type", *_TICKET_COLUMNS),
    "change_task": ("change_request", *_TICKET_COLUMNS),
    "sys_user": ("user_name", "email", "active", "locked_out"),
    "sys_user_group": ("description", "manager", "active", "sys_updated_on"),
    "oauth_entity": ("client_id", "type", "active", "sys_updated_on"),
}
_STATES = {"state", "incident_state", "problem_state"}
_MISSING = ApiError(404, "No Record found")


class Heading(NamedTuple):
    """What stands above a column of a list, and whether the column says how far something is."""

    label: str
    is_state: bool


@dataclass(frozen=True)
class Field:
    """A field of a record page.

    Args:
        name: The element name.
        label: What people call it.
        text: What they read.
        link: Where the record it names is shown, or nothing.
        is_long: Whether it takes the whole width.
    """

    name: str
    label: str
    text: str
    link: str
    is_long: bool


class RecordPages:
    """Shows lists and records.

    Args:
        instance: The instance.
        site: Makes the pages.
    """

    def __init__(self, instance: Instance, site: Site) -> None:
        self._instance = instance
        self._site = site
        self._forms = RecordForms(instance, site)

    def routes(self) -> list[Route]:
        """Return the routes; they come last, for they take any name."""
        pages = [Route("/{table}_list.do", self._list), Route("/{table}.do", self._record)]
        return [*pages, *self._forms.routes()]

    async def _list(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        workspace = self._workspace(request, caller)
        try:
            shown = self._shown_list(request, workspace)
        except ApiError:
            hint = "There is no such table, or your roles do not open it."
            return self._site.problem(request, "List not found", status=404, hint=hint)
        return self._site.page(request, "list.html", values=shown)

    async def _record(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        workspace = self._workspace(request, caller)
        try:
            if request.query_params.get("sys_id") == NEW:
                return self._forms.new(request, workspace)
            shown = self._shown_record(request, workspace)
        except ApiError:
            hint = "It may have been deleted, or your roles do not open it."
            return self._site.problem(request, "Record not found", status=404, hint=hint)
        return self._site.page(request, "record.html", values=shown)

    def _shown_list(self, request: Request, workspace: Workspace) -> dict[str, object]:
        table = workspace.enter(request.path_params["table"])
        columns = self._list_columns(table)
        text = request.query_params.get("sysparm_search", "").replace("^", " ").strip()
        query = request.query_params.get("sysparm_query", "")
        searched = _searched(table, columns, query=query, text=text)
        selection = workspace.select(table, {"sysparm_query": searched})
        total = workspace.total(selection)
        start = min(_first_row(request), max(total - 1, 0) // _PAGE_ROWS * _PAGE_ROWS)
        rows = workspace.page(table, selection, _PAGE_ROWS, start)
        rendering = workspace.rendering("")
        kept = {"sysparm_query": query, "sysparm_search": text}
        labels = self._labels(request)
        return {
            "table": table,
            "label": labels.of_table(table),
            "headings": [
                Heading(labels.of_column(table, column), column.name in _STATES)
                for column in columns
            ],
            "rows": [(row, _cells(rendering, table, columns, row)) for row in rows],
            "total": total,
            "first": start + 1,
            "last": start + len(rows),
            "query": query,
            "text": text,
            "previous": _page_link(table, kept, start - _PAGE_ROWS) if start else "",
            "next": _page_link(table, kept, start + _PAGE_ROWS)
            if start + _PAGE_ROWS < total
            else "",
        }

    def _shown_record(self, request: Request, workspace: Workspace) -> dict[str, object]:
        table = workspace.enter(request.path_params["table"])
        row = _asked_for(request, workspace, table)
        own = self._instance.schema.get(row.get("sys_class_name", "")) or table
        if own is not table and own.extends:
            row = workspace.existing(own, row["sys_id"])
        column = self._instance.schema.columns(own.name)[own.display]
        (title,) = _cells(workspace.rendering(""), own, [column], row)
        labels = self._labels(request)
        return {
            "table": own,
            "label": labels.of_table(own),
            "title": title or row["sys_id"],
            "fields": list(self._fields(workspace, own, row, labels)),
            "journal": self._journal(workspace, own, row),
            "entries": self._forms.entries(request, workspace, own, row),
            "sys_id": row["sys_id"],
            "granted": granted_roles(self._instance.database, own, row),
        }

    def _workspace(self, request: Request, caller: Caller) -> Workspace:
        language = self._site.language(request)
        return Workspace(self._instance, caller, narrows=True, language=language)

    def _labels(self, request: Request) -> Labels:
        return Labels(self._instance.database, self._site.language(request))

    def _fields(
        self, workspace: Workspace, table: Table, row: Row, labels: Labels
    ) -> Iterable[Field]:
        rendering = workspace.rendering("")
        columns = self._instance.schema.columns(table.name).values()
        system = {column.name for column in SYSTEM_COLUMNS}
        for column in sorted(columns, key=lambda column: column.name in system):
            if not column.is_secret and column.type not in _UNSHOWN_TYPES:
                yield _field(rendering, table, column, row, label=labels.of_column(table, column))

    def _journal(self, workspace: Workspace, table: Table, row: Row) -> list[dict[str, str]]:
        name, readable = "sys_journal_field", workspace.readable(table.name)
        entries = self._instance.database.rows(name, element_id=row["sys_id"])
        rendering = workspace.rendering("")
        created = self._instance.schema.columns(name)["sys_created_on"]
        told = [
            {
                "who": entry["sys_created_by"],
                "when": rendering.display(name, created, entry[created.name]),
                "text": entry["value"],
            }
            for entry in entries
            if entry["element"] in readable
        ]
        return told[::-1]

    def _list_columns(self, table: Table) -> list[Column]:
        columns = self._instance.schema.columns(table.name)
        lineage = self._instance.schema.lineage(table.name)
        laid_out = next((_COLUMNS[name] for name in lineage if name in _COLUMNS), None)
        chosen = laid_out or self._usual_columns(table)
        return [columns[name] for name in dict.fromkeys((table.display, *chosen))]

    def _usual_columns(self, table: Table) -> list[str]:
        own = [
            column.name
            for column in self._instance.schema.own_columns(table)
            if column not in SYSTEM_COLUMNS
            and not column.is_secret
            and column.max_length < _LONG_FROM
        ]
        return [*own[:_FIRST_COLUMNS], "sys_updated_on"]


def _asked_for(request: Request, workspace: Workspace, table: Table) -> Row:
    sys_id = request.query_params.get("sys_id", "")
    query = request.query_params.get("sysparm_query", "")
    if sys_id or not query:
        return workspace.existing(table, sys_id)
    selection = workspace.select(table, {"sysparm_query": query})
    found = workspace.page(table, selection, 1, 0)
    if not found or selection.dropped:
        raise _MISSING
    return found[0]


def _cells(rendering: Rendering, table: Table, columns: Iterable[Column], row: Row) -> list[str]:
    return [rendering.display(table.name, column, row[column.name]) for column in columns]


def _field(rendering: Rendering, table: Table, column: Column, row: Row, *, label: str) -> Field:
    value = row[column.name]
    text = rendering.display(table.name, column, value)
    is_link = bool(column.type == "reference" and value and text != value)
    link = f"/{column.reference}.do?{urlencode({'sys_id': value})}" if is_link else ""
    return Field(column.name, label, text, link, column.max_length >= _LONG_FROM)


def _searched(table: Table, columns: Iterable[Column], *, query: str, text: str) -> str:
    terms = [query] if query else []
    if text:
        texts = [c.name for c in columns if c.type in {"string", "email"} and not c.reference]
        terms.append("^OR".join(f"{name}LIKE{text}" for name in texts))
    if "ORDERBY" not in query:
        terms.append("ORDERBYDESCsys_created_on" if table.prefix else f"ORDERBY{table.display}")
    return "^".join(terms)


def _first_row(request: Request) -> int:
    text = request.query_params.get("sysparm_first_row", "1")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < len("1000000000") else 1
    return max(number - 1, 0)


def _page_link(table: Table, kept: dict[str, str], start: int) -> str:
    asked = {name: value for name, value in kept.items() if value}
    return f"/{table.name}_list.do?{urlencode(asked | {'sysparm_first_row': max(start, 0) + 1})}"
