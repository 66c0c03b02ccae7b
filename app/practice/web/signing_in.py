"""Signing in to the pages with a password, and signing out.

Source: ServiceNow documentation, "Local authentication", "Multi-factor authentication"; the names
of the form's fields and of the pages as public clients use them.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.accounts.directory import Caller
from app.practice.accounts.passwords import is_strong
from app.practice.accounts.sessions import COOKIE, Stage
from app.practice.instance import Instance
from app.practice.web.site import Site, form_of, local, redirect, session_of

_PAGES = {
    Stage.SECOND_FACTOR: "/validate_multifactor_auth_code.do",
    Stage.NEW_PASSWORD: "/change_password.do",
}


class SigningIn:
    """Lets people in to the pages and out again.

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
            Route("/login.do", self._ask, methods=["GET"]),
            Route("/side_door.do", self._ask, methods=["GET"]),
            Route("/login.do", self._sign_in, methods=["POST"]),
            Route(_PAGES[Stage.SECOND_FACTOR], self._ask_code, methods=["GET"]),
            Route(_PAGES[Stage.SECOND_FACTOR], self._check_code, methods=["POST"]),
            Route(_PAGES[Stage.NEW_PASSWORD], self._ask_new_password, methods=["GET"]),
            Route(_PAGES[Stage.NEW_PASSWORD], self._change_password, methods=["POST"]),
            Route("/logout.do", self._sign_out),
            Route("/logout_success.do", self._signed_out, methods=["GET"]),
        ]

    async def _ask(self, request: Request) -> Response:
        return self._form(request, _target(request))

    async def _sign_in(self, request: Request) -> Response:
        form = await form_of(request)
        target = local(form.get("sysparm_goto_url", "/"))
        check = self._instance.passwords.check
        caller = check(form.get("user_name", ""), form.get("user_password", ""))
        if caller is None or not self._instance.directory.signs_in_to_pages(caller):
            return self._form(request, target, failed=True)
        return self._go_on(request, caller, target, after=None)

    async def _ask_code(self, request: Request) -> Response:
        return self._code_form(request, _target(request))

    async def _check_code(self, request: Request) -> Response:
        form = await form_of(request)
        target = local(form.get("sysparm_goto_url", "/"))
        caller = self._site.caller(request, Stage.SECOND_FACTOR)
        if caller is None:
            return _from_the_beginning(target)
        if not self._instance.second_factor.spend(caller, form.get("txtResponse", "")):
            failures = self._instance.second_factor.failed(caller)
            self._instance.passwords.lock_after(caller, failures)
            return self._code_form(request, target, failed=True)
        return self._go_on(request, caller, target, after=Stage.SECOND_FACTOR)

    async def _ask_new_password(self, request: Request) -> Response:
        return self._password_form(request, _target(request))

    async def _change_password(self, request: Request) -> Response:
        form = await form_of(request)
        target = local(form.get("sysparm_goto_url", "/"))
        caller = self._site.caller(request, Stage.NEW_PASSWORD)
        if caller is None:
            return _from_the_beginning(target)
        password, repeated = form.get("new_password", ""), form.get("confirm_password", "")
        if password != repeated:
            return self._password_form(request, target, problem="different")
        if not is_strong(password):
            return self._password_form(request, target, problem="weak")
        self._instance.passwords.set(caller, password)
        return self._go_on(request, caller, target, after=Stage.NEW_PASSWORD)

    async def _sign_out(self, request: Request) -> Response:
        self._instance.sessions.end(session_of(request))
        otherwise = "/logout_success.do" if self._instance.conditions.sso else "/login.do"
        answer = redirect(local(request.query_params.get("sysparm_goto_url", otherwise)))
        answer.delete_cookie(COOKIE, secure=True, httponly=True, samesite="lax")
        return answer

    async def _signed_out(self, request: Request) -> Response:
        return self._site.page(request, "signed_out.html")

    def _go_on(
        self, request: Request, caller: Caller, target: str, *, after: Stage | None
    ) -> Response:
        """Take the next step of a sign-in: a code, a new password, or in."""
        if self._instance.conditions.mfa and after is None:
            return self.enter(request, caller, target, stage=Stage.SECOND_FACTOR)
        if self._instance.passwords.needs_reset(caller):
            return self.enter(request, caller, target, stage=Stage.NEW_PASSWORD)
        return self.enter(request, caller, target)

    def enter(
        self, request: Request, caller: Caller, target: str, *, stage: Stage = Stage.SIGNED_IN
    ) -> Response:
        """Begin a session in place of the browser's present one, and send the browser on.

        Args:
            request: The request.
            caller: Whose session it is.
            target: Where the browser wants to go in the end.
            stage: How far the sign-in has come.
        """
        self._instance.sessions.end(session_of(request))
        page = _PAGES.get(stage)
        answer = redirect(f"{page}?sysparm_goto_url={quote(target, safe='')}" if page else target)
        session = self._instance.sessions.begin(caller, stage)
        answer.set_cookie(COOKIE, session, secure=True, httponly=True, samesite="lax")
        return answer

    def _form(self, request: Request, target: str, *, failed: bool = False) -> Response:
        values = {"target": target, "failed": failed}
        return self._page(request, "login.html", values)

    def _code_form(self, request: Request, target: str, *, failed: bool = False) -> Response:
        caller = self._site.caller(request, Stage.SECOND_FACTOR)
        if caller is None:
            return _from_the_beginning(target)
        secret = self._instance.keys.second_factor(caller.user_name)
        values = {"target": target, "failed": failed, "secret": secret, "name": caller.name}
        return self._page(request, "second_factor.html", values)

    def _password_form(self, request: Request, target: str, *, problem: str = "") -> Response:
        caller = self._site.caller(request, Stage.NEW_PASSWORD)
        if caller is None:
            return _from_the_beginning(target)
        values = {"target": target, "problem": problem, "name": caller.name}
        return self._page(request, "new_password.html", values)

    def _page(self, request: Request, template: str, values: Mapping[str, object]) -> Response:
        # Where consent is not asked, what follows the form leads to the application at once.
        leads_on = str(values["target"]).startswith("/oauth_auth.do")
        form_target = "https: http:" if leads_on else ""
        return self._site.page(request, template, form_target=form_target, values=values)


def _from_the_beginning(target: str) -> Response:
    return redirect(f"/login.do?sysparm_goto_url={quote(target, safe='')}")


def _target(request: Request) -> str:
    return local(request.query_params.get("sysparm_goto_url", "/"))
