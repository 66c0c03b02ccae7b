"""The page on which people see which programs act in their name, and take that back.

Source: ServiceNow documentation, "OAuth authorization code flow", on My Connected Apps.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.accounts.directory import Caller
from app.practice.instance import Instance
from app.practice.web.site import Site, form_of, redirect

_PAGE = "/my_connected_apps.do"


class ConnectedApps:
    """Shows and revokes what a person has allowed.

    Args:
        instance: The instance.
        site: Makes the pages.
    """

    def __init__(self, instance: Instance, site: Site) -> None:
        self._instance = instance
        self._site = site

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route(_PAGE, self._show, methods=["GET"]),
            Route(_PAGE, self._revoke, methods=["POST"]),
        ]

    async def _show(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        return self._page(request, caller)

    async def _revoke(self, request: Request) -> Response:
        caller = self._site.caller(request)
        if caller is None:
            return self._site.sign_in(request)
        form = await form_of(request)
        if not self._site.is_own_form(request, form):
            hint = "Open the page again and repeat what you did."
            return self._site.problem(request, "The page has expired", status=403, hint=hint)
        client = form.get("client", "")
        allowed = self._instance.tokens.allowed_clients(caller.sys_id)
        if client not in {row["sys_id"] for row in allowed}:
            return redirect(_PAGE)
        self._instance.tokens.end_all(client, caller.sys_id)
        self._instance.sessions.forget(caller, client)
        return self._page(request, caller, revoked=True)

    def _page(self, request: Request, caller: Caller, *, revoked: bool = False) -> Response:
        clients = self._instance.tokens.allowed_clients(caller.sys_id)
        values = {"clients": clients, "revoked": revoked}
        return self._site.page(request, "connected_apps.html", values=values)
