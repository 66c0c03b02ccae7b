"""Sending one request over httpx, under one policy, and reading the whole answer."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Final, Self

import httpx

from app.errors import AnswerLostError, BrokenReplyError, NetworkError, TooSlowError
from app.instance.address import InstanceAddress
from app.instance.failures import connection_failure
from app.instance.handshake import HandshakeGuard
from app.instance.pace import MOST_IN_FLIGHT
from app.instance.replies import Reply
from app.network import USER_AGENT, NetworkPolicy

MAX_BODY_BYTES: Final = 64 * 1024 * 1024
_READS: Final = ("GET", "HEAD")
_NOTHING_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)
_FOREIGN: Final = (
    httpx.HTTPError,
    httpx.StreamError,
    httpx.InvalidURL,
    httpx.CookieConflict,
    TimeoutError,
)
_log = logging.getLogger(__name__)


class Transport:
    """A connection pool to one instance; it follows no redirect, and as a rule keeps no cookies.

    Args:
        address: the instance; no request goes anywhere else.
        policy: trust and time limits.
        access: how requests prove who asks, or None.
        over: takes the place of the network.
        keeps_cookies: whether it goes from page to page as one visitor, as a browser does.

    Errors:
        CertificateFileError: the policy's CA file cannot be used.
        ProxyAddressError: the policy's proxy has no usable address.
    """

    def __init__(
        self,
        address: InstanceAddress,
        policy: NetworkPolicy,
        *,
        access: httpx.Auth | None = None,
        over: httpx.AsyncBaseTransport | None = None,
        keeps_cookies: bool = False,
    ) -> None:
        self._address = address
        self._policy = policy
        # With a cookie the instance may answer as the cookie's user, not as the token's.
        no_cookies = DefaultCookiePolicy(allowed_domains=())
        self._http = httpx.AsyncClient(
            auth=access,
            cookies=CookieJar(None if keeps_cookies else no_cookies),
            follow_redirects=False,
            headers={"Accept": "application/json", "User-Agent": USER_AGENT},
            limits=httpx.Limits(max_connections=MOST_IN_FLIGHT),
            proxy=None if over else _proxy(policy, address),
            timeout=httpx.Timeout(policy.timeout_s, pool=None),
            transport=over,
            trust_env=False,
            verify=policy.ssl_context(),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.aclose()

    async def send(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str],
        body: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        file: tuple[bytes, str] | None = None,
    ) -> Reply:
        """Send one request, once, and return its whole answer.

        Args:
            method: the HTTP verb.
            path: a path on the instance.
            params: the query of the URL.
            body: what is sent as JSON, or None.
            form: what is sent as the fields of a form instead, or None.
            file: what is sent as it is instead, with its media type, or None.

        Errors:
            NetworkError: AnswerLostError where the request may have been carried out, one of the
                others where nothing was sent, or where asking again does no harm.
            BrokenReplyError: the answer is larger than any answer should be.
            SignInError: there is no valid token.
        """
        started = time.perf_counter()
        outcome: int | str = "no answer"
        try:
            reply = await self._send(method, path, params, body=body, form=form, file=file)
            outcome = reply.status
        finally:
            ms = round((time.perf_counter() - started) * 1000)
            _log.info("%s %s: %s in %d ms", method, path, outcome, ms)
        return reply

    async def aclose(self) -> None:
        """Close every connection."""
        await self._http.aclose()

    async def certificate(self) -> bytes:
        """Return the certificate with which the host proves who it is, in DER form.

        Errors:
            NetworkError: the host cannot be reached, or cannot prove who it is.
        """
        async with self._answer("HEAD", "/") as response:
            return _certificate_of(response)

    async def _send(
        self,
        method: str,
        path: str,
        params: Mapping[str, str],
        *,
        body: Mapping[str, str] | None,
        form: Mapping[str, str] | None,
        file: tuple[bytes, str] | None,
    ) -> Reply:
        async with self._answer(method, path, params, body=body, form=form, file=file) as response:
            certificate = _certificate_of(response)
            content = await _whole_body(response)
        host, status = self._address.label, response.status_code
        return Reply(host, path, status, response.headers, content, certificate)

    @asynccontextmanager
    async def _answer(
        self,
        method: str,
        path: str,
        params: Mapping[str, str] | None = None,
        *,
        body: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        file: tuple[bytes, str] | None = None,
    ) -> AsyncGenerator[httpx.Response]:
        """Send a request, and hold its answer open for as long as it is read."""
        url = self._address.url(path)
        content, media_type = file or (None, "")
        try:
            async with (
                asyncio.timeout(self._policy.deadline_s),
                self._http.stream(
                    method,
                    url,
                    params=params,
                    json=body,
                    data=form,
                    content=content,
                    headers={"Content-Type": media_type} if media_type else None,
                    extensions={"trace": HandshakeGuard()},
                ) as response,
            ):
                yield response
        except _FOREIGN as exc:
            raise self._translated(exc, is_read=method in _READS) from exc

    def _translated(self, exc: Exception, *, is_read: bool) -> NetworkError:
        if isinstance(exc, _NOTHING_SENT):
            return connection_failure(exc, self._address, self._policy)
        if is_read and isinstance(exc, httpx.TimeoutException):
            return TooSlowError(self._address.label, self._policy.timeout_s)
        if is_read and isinstance(exc, TimeoutError):
            return TooSlowError(self._address.label, self._policy.deadline_s)
        return AnswerLostError(self._address.label)


def _certificate_of(response: httpx.Response) -> bytes:
    stream = response.extensions.get("network_stream")
    tls = stream.get_extra_info("ssl_object") if stream else None
    shown: bytes = tls.getpeercert(binary_form=True) if tls else b""
    return shown


def _proxy(policy: NetworkPolicy, address: InstanceAddress) -> httpx.Proxy | None:
    proxy = policy.proxy_to(address.host)
    return httpx.Proxy(proxy.url, auth=proxy.sign_in) if proxy else None


async def _whole_body(response: httpx.Response) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            what = f"HTTP {response.status_code} > {MAX_BODY_BYTES} B"
            raise BrokenReplyError(what)
    return bytes(body)
