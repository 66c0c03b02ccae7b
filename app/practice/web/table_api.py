"""The Table API: one set of handlers for every table there is a definition of.

Source: ServiceNow documentation, "Table API"; KB0534905, KB0551763.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.practice.database import Row
from app.practice.directory import Caller
from app.practice.errors import ApiError, Operation, no_record
from app.practice.instance import Instance
from app.practice.query import Condition, Query, parse_query
from app.practice.rendering import Rendering, Wanted
from app.practice.schema import Table
from app.practice.selection import Selection, select
from app.practice.web.authentication import authenticate

_DEFAULT_LIMIT = 10_000
_HEADERS = {
    "X-Is-Logged-In": "true",
    "Cache-Control": "no-cache,no-store,must-revalidate,max-age=-1",
    "Pragma": "no-store,no-cache",
    "Expires": "0",
}


class TableApi:
    """Reads and writes records over HTTP.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._database = instance.database

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
        caller, table = self._enter(request)
        selection = select(self._database.schema, table.name, _query(request.query_params))
        limit, offset = _paging(request.query_params)
        page = [] if self._refuses(selection) else self._page(selection, limit, offset)
        # As on an instance, the limit is applied before the access rules: a page may be short.
        seen = self._instance.access.visible(caller, table, page)
        if not seen and "/now/v1/" in request.url.path:
            detail = "Records matching query not found. Check query parameter or offset parameter"
            raise ApiError(404, "No Record found", detail)
        rendering = self._rendering(request)
        result = [rendering.record(table.name, row) for row in seen]
        return _answer(result, headers=self._counting(request, selection, limit, offset))

    async def _read(self, request: Request) -> Response:
        caller, table = self._enter(request)
        row = self._existing(request, caller, table)
        return _answer(self._rendering(request).record(table.name, row))

    async def _insert(self, request: Request) -> Response:
        caller, table = self._enter(request)
        self._instance.access.check_write(caller, table, Operation.INSERT)
        values = await self._values(request, caller, table)
        row = self._instance.records.insert(table.name, values, caller)
        location = f"{_address(request)}{request.url.path}/{row['sys_id']}"
        return self._written(request, table, row, status=201, headers={"Location": location})

    async def _update(self, request: Request) -> Response:
        caller, table = self._enter(request)
        before = self._existing(request, caller, table)
        self._instance.access.check_write(caller, table, Operation.UPDATE)
        values = await self._values(request, caller, table)
        own_class = before.get("sys_class_name") or table.name
        row = self._instance.records.update(own_class, self._whole(before), values, caller)
        return self._written(request, table, row, status=200, headers={})

    async def _delete(self, request: Request) -> Response:
        caller, table = self._enter(request)
        row = self._existing(request, caller, table)
        self._instance.access.check_write(caller, table, Operation.DELETE)
        own_class = row.get("sys_class_name") or table.name
        self._instance.records.delete(own_class, self._whole(row), caller)
        return Response(status_code=204, headers=_HEADERS)

    def _enter(self, request: Request) -> tuple[Caller, Table]:
        caller = authenticate(request, self._instance)
        name = request.path_params["table"]
        table = self._database.schema.get(name)
        if table is None or table.access.internal:
            raise ApiError(400, f"Invalid table {name}")
        self._instance.access.enter(caller, table)
        return caller, table

    def _existing(self, request: Request, caller: Caller, table: Table) -> Row:
        found = self._database.rows(table.name, sys_id=request.path_params["sys_id"])
        seen = self._instance.access.visible(caller, table, found)
        if not seen:
            raise no_record()
        return seen[0]

    def _whole(self, row: Row) -> Row:
        own_class = row.get("sys_class_name")
        return (self._database.find(own_class, sys_id=row["sys_id"]) or row) if own_class else row

    async def _values(self, request: Request, caller: Caller, table: Table) -> Row:
        if "json" not in request.headers.get("content-type", "application/json"):
            raise ApiError(415, "Unsupported Media Type", "Content-Type not supported")
        display = request.query_params.get("sysparm_input_display_value") == "true"
        body = _parse(await request.body())
        values = self._instance.inputs.accept(table.name, body, display=display)
        return self._instance.access.permitted(caller, table, values)

    def _written(
        self, request: Request, table: Table, row: Row, *, status: int, headers: dict[str, str]
    ) -> Response:
        if request.headers.get("x-no-response-body") == "true":
            return Response(status_code=status, headers=_HEADERS | headers)
        result = self._rendering(request).record(table.name, row)
        return _answer(result, status=status, headers=headers)

    def _refuses(self, selection: Selection) -> bool:
        strict = self._instance.property("glide.invalid_query.returns_no_rows") == "true"
        return selection.dropped and strict

    def _page(self, selection: Selection, limit: int, offset: int) -> list[Row]:
        return self._database.selected(selection, limit=limit, offset=offset)

    def _rendering(self, request: Request) -> Rendering:
        query = request.query_params
        fields = tuple(filter(None, query.get("sysparm_fields", "").replace(" ", "").split(",")))
        links = query.get("sysparm_exclude_reference_link") != "true"
        wanted = Wanted(fields, query.get("sysparm_display_value", "false"), links)
        keys = self._instance.keys
        return Rendering(self._database, keys, address=_address(request), wanted=wanted)

    def _counting(
        self, request: Request, selection: Selection, limit: int, offset: int
    ) -> dict[str, str]:
        query = request.query_params
        if query.get("sysparm_no_count") == "true":
            return {}
        total = 0 if self._refuses(selection) else self._database.total(selection)
        counting = {"X-Total-Count": str(total)}
        if query.get("sysparm_suppress_pagination_header") != "true":
            counting["Link"] = _links(request, total, limit, offset)
        return counting


def _answer(
    result: object, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    content = {"result": result}
    media_type = "application/json;charset=UTF-8"
    return JSONResponse(content, status, {**_HEADERS, **(headers or {})}, media_type)


def _query(parameters: Mapping[str, str]) -> Query:
    if "sysparm_query" in parameters:
        return parse_query(parameters["sysparm_query"])
    terms = [name for name in parameters if not name.startswith("sysparm_")]
    return Query((tuple((Condition(name, "=", parameters[name]),) for name in terms),))


def _paging(parameters: Mapping[str, str]) -> tuple[int, int]:
    def number(name: str, default: int) -> int:
        text = parameters.get(name, "")
        return int(text) if text.isdecimal() else default

    return number("sysparm_limit", _DEFAULT_LIMIT), number("sysparm_offset", 0)


def _links(request: Request, total: int, limit: int, offset: int) -> str:
    step = max(limit, 1)
    last = max(total - 1, 0) // step * step
    pages = {"first": 0, "prev": max(offset - step, 0), "next": offset + step, "last": last}
    if offset == 0:
        del pages["prev"]
    if offset + step >= total:
        del pages["next"]
    url = request.url.include_query_params(sysparm_limit=limit)
    return ",".join(
        f'<{url.include_query_params(sysparm_offset=start)}>;rel="{name}"'
        for name, start in pages.items()
    )


def _parse(body: bytes) -> Mapping[str, object]:
    try:
        content = json.loads(body or b"{}")
    except ValueError as exc:
        raise _unreadable() from exc
    if isinstance(content, list):
        content = content[0] if content else {}
    if not isinstance(content, dict):
        raise _unreadable()
    return content


def _unreadable() -> ApiError:
    return ApiError(400, "Exception while reading request", "The payload is not valid JSON.")


def _address(request: Request) -> str:
    return str(request.base_url).rstrip("/")
