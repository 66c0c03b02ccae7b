"""Who is asking: what the pages of an instance ask first.

Source: undocumented, but called by many clients.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.practice.instance import Instance
from app.practice.web.answers import answer
from app.practice.web.authentication import authenticate


class UserApi:
    """Tells callers who they are.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [Route("/api/now/ui/user/current_user", self._current_user)]

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
