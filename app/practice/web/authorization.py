"""The page that asks for consent.

Source: ServiceNow documentation, "OAuth authorization code flow".
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from oauthlib.oauth2 import FatalClientError, InvalidClientIdError, OAuth2Error
from oauthlib.oauth2.rfc6749.errors import MissingClientIdError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.accounts.directory import Caller
from app.practice.instance import Instance
from app.practice.oauth.server import Consent
from app.practice.oauth.validator import IMPLICIT
from app.practice.store.database import Row
from app.practice.web.site import Site, form_of, redirect, session_of

_STATE = re.compile(r"[A-Za-z0-9._~-]+")
_NOT_IMPLICIT = "The implicit grant is not allowed for this client"


class Authorization:
    """Asks for consent.

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
        ]

    async def _ask(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        checked = self._checked(request)
        if isinstance(checked, Response):
            return checked
        client = self._instance.tokens.client(checked.client_id) or {}
        if self._is_settled(request, client):
            return redirect(self._server.allow_again(str(request.url), caller.sys_id))
        return self._consent_page(request, checked, client)

    async def _decide(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        form = await form_of(request)
        if not self._site.is_own_form(request, form):
            hint = "Go back to the program that sent you here and start again."
            return self._site.problem(request, "The page has expired", status=403, hint=hint)
        checked = self._checked(request)
        if isinstance(checked, Response):
            return checked
        if form.get("decision") != "allow":
            return redirect(self._server.deny(str(request.url)))
        return redirect(self._allowed(request, checked, caller))

    def _allowed(self, request: Request, consent: Consent, caller: Caller) -> str:
        client = self._instance.tokens.client(consent.client_id) or {}
        self._instance.sessions.remember(session_of(request), client.get("sys_id", ""))
        return self._server.allow(str(request.url), caller.sys_id)

    def _is_settled(self, request: Request, client: Row) -> bool:
        """Return whether consent is not asked for: never for this client, or not again."""
        is_public = client.get("public_client") == "true"
        if is_public and client.get("disable_consent_screen") == "true":
            return True
        remembers = self._instance.sessions.remembers(session_of(request), client["sys_id"])
        return self._instance.conditions.consent_remembered and remembers

    def _checked(self, request: Request) -> Consent | Response:
        problem = self._problem_of(request)
        if problem:
            return self._problem(request, problem)
        try:
            return self._server.check(str(request.url))
        except (InvalidClientIdError, MissingClientIdError):
            return self._problem(request, "Invalid client_id")
        except FatalClientError:
            return self._problem(request, "Invalid redirect_uri")
        except OAuth2Error as exc:
            return redirect(exc.in_uri(exc.redirect_uri or ""))

    def _problem_of(self, request: Request) -> str:
        """Return what this instance has against a request before it looks at the client."""
        state = request.query_params.get("state", "").strip()
        if self._instance.oauth.requires_state and not state:
            return "Missing State parameter in request"
        if state and not _STATE.fullmatch(state):
            return "Invalid State parameter in request"
        asked = request.query_params
        is_implicit = asked.get("response_type") == IMPLICIT
        is_allowed = self._instance.oauth.grants_implicitly(asked.get("client_id", ""))
        return _NOT_IMPLICIT if is_implicit and not is_allowed else ""

    def _consent_page(self, request: Request, consent: Consent, client: Row) -> Response:
        here = f"{request.url.path}?{request.url.query}"
        target = urlsplit(consent.redirect_uri)
        origin = f"{target.scheme}://{target.netloc}" if target.netloc else f"{target.scheme}:"
        values = {
            "name": client.get("name"),
            "logo": client.get("logo_url"),
            "here": here,
            "not_you": f"/logout.do?sysparm_goto_url={quote(here, safe='')}",
        }
        return self._site.page(request, "consent.html", form_target=origin, values=values)

    def _problem(self, request: Request, message: str) -> Response:
        hint = "The program that sent you here asked in a way this instance does not accept."
        return self._site.problem(request, message, status=400, hint=hint)
