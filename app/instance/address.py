"""The address of an instance, from whatever people paste."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, parse_qs, quote, urlencode, urlsplit

from app.errors import AddressError
from app.network import LOOPBACK
from app.words import Words, translate

HTTPS_PORT: Final = 443
_CLOUD: Final = "service-now.com"
# The commercial cloud, the government community cloud, and the one of the defence department.
_CLOUDS: Final = (_CLOUD, "servicenowservices.com", "service-now.mil")
_HOST: Final = re.compile(r"(?=.{1,253}\Z)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_-]+)*")
_IPV6: Final = re.compile(r"[0-9a-f:.]*:[0-9a-f:.]*")
# What mail and chat programs put around and behind an address, and what nobody sees in it.
_WRAPPERS: Final = dict(zip("""<([{"'`“„«""", """>)]}"'`”“»""", strict=True))
# An address amid other words, such as a link of Markdown or what a person wrote before it.
_AMID: Final = re.compile(r"[^/?#]*?[\s(\[<:“„«](?P<url>https://[^\s\])>”“»]+)[\])>”“»]*")
_PUNCTUATION: Final = ".,;"
_UNSEEN: Final = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad\r\n\t]")
_SCHEMES: Final = ("http", "https")
_SAFE_LINKS: Final = "safelinks.protection.outlook.com"


@dataclass(frozen=True)
class InstanceAddress:
    """Host and port of an instance; the scheme is always https."""

    host: str
    port: int = HTTPS_PORT

    @property
    def label(self) -> str:
        """The address as people read it: `host`, or `host:port`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == HTTPS_PORT else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """The origin as browsers write it, in lower case and without a default port."""
        return f"https://{self.label}"

    @property
    def is_loopback(self) -> bool:
        """Whether the instance runs on this computer, where no proxy stands between."""
        return self.host in LOOPBACK

    @property
    def is_in_cloud(self) -> bool:
        """Whether ServiceNow itself runs the host, so that a public authority vouches for it."""
        return self.host.endswith(tuple(f".{cloud}" for cloud in _CLOUDS))

    def url(self, path: str, **query: str) -> str:
        """Return a URL on this instance; no path can lead to another host."""
        tail = f"?{urlencode(query, quote_via=quote)}" if query else ""
        return f"{self.origin}/{path.lstrip('/')}{tail}"

    def record_url(self, table: str, sys_id: str) -> str:
        """Return the page that shows one record to a person, or all where it is not known."""
        page = f"{table}.do?sys_id={sys_id}" if sys_id else f"{table}_list.do"
        return self.url("/nav_to.do", uri=page)

    def owns(self, url: str) -> bool:
        """Tell whether a URL belongs to this instance: scheme, host and port alike.

        The comparison is one of text, so nothing that two parsers read differently can pass.

        Args:
            url: as a browser writes it, that is with scheme and host in lower case.
        """
        rest = url.removeprefix(self.origin)
        return rest != url and rest[:1] in ("", "/", "?", "#")


def parse_address(text: str) -> InstanceAddress:
    """Return the address that a person meant.

    A bare name is an instance in ServiceNow's cloud; everything else is taken as it stands, because
    companies have hosts and ports of their own, and governments clouds. What mail programs and
    documents put around an address is taken away.

    Args:
        text: a name, a host, or a URL of any page of the instance.

    Errors:
        AddressError: the text is empty, is not https, or holds no usable host.
    """
    text = _unwrapped(text)
    if not text:
        raise AddressError(translate("Instance", "Nothing was typed."))
    if text.lower().startswith(("https:", "http:")) and "://" not in text:
        raise AddressError(translate("Instance", "Host or port cannot be read."))
    parts = _split(text)
    if inner := _behind_safe_link(parts):
        return parse_address(inner)
    host = _checked_host(parts.hostname or "")
    if host in _SCHEMES:  # `https//` or `https://https://`: the host stands behind it
        raise AddressError(translate("Instance", "Host or port cannot be read."))
    is_bare_name = "://" not in text and parts.port is None and "." not in host and ":" not in host
    if is_bare_name and host not in LOOPBACK:
        host = f"{host}.{_CLOUD}"
    return InstanceAddress(host, HTTPS_PORT if parts.port is None else parts.port)


def _unwrapped(text: str) -> str:
    text = _UNSEEN.sub("", text).strip().rstrip(_PUNCTUATION)
    while len(text) > 1 and _WRAPPERS.get(text[0]) == text[-1] and not _IPV6.fullmatch(text[1:-1]):
        text = text[1:-1].strip().rstrip(_PUNCTUATION)
    amid = _AMID.fullmatch(text)
    return amid["url"].rstrip(_PUNCTUATION) if amid else text.removeprefix("//")


def _behind_safe_link(parts: SplitResult) -> str:
    """Return the address behind one that Microsoft's mail protection rewrote, else nothing."""
    is_safe_link = (parts.hostname or "").endswith(f".{_SAFE_LINKS}")
    inner = parse_qs(parts.query).get("url", [""])[0] if is_safe_link else ""
    return "" if _SAFE_LINKS in inner else inner


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        valid_port = parts.port != 0
    except ValueError as exc:
        raise AddressError(translate("Instance", "Host or port cannot be read.")) from exc
    if parts.scheme == "http":
        raise AddressError(
            translate("Instance", "It begins with http://. Firnline connects by https:// only.")
        )
    if not parts.scheme:
        raise AddressError(translate("Instance", "Host or port cannot be read."))
    if parts.scheme != "https":
        raise AddressError(
            translate("Instance", "It begins with {scheme}://, not with https://.").format(
                scheme=parts.scheme
            )
        )
    if "@" in parts.netloc:
        raise AddressError(
            translate("Instance", "It holds a user name. Paste the address without it.")
        )
    if not valid_port:
        raise AddressError(translate("Instance", "Host or port cannot be read."))
    return parts


def _checked_host(text: str) -> str:
    try:
        host = text.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError as exc:
        raise AddressError(_unusable(text)) from exc
    if not (_HOST.fullmatch(host) or _IPV6.fullmatch(host)):
        raise AddressError(_unusable(text))
    return host


def _unusable(host: str) -> Words:
    if not host:
        return translate("Instance", "It names no host.")
    return translate("Instance", "{host} cannot be the name of a host.").format(host=host)
