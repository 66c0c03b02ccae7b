"""The Aggregate API: figures over the records of a table.

Source: ServiceNow documentation, "Aggregate API".
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.instance import Instance
from app.practice.queries.aggregation import (
    COUNT,
    FUNCTIONS,
    Aggregates,
    Aggregation,
    Having,
    Measure,
    Order,
    Outcome,
)
from app.practice.store.rendering import Rendering
from app.practice.store.schema import Table
from app.practice.web.answers import answer, check_accepted
from app.practice.web.authentication import authenticate
from app.practice.web.parameters import address, flag, names, wanted
from app.practice.workspace import Workspace

_HAVING_PARTS = 4


class AggregateApi:
    """Works figures out.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def routes(self, prefix: str) -> list[Route]:
        """Return the routes under one version's prefix."""
        return [Route(f"{prefix}/stats/{{table}}", self._figures, methods=["GET"])]

    async def _figures(self, request: Request) -> Response:
        workspace = Workspace(self._instance, authenticate(request, self._instance), narrows=True)
        table = workspace.enter(request.path_params["table"])
        check_accepted(request)
        parameters = request.query_params
        selection, aggregation = workspace.select(table, parameters), _aggregation(parameters)
        # How many records there are is told to whom they are hidden from, and nothing of them.
        if not aggregation.only_counts:
            selection = workspace.seen(table, selection)
        aggregates = Aggregates(
            self._instance.database,
            selection,
            asking=workspace.asking,
            sees_all=workspace.sees_all,
        )
        outcomes = aggregates.outcomes(aggregation)
        rendering = workspace.rendering(address(request), wanted(parameters))
        groups = [_shown(rendering, table, outcome, parameters) for outcome in outcomes]
        if aggregation.groups:
            return answer(request, groups)
        return answer(request, groups[0] if groups else {"stats": {}})


def _shown(
    rendering: Rendering, table: Table, outcome: Outcome, parameters: Mapping[str, str]
) -> dict[str, object]:
    stats: dict[str, object] = {}
    for measure, figure in outcome.figures.items():
        if not measure.field:
            stats[measure.function] = figure
            continue
        by_field = stats.setdefault(measure.function, {})
        if isinstance(by_field, dict):
            by_field[measure.field] = figure
    shown: dict[str, object] = {"stats": stats}
    if outcome.values:
        display = wanted(parameters).display
        shown["groupby_fields"] = [
            _group(field, value, rendering.of_path(table.name, field, value), display)
            for field, value in outcome.values.items()
        ]
    return shown


def _group(field: str, value: str, shown: str, display: str) -> dict[str, str]:
    if display == "all":
        return {"display_value": shown, "field": field, "value": value}
    return {"field": field, "value": shown if display == "true" else value}


def _aggregation(parameters: Mapping[str, str]) -> Aggregation:
    counted = (Measure(COUNT),) if flag(parameters, "sysparm_count") else ()
    taken = tuple(
        Measure(function, field)
        for function in FUNCTIONS
        for field in names(parameters, f"sysparm_{function}_fields")
    )
    return Aggregation(
        counted + taken,
        names(parameters, "sysparm_group_by"),
        tuple(filter(None, map(_having, names(parameters, "sysparm_having")))),
        tuple(map(_order, names(parameters, "sysparm_order_by"))),
    )


def _having(text: str) -> Having | None:
    parts = text.split("^")
    if len(parts) != _HAVING_PARTS or parts[0].lower() not in FUNCTIONS:
        return None
    function, field, operator, value = parts
    return Having(Measure(function.lower(), field), operator, value)


def _order(text: str) -> Order:
    parts = text.split("^")
    descending = len(parts) > 1 and parts[-1].upper() == "DESC"
    if descending:
        parts.pop()
    function, field = parts[0].lower(), parts[-1]
    if parts[0].isupper() and function in FUNCTIONS:
        return Order(Measure(function, field if len(parts) > 1 else ""), "", descending)
    return Order(None, field, descending)
