"""A simulated identity provider, and how the instance takes its word for who somebody is.

It stands on the instance's own host under `/idp/` and keeps a cookie of its own: whoever has signed
in there once is signed in again without being asked, so that signing out of the instance alone
leads straight back in as the same person.

Source: ServiceNow documentation, "Multi-provider single sign-on", for the flow; the addresses under
`/idp/` are made up, since a real provider stands elsewhere.
"""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.accounts.directory import Caller
from app.practice.accounts.sessions import Stage
from app.practice.instance import Instance
from app.practice.web.signing_in import SigningIn
from app.practice.web.site import Site, form_of, local, redirect

_COOKIE = "practice_idp"
_PATH = "/idp"


class IdentityProvider:
    """Knows people by a cookie of its own, and vouches for them.

    Args:
        instance: The instance.
        site: Makes the pages.
        signing_in: Begins sessions.
    """

    def __init__(self, instance: Instance, site: Site, signing_in: SigningIn) -> None:
        self._instance = instance
        self._site = site
        self._signing_in = signing_in

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/login_with_sso.do", self._leave, methods=["GET"]),
            Route(f"{_PATH}/sso", self._vouch_or_ask, methods=["GET"]),
            Route(f"{_PATH}/sso", self._sign_in, methods=["POST"]),
            Route(f"{_PATH}/sign_out", self._sign_out),
            Route("/saml_return.do", self._take_word, methods=["GET"]),
        ]

    async def _leave(self, request: Request) -> Response:
        target = local(request.query_params.get("sysparm_goto_url", "/"))
        return redirect(f"{_PATH}/sso?RelayState={quote(target, safe='')}")

    async def _vouch_or_ask(self, request: Request) -> Response:
        target = local(request.query_params.get("RelayState", "/"))
        known = self._instance.sessions.caller(_cookie(request), Stage.IDENTITY_PROVIDER)
        return self._vouch(known, target) if known else self._form(request, target)

    async def _sign_in(self, request: Request) -> Response:
        form = await form_of(request)
        target = local(form.get("RelayState", "/"))
        caller = self._instance.passwords.check(form.get("username", ""), form.get("password", ""))
        if caller is None or not self._instance.directory.signs_in_to_pages(caller):
            return self._form(request, target, failed=True)
        answer = self._vouch(caller, target)
        session = self._instance.sessions.begin(caller, Stage.IDENTITY_PROVIDER)
        answer.set_cookie(_COOKIE, session, path=_PATH, secure=True, httponly=True, samesite="lax")
        return answer

    async def _sign_out(self, request: Request) -> Response:
        self._instance.sessions.end(_cookie(request))
        answer = redirect("/logout_success.do")
        answer.delete_cookie(_COOKIE, path=_PATH, secure=True, httponly=True, samesite="lax")
        return answer

    async def _take_word(self, request: Request) -> Response:
        target = local(request.query_params.get("RelayState", "/"))
        assertion = request.query_params.get("assertion", "")
        caller = self._instance.sessions.caller(assertion, Stage.ASSERTION)
        if caller is None:
            hint = "Go to the home page and sign in again."
            return self._site.problem(request, "Sign-in was not proven", status=403, hint=hint)
        self._instance.sessions.end(assertion)
        return self._signing_in.enter(request, caller, target)

    def _vouch(self, caller: Caller, target: str) -> Response:
        assertion = self._instance.sessions.begin(caller, Stage.ASSERTION)
        return redirect(
            f"/saml_return.do?assertion={assertion}&RelayState={quote(target, safe='')}"
        )

    def _form(self, request: Request, target: str, *, failed: bool = False) -> Response:
        values = {"target": target, "failed": failed}
        return self._site.page(request, "identity_provider.html", values=values)


def _cookie(request: Request) -> str:
    return request.cookies.get(_COOKIE, "")
