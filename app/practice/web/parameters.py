"""The query parameters that the APIs share.

Source: ServiceNow documentation, "Table API".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request

from app.practice.store.rendering import Wanted

_DEFAULT_LIMIT = 10_000
_GREATEST = 2**31 - 1
_DIGITS = len(str(_GREATEST))


@dataclass(frozen=True)
class Paging:
    """Which page of a list is asked for."""

    limit: int
    offset: int

    def links(self, request: Request, total: int | None, *, is_full: bool) -> str:
        """Return the `Link` header: where the neighbours of a page begin.

        Args:
            request: The request; its address is repeated in every link.
            total: How many records there are, if they were counted.
            is_full: Whether the page holds as many records as were asked for.
        """
        step = max(self.limit, 1)
        pages = {"first": 0}
        if self.offset:
            pages["prev"] = max(self.offset - step, 0)
        if self.offset + step < total if total is not None else is_full:
            pages["next"] = self.offset + step
        if total is not None:
            pages["last"] = max(total - 1, 0) // step * step
        url = request.url.include_query_params(sysparm_limit=self.limit)
        return ",".join(
            f'<{url.include_query_params(sysparm_offset=start)}>;rel="{name}"'
            for name, start in pages.items()
        )


def paging(parameters: Mapping[str, str], default_limit: int = _DEFAULT_LIMIT) -> Paging:
    """Return the page asked for; what is no number counts as not given."""
    limit = natural(parameters.get("sysparm_limit", ""), default_limit)
    return Paging(limit, natural(parameters.get("sysparm_offset", ""), 0))


def wanted(parameters: Mapping[str, str]) -> Wanted:
    """Return how the caller wants records shown."""
    display = parameters.get("sysparm_display_value", "").lower()
    return Wanted(
        names(parameters, "sysparm_fields"),
        display if display in {"true", "all"} else "false",
        not flag(parameters, "sysparm_exclude_reference_link"),
    )


def names(parameters: Mapping[str, str], parameter: str) -> tuple[str, ...]:
    """Return the names in a list separated by commas, each once."""
    given = (name.strip() for name in parameters.get(parameter, "").split(","))
    return tuple(dict.fromkeys(filter(None, given)))


def flag(parameters: Mapping[str, str], parameter: str) -> bool:
    """Return whether a parameter is `true`."""
    return parameters.get(parameter, "").lower() == "true"


def address(request: Request) -> str:
    """Return the address of the instance as the caller writes it."""
    return str(request.base_url).rstrip("/")


def natural(text: str, fallback: int) -> int:
    """Return the number a text is, however long it is; what is none counts as not given.

    Args:
        text: Digits; all that no machine word holds is the same great number.
        fallback: What to take instead of anything else.
    """
    if not (text.isascii() and text.isdigit()):
        return fallback
    return min(int(text.lstrip("0")[: _DIGITS + 1] or "0"), _GREATEST)
