"""The columns of a table, as the pages of an instance ask for them.

Source: undocumented, but called by public clients (`/api/now/ui/meta/{table}`); the names of the
parts are theirs. Who may see a table's records may ask about its columns, [guess].
"""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.errors import ApiError
from app.practice.instance import Instance
from app.practice.store.labels import Labels
from app.practice.store.schema import Column, Table
from app.practice.web.answers import answer
from app.practice.web.authentication import authenticate

_ENGLISH = "en"


class MetaApi:
    """Tells what the columns of a table are.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [Route("/api/now/ui/meta/{table}", self._columns, methods=["GET"])]

    async def _columns(self, request: Request) -> Response:
        caller = authenticate(request, self._instance, page_token=False)
        if self._instance.conditions.columns_untold:
            raise ApiError(400, "Requested URI does not represent any resource", request.url.path)
        table = self._instance.schema.get(request.path_params["table"])
        if table is None or table.access.internal:
            detail = f"Invalid table {request.path_params['table']}"
            raise ApiError(400, "Invalid table", detail)
        self._instance.access.enter(caller, table)
        user = self._instance.database.find("sys_user", sys_id=caller.sys_id) or {}
        language = user.get("preferred_language") or _ENGLISH
        columns = {
            column.name: self._column(table, column, language)
            for column in self._instance.schema.columns(table.name).values()
        }
        return answer(request, {"columns": columns})

    def _column(self, table: Table, column: Column, language: str) -> dict[str, Any]:
        told = self._entry(table, column)
        labels = Labels(self._instance.database, language)
        return {
            "name": column.name,
            "label": labels.of_column(table, column),
            "type": column.type,
            "max_length": column.max_length,
            "mandatory": told.get("mandatory") == "true",
            "read_only": told.get("read_only") == "true",
            "default_value": told.get("default_value", ""),
            "reference": column.reference,
            "reference_qual": told.get("reference_qual", ""),
            "dependent_on_field": column.dependent_on,
            "choices": self._choices(table, column, language),
        }

    def _choices(self, table: Table, column: Column, language: str) -> list[dict[str, str]]:
        for name in self._instance.schema.lineage(table.name):
            rows = self._instance.database.rows("sys_choice", name=name, element=column.name)
            shown = [row for row in rows if row["inactive"] != "true"]
            spoken = {row["language"] for row in shown}
            chosen = language if language in spoken else _ENGLISH
            if listed := [row for row in shown if row["language"] == chosen]:
                listed.sort(key=lambda row: int(row["sequence"] or 0))
                return [{"label": row["label"], "value": row["value"]} for row in listed]
        return []

    def _entry(self, table: Table, column: Column) -> dict[str, str]:
        """Return the nearest entry of the dictionary, which an administrator may have changed."""
        for name in self._instance.schema.lineage(table.name):
            if found := self._instance.database.find(
                "sys_dictionary", name=name, element=column.name
            ):
                return found
        return {}
