"""The OAuth endpoints: consent, tokens, revocation.

Source: ServiceNow documentation, "OAuth authorization code flow", "Revoke an OAuth token".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from oauthlib.oauth2 import FatalClientError, InvalidClientIdError, OAuth2Error
from oauthlib.oauth2.rfc6749.errors import MissingClientIdError
from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.practice.instance import Instance
from app.practice.sessions import COOKIE
from app.practice.web.site import Site, redirect

_STATE = re.compile(r"[A-Za-z0-9._~-]+")
_FORM = "application/x-www-form-urlencoded"


class Authorization:
    """Asks for consent and hands out tokens.

    Args:
        instance: The instance.
        site: Makes the pages.
    """

    def __init__(self, instance: Instance, site: Site) -> None:
        self._instance = instance
        self._server = instance.authorization
        self._site = site

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/oauth_auth.do", self._ask, methods=["GET"]),
            Route("/oauth_auth.do", self._decide, methods=["POST"]),
            Route("/oauth_token.do", self._token, methods=["POST"]),
            Route("/oauth_revoke_token.do", self._revoke, methods=["GET", "POST"]),
        ]

    async def _ask(self, request: Request) -> Response:
        if self._site.caller(request) is None:
            return self._site.sign_in(request)
        return self._refusal(request) or self._consent_page(request)

    async def _decide(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        form = await request.form()
        session = request.cookies.get(COOKIE, "")
        if not self._instance.sessions.proves(session, str(form.get("sysparm_ck", ""))):
            hint = "Start again from the program that sent you here."
            return self._site.problem(request, "The page has expired", status=403, hint=hint)
        refusal = self._refusal(request)
        if refusal:
            return refusal
        if form.get("decision") == "allow":
            return redirect(self._server.allow(str(request.url), caller.sys_id))
        state = request.query_params.get("state", "")
        return redirect(self._server.deny(str(request.url), state))

    async def _token(self, request: Request) -> Response:
        body = (await request.body()).decode(errors="replace")
        if not request.headers.get("content-type", "").startswith(_FORM):
            content = {"error_description": "unspecified error", "error": "server_error"}
            return _json(401, content)
        headers = {"Content-Type": _FORM}
        return _json(*self._server.token(str(request.url), body, headers))

    async def _revoke(self, request: Request) -> Response:
        form = await request.form() if request.method == "POST" else {}
        self._instance.tokens.end(str(form.get("token") or request.query_params.get("token", "")))
        return Response(headers={"Cache-Control": "no-store"})

    def _refusal(self, request: Request) -> Response | None:
        state = request.query_params.get("state", "").strip()
        required = self._instance.property("glide.oauth.state.parameter.required") == "true"
        if required and not state:
            return self._problem(request, "Missing State parameter in request")
        if state and not _STATE.fullmatch(state):
            return self._problem(request, "Invalid State parameter in request")
        try:
            self._server.check(str(request.url))
        except (InvalidClientIdError, MissingClientIdError):
            return self._problem(request, "Invalid client_id")
        except FatalClientError:
            return self._problem(request, "Invalid redirect_uri")
        except OAuth2Error as exc:
            return redirect(exc.in_uri(request.query_params["redirect_uri"]))
        return None

    def _consent_page(self, request: Request) -> Response:
        client_id, redirect_uri = self._server.check(str(request.url))
        client = self._instance.tokens.client(client_id) or {}
        here = _relative(request.url)
        values = {"name": client.get("name"), "here": here, "not_you": _not_you(here)}
        target = urlsplit(redirect_uri)
        origin = f"{target.scheme}://{target.netloc}" if target.netloc else f"{target.scheme}:"
        return self._site.page(request, "consent.html", form_target=origin, values=values)

    def _problem(self, request: Request, message: str) -> Response:
        hint = "The program that sent you here asked in a way this instance does not accept."
        return self._site.problem(request, message, status=400, hint=hint)


def _relative(url: URL) -> str:
    return f"{url.path}?{url.query}"


def _not_you(here: str) -> str:
    return f"/logout.do?sysparm_goto_url={quote(here, safe='')}"


def _json(status: int, content: Mapping[str, object]) -> Response:
    headers = {"Cache-Control": "no-store", "Pragma": "no-cache"}
    return JSONResponse(content, status, headers, "application/json;charset=UTF-8")
