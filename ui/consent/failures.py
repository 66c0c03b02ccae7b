"""What can go wrong in a browser, as errors of the tree."""

from __future__ import annotations

from PySide6.QtWebEngineCore import QWebEngineLoadingInfo

from app.errors import AppError, HostNotFoundError, SignInError, UnreachableError
from app.words import translate

_Domain = QWebEngineLoadingInfo.ErrorDomain
_TOLD_ELSEWHERE = {_Domain.CertificateErrorDomain, _Domain.HttpStatusCodeDomain}
_NAME_ERRORS = {-105, -137}  # ERR_NAME_NOT_RESOLVED, ERR_NAME_RESOLUTION_FAILED


class PageCrashedError(SignInError):
    """The process that draws the page ended."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The page stopped working."),
            translate("Errors", "The part of Firnline that draws web pages ended unexpectedly."),
            translate("Errors", "Start again; nothing was saved."),
        )


def failure_of(info: QWebEngineLoadingInfo) -> AppError | None:
    """Translate why a page did not load; None where nothing is to be said.

    A page that arrived with an error status is shown as it is, a refused navigation counts as
    stopped and leaves the old page, and a certificate has an answer of its own.

    Args:
        info: what the browser tells about the end of a load.

    Source:
        https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h
    """
    has_failed = info.status() is QWebEngineLoadingInfo.LoadStatus.LoadFailedStatus
    if not has_failed or info.errorDomain() in _TOLD_ELSEWHERE:
        return None
    host = info.url().host()
    if info.errorCode() in _NAME_ERRORS:
        return HostNotFoundError(host)
    return UnreachableError(host, info.errorString())
