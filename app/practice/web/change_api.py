"""The Change Management API: changes, their tasks, templates, models, subjects and next moves.

Source: ServiceNow documentation, "Change Management API"; the shape of the next states and the
`__meta` that ends a list as seen by clients.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.accounts.directory import SYSTEM
from app.practice.errors import ApiError, no_record
from app.practice.instance import Instance
from app.practice.rules import new_sys_id
from app.practice.rules.state_models import MODELS
from app.practice.store.database import Row
from app.practice.store.rendering import Cell, Wanted
from app.practice.store.schema import Table
from app.practice.web.answers import answer, check_accepted
from app.practice.web.authentication import authenticate
from app.practice.web.bodies import read_record
from app.practice.web.parameters import address, names, paging
from app.practice.workspace import Workspace

_DEFAULT_LIMIT = 500
_CHANGE, _TASK = "change_request", "change_task"
_TEMPLATE, _WORKER = "std_change_record_producer", "chg_mgt_worker"
_TYPES = ("normal", "emergency", "standard")
# What a change is about: the table that tells, and the column that names it.
_SUBJECTS = {
    "affected": ("task_ci", "ci_item"),
    "impacted": ("task_cmdb_ci_service", "cmdb_ci_service"),
    "offering": ("task_service_offering", "service_offering"),
}
_WAITING: dict[str, object] = {"value": 1, "display_value": "Waiting"}
_COMPLETE: dict[str, object] = {"value": 3, "display_value": "Complete"}
_NO_SUBJECT = "Invalid CMDB_CI sys_id provided."

Shown = dict[str, Cell | dict[str, object]]


class ChangeApi:
    """Serves change requests.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def routes(self, prefix: str) -> list[Route]:
        """Return the routes under one version's prefix, such as `/api/sn_chg_rest/v1`."""
        every = f"{prefix}/change"
        one, tasks = f"{every}/{{sys_id}}", f"{every}/{{sys_id}}/task"
        return [
            *self._of_records(f"{every}/model", "chg_model"),
            *self._of_records(f"{every}/standard/template", _TEMPLATE),
            Route(f"{every}/worker/{{worker}}", self._worker, methods=["GET"]),
            Route(every, self._list, methods=["GET"]),
            Route(every, self._create, methods=["POST"]),
            *(route for kind in _TYPES for route in self._typed(f"{every}/{kind}")),
            Route(f"{every}/standard/{{template}}", self._from_template, methods=["POST"]),
            *self._of_one(f"{every}/{{sys_id}}"),
            Route(f"{one}/nextstates", self._next_states, methods=["GET"]),
            Route(f"{one}/ci", self._subjects, methods=["GET"]),
            Route(f"{one}/ci", self._add_subjects, methods=["POST"]),
            Route(f"{one}/conflict", self._conflicts, methods=["GET"]),
            Route(f"{one}/conflict", self._check_conflicts, methods=["POST"]),
            Route(tasks, self._tasks, methods=["GET"]),
            Route(tasks, self._create_task, methods=["POST"]),
            *self._of_one(f"{tasks}/{{task_id}}"),
        ]

    def _of_records(self, path: str, name: str) -> list[Route]:
        """Return the routes under which the records of a table are read."""

        async def every(request: Request) -> Response:
            workspace, table = self._enter(request, name)
            return self._page(request, workspace, table, {})

        async def one(request: Request) -> Response:
            workspace, table = self._enter(request, name)
            row = workspace.existing(table, request.path_params["record"])
            return answer(request, self._shown(request, workspace, table, row))

        return [
            Route(path, every, methods=["GET"]),
            Route(f"{path}/{{record}}", one, methods=["GET"]),
        ]

    def _typed(self, path: str) -> list[Route]:
        creates = [] if path.endswith("standard") else [Route(path, self._create, methods=["POST"])]
        return [
            Route(path, self._list, methods=["GET"]),
            *creates,
            *self._of_one(f"{path}/{{sys_id}}"),
        ]

    def _of_one(self, path: str) -> list[Route]:
        return [
            Route(path, self._read, methods=["GET"]),
            Route(path, self._update, methods=["PATCH"]),
            Route(path, self._delete, methods=["DELETE"]),
        ]

    async def _list(self, request: Request) -> Response:
        workspace, table = self._enter(request, _CHANGE)
        kind = {"type": _type_of(request)} if _type_of(request) else {}
        return self._page(request, workspace, table, kind)

    async def _tasks(self, request: Request) -> Response:
        workspace, table = self._enter(request, _TASK)
        self._change(request, workspace)
        owner = {"change_request": request.path_params["sys_id"]}
        return self._page(request, workspace, table, owner)

    async def _read(self, request: Request) -> Response:
        workspace, table, row = self._find(request)
        return answer(request, self._shown(request, workspace, table, row))

    async def _create(self, request: Request) -> Response:
        kind = _type_of(request)
        return await self._insert(request, _CHANGE, {"type": kind} if kind else {})

    async def _from_template(self, request: Request) -> Response:
        """Make a change of a published template; what is sent along wins over what it says."""
        workspace, table = self._enter(request, _TEMPLATE)
        producer = workspace.existing(table, request.path_params["template"])
        template = self._instance.database.find("sys_template", sys_id=producer["template"])
        pairs = (
            (term.partition("=") for term in template["template"].split("^")) if template else ()
        )
        preset = {name: value for name, equals, value in pairs if equals}
        version = {"std_change_producer_version": producer["current_version"]}
        return await self._insert(request, _CHANGE, {"type": "standard"} | version, preset)

    async def _create_task(self, request: Request) -> Response:
        workspace = self._workspace(request)
        change = self._change(request, workspace)
        return await self._insert(request, _TASK, {"change_request": change["sys_id"]})

    async def _insert(
        self,
        request: Request,
        name: str,
        fixed: dict[str, str],
        preset: Mapping[str, str] | None = None,
    ) -> Response:
        workspace, table = self._enter(request, name)
        body = await _sent(request)
        row = workspace.insert(table, {**(preset or {}), **body, **fixed})
        return self._written(request, workspace, table, row, body)

    async def _update(self, request: Request) -> Response:
        workspace, table, row = self._find(request)
        body = await _sent(request)
        changed = workspace.update(table, row["sys_id"], body)
        return self._written(request, workspace, table, changed, body)

    async def _delete(self, request: Request) -> Response:
        workspace, table, row = self._find(request)
        shown = self._shown(request, workspace, table, row)
        workspace.delete(table, row["sys_id"])
        return answer(request, shown)

    async def _next_states(self, request: Request) -> Response:
        workspace = self._workspace(request)
        row = self._change(request, workspace)
        states = [*MODELS[_CHANGE].next_states(row), row["state"]]
        rendering = workspace.rendering(address(request))
        labels = {state: rendering.of_path(_CHANGE, "state", state) for state in states}
        transitions = [_transition(row["state"], state, labels[state]) for state in states[:-1]]
        result = {
            "available_states": states,
            "state_transitions": [[transition] for transition in transitions],
            "state_label": labels,
        }
        return answer(request, result)

    async def _subjects(self, request: Request) -> Response:
        workspace = self._workspace(request)
        change = self._change(request, workspace)
        name, _ = _subject_of(request.query_params.get("association_type"))
        return self._page(request, workspace, workspace.enter(name), {"task": change["sys_id"]})

    async def _add_subjects(self, request: Request) -> Response:
        """Note what a change is about; the answer speaks as if a worker had yet to begin."""
        workspace = self._workspace(request)
        change, body = self._change(request, workspace), await _sent(request)
        kind = str(body.get("association_type"))
        name, column = _subject_of(kind)
        wanted, table = _listed(body.get("cmdb_ci_sys_ids")), workspace.enter(name)
        target = self._instance.schema.columns(name)[column].reference
        known = workspace.visible(target, wanted)
        for sys_id in filter(known.__contains__, wanted):
            if not self._instance.database.find(name, task=change["sys_id"], **{column: sys_id}):
                workspace.insert(table, {"task": change["sys_id"], column: sys_id})
        asked = {"cmdb_ci_sys_ids": wanted, "association_type": kind, "task": change["sys_id"]}
        row = {
            "type": kind,
            "request": json.dumps(asked),
            "messages": json.dumps([_NO_SUBJECT for sys_id in wanted if sys_id not in known]),
        }
        worker = self._instance.records.insert(_WORKER, row, SYSTEM)
        return answer(request, _worker(request, worker, _WAITING), status=202)

    async def _worker(self, request: Request) -> Response:
        workspace, table = self._enter(request, _WORKER)
        worker = workspace.existing(table, request.path_params["worker"])
        return answer(request, _worker(request, worker, _COMPLETE))

    async def _check_conflicts(self, request: Request) -> Response:
        """Look for conflicts, of which there are none here, and name the check."""
        workspace = self._workspace(request)
        change = self._change(request, workspace)
        checked = {
            "conflict_status": "No Conflict",
            "conflict_last_run": self._instance.clock.timestamp(),
        }
        workspace.update(workspace.enter(_CHANGE), change["sys_id"], checked)
        return answer(request, new_sys_id())

    async def _conflicts(self, request: Request) -> Response:
        change = self._change(request, self._workspace(request))
        has_run = bool(change["conflict_last_run"])
        result: dict[str, object] = {
            "status": change["conflict_status"],
            "last_run": change["conflict_last_run"],
            "record_count": "1" if has_run else "0",
            "job_status": "2" if has_run else "",
            "conflicts": [],
        }
        return answer(request, result)

    def _workspace(self, request: Request) -> Workspace:
        workspace = Workspace(self._instance, authenticate(request, self._instance))
        check_accepted(request)
        return workspace

    def _enter(self, request: Request, name: str) -> tuple[Workspace, Table]:
        workspace = self._workspace(request)
        return workspace, workspace.enter(name)

    def _change(self, request: Request, workspace: Workspace) -> Row:
        row = workspace.existing(workspace.enter(_CHANGE), request.path_params["sys_id"])
        if _type_of(request) not in {"", row["type"]}:
            raise no_record()
        return row

    def _find(self, request: Request) -> tuple[Workspace, Table, Row]:
        workspace = self._workspace(request)
        change = self._change(request, workspace)
        if "task_id" not in request.path_params:
            return workspace, workspace.enter(_CHANGE), change
        table = workspace.enter(_TASK)
        task = workspace.existing(table, request.path_params["task_id"])
        if task["change_request"] != change["sys_id"]:
            raise no_record()
        return workspace, table, task

    def _page(
        self, request: Request, workspace: Workspace, table: Table, fixed: Mapping[str, str]
    ) -> Response:
        parameters = dict(request.query_params)
        filters = "^".join(f"{name}={value}" for name, value in fixed.items())
        if "sysparm_query" in parameters and filters:
            # A query of its own may hold alternatives; the fixed filter has to bind them all.
            groups = parameters["sysparm_query"].split("^NQ")
            parameters["sysparm_query"] = "^NQ".join(f"{group}^{filters}" for group in groups)
        selection = workspace.select(table, {**parameters, **fixed})
        page = paging(parameters, _DEFAULT_LIMIT)
        rows = workspace.page(table, selection, page.limit, page.offset)
        shown = workspace.rendering(address(request), _wanted(request)).records(table.name, rows)
        asked = [name for name in parameters if not name.startswith("sysparm_")]
        columns = self._instance.schema.columns(table.name)
        fields = {
            "applied": [name for name in asked if name in columns],
            "ignored": [name for name in asked if name not in columns],
        }
        query = parameters.get("sysparm_query", filters)
        meta = {"__meta": {"encodedQuery": query, "fields": fields}}
        headers = {"X-Total-Count": str(workspace.total(selection))}
        return answer(request, [*shown, meta], headers=headers)

    def _written(
        self,
        request: Request,
        workspace: Workspace,
        table: Table,
        row: Row,
        body: Mapping[str, object],
    ) -> Response:
        columns = self._instance.schema.columns(table.name)
        ignored = [name for name in body if name not in columns or columns[name].read_only]
        shown = self._shown(request, workspace, table, row)
        return answer(request, shown | {"__meta": {"ignoredFields": ignored}})

    def _shown(self, request: Request, workspace: Workspace, table: Table, row: Row) -> Shown:
        record = workspace.rendering(address(request), _wanted(request)).record(table.name, row)
        return {**record}


def _transition(state: str, following: str, label: str) -> dict[str, object]:
    return {
        "sys_id": "",
        "display_value": label,
        "from_state": state,
        "to_state": following,
        "transition_available": True,
        "automatic_transition": False,
        "conditions": [],
    }


def _subject_of(kind: str | None) -> tuple[str, str]:
    if kind not in _SUBJECTS:
        raise ApiError(400, "Invalid association_type", f"Choose one of: {', '.join(_SUBJECTS)}")
    return _SUBJECTS[kind]


def _listed(sent: object) -> list[str]:
    """Return ids that were sent as an array, or as a text with commas, in brackets or not."""
    parts = sent if isinstance(sent, list) else str(sent or "").strip("[]").split(",")
    return list(dict.fromkeys(filter(None, (str(part).strip() for part in parts))))


def _worker(request: Request, worker: Row, state: dict[str, object]) -> dict[str, object]:
    link = f"{address(request)}/api/sn_chg_rest/change/worker/{worker['sys_id']}"
    warnings = json.loads(worker["messages"]) if state is _COMPLETE else []
    messages = {"errorMessages": [], "warningMessages": warnings, "infoMessages": []}
    return {
        "worker": {"sysId": worker["sys_id"], "link": link},
        "request": worker["request"],
        "state": state,
        "type": worker["type"],
        "messages": messages,
    }


def _type_of(request: Request) -> str:
    parts = request.url.path.partition("/change/")[2].split("/")
    return parts[0] if parts[0] in _TYPES else ""


def _wanted(request: Request) -> Wanted:
    return Wanted(names(request.query_params, "sysparm_fields"), "all", links=False)


async def _sent(request: Request) -> dict[str, object]:
    parameters = request.query_params.items()
    given = {name: value for name, value in parameters if not name.startswith("sysparm_")}
    sent = {**given, **await read_record(request)}
    if isinstance(sent.get("chg_model"), str):
        # A model is named as people name it; its id does as well.
        sent["chg_model"] = {"display_value": sent["chg_model"]}
    return sent
