"""The application: routes, and what an error looks like on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.practice.errors import ApiError
from app.practice.instance import Instance
from app.practice.web.authentication import authenticate
from app.practice.web.authorization import Authorization
from app.practice.web.pages import Pages
from app.practice.web.site import Site
from app.practice.web.table_api import TableApi

_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


def build_application(instance: Instance) -> Starlette:
    """Put the routes of an instance together.

    Args:
        instance: The instance.
    """
    site = Site(instance)
    table_api = TableApi(instance)

    async def current_user(request: Request) -> Response:
        caller = authenticate(request, instance, page_token=False)
        result = {
            "user_sys_id": caller.sys_id,
            "user_name": caller.user_name,
            "user_display_name": caller.name,
            "user_initials": "".join(word[0] for word in caller.name.split()).upper(),
            "user_avatar": None,
        }
        return JSONResponse({"result": result}, headers={"Cache-Control": "no-store"})

    async def unknown_resource(request: Request) -> Response:
        authenticate(request, instance)
        raise ApiError(400, "Requested URI does not represent any resource", request.url.path)

    async def http_error(request: Request, exc: Exception) -> Response:
        status = exc.status_code if isinstance(exc, HTTPException) else 500
        if request.url.path.startswith("/api/"):
            wrong_verb = status == HTTPStatus.METHOD_NOT_ALLOWED
            return _envelope(status, "Method not supported" if wrong_verb else str(exc), None)
        hint = "Check the address, or go to the home page."
        return site.problem(request, "Page not found", status=status, hint=hint)

    routes = [
        *(
            route
            for version in ("", "/v1", "/v2")
            for route in table_api.routes(f"/api/now{version}")
        ),
        Route("/api/now/ui/user/current_user", current_user),
        Route("/api/{path:path}", unknown_resource, methods=_METHODS),
        *Authorization(instance, site).routes(),
        *Pages(instance, site).routes(),
    ]
    handlers = {ApiError: _api_error, HTTPException: http_error}
    return Starlette(routes=routes, exception_handlers=handlers)


async def _api_error(_request: Request, exc: Exception) -> Response:
    if not isinstance(exc, ApiError):
        raise exc
    return _envelope(exc.status, exc.message, exc.detail, exc.headers)


def _envelope(
    status: int, message: str, detail: str | None, headers: Mapping[str, str] | None = None
) -> Response:
    content = {"error": {"message": message, "detail": detail}, "status": "failure"}
    return JSONResponse(content, status, headers, "application/json;charset=UTF-8")
