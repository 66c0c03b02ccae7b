"""The pages that say which build an instance runs, for people and for programs.

Source: KB0697389 for the lines; ServiceNow documentation, "Performance monitoring (ACL)" for who
may read them. The elements of the XML form are a guess.
"""

from __future__ import annotations

from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from app.practice.errors import failed_acl
from app.practice.instance import Instance
from app.practice.web.authentication import authenticate


class Statistics:
    """Serves `/stats.do` and `/xmlstats.do`.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/stats.do", self._page, methods=["GET"]),
            Route("/xmlstats.do", self._document, methods=["GET"]),
        ]

    async def _page(self, request: Request) -> Response:
        self._admit(request)
        lines = [f"{label}: {value}" for label, _, value in self._facts()]
        body = "<br/>\n".join(map(escape, lines))
        return HTMLResponse(f"<!doctype html><title>Servlet statistics</title>\n{body}\n")

    async def _document(self, request: Request) -> Response:
        self._admit(request)
        facts = "".join(f"<{name}>{escape(value)}</{name}>" for _, name, value in self._facts())
        text = f'<?xml version="1.0" encoding="UTF-8"?><xmlstats>{facts}</xmlstats>'
        return Response(text, media_type="text/xml;charset=UTF-8")

    def _admit(self, request: Request) -> None:
        if self._instance.property("glide.security.diag_txns_acl") == "false":
            return
        if not authenticate(request, self._instance, page_token=False).is_admin:
            raise failed_acl()

    def _facts(self) -> list[tuple[str, str, str]]:
        release = self._instance.schema.release
        properties = release.build_properties()
        tag, war = properties["glide.buildtag.last"], properties["glide.war"]
        date = war.removeprefix(f"{tag}_").removesuffix(".zip")
        name = self._instance.property("instance_name")
        return [
            ("Instance name", "instance.name", name),
            ("Build name", "glide.build.name", release.family.capitalize()),
            ("Build date", "glide.build.date", date),
            ("Build tag", "glide.build.tag", tag),
            ("MID buildstamp", "mid.buildstamp", f"{release.family}-{tag.split('-', 2)[2]}"),
        ]
