"""How a page is made: templates, security headers and the session's proof."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from jinja2 import Environment, PackageLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from app.practice.directory import Caller
from app.practice.instance import Instance
from app.practice.sessions import COOKIE

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
        self._templates = Environment(
            loader=PackageLoader("resources.practice", "pages"), autoescape=True
        )

    def caller(self, request: Request) -> Caller | None:
        """Return who is signed in."""
        caller = self._instance.sessions.caller(request.cookies.get(COOKIE, ""))
        request.state.user_name = caller.user_name if caller else ""
        return caller

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
        session = request.cookies.get(COOKIE, "")
        caller = self.caller(request)
        shown = {
            "caller": caller,
            "nonce": nonce,
            "page_token": self._instance.sessions.page_token(session) if caller else "",
            **(values or {}),
        }
        policy = (
            f"default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            f"script-src 'nonce-{nonce}'; form-action 'self' {form_target}; "
            "base-uri 'none'; frame-ancestors 'none'"
        )
        text = self._templates.get_template(template).render(shown)
        return HTMLResponse(text, status, {**_HEADERS, "Content-Security-Policy": policy})

    def problem(
        self, request: Request, message: str, *, status: int, hint: str = ""
    ) -> HTMLResponse:
        """Make a page that says what is wrong."""
        values = {"message": message, "hint": hint}
        return self.page(request, "problem.html", status=status, values=values)

    def style(self) -> str:
        """Return the style sheet."""
        return self._templates.get_template("practice.css").render()


def redirect(target: str) -> RedirectResponse:
    """Send the browser on."""
    return RedirectResponse(target, 302, _HEADERS)


def local(target: str) -> str:
    """Return a place to go on this instance: the one asked for, or home when it is elsewhere."""
    on_site = target.startswith("/") and not target.startswith(("//", "/\\"))
    return target if on_site else "/"
