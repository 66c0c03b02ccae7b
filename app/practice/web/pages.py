"""The home page, and the addresses that lead on to other pages."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.accounts.directory import Caller
from app.practice.instance import Instance
from app.practice.store.labels import Labels
from app.practice.store.schema import Table
from app.practice.web.site import Site, local, redirect
from app.practice.workspace import Workspace

_NEWEST = 8
_SHOWN = ("number", "short_description", "state", "sys_created_on")
_TICKETS = ("change_request", "incident")
_LISTS = (*_TICKETS, "problem", "change_task", "sys_user", "sys_user_group", "oauth_entity")


class Pages:
    """Answers a browser.

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
            Route("/", self._home),
            Route("/home.do", self._home),
            Route("/navpage.do", self._home),
            Route("/practice.css", self._style),
            Route("/nav_to.do", self._navigate),
            Route("/now/nav/ui/classic/params/target/{target:path}", self._navigate),
        ]

    async def _style(self, _request: Request) -> Response:
        return Response(self._site.style(), media_type="text/css")

    async def _home(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        language = self._site.language(request)
        labels = Labels(self._instance.database, language)
        values = {
            "tables": self._open(caller, _LISTS),
            "label": labels.of_table,
            "lists": [
                newest
                for table in self._open(caller, _TICKETS)
                if (newest := self._newest(caller, table, labels, language=language))["rows"]
            ],
        }
        return self._site.page(request, "home.html", values=values)

    async def _navigate(self, request: Request) -> Response:
        if self._site.caller(request) is None:
            return self._site.sign_in(request)
        target = request.path_params.get("target") or request.query_params.get("uri", "")
        return redirect(local("/" + target.lstrip("/")))

    def _open(self, caller: Caller, names: tuple[str, ...]) -> list[Table]:
        tables = [self._instance.schema[name] for name in names]
        return [table for table in tables if self._instance.access.enters(caller, table)]

    def _newest(
        self, caller: Caller, table: Table, labels: Labels, *, language: str
    ) -> dict[str, object]:
        workspace = Workspace(self._instance, caller, narrows=True, language=language)
        selection = workspace.select(table, {"sysparm_query": "ORDERBYDESCsys_created_on"})
        rows = workspace.page(table, selection, _NEWEST, 0)
        rendering = workspace.rendering("")
        columns = [self._instance.schema.columns(table.name)[name] for name in _SHOWN]
        shown = [[rendering.display(table.name, c, row[c.name]) for c in columns] for row in rows]
        return {
            "table": table,
            "headings": [labels.of_column(table, column) for column in columns],
            "rows": [(row, cells[0], cells[1:]) for row, cells in zip(rows, shown, strict=True)],
        }
