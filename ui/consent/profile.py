"""A browser profile that keeps nothing and may do little."""

from __future__ import annotations

from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineSettings,
)

_Attribute = QWebEngineSettings.WebAttribute
_SWITCHED_OFF = (
    _Attribute.AllowGeolocationOnInsecureOrigins,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowWindowActivationFromJavaScript,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.BackForwardCacheEnabled,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanPaste,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.WebGLEnabled,
)


def off_the_record_profile(language: str) -> QWebEngineProfile:
    """Return a fresh profile in memory: no cookies from before, nothing left afterwards.

    The caller deletes it, after the page that uses it.

    Args:
        language: what pages are asked for, such as "fr".

    Source:
        https://doc.qt.io/qt-6/qwebengineprofile.html: without a storage name it is off the record.
    """
    profile = QWebEngineProfile()
    profile.setHttpAcceptLanguage(language)
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.MemoryHttpCache)
    profile.setPersistentPermissionsPolicy(
        QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime
    )
    profile.setPushServiceEnabled(False)
    profile.setSpellCheckEnabled(False)
    profile.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
    settings = profile.settings()
    for attribute in _SWITCHED_OFF:
        settings.setAttribute(attribute, False)  # noqa: FBT003 - Qt takes no keyword here
    settings.setAttribute(_Attribute.WebRTCPublicInterfacesOnly, True)  # noqa: FBT003 - as above
    return profile
