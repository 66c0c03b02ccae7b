"""The proxy of the web view: the same as that of REST and token calls."""

from __future__ import annotations

from PySide6.QtNetwork import QAuthenticator, QNetworkProxy, QNetworkProxyFactory

from app.network import Proxy


def use_proxy(proxy: Proxy | None) -> None:
    """Lead every page through a proxy, or directly; Chromium asks before each connection.

    Name and password stay away from here, because a wrong one would never be reported.

    Args:
        proxy: what the policy of the connection names, or None.

    Source:
        https://doc.qt.io/qt-6/qtwebengine-features.html, "Proxy Support".
    """
    QNetworkProxyFactory.setUseSystemConfiguration(False)
    kind = QNetworkProxy.ProxyType.HttpProxy if proxy else QNetworkProxy.ProxyType.NoProxy
    settings = QNetworkProxy(kind)
    if proxy:
        settings.setHostName(proxy.host)
        settings.setPort(proxy.port)
    QNetworkProxy.setApplicationProxy(settings)


class ProxySignIn:
    """Answers a proxy that asks who wants to pass, once.

    Args:
        proxy: what the policy of the connection names, or None.

    Attributes:
        is_refused: whether there was no answer, or the proxy did not accept it.
    """

    def __init__(self, proxy: Proxy | None) -> None:
        self._sign_in = proxy.sign_in if proxy else None
        self.is_refused = False

    def answer(self, authenticator: QAuthenticator) -> None:
        """Fill in name and password; left empty, it gives up."""
        sign_in, self._sign_in = self._sign_in, None
        self.is_refused = sign_in is None
        if sign_in:
            authenticator.setUser(sign_in[0])
            authenticator.setPassword(sign_in[1])
