"""How the instance gives consent: whether at all, and how well it is protected.

Source:
    ServiceNow documentation, "OAuth 2.0", "OAuth authorization code flow and the state parameter".
    KB1645540 on code challenges; the first release that checks them is not documented.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.findings import Finding, Status
from app.instance.client import InstanceClient
from app.instance.properties import read_properties
from app.instance.release import FAMILIES, RELEASE_PROPERTIES, release_from
from app.setup.prerequisites.check import Check, Findings
from app.words import Words, translate

_SWITCH: Final = "com.snc.platform.security.oauth.is.active"
_STATE: Final = "glide.oauth.state.parameter.required"
_FIRST_WITH_CHALLENGES: Final = FAMILIES.index("Orlando")


async def _look(client: InstanceClient) -> Findings:
    properties = await read_properties(client, (*RELEASE_PROPERTIES, _SWITCH, _STATE))
    if properties.get(_SWITCH) == "false":
        return (_switched_off(),)
    title = translate("Prerequisites", "Consent is possible, and protected")
    return (Finding("oauth", Status.OK, title, _protection(properties)),)


def _protection(properties: Mapping[str, str]) -> Words:
    release = release_from(properties)
    index = release.index if release else None
    if index is not None and index < _FIRST_WITH_CHALLENGES:
        return translate("Prerequisites", "by secret and state; PKCE is unknown to this release")
    if properties.get(_STATE) == "true":
        return translate("Prerequisites", "by secret, state and PKCE; the state is demanded")
    return translate("Prerequisites", "by secret, state and PKCE")


def _switched_off() -> Finding:
    return Finding(
        "oauth",
        Status.BLOCKED,
        translate("Prerequisites", "OAuth is switched off"),
        translate("Prerequisites", "The property {name} is false.").format(name=_SWITCH),
        translate("Prerequisites", "Set it to true: System Properties > All Properties."),
        translate("Prerequisites", "The instance gives nobody a token."),
    )


OAUTH = Check("oauth", translate("Prerequisites", "the settings of OAuth"), _look)
