"""Who is asking: what the pages of an instance ask first.

Source: undocumented, but called by many clients.
"""

from __future__ import annotations

import secrets

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.accounts.sessions import COOKIE
from app.practice.instance import Instance
from app.practice.web.answers import answer, plain
from app.practice.web.authentication import authenticate
from app.practice.web.parameters import natural


class UserApi:
    """Tells callers who they are.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/api/now/ui/user/current_user", self._current_user),
            Route("/api/now/sg/impersonation/session", self._session, methods=["GET"]),
        ]

    async def _current_user(self, request: Request) -> Response:
        caller = authenticate(request, self._instance, page_token=False)
        result = {
            "user_sys_id": caller.sys_id,
            "user_name": caller.user_name,
            "user_display_name": caller.name,
            "user_initials": "".join(word[0] for word in caller.name.split()).upper(),
            "user_avatar": None,
        }
        return answer(request, result)

    async def _session(self, request: Request) -> Response:
        """Name the caller, and give away the token of the session; without an envelope, as seen."""
        caller = authenticate(request, self._instance, page_token=False)
        state = request.scope["state"]
        session = state.setdefault("api_session", secrets.token_hex(16).upper())
        token = self._instance.sessions.page_token(request.cookies.get(COOKIE, session))
        minutes = self._instance.property("glide.ui.session_timeout")
        content = {
            "CanImpersonate": caller.is_admin,
            "CurrentUser": caller.user_name,
            "InactivityTimeout": natural(minutes, 30),
            "OriginalUser": caller.user_name,
            "SessionToken": token,
            "admin": caller.is_admin,
        }
        return plain(content)
