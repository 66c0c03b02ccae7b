"""Which release an instance runs.

Source:
    ServiceNow KB0697389 on build tags, and the build tags of the release notes. The names went
    through the alphabet once and began again, so nothing here compares them as text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.errors import InstanceError, NotAuthorizedError
from app.instance.client import InstanceClient
from app.instance.properties import read_properties

FAMILIES: Final = (
    "Aspen",
    "Berlin",
    "Calgary",
    "Dublin",
    "Eureka",
    "Fuji",
    "Geneva",
    "Helsinki",
    "Istanbul",
    "Jakarta",
    "Kingston",
    "London",
    "Madrid",
    "New York",
    "Orlando",
    "Paris",
    "Quebec",
    "Rome",
    "San Diego",
    "Tokyo",
    "Utah",
    "Vancouver",
    "Washington DC",
    "Xanadu",
    "Yokohama",
    "Zurich",
    "Australia",
    "Brazil",
)
_INDEX: Final = {name.replace(" ", "").lower(): index for index, name in enumerate(FAMILIES)}
_FIRST_SUPPORTED: Final = FAMILIES.index("Kingston")
_FIRST_SUPPORTED_DATE: Final = "2017-10-17"
_FIRST_WITH_SCOPE_RESTRICTION: Final = FAMILIES.index("Zurich")
# `glide.war` is there when the others are not, and the name alone says nothing about the patch.
_TAGS: Final = ("glide.war", "glide.buildtag.last", "glide.buildtag")
_NAME: Final = "glide.buildname"
RELEASE_PROPERTIES: Final = (*_TAGS, _NAME)
# What the page of statistics calls what the properties above hold.
_STATISTICS: Final = "/stats.do"
_LINES: Final = {"glide.buildtag": "Build tag", _NAME: "Build name"}
_TAG: Final = re.compile(
    r"glide-(?P<family>[a-z]+)-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d{4})"
    r"(__patch(?P<patch>\d+[a-z]?(-hotfix\d+[a-z]?)?))?"
)


@dataclass(frozen=True)
class Release:
    """A release family and what follows from it.

    Attributes:
        family: as people write it, such as "Washington DC".
        index: place among the known families, None for one that came later.
        patch: patch and hotfix, such as "10-hotfix4a", empty where unknown.
        supported: whether Firnline works with it.
        has_scope_restriction: whether application registries have a scope restriction.
    """

    family: str
    index: int | None
    patch: str
    supported: bool
    has_scope_restriction: bool


async def read_release(client: InstanceClient) -> Release | None:
    """Return the release of an instance, or None where this user may not read it.

    The properties are asked first; where they say nothing, the page of statistics may.

    Args:
        client: signed in; an administrator sees most.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    try:
        properties = await read_properties(client, RELEASE_PROPERTIES)
    except NotAuthorizedError:
        properties = {}
    return release_from(properties) or release_from(await _statistics(client))


async def _statistics(client: InstanceClient) -> Mapping[str, str]:
    try:
        page = await client.page(_STATISTICS)
    except InstanceError:
        return {}  # many instances keep it for administrators, some for nobody
    found = {
        name: re.search(rf"{line}:\s*([^<\n]*)", page, re.IGNORECASE)
        for name, line in _LINES.items()
    }
    return {name: line[1].strip() for name, line in found.items() if line}


def release_from(properties: Mapping[str, str]) -> Release | None:
    """Return the release that system properties tell of, or None where they do not.

    Args:
        properties: names and values; those that matter may be missing.
    """
    for name in _TAGS:
        if found := _TAG.match(properties.get(name, "")):
            made = "{year}-{month}-{day}".format_map(found.groupdict())
            return _release(found["family"], found["patch"] or "", made=made)
    family = properties.get(_NAME, "").replace(" ", "").lower()
    return _release(family, "", made="") if family in _INDEX else None


def _release(family: str, patch: str, *, made: str) -> Release:
    index = _INDEX.get(family)
    if index is None:
        is_newer = made >= _FIRST_SUPPORTED_DATE
        return Release(family.capitalize(), None, patch, is_newer, is_newer)
    return Release(
        family=FAMILIES[index],
        index=index,
        patch=patch,
        supported=index >= _FIRST_SUPPORTED,
        has_scope_restriction=index >= _FIRST_WITH_SCOPE_RESTRICTION,
    )
