"""The pages of the instance: the home page, a record."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.directory import Caller
from app.practice.instance import Instance
from app.practice.query import Order, Query
from app.practice.rendering import Rendering
from app.practice.schema import SYSTEM_COLUMNS, Table
from app.practice.selection import select
from app.practice.web.site import Site, local, redirect

_NEWEST = 12
_LISTED = ("change_request", "incident")


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
        """Return the routes; the one for records comes last, for it takes any name."""
        return [
            Route("/", self._home),
            Route("/practice.css", self._style),
            Route("/nav_to.do", self._navigate),
            Route("/now/nav/ui/classic/params/target/{target:path}", self._navigate),
            Route("/{table}.do", self._record),
        ]

    async def _style(self, _request: Request) -> Response:
        return Response(self._site.style(), media_type="text/css")

    async def _home(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        tables = [self._instance.schema[name] for name in _LISTED]
        access = self._instance.access
        lists = [self._newest(table) for table in tables if access.enters(caller, table)]
        return self._site.page(request, "home.html", values={"lists": lists})

    async def _navigate(self, request: Request) -> Response:
        if self._site.caller(request) is None:
            return self._site.sign_in(request)
        target = request.path_params.get("target") or request.query_params.get("uri", "")
        return redirect(local("/" + target.lstrip("/")))

    async def _record(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        shown = self._shown_record(request, caller)
        if shown is None:
            hint = "It may have been deleted, or your roles do not open it."
            return self._site.problem(request, "Record not found", status=404, hint=hint)
        return self._site.page(request, "record.html", values=shown)

    def _shown_record(self, request: Request, caller: Caller) -> dict[str, object] | None:
        table = self._instance.schema.get(request.path_params["table"])
        access = self._instance.access
        if table is None or not access.enters(caller, table):
            return None
        sys_id = request.query_params.get("sys_id", "")
        found = self._instance.database.rows(table.name, sys_id=sys_id)
        row = next(iter(access.visible(caller, table, found)), None)
        if row is None:
            return None
        rendering = Rendering(self._instance.database, self._instance.keys, address="")
        columns = self._instance.schema.columns(table.name).values()
        fields = [
            (column, rendering.display(table.name, column, row[column.name]))
            for column in sorted(columns, key=SYSTEM_COLUMNS.__contains__)
            if not column.is_secret and column.type != "journal_input"
        ]
        return {"table": table, "title": row[table.display] or row["sys_id"], "fields": fields}

    def _newest(self, table: Table) -> dict[str, object]:
        schema, database = self._instance.schema, self._instance.database
        query = Query(order=(Order("sys_created_on", descending=True),))
        rows = database.selected(select(schema, table.name, query), limit=_NEWEST, offset=0)
        rendering = Rendering(database, self._instance.keys, address="")
        state = schema.columns(table.name)["state"]
        states = [rendering.display(table.name, state, row["state"]) for row in rows]
        return {"table": table, "rows": list(zip(rows, states, strict=True))}
