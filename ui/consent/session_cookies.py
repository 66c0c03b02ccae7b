"""The cookies of a browser's session, as far as the instance itself would get them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkCookie
from PySide6.QtWebEngineCore import QWebEngineCookieStore

from app.secret import Secret

_API = "/api/"


class SessionCookies(QObject):
    """Follows a cookie store from its first cookie on.

    Args:
        store: of a profile that begins empty.
    """

    def __init__(self, store: QWebEngineCookieStore) -> None:
        super().__init__(store)
        self._cookies: dict[bytes, QNetworkCookie] = {}
        store.cookieAdded.connect(self._on_added)
        store.cookieRemoved.connect(self._on_removed)

    def header_for(self, host: str) -> Secret:
        """Return what the header `Cookie` of a call to the instance's API would be.

        Args:
            host: the instance.
        """
        return header_of(self._cookies.values(), host)

    def _on_added(self, cookie: QNetworkCookie) -> None:
        self._cookies[_place_of(cookie)] = QNetworkCookie(cookie)

    def _on_removed(self, cookie: QNetworkCookie) -> None:
        self._cookies.pop(_place_of(cookie), None)


def header_of(cookies: Iterable[QNetworkCookie], host: str) -> Secret:
    """Return the header that a browser would send to the API of a host, and to no other.

    Args:
        cookies: of any host, such as those of an identity provider.
        host: the instance.

    Source:
        RFC 6265, sections 5.1.3, 5.1.4 and 5.4.
    """
    sent = [cookie for cookie in cookies if _is_sent(cookie, host)]
    raw = QNetworkCookie.RawForm.NameAndValueOnly
    return Secret(
        "; ".join(bytes(cookie.toRawForm(raw).data()).decode("latin-1") for cookie in sent)
    )


def _is_sent(cookie: QNetworkCookie, host: str) -> bool:
    domain = cookie.domain()
    is_own = host == domain.lstrip(".") or (domain.startswith(".") and host.endswith(domain))
    return is_own and _API.startswith(cookie.path().rstrip("/") + "/")


def _place_of(cookie: QNetworkCookie) -> bytes:
    place = (cookie.domain(), cookie.path(), bytes(cookie.name().data()).decode("latin-1"))
    return "\n".join(place).encode()
