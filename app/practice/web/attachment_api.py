"""The Attachment API: files up, down and away. Who may do what with one, its record decides.

The texts of refusals are guesses: the documentation gives status codes alone.

Source: ServiceNow documentation, "Attachment API".
"""

from __future__ import annotations

import json
import re

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.errors import ApiError, Operation, no_record
from app.practice.instance import Instance
from app.practice.store.attachments import ATTACHMENTS, Attachments, File
from app.practice.store.database import Row
from app.practice.store.rendering import Cell
from app.practice.web.answers import answer, check_accepted, empty
from app.practice.web.authentication import authenticate
from app.practice.web.bodies import MEGABYTE, read_bytes, read_record
from app.practice.web.parameters import address, names, natural, paging
from app.practice.workspace import Workspace

_NAME = "file_name"
_PART = "uploadFile"
_DEFAULT_LIMIT = 1000
_DEFAULT_MEGABYTES = 1024
_SAFE_TYPE = re.compile(r"[\x20-\x7e]+")


class AttachmentApi:
    """Serves files.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._database = instance.database
        self._attachments = Attachments(instance.database, instance.records)

    def routes(self, prefix: str) -> list[Route]:
        """Return the routes under one version's prefix."""
        every = f"{prefix}/attachment"
        one = f"{every}/{{sys_id}}"
        return [
            Route(every, self._list, methods=["GET"]),
            Route(f"{every}/file", self._upload, methods=["POST"]),
            Route(f"{every}/upload", self._upload_form, methods=["POST"]),
            Route(one, self._read, methods=["GET"]),
            Route(one, self._rename, methods=["PATCH", "PUT"]),
            Route(one, self._delete, methods=["DELETE"]),
            Route(f"{one}/file", self._download, methods=["GET"]),
        ]

    async def _list(self, request: Request) -> Response:
        workspace = self._workspace(request)
        table = workspace.enter(ATTACHMENTS)
        selection = workspace.select(table, request.query_params)
        page = paging(request.query_params, _DEFAULT_LIMIT)
        rows = workspace.page(table, selection, page.limit, page.offset)
        total = workspace.total(selection)
        headers = {
            "X-Total-Count": str(total),
            "Link": page.links(request, total, is_full=len(rows) == page.limit),
        }
        return answer(request, self._shown(request, workspace, rows), headers=headers)

    async def _read(self, request: Request) -> Response:
        workspace, row = self._find(request)
        return answer(request, self._shown(request, workspace, [row])[0])

    async def _download(self, request: Request) -> Response:
        workspace, row = self._find(request)
        content = self._attachments.content(row["sys_id"])
        kind = row["content_type"]
        headers = {
            "Content-Type": kind if _SAFE_TYPE.fullmatch(kind) else "application/octet-stream",
            "Content-Disposition": "attachment",
            "X-Content-Type-Options": "nosniff",
            "X-Attachment-Metadata": json.dumps(self._shown(request, workspace, [row])[0]),
        }
        return Response(content, headers=headers)

    async def _upload(self, request: Request) -> Response:
        workspace = self._workspace(request)
        check_accepted(request)
        query = request.query_params
        owner = self._owner(workspace, query.get("table_name"), query.get("table_sys_id"))
        name = query.get(_NAME, "")
        if not name:
            raise _missing(_NAME)
        content = await read_bytes(request, limit=self._max_bytes())
        file = File(name, request.headers.get("content-type", ""), content)
        return self._added(request, workspace, owner, file)

    async def _upload_form(self, request: Request) -> Response:
        workspace = self._workspace(request)
        check_accepted(request)
        try:
            async with request.form() as form:
                return await self._add_part(request, workspace, form)
        except HTTPException as exc:
            raise ApiError(400, "Exception while reading request", exc.detail) from exc

    async def _add_part(self, request: Request, workspace: Workspace, form: FormData) -> Response:
        upload = next((part for part in form.values() if isinstance(part, UploadFile)), None)
        if upload is None:
            raise _missing(_PART)
        table, sys_id = (str(form.get(name, "")) for name in ("table_name", "table_sys_id"))
        owner = self._owner(workspace, table, sys_id)
        if (upload.size or 0) > self._max_bytes():
            raise ApiError(413, "Request entity too large")
        file = File(upload.filename or "", upload.content_type or "", await upload.read())
        return self._added(request, workspace, owner, file)

    async def _rename(self, request: Request) -> Response:
        workspace, row = self._find(request)
        self._check_owner(workspace, row["table_name"])
        name = (await read_record(request)).get(_NAME)
        if not isinstance(name, str) or not name:
            raise _missing(_NAME)
        self._check_type(name)
        change = {_NAME: name[:100]}
        self._instance.records.update(ATTACHMENTS, row, change, workspace.caller)
        return empty(status=204)

    async def _delete(self, request: Request) -> Response:
        workspace, row = self._find(request)
        self._check_owner(workspace, row["table_name"])
        self._instance.records.delete(ATTACHMENTS, row, workspace.caller)
        return empty(status=204)

    def _workspace(self, request: Request) -> Workspace:
        return Workspace(self._instance, authenticate(request, self._instance))

    def _find(self, request: Request) -> tuple[Workspace, Row]:
        workspace = self._workspace(request)
        row = self._database.find(ATTACHMENTS, sys_id=request.path_params["sys_id"])
        if row is None or not workspace.visible(ATTACHMENTS, [row["sys_id"]]):
            raise no_record()
        return workspace, row

    def _owner(
        self, workspace: Workspace, table_name: str | None, sys_id: str | None
    ) -> tuple[str, str]:
        if not table_name or not sys_id:
            raise _missing("table_sys_id" if table_name else "table_name")
        table = workspace.enter(table_name)
        workspace.existing(table, sys_id)
        self._check_owner(workspace, table_name)
        return table_name, sys_id

    def _check_owner(self, workspace: Workspace, table_name: str) -> None:
        table = workspace.enter(table_name)
        self._instance.access.check_write(workspace.caller, table, Operation.UPDATE)

    def _added(
        self, request: Request, workspace: Workspace, owner: tuple[str, str], file: File
    ) -> Response:
        self._check_type(file.name)
        row = self._attachments.add(*owner, file=file, by=workspace.caller)
        (shown,) = self._shown(request, workspace, [row])
        location = f"{address(request)}/api/now/attachment/{row['sys_id']}"
        return answer(request, shown, status=201, headers={"Location": location})

    def _shown(
        self, request: Request, workspace: Workspace, rows: list[Row]
    ) -> list[dict[str, Cell]]:
        files = f"{address(request)}/api/now/attachment"
        shown = workspace.rendering(address(request)).records(ATTACHMENTS, rows)
        return [
            record | {"download_link": f"{files}/{row['sys_id']}/file", "sys_tags": ""}
            for record, row in zip(shown, rows, strict=True)
        ]

    def _max_bytes(self) -> int:
        text = self._instance.property("com.glide.attachment.max_size")
        return natural(text, _DEFAULT_MEGABYTES) * MEGABYTE

    def _check_type(self, name: str) -> None:
        property_name = "glide.attachment.extensions"
        allowed = names({property_name: self._instance.property(property_name)}, property_name)
        extension = name.rpartition(".")[2].lower()
        if allowed and extension not in {other.lower().lstrip(".") for other in allowed}:
            detail = f"Files of the type {extension} may not be attached"
            raise ApiError(403, "Operation Failed", detail)


def _missing(parameter: str) -> ApiError:
    return ApiError(400, "Missing required parameter", parameter)
