"""Tokens: handing them out, ending them, and proving those that are signed.

Source: ServiceNow documentation, "OAuth API request parameters", "Revoke an OAuth token"; OpenID
Connect Discovery 1.0 for the metadata.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.practice.accounts.directory import SYSTEM
from app.practice.instance import Instance
from app.practice.oauth.assertions import JWT_BEARER
from app.practice.web.site import form_of

_FORM = "application/x-www-form-urlencoded"
_ERROR_LEVEL = "2"


class TokenEndpoint:
    """Answers clients, not browsers.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/oauth_token.do", self._token, methods=["POST"]),
            Route("/oauth_token.do", self._refuse_method),
            Route("/oauth_revoke_token.do", self._revoke, methods=["GET", "POST"]),
            Route("/api/now/oauth/jwks", self._keys, methods=["GET"]),
            Route("/.well-known/openid-configuration", self._metadata, methods=["GET"]),
        ]

    async def _token(self, request: Request) -> Response:
        body = (await request.body()).decode(errors="replace")
        if not request.headers.get("content-type", "").startswith(_FORM):
            content = {"error_description": "unspecified error", "error": "server_error"}
            return _json(content, 401)
        headers = {"Content-Type": _FORM}
        if proof := request.headers.get("authorization"):
            headers["Authorization"] = proof
        answer = self._instance.authorization.token(str(request.url), body, headers)
        if answer.reason:
            self._log(f"Exception on token flow - {answer.reason}")
        left_out = set[str]()
        if self._instance.conditions.refresh_omits_refresh_token and _is_refresh(body):
            left_out = {"refresh_token"}
        shown = {name: value for name, value in answer.content.items() if name not in left_out}
        return _json(shown, answer.status)

    async def _refuse_method(self, _request: Request) -> Response:
        # Never onto a page that asks to sign in: its address would carry the client's secret on.
        return _json({"error_description": "access_denied", "error": "server_error"}, 401)

    async def _revoke(self, request: Request) -> Response:
        form = await form_of(request) if request.method == "POST" else {}
        self._instance.tokens.end(form.get("token") or request.query_params.get("token", ""))
        return Response(headers={"Cache-Control": "no-store"})

    async def _keys(self, _request: Request) -> Response:
        return _json({"keys": self._instance.tokens.signing.public_keys()})

    async def _metadata(self, request: Request) -> Response:
        origin = f"{request.url.scheme}://{request.url.netloc}"
        return _json(
            {
                "issuer": origin,
                "authorization_endpoint": f"{origin}/oauth_auth.do",
                "token_endpoint": f"{origin}/oauth_token.do",
                "revocation_endpoint": f"{origin}/oauth_revoke_token.do",
                "jwks_uri": f"{origin}/api/now/oauth/jwks",
                "response_types_supported": ["code"],
                "grant_types_supported": [
                    "authorization_code",
                    "refresh_token",
                    "password",
                    "client_credentials",
                    JWT_BEARER,
                ],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "token_endpoint_auth_methods_supported": [
                    "client_secret_post",
                    "client_secret_basic",
                ],
                "code_challenge_methods_supported": sorted(self._instance.oauth.challenge_methods),
            }
        )

    def _log(self, message: str) -> None:
        entry = {"level": _ERROR_LEVEL, "source": "OAuth", "message": message}
        self._instance.records.insert("syslog", entry, SYSTEM)


def _is_refresh(body: str) -> bool:
    return "grant_type=refresh_token" in body.split("&")


def _json(content: Mapping[str, object], status: int = 200) -> Response:
    headers = {"Cache-Control": "no-store", "Pragma": "no-cache"}
    return JSONResponse(content, status, headers, "application/json;charset=UTF-8")
