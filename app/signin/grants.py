"""The OAuth requests themselves, blocking; the one module that loads requests-oauthlib.

It is imported on first use, in a worker thread, because the libraries take long to load.

Source:
    ServiceNow documentation, "OAuth API request parameters" and "Revoke an OAuth token";
    RFC 6749 sections 4.1.3, 5.2 and 6; RFC 7636 section 4.5; RFC 7009 section 2.1.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from http.client import HTTPException
from typing import TYPE_CHECKING, Any, Final

import msgspec
from oauthlib.oauth2 import OAuth2Error
from requests import PreparedRequest, RequestException, Response, Timeout
from requests.adapters import HTTPAdapter
from requests.exceptions import ChunkedEncodingError, ContentDecodingError
from requests_oauthlib import OAuth2Session

from app.errors import (
    AnswerLostError,
    BrokenReplyError,
    NetworkError,
    TokenRefusedError,
    TooSlowError,
)
from app.instance.address import InstanceAddress
from app.instance.failures import causes, connection_failure
from app.instance.replies import Reply, error_of
from app.network import USER_AGENT, NetworkPolicy, Proxy
from app.secret import Secret
from app.signin.authorization import AuthorizationAttempt, plain_text
from app.signin.oauth_client import OAuthClient
from app.signin.tokens import Tokens

if TYPE_CHECKING:
    from requests.adapters import _HostParams, _PoolKwargs  # exist in the stubs alone

_TOKEN_PATH: Final = "/oauth_token.do"  # noqa: S105 - a path, no secret
_REVOCATION_PATH: Final = "/oauth_revoke_token.do"
_USUAL_LIFETIME_S: Final = 1800
# With this code come nearly all refusals of an instance, so that it says nothing.
_VAGUE_CODE: Final = "server_error"
_LOST: Final = (
    ChunkedEncodingError,
    ContentDecodingError,
    HTTPException,
    ConnectionResetError,
    BrokenPipeError,
)


class Grants:
    """Sends one request at a time, each in a session of its own without cookies.

    Args:
        client: who asks, and which instance.
    """

    def __init__(self, client: OAuthClient) -> None:
        self._client = client

    def exchange(self, attempt: AuthorizationAttempt, code: Secret) -> Tokens:
        """Exchange an authorization code."""
        with self._session(attempt.redirect_uri) as session:
            token = session.fetch_token(
                self._client.address.url(_TOKEN_PATH),
                code=code.reveal(),
                code_verifier=attempt.verifier.reveal(),
                state=attempt.state,
                include_client_id=True,
                client_secret=self._client.secret.reveal(),
                timeout=self._client.policy.timeout_s,
            )
        return _tokens(token)

    def refresh(self, refresh: Secret) -> Tokens:
        """Get new tokens; without a new refresh token the old one is kept."""
        with self._session() as session:
            token = session.refresh_token(
                self._client.address.url(_TOKEN_PATH),
                refresh_token=refresh.reveal(),
                client_id=self._client.client_id,
                client_secret=self._client.secret.reveal(),
                timeout=self._client.policy.timeout_s,
            )
        return _tokens(token)

    def revoke(self, token: Secret) -> None:
        """End one token; its owner need not prove anything else."""
        with self._session() as session:
            response = session.post(
                self._client.address.url(_REVOCATION_PATH),
                data={"token": token.reveal()},
                timeout=self._client.policy.timeout_s,
            )
            if not response.ok:
                raise error_of(self._reply(response))

    @contextmanager
    def _session(self, redirect_uri: str | None = None) -> Generator[OAuth2Session]:
        with (
            translated(self._client.address, self._client.policy),
            OAuth2Session(self._client.client_id, redirect_uri=redirect_uri) as session,
        ):
            proxy = self._client.policy.proxy_to(self._client.address.host)
            session.mount("https://", _PolicyAdapter(self._client.policy, proxy))
            session.headers["User-Agent"] = USER_AGENT
            session.trust_env = False
            session.proxies = {"https": proxy.url} if proxy else {}
            session.hooks["response"].append(self._refuse_strangers)
            session.register_compliance_hook("access_token_response", self._checked)
            session.register_compliance_hook("refresh_token_response", self._checked)
            yield session

    def _refuse_strangers(self, response: Response, **_options: object) -> None:
        """Refuse redirects before they are followed, and pages that only a sleeping host shows."""
        reply = self._reply(response)
        if response.is_redirect or b"Instance Hibernating" in reply.body:
            raise error_of(reply)

    def _checked(self, response: Response) -> Response:
        """Refuse what is not an answer of a token endpoint; what it says is the library's to read.

        Both kinds of "no" come with the same status here, so only the shape tells.
        """
        reply = self._reply(response)
        is_fault = reply.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        if reply.is_page or is_fault or reply.status == HTTPStatus.TOO_MANY_REQUESTS:
            raise error_of(reply)
        try:
            msgspec.json.decode(reply.body, type=_TokenAnswer, strict=False)
        except (ValueError, RecursionError) as exc:
            raise BrokenReplyError(reply.summary) from exc
        return response

    def _reply(self, response: Response) -> Reply:
        path = response.request.path_url.partition("?")[0]
        return Reply(
            self._client.address.label,
            path,
            response.status_code,
            response.headers,
            response.content,
        )


class _TokenAnswer(msgspec.Struct):
    """The shape of an answer, yes or no."""

    access_token: str | None = None
    refresh_token: str | None = None
    expires_in: int | None = None
    error: str | None = None
    error_description: str | None = None


class _PolicyAdapter(HTTPAdapter):
    """Trusts what the policy trusts, and neither a bundle of its own nor one of the environment."""

    def __init__(self, policy: NetworkPolicy, proxy: Proxy | None) -> None:
        self._context = policy.ssl_context()
        self._proxy = proxy
        super().__init__()

    def proxy_headers(self, _proxy: str) -> dict[str, str]:
        """Sign in to the proxy; the library itself knows Latin letters only."""
        proof = self._proxy.proof if self._proxy else None
        return {"Proxy-Authorization": proof.reveal()} if proof else {}

    def build_connection_pool_key_attributes(
        self, request: PreparedRequest, *_: object, **__: object
    ) -> tuple[_HostParams, _PoolKwargs]:
        """Put the context of the policy in the place of whatever else is set."""
        host, pool = super().build_connection_pool_key_attributes(request, verify=True)
        return host, {**pool, "ssl_context": self._context}

    def cert_verify(self, *_: object, **__: object) -> None:
        """Add no bundle to the context, which verifies by itself."""


@contextmanager
def translated(address: InstanceAddress, policy: NetworkPolicy) -> Generator[None]:
    """Translate everything that the libraries raise.

    Args:
        address: the instance.
        policy: under which the request was sent.
    """
    try:
        yield
    except (OAuth2Error, Warning) as exc:  # a Warning says that the scope is another than asked
        raise TokenRefusedError(plain_text(_said(exc))) from exc
    except RequestException as exc:
        raise _network_error(exc, address, policy) from exc


def _said(exc: OAuth2Error | Warning) -> str:
    """Return what the endpoint said, with its error code where the words leave that out."""
    if not isinstance(exc, OAuth2Error):
        return str(exc) or type(exc).__name__
    code = exc.error or type(exc).__name__
    said = exc.description or code
    return said if code in {said, _VAGUE_CODE} else f"{said} ({code})"


def _network_error(
    exc: RequestException, address: InstanceAddress, policy: NetworkPolicy
) -> NetworkError:
    if isinstance(exc, Timeout):
        return TooSlowError(address.label, policy.timeout_s)
    if any(isinstance(cause, _LOST) for cause in causes(exc)):
        return AnswerLostError(address.label)
    return connection_failure(exc, address, policy)


def _tokens(token: dict[str, Any]) -> Tokens:
    refresh = token.get("refresh_token")
    lifetime = timedelta(seconds=token.get("expires_in", _USUAL_LIFETIME_S))
    return Tokens(
        access=Secret(token["access_token"]),
        refresh=Secret(refresh) if refresh else None,
        access_expires_at=datetime.now(UTC) + lifetime,
    )
