"""One visitor on the pages of an instance, without a window: forms are sent, cookies are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from typing import Final, Self
from urllib.parse import parse_qsl, urljoin, urlsplit

from app.instance.address import InstanceAddress
from app.instance.replies import Reply, error_of
from app.instance.transport import Transport
from app.network import NetworkPolicy
from app.secret import Secret

_SIGN_IN: Final = "/login.do"
_MOST_STEPS: Final = 5
_NEW_PASSWORD: Final = ("change_password", "password_change", "new_password", "pwd")
_SECOND_FACTOR: Final = ("multifactor", "mfa")


class Entrance(Enum):
    """How far signing in on the local form leads."""

    INSIDE = "inside"
    REFUSED = "refused"
    NEW_PASSWORD = "new password"  # noqa: S105 - a page, no secret
    SECOND_FACTOR = "second factor"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class PageSeen:
    """Where the pages led in the end.

    Attributes:
        url: the last address; nothing was sent there where it is not the instance's own.
        reply: the last answer of the instance.
    """

    url: str
    reply: Reply

    @property
    def path(self) -> str:
        """The path of the last address, in lower case."""
        return urlsplit(self.url).path.lower()

    @property
    def text(self) -> str:
        """What the page holds."""
        return self.reply.body.decode(errors="replace")


class Visitor:
    """Goes from page to page of one instance, and never to another host.

    Args:
        address: the instance.
        policy: trust and time limits.

    Errors:
        CertificateFileError: the policy's CA file cannot be used.
        ProxyAddressError: the policy's proxy has no usable address.
    """

    def __init__(self, address: InstanceAddress, policy: NetworkPolicy) -> None:
        self._address = address
        self._transport = Transport(address, policy, keeps_cookies=True)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self._transport.aclose()

    async def sign_in(self, user_name: str, password: Secret) -> Entrance:
        """Sign in on the local form, and tell how far that leads.

        Args:
            user_name: who.
            password: sent to this instance alone.

        Errors:
            NetworkError: the instance did not answer.
            InstanceError: it showed neither the form again nor what lies behind it.

        Source:
            The names of the form's fields as public clients use them; [guess] the words in the
            addresses of the pages that follow.
        """
        form = {
            "user_name": user_name,
            "user_password": password.reveal(),
            "sys_action": "sysverb_login",
        }
        reply = await self._transport.send("POST", _SIGN_IN, params={}, form=form)
        return self._entrance(await self._follow(self._address.url(_SIGN_IN), reply))

    async def open(self, url: str) -> PageSeen:
        """Open a page of the instance, and go where it leads on the instance.

        Args:
            url: an address on the instance.

        Errors:
            NetworkError: the instance did not answer.
        """
        return await self._follow(url, await self._get(url))

    async def ask(self, path: str, form: Mapping[str, str]) -> Reply:
        """Send a form, and return the answer as it is.

        Args:
            path: a path on the instance.
            form: the fields.

        Errors:
            NetworkError: the instance did not answer.
        """
        return await self._transport.send("POST", path, params={}, form=form)

    async def sign_out(self) -> None:
        """End the session.

        Errors:
            NetworkError: the instance did not answer.
        """
        await self._transport.send("GET", "/logout.do", params={})

    async def _follow(self, url: str, reply: Reply) -> PageSeen:
        for _step in range(_MOST_STEPS):
            target = reply.headers.get("location", "")
            if not target:
                break
            url = urljoin(url, target)
            if not self._address.owns(url):
                break
            reply = await self._get(url)
        return PageSeen(url, reply)

    async def _get(self, url: str) -> Reply:
        parts = urlsplit(url)
        params = dict(parse_qsl(parts.query, keep_blank_values=True))
        return await self._transport.send("GET", parts.path, params=params)

    def _entrance(self, seen: PageSeen) -> Entrance:
        if not self._address.owns(seen.url):
            return Entrance.ELSEWHERE
        if seen.reply.status >= HTTPStatus.BAD_REQUEST:
            raise error_of(seen.reply)
        if any(word in seen.path for word in _NEW_PASSWORD):
            return Entrance.NEW_PASSWORD
        if any(word in seen.path for word in _SECOND_FACTOR):
            return Entrance.SECOND_FACTOR
        is_form = "user_password" in seen.text or "login" in seen.path
        return Entrance.REFUSED if is_form else Entrance.INSIDE
