"""What can go wrong in a browser, as errors of the tree."""

from __future__ import annotations

from PySide6.QtWebEngineCore import QWebEngineLoadingInfo

from app.errors import (
    AppError,
    ClientUnknownError,
    HostNotFoundError,
    ProxyRefusedError,
    ProxySignInError,
    ProxyUnreachableError,
    RedirectRefusedError,
    SignInError,
    UnreachableError,
)
from app.network import Proxy
from app.words import translate

_Domain = QWebEngineLoadingInfo.ErrorDomain
_TOLD_ELSEWHERE = {_Domain.CertificateErrorDomain, _Domain.HttpStatusCodeDomain}
_NAME_ERRORS = {-105, -137}  # ERR_NAME_NOT_RESOLVED, ERR_NAME_RESOLUTION_FAILED
_TUNNEL_ERROR = -111  # ERR_TUNNEL_CONNECTION_FAILED
_PROXY_ERROR = -130  # ERR_PROXY_CONNECTION_FAILED
_PROXY_SIGN_IN_ERRORS = {-115, -127}  # ERR_PROXY_AUTH_UNSUPPORTED, ERR_PROXY_AUTH_REQUESTED


class PageCrashedError(SignInError):
    """The process that draws the page ended."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The page stopped working."),
            translate("Errors", "The part of Firnline that draws web pages ended unexpectedly."),
            translate("Errors", "Start again; nothing was saved."),
        )


def failure_of(info: QWebEngineLoadingInfo, proxy: Proxy | None) -> AppError | None:
    """Translate why a page did not load; None where nothing is to be said.

    A page that arrived with an error status is shown as it is, a refused navigation counts as
    stopped and leaves the old page, and a certificate has an answer of its own.

    Args:
        info: what the browser tells about the end of a load.
        proxy: what leads to the page, or None.

    Source:
        https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h
    """
    has_failed = info.status() is QWebEngineLoadingInfo.LoadStatus.LoadFailedStatus
    if not has_failed or info.errorDomain() in _TOLD_ELSEWHERE:
        return None
    host = info.url().host()
    if proxy and (failure := _of_proxy(info, proxy)):
        return failure
    if info.errorCode() in _NAME_ERRORS:
        return HostNotFoundError(host)
    return UnreachableError(host, info.errorString())


def refusal_of(said: object) -> AppError | None:
    """Translate what the instance says where it does not ask for consent; None where it does.

    Args:
        said: the words of its page.

    Source:
        Public client code for the wording of both.
    """
    words = str(said).lower()
    if any(name in words for name in ("redirect_uri", "redirect uri", "redirect url")):
        return RedirectRefusedError()
    if any(name in words for name in ("client_id", "client id", "invalid_client")):
        return ClientUnknownError()
    return None


def _of_proxy(info: QWebEngineLoadingInfo, proxy: Proxy) -> AppError | None:
    if info.errorCode() in _PROXY_SIGN_IN_ERRORS:
        return ProxySignInError(proxy.label, proxy.user_name)
    if info.errorCode() == _PROXY_ERROR:
        return ProxyUnreachableError(proxy.label, info.errorString())
    if info.errorCode() == _TUNNEL_ERROR:
        return ProxyRefusedError(proxy.label, info.errorString())
    return None
