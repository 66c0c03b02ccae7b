"""The application: routes, and what an error looks like on the wire."""

from __future__ import annotations

from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.errors import ApiError
from app.practice.instance import Instance
from app.practice.web.aggregate_api import AggregateApi
from app.practice.web.answers import failure
from app.practice.web.attachment_api import AttachmentApi
from app.practice.web.authorization import Authorization
from app.practice.web.batch_api import BatchApi
from app.practice.web.change_api import ChangeApi
from app.practice.web.connected_apps import ConnectedApps
from app.practice.web.identity_provider import IdentityProvider
from app.practice.web.meta_api import MetaApi
from app.practice.web.pages import Pages
from app.practice.web.record_pages import RecordPages
from app.practice.web.signing_in import SigningIn
from app.practice.web.site import Site
from app.practice.web.statistics import Statistics
from app.practice.web.table_api import TableApi
from app.practice.web.token_endpoint import TokenEndpoint
from app.practice.web.transactions import Transactions
from app.practice.web.user_api import UserApi
from app.practice.web.user_roles import UserRoles

_VERSIONS = ("", "/v1", "/v2")


def build_application(instance: Instance) -> Starlette:
    """Put the routes of an instance together.

    Args:
        instance: The instance.
    """
    site = Site(instance)
    signing_in = SigningIn(instance, site)

    async def http_error(request: Request, exc: Exception) -> Response:
        status = exc.status_code if isinstance(exc, HTTPException) else 500
        path = request.url.path
        if path.startswith("/api/"):
            return failure(request, _no_such_resource(status, path))
        hint = "Check the address, or go to the home page."
        return site.problem(request, "Page not found", status=status, hint=hint)

    return Starlette(
        routes=[
            *_api(instance),
            *Statistics(instance).routes(),
            *_oauth(instance, site),
            *signing_in.routes(),
            *IdentityProvider(instance, site, signing_in).routes(),
            *Pages(instance, site).routes(),
            *UserRoles(instance, site).routes(),
            *RecordPages(instance, site).routes(),
        ],
        middleware=[Middleware(Transactions), Middleware(GZipMiddleware, compresslevel=1)],
        exception_handlers={ApiError: _api_error, HTTPException: http_error},
    )


def _api(instance: Instance) -> list[Route]:
    release = instance.schema.release
    if not release.has("Table API"):
        return []
    versions = _VERSIONS if release.has("Table API v2") else _VERSIONS[:2]
    platform = [kind(instance) for kind in (TableApi, AggregateApi, AttachmentApi, BatchApi)]
    change = ChangeApi(instance)
    of_changes = _VERSIONS[:2] if release.has("change API") else ()
    return [
        *(route for v in versions for api in platform for route in api.routes(f"/api/now{v}")),
        *(route for v in of_changes for route in change.routes(f"/api/sn_chg_rest{v}")),
        *UserApi(instance).routes(),
        *MetaApi(instance).routes(),
    ]


def _oauth(instance: Instance, site: Site) -> list[Route]:
    release = instance.schema.release
    tokens = TokenEndpoint(instance).routes() if release.has("OAuth") else []
    if not release.has("authorization code"):
        return tokens
    return [
        *tokens,
        *Authorization(instance, site).routes(),
        *ConnectedApps(instance, site).routes(),
    ]


async def _api_error(request: Request, exc: Exception) -> Response:
    if not isinstance(exc, ApiError):
        raise exc
    return failure(request, exc)


def _no_such_resource(status: int, path: str) -> ApiError:
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        return ApiError(status, "Method not supported")
    return ApiError(400, "Requested URI does not represent any resource", path)
