"""Which proxy stands between this computer and a host.

Source:
    RFC 9110 section 9.3.6 on CONNECT and 11.7 on proxies that ask for a sign-in.
"""

from __future__ import annotations

import ipaddress
import re
from base64 import b64encode
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from app.errors import ProxyAddressError
from app.secret import Secret
from app.words import translate

# Hosts on this computer, where no proxy stands between.
LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_HTTP_PORT: Final = 80
_HOST: Final = re.compile(
    r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*"
)
_BETWEEN_EXCEPTIONS: Final = re.compile(r"[\s,;]+")
_EVERY_HOST: Final = "*"
_PLAIN_NAMES: Final = "<local>"


class ProxyMode(StrEnum):
    """Who says which proxy to use."""

    SYSTEM = "system"
    DIRECT = "direct"
    MANUAL = "manual"


@dataclass(frozen=True)
class Proxy:
    """A proxy, and how to sign in to it.

    Attributes:
        host: its name.
        port: where it listens.
        user_name: who asks to pass, or nothing.
        password: what proves it, or None.
    """

    host: str
    port: int
    user_name: str = ""
    password: Secret | None = None

    @property
    def label(self) -> str:
        """The proxy as people read it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address without any sign-in."""
        return f"http://{self.label}"

    @property
    def sign_in(self) -> tuple[str, str] | None:
        """Name and password in clear, for the one call that needs them; None without a name."""
        if not self.user_name:
            return None
        return self.user_name, self.password.reveal() if self.password else ""

    @property
    def proof(self) -> Secret | None:
        """The value of the header Proxy-Authorization, None without a name.

        Source:
            RFC 7617; names and passwords are sent in UTF-8.
        """
        if self.sign_in is None:
            return None
        return Secret(f"Basic {b64encode(':'.join(self.sign_in).encode()).decode()}")


@dataclass(frozen=True)
class ProxySettings:
    """What a person chose; no secret.

    Attributes:
        mode: who says which proxy to use.
        address: the proxy as it was typed; counts in the mode MANUAL alone.
        user_name: who asks to pass, or nothing.
        exceptions: hosts to which no proxy leads, parted by commas or spaces.
    """

    mode: ProxyMode = ProxyMode.SYSTEM
    address: str = ""
    user_name: str = ""
    exceptions: str = ""

    def proxy_to(self, host: str, password: Secret | None = None) -> Proxy | None:
        """Return the proxy that leads to a host, None where the way is direct.

        Args:
            host: where to go.
            password: proves the user name.

        Errors:
            ProxyAddressError: the proxy, typed or of this computer, has no usable address.
        """
        if host in LOOPBACK or self.mode is ProxyMode.DIRECT:
            return None
        if self.mode is ProxyMode.SYSTEM:
            return _of_system(host)
        if is_exception(host, self.exceptions):
            return None
        proxy = parse_proxy(self.address)
        return Proxy(proxy.host, proxy.port, self.user_name, password)


def parse_proxy(text: str) -> Proxy:
    """Return the proxy that a person typed.

    A name and a password have fields of their own, because this text is written to a file.

    Args:
        text: `host:port`, with or without `http://` before it.

    Errors:
        ProxyAddressError: it is no address, names no port, or holds a user name.
    """
    parts = text.strip()
    if "@" in parts:
        raise ProxyAddressError(
            translate("Network", "It holds a user name. Type that into its own field.")
        )
    proxy, has_port = _parsed(parts)
    if not has_port:
        raise ProxyAddressError(translate("Network", "It names no port, such as :8080."))
    return proxy


def is_exception(host: str, exceptions: str) -> bool:
    """Tell whether a host is in a list of those to which no proxy leads.

    Args:
        host: a name or an IP address.
        exceptions: names, which count for all below them too, IP networks, `*` and `<local>`.

    Source:
        https://www.gnu.org/software/wget/manual/html_node/Proxies.html, no_proxy.
    """
    entries = [entry for entry in _BETWEEN_EXCEPTIONS.split(exceptions.lower()) if entry]
    return any(_covers(entry, host.lower()) for entry in entries)


def _covers(entry: str, host: str) -> bool:
    if entry == _EVERY_HOST:
        return True
    if entry == _PLAIN_NAMES:
        return "." not in host
    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(entry, strict=False)
    except ValueError:
        name = entry.removeprefix("*").removeprefix(".")
        return bool(name) and (host == name or host.endswith(f".{name}"))


def _of_system(host: str) -> Proxy | None:
    settings = getproxies()
    address = settings.get("https") or settings.get("all")
    if not address or is_exception(host, settings.get("no", "")) or proxy_bypass(host):
        return None
    return _parsed(address)[0]


def _parsed(text: str) -> tuple[Proxy, bool]:
    """Return a proxy, and whether its port was named."""
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        host, port = parts.hostname or "", parts.port
    except ValueError as exc:
        raise ProxyAddressError(translate("Network", "Host or port cannot be read.")) from exc
    if parts.scheme != "http":
        raise ProxyAddressError(
            translate(
                "Network", "It begins with {scheme}://. Firnline speaks to proxies by http://."
            ).format(scheme=parts.scheme)
        )
    if not _HOST.fullmatch(host) or ".." in host or port == 0:
        raise ProxyAddressError(translate("Network", "Host or port cannot be read."))
    password = Secret(unquote(parts.password)) if parts.password else None
    user_name = unquote(parts.username or "")
    return Proxy(host, _HTTP_PORT if port is None else port, user_name, password), port is not None
