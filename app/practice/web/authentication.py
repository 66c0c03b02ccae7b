"""Who makes a REST request: a password, a bearer token, or a signed-in page.

Source: ServiceNow documentation, "REST API security", "Basic authentication restriction".
"""

from __future__ import annotations

import base64
import binascii

from starlette.requests import Request

from app.practice.directory import Caller
from app.practice.errors import ApiError, not_authenticated
from app.practice.instance import Instance
from app.practice.oauth.tokens import ACCESS
from app.practice.sessions import COOKIE

_CHALLENGE = {"WWW-Authenticate": 'BASIC realm="Service-now"'}
_BASIC_ROLE = "snc_basic_auth_api_access"


def authenticate(request: Request, instance: Instance, *, page_token: bool = True) -> Caller:
    """Return who makes a request.

    Args:
        request: The request.
        instance: The instance.
        page_token: Whether a session must prove by `X-UserToken` that one of its pages asks.

    Errors:
        ApiError: Nobody is proven, or the token's client is kept out of the API.
    """
    scheme, _, credentials = request.headers.get("authorization", "").partition(" ")
    match scheme.lower():
        case "basic":
            caller = _by_password(credentials, instance)
        case "bearer":
            caller = _by_token(credentials.strip(), instance)
        case _:
            caller = _by_session(request, instance, page_token=page_token)
    request.state.user_name = caller.user_name
    return caller


def _by_password(credentials: str, instance: Instance) -> Caller:
    try:
        decoded = base64.b64decode(credentials, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as exc:
        raise not_authenticated(_CHALLENGE) from exc
    user_name, _, password = decoded.partition(":")
    caller = instance.directory.by_password(user_name, password)
    if caller is None or _is_restricted(caller, instance):
        raise not_authenticated(_CHALLENGE)
    return caller


def _is_restricted(caller: Caller, instance: Instance) -> bool:
    if not instance.conditions.basic_restricted or _BASIC_ROLE in caller.roles:
        return False
    return instance.directory.signs_in_to_pages(caller)


def _by_token(token: str, instance: Instance) -> Caller:
    row = instance.tokens.find(ACCESS, token)
    caller = instance.directory.caller(row["user"]) if row else None
    if row is None or caller is None:
        raise not_authenticated(_CHALLENGE)
    client = instance.database.find("oauth_entity", sys_id=row["peer"]) or {}
    open_to_all = instance.property("glide.security.oauth_allow_unscoped_clients") == "true"
    if client.get("scope_restriction_status") == "restricted" and not open_to_all:
        raise ApiError(403, "User Not Authorized", "Access to unscoped api is not allowed")
    return caller


def _by_session(request: Request, instance: Instance, *, page_token: bool) -> Caller:
    session = request.cookies.get(COOKIE, "")
    caller = instance.sessions.caller(session)
    if caller is None:
        # A browser would put up its own password window on a challenge, so a page gets none.
        raise not_authenticated({} if session else _CHALLENGE)
    proof = request.headers.get("x-usertoken", "")
    if page_token and not instance.sessions.proves(session, proof):
        token = instance.sessions.page_token(session)
        raise not_authenticated({"X-Is-Logged-In": "true", "X-UserToken-Response": token})
    return caller
