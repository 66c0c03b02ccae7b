"""Whether the instance takes user name and password over REST.

Source:
    ServiceNow documentation, "Basic authentication restriction".
"""

from __future__ import annotations

from functools import partial
from typing import Final

from app.findings import Finding, Status
from app.instance.client import InstanceClient
from app.instance.properties import read_properties
from app.setup.prerequisites.check import Check, Findings
from app.words import translate

_ACTIVE: Final = "glide.authenticate.basic_auth.restriction.active"
_ENFORCED: Final = "glide.authenticate.basic_auth.restriction.enforce"
_KEY: Final = "basic_authentication"


def basic_authentication(*, by_password: bool) -> Check:
    """Return the check for the way on which the administrator came.

    Args:
        by_password: whether a password proves the administrator over REST.
    """
    subject = translate("Prerequisites", "the restriction of basic authentication")
    return Check(_KEY, subject, partial(_look, by_password=by_password))


async def _look(client: InstanceClient, *, by_password: bool) -> Findings:
    properties = await read_properties(client, (_ACTIVE, _ENFORCED))
    restricted = all(properties.get(name) == "true" for name in (_ACTIVE, _ENFORCED))
    if restricted and by_password:
        return (_exception(),)
    return (
        Finding(
            _KEY,
            Status.OK,
            translate("Prerequisites", "The connection needs no basic authentication"),
            translate("Prerequisites", "restricted here")
            if restricted
            else translate("Prerequisites", "not restricted here"),
        ),
    )


def _exception() -> Finding:
    return Finding(
        _KEY,
        Status.WARNING,
        translate("Prerequisites", "This password is accepted by an exception"),
        translate("Prerequisites", "The instance restricts basic authentication."),
        translate("Prerequisites", "Go back and sign in in a browser window, or continue."),
        translate(
            "Prerequisites",
            "Without the exception, undo and removal need a sign-in in a browser window.",
        ),
        "basic_restricted",
    )
