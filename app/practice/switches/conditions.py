"""The weather of the instance: what a test or a rehearsal may make go wrong.

Switches are read at every request, so that they take effect at once. A switch of the kind `TIMES`
is `True` until it is cleared, or a number that goes down by one each time it is played.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from itertools import groupby
from textwrap import indent, wrap

from app.practice.errors import PracticeError
from app.practice.switches.disturbances import Disturbances
from app.practice.switches.restraints import Restraints
from app.practice.switches.switch import Group, Kind, Switch, switch, switch_of

_INTRODUCTION = """\
What can go wrong. A name alone switches a fault on until it is cleared; with [=N] it may also be
given a number of times. `off` switches it off. A [guess] was found in no documentation.
"""


@dataclass
class Conditions(Disturbances, Restraints):
    """Every switch there is; `Switch` says what the parts of a line mean."""

    basic_restricted: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "Basic authentication is refused, as newer instances do by default.",
        source="ServiceNow documentation, Basic authentication restriction",
    )
    sso: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "Pages send people to an identity provider, which signs the same person in again.",
        source="ServiceNow documentation, multi-provider single sign-on",
    )
    mfa: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "A local sign-in asks for a six-digit code besides the password.",
        source="ServiceNow documentation, multi-factor authentication; RFC 6238",
    )
    cookie_wins: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "A request that carries a session and an Authorization header counts as the session.",
        source="seen in public client code",
    )
    token_expired: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "Every bearer token is refused, as if it had run out.",
        source="ServiceNow documentation, manage OAuth tokens",
    )
    state_optional: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "Consent may be asked without a state, as on instances from before Madrid.",
        source="ServiceNow documentation, OAuth authorization code flow and the state parameter",
    )
    redirect_mismatch: str = switch(
        Kind.CHOICE,
        Group.SIGN_IN,
        "A redirect address that is not registered: an error page, or the first one registered.",
        source="both: ServiceNow documentation says first, public client code saw an error",
        choices=("error", "first"),
    )
    pkce_plain: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "A code challenge may be plain, or come without a method, which means plain.",
        source="both: KB1645540 allows plain, the authorization workflow names S256 alone",
    )
    pkce_ignored: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "Code challenges are ignored, as on releases that do not know them.",
        source="[guess] the first release with inbound challenges is not documented",
    )
    consent_remembered: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "Consent is asked once in a session; later a code is sent at once, an unused one again.",
        source="seen in public client code",
    )
    refresh_omits_refresh_token: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "The answer to a refresh carries an access token alone.",
        source="ServiceNow documentation, OAuth API request parameters, says this and its opposite",
    )
    password_grant_for_people: bool = switch(
        Kind.FLAG,
        Group.SIGN_IN,
        "The password grant refuses accounts for web services alone, and gives tokens to others.",
        source=(
            "ServiceNow documentation, OAuth API request parameters; set-ups in the field use such"
            " accounts with this grant, so it is off"
        ),
    )
    oauth_errors: str = switch(
        Kind.CHOICE,
        Group.SIGN_IN,
        "Token errors: one vague answer for nearly all, or the codes of RFC 6749.",
        source="both seen in public client code",
        choices=("servicenow", "rfc"),
    )

    def apply(self, text: str) -> None:
        """Set a switch as a person writes it: `NAME` or `NAME=VALUE`.

        Args:
            text: What they wrote.

        Errors:
            PracticeError: There is no such switch, or it takes something else.
        """
        name, _, value = text.partition("=")
        self.set(name.strip(), value)

    def set(self, name: str, value: str = "") -> None:
        """Set a switch from text.

        Args:
            name: The switch.
            value: Its value as text; nothing switches it on.

        Errors:
            PracticeError: There is no such switch, or it takes something else.
        """
        about = _switch_named(name)
        try:
            setattr(self, name, about.read(value))
        except PracticeError as exc:
            message = f"The fault {name} does not take {value!r}."
            raise PracticeError(message, exc.next_step) from exc

    def clear(self, *names: str) -> None:
        """Put switches back to what they were at the start; all of them when none is named.

        Args:
            names: The switches.

        Errors:
            PracticeError: There is no such switch.
        """
        calm = Conditions()
        for name in names:
            _switch_named(name)
        for name in names or switches():
            setattr(self, name, getattr(calm, name))

    def become(self, wished: Conditions) -> None:
        """Take over every switch of another."""
        for name in switches():
            setattr(self, name, getattr(wished, name))

    def takes(self, name: str) -> bool:
        """Return whether a fault is played now, and count it down if it is counted.

        Args:
            name: A switch.
        """
        left = getattr(self, name)
        if left and left is not True and switches()[name].kind is Kind.TIMES:
            setattr(self, name, left - 1)
        return bool(left)

    def active(self) -> dict[str, object]:
        """Return the switches that differ from their defaults, with their values."""
        calm = Conditions()
        values = {name: getattr(self, name) for name in switches()}
        return {name: value for name, value in values.items() if value != getattr(calm, name)}


def switches() -> dict[str, Switch]:
    """Return all switches by name, in the order of the help."""
    declared = {declared.name: switch_of(declared) for declared in fields(Conditions)}
    order = list(Group)
    return dict(sorted(declared.items(), key=lambda item: order.index(item[1].group)))


def describe() -> str:
    """Return the help on all switches, grouped."""
    parts = [
        f"{group.value}\n\n" + "\n".join(_entry(name, about) for name, about in entries)
        for group, entries in groupby(switches().items(), lambda item: item[1].group)
    ]
    return "\n".join((_INTRODUCTION, *parts))


def _switch_named(name: str) -> Switch:
    about = switches().get(name)
    if about is None:
        known = sorted(switches(), key=lambda other: _likeness(name, other), reverse=True)
        message = f"There is no fault named {name!r}."
        raise PracticeError(message, f"Choose one of: {', '.join(known)}.")
    return about


def _entry(name: str, about: Switch) -> str:
    taken = f"={'|'.join(about.choices)}" if about.kind is Kind.CHOICE else about.kind.value
    text = wrap(about.meaning, 74) + wrap(f"Source: {about.source}.", 74)
    return f"  {name}{taken}\n{indent(chr(10).join(text), ' ' * 6)}\n"


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other).ratio()
