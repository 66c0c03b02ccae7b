"""The application: routes, and what an error looks like on the wire."""

from __future__ import annotations

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
from app.practice.web.identity_provider import IdentityProvider
from app.practice.web.pages import Pages
from app.practice.web.signing_in import SigningIn
from app.practice.web.site import Site
from app.practice.web.table_api import TableApi


def build_application(instance: Instance) -> Starlette:
    """Put the routes of an instance together.

    Args:
        instance: The instance.
    """
    site = Site(instance)
    signing_in = SigningIn(instance, site)
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

    async def http_error(request: Request, exc: Exception) -> Response:
        status = exc.status_code if isinstance(exc, HTTPException) else 500
        path = request.url.path
        if path.startswith("/api/"):
            return await _api_error(request, _no_such_resource(status, path))
        hint = "Check the address, or go to the home page."
        return site.problem(request, "Page not found", status=status, hint=hint)

    routes = [
        *(
            route
            for version in ("", "/v1", "/v2")
            for route in table_api.routes(f"/api/now{version}")
        ),
        Route("/api/now/ui/user/current_user", current_user),
        *Authorization(instance, site).routes(),
        *signing_in.routes(),
        *IdentityProvider(instance, site, signing_in).routes(),
        *Pages(instance, site).routes(),
    ]
    handlers = {ApiError: _api_error, HTTPException: http_error}
    return Starlette(routes=routes, exception_handlers=handlers)


async def _api_error(_request: Request, exc: Exception) -> Response:
    if not isinstance(exc, ApiError):
        raise exc
    error = {"message": exc.message, "detail": exc.detail}
    content = {"error": error, "status": "failure"}
    media_type = "application/json;charset=UTF-8"
    return JSONResponse(content, exc.status, exc.headers, media_type)


def _no_such_resource(status: int, path: str) -> ApiError:
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        return ApiError(status, "Method not supported")
    return ApiError(400, "Requested URI does not represent any resource", path)
