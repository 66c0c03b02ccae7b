"""The Table API: one set of handlers for every table there is a definition of.

Source: ServiceNow documentation, "Table API"; KB0534905, KB0551763.
"""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.errors import ApiError
from app.practice.instance import Instance
from app.practice.store.database import Row
from app.practice.store.rendering import Wanted
from app.practice.store.schema import Table
from app.practice.store.views import fields_of_view
from app.practice.web.answers import answer, check_accepted, empty
from app.practice.web.authentication import authenticate
from app.practice.web.bodies import read_record
from app.practice.web.parameters import address, flag, paging, wanted
from app.practice.workspace import Workspace


class TableApi:
    """Reads and writes records over HTTP.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def routes(self, prefix: str) -> list[Route]:
        """Return the routes under one version's prefix, such as `/api/now/v2`."""
        collection = f"{prefix}/table/{{table}}"
        record = f"{collection}/{{sys_id}}"
        return [
            Route(collection, self._list, methods=["GET"]),
            Route(collection, self._insert, methods=["POST"]),
            Route(record, self._read, methods=["GET"]),
            Route(record, self._update, methods=["PUT", "PATCH"]),
            Route(record, self._delete, methods=["DELETE"]),
        ]

    async def _list(self, request: Request) -> Response:
        workspace, table = self._enter(request)
        parameters = request.query_params
        selection, page = workspace.select(table, parameters), paging(parameters)
        rows = workspace.page(table, selection, page.limit, page.offset)
        if not rows and "/now/v1/" in request.url.path:
            detail = "Records matching query not found. Check query parameter or offset parameter"
            raise ApiError(404, "No Record found", detail)
        headers = {}
        total = None if flag(parameters, "sysparm_no_count") else workspace.total(selection)
        if total is not None:
            headers["X-Total-Count"] = str(total)
        if not flag(parameters, "sysparm_suppress_pagination_header"):
            headers["Link"] = page.links(request, total, is_full=len(rows) == page.limit)
        rendering = workspace.rendering(address(request), self._wanted(request, table))
        return answer(request, rendering.records(table.name, rows), headers=headers)

    async def _read(self, request: Request) -> Response:
        workspace, table = self._enter(request)
        row = workspace.existing(table, request.path_params["sys_id"])
        return self._shown(request, workspace, table, row)

    async def _insert(self, request: Request) -> Response:
        workspace, table = self._enter(request)
        body = await read_record(request)
        row = workspace.insert(table, body, display=_is_display(request))
        location = {"Location": f"{address(request)}{request.url.path}/{row['sys_id']}"}
        if _spares_body(request):
            return empty(status=201, headers=location)
        return self._shown(request, workspace, table, row, status=201, headers=location)

    async def _update(self, request: Request) -> Response:
        workspace, table = self._enter(request)
        sys_id, body = request.path_params["sys_id"], await read_record(request)
        row = workspace.update(table, sys_id, body, display=_is_display(request))
        if _spares_body(request):
            return empty(status=200)
        return self._shown(request, workspace, table, row)

    async def _delete(self, request: Request) -> Response:
        workspace, table = self._enter(request)
        workspace.delete(table, request.path_params["sys_id"])
        return empty(status=204)

    def _enter(self, request: Request) -> tuple[Workspace, Table]:
        workspace = Workspace(self._instance, authenticate(request, self._instance))
        table = workspace.enter(request.path_params["table"])
        check_accepted(request)
        return workspace, table

    def _shown(
        self,
        request: Request,
        workspace: Workspace,
        table: Table,
        row: Row,
        *,
        status: int = 200,
        headers: dict[str, str] | None = None,
    ) -> Response:
        rendering = workspace.rendering(address(request), self._wanted(request, table))
        result = rendering.record(table.name, row)
        return answer(request, result, status=status, headers=headers)

    def _wanted(self, request: Request, table: Table) -> Wanted:
        """Return how the caller wants records shown; the fields named win over those of a view."""
        asked, view = wanted(request.query_params), request.query_params.get("sysparm_view")
        if asked.fields or not view:
            return asked
        return replace(asked, fields=fields_of_view(self._instance.database, table.name, view))


def _is_display(request: Request) -> bool:
    return flag(request.query_params, "sysparm_input_display_value")


def _spares_body(request: Request) -> bool:
    return request.headers.get("x-no-response-body", "").lower() == "true"
