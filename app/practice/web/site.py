"""How a page is made: templates, words, security headers and the session's proof."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from urllib.parse import quote

from jinja2 import Environment, PackageLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from app.practice.accounts.directory import Caller
from app.practice.accounts.sessions import COOKIE, Stage
from app.practice.instance import Instance
from app.practice.web.wording import LANGUAGES, Wording, language_of

_HEADERS = {
    "Cache-Control": "no-cache,no-store,must-revalidate,max-age=-1",
    "Pragma": "no-store,no-cache",
    "Expires": "0",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Site:
    """Makes pages and knows who looks at them.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._templates = {language: _templates(language) for language in LANGUAGES}

    def caller(self, request: Request, stage: Stage = Stage.SIGNED_IN) -> Caller | None:
        """Return who is signed in, or has come this far with signing in.

        Args:
            request: The request.
            stage: How far the sign-in has to have come.
        """
        caller = self._instance.sessions.caller(session_of(request), stage)
        request.state.user_name = caller.user_name if caller else ""
        return caller

    def language(self, request: Request) -> str:
        """Return the language of the user, or of the browser when nobody is signed in."""
        caller = self._instance.sessions.caller(session_of(request))
        user = self._instance.database.find("sys_user", sys_id=caller.sys_id) if caller else None
        preferred = user["preferred_language"] if user else ""
        return language_of(preferred, request.headers.get("accept-language", ""))

    def page(
        self,
        request: Request,
        template: str,
        *,
        status: int = 200,
        form_target: str = "",
        values: Mapping[str, object] | None = None,
    ) -> HTMLResponse:
        """Make a page.

        Args:
            request: The request it answers.
            template: The name of its template.
            status: The HTTP status.
            form_target: An origin to which a form on the page may lead, besides this one.
            values: What the template shows.
        """
        nonce = secrets.token_urlsafe(16)
        caller, language = self.caller(request), self.language(request)
        shown = {
            "caller": caller,
            "language": language,
            "nonce": nonce,
            "page_token": self.page_token(request) if caller else "",
            **(values or {}),
        }
        policy = (
            f"default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            f"script-src 'nonce-{nonce}'; form-action 'self' {form_target}; "
            "base-uri 'none'; frame-ancestors 'none'"
        )
        text = self._templates[language].get_template(template).render(shown)
        headers = {"Content-Security-Policy": policy, "Content-Language": language}
        return HTMLResponse(text, status, _HEADERS | headers)

    def problem(
        self, request: Request, message: str, *, status: int, hint: str = ""
    ) -> HTMLResponse:
        """Make a page that says what is wrong.

        Args:
            request: The request it answers.
            message: What happened, one of the sentences of the pages.
            status: The HTTP status.
            hint: What to do next, likewise.
        """
        values = {"message": message, "hint": hint}
        return self.page(request, "problem.html", status=status, values=values)

    def page_token(self, request: Request) -> str:
        """Return what forms and scripts of the session's pages send along."""
        return self._instance.sessions.page_token(session_of(request))

    def is_own_form(self, request: Request, form: Mapping[str, str]) -> bool:
        """Return whether a form was sent by a page of the session."""
        return self._instance.sessions.proves(session_of(request), form.get("sysparm_ck", ""))

    def sign_in(self, request: Request) -> RedirectResponse:
        """Send the browser to where people sign in, and from there back to the page asked for."""
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        entrance = "login_with_sso.do" if self._instance.conditions.sso else "login.do"
        return redirect(f"/{entrance}?sysparm_goto_url={quote(path, safe='')}")

    def style(self) -> str:
        """Return the style sheet."""
        return self._templates[LANGUAGES[0]].get_template("practice.css").render()


def session_of(request: Request) -> str:
    """Return what the session cookie carries."""
    return request.cookies.get(COOKIE, "")


async def form_of(request: Request) -> dict[str, str]:
    """Return the fields of a form; a file that came along counts as nothing."""
    form = await request.form()
    return {name: value if isinstance(value, str) else "" for name, value in form.items()}


def redirect(target: str) -> RedirectResponse:
    """Send the browser on."""
    return RedirectResponse(target, 302, _HEADERS)


def local(target: str) -> str:
    """Return a place to go on this instance: the one asked for, or home when it is elsewhere."""
    on_site = target.startswith("/") and not target.startswith(("//", "/\\"))
    return target if on_site else "/"


def _templates(language: str) -> Environment:
    templates = Environment(
        loader=PackageLoader("resources.practice", "pages"),
        autoescape=True,
        extensions=["jinja2.ext.i18n"],
    )
    wording = Wording(language)
    # The extension adds this method to the environment, which the types do not know.
    install = templates.install_gettext_callables  # type: ignore[attr-defined]
    install(wording.gettext, wording.ngettext, newstyle=True)
    return templates
