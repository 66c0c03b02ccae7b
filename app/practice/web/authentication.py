"""Who makes a REST request: a password, a bearer token, or a signed-in page.

Source: ServiceNow documentation, "REST API security", "Basic authentication restriction".
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from starlette.requests import Request

from app.practice.accounts.addresses import addresses_of
from app.practice.accounts.directory import Caller
from app.practice.accounts.sessions import Stage
from app.practice.errors import ApiError, not_authenticated
from app.practice.instance import Instance
from app.practice.oauth.scopes import refusal_of
from app.practice.oauth.tokens import ACCESS
from app.practice.web.site import session_of

_CHALLENGE = {"WWW-Authenticate": 'BASIC realm="Service-now"'}
_BASIC = "glide.authenticate.basic_auth"
_BASIC_ROLE = "snc_basic_auth_api_access"
_CODE_LENGTH = 6


def authenticate(request: Request, instance: Instance, *, page_token: bool = True) -> Caller:
    """Return who makes a request.

    Args:
        request: The request.
        instance: The instance.
        page_token: Whether a session must prove by `X-UserToken` that one of its pages asks.

    Errors:
        ApiError: Nobody is proven, the token's client is kept out of the API, or it asked too
            often.
    """
    caller = _proven(request, instance, page_token=page_token)
    request.state.user_name = caller.user_name
    limits = instance.rate_limits
    request.state.answer_headers = limits.count(caller, request.method, request.url.path)
    limits.enforce(caller, request.state.answer_headers)
    peer = request.client.host if request.client else ""
    addresses = addresses_of(peer, request.headers.get("x-forwarded-for", ""))
    return replace(caller, addresses=addresses)


def _proven(request: Request, instance: Instance, *, page_token: bool) -> Caller:
    scheme, _, credentials = request.headers.get("authorization", "").partition(" ")
    match scheme.lower():
        case "basic":
            prove = partial(_by_password, credentials, instance)
        case "bearer":
            prove = partial(_by_token, credentials.strip(), instance)
        case _:
            return _by_session(request, instance, page_token=page_token)
    return _unless_known(request, instance, prove) if instance.conditions.cookie_wins else prove()


def _unless_known(request: Request, instance: Instance, prove: Callable[[], Caller]) -> Caller:
    """Return whose session the cookie is; without one begin a session for whoever is proven.

    Source: public client code, which found the user of the cookie where a header named another.
    """
    session, sessions = session_of(request), instance.sessions
    known = sessions.caller(session) or sessions.caller(session, Stage.API)
    if known:
        return known
    caller = prove()
    request.state.api_session = sessions.begin(caller, Stage.API)
    return caller


def _by_password(credentials: str, instance: Instance) -> Caller:
    try:
        decoded = base64.b64decode(credentials, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as exc:
        raise _unproven(instance, _CHALLENGE) from exc
    user_name, _, password = decoded.partition(":")
    password, code = _without_code(user_name, password, instance)
    caller = instance.passwords.check(user_name, password)
    if caller is None or _must_reset(caller, instance):
        raise _unproven(instance, _CHALLENGE)
    is_short = not code and _is_restricted(caller, instance)
    if is_short or (code and not instance.second_factor.spend(caller, code)):
        raise _unproven(instance, _CHALLENGE)
    return caller


def _without_code(user_name: str, password: str, instance: Instance) -> tuple[str, str]:
    """Part the password from the six digits that a caller with a second factor puts behind it."""
    start, code = password[:-_CODE_LENGTH], password[-_CODE_LENGTH:]
    has_code = bool(start) and instance.second_factor.knows(user_name, code)
    return (start, code) if has_code else (password, "")


def _must_reset(caller: Caller, instance: Instance) -> bool:
    mandatory = instance.property("glide.authenticate.api.user.reset_password.mandatory")
    return mandatory == "true" and instance.passwords.needs_reset(caller)


def _is_restricted(caller: Caller, instance: Instance) -> bool:
    if not (instance.conditions.basic_restricted or _is_enforced(instance)):
        return False
    roles = _listed(instance.property(f"{_BASIC}.allowed_roles")) or {_BASIC_ROLE}
    users = _listed(instance.property(f"{_BASIC}.allowed_users"))
    is_exempt = bool(caller.roles & roles) or not users.isdisjoint(
        {caller.sys_id, caller.user_name}
    )
    return not is_exempt and instance.directory.signs_in_to_pages(caller)


def _is_enforced(instance: Instance) -> bool:
    restriction = f"{_BASIC}.restriction"
    switches = {instance.property(f"{restriction}.{name}") for name in ("active", "enforce")}
    since = instance.property(f"{restriction}.enforcement_date")
    return switches == {"true"} and since <= instance.clock.timestamp()


def _by_token(token: str, instance: Instance) -> Caller:
    row = instance.tokens.find(ACCESS, token)
    caller = instance.directory.caller(row["user"]) if row else None
    if row is None or caller is None or instance.conditions.token_expired:
        raise _unproven(instance, _CHALLENGE)
    client = instance.database.find("oauth_entity", sys_id=row["peer"]) or {}
    if refusal := refusal_of(instance.database, client):
        raise ApiError(403, "User Not Authorized", refusal)
    return caller


def _by_session(request: Request, instance: Instance, *, page_token: bool) -> Caller:
    session = session_of(request)
    caller = instance.sessions.caller(session)
    if caller is None:
        # A browser would put up its own password window on a challenge, so a page gets none.
        raise _unproven(instance, {} if session else _CHALLENGE)
    proof = request.headers.get("x-usertoken", "")
    if page_token and not instance.sessions.proves(session, proof):
        token = instance.sessions.page_token(session)
        raise _unproven(instance, {"X-Is-Logged-In": "true", "X-UserToken-Response": token})
    return caller


def _unproven(instance: Instance, headers: Mapping[str, str]) -> ApiError:
    """Return the refusal in the words of the release.

    Source: captures of older builds; field notes on the restriction of Basic for newer ones.
    """
    error = not_authenticated(headers)
    if not instance.schema.release.has("basic authentication restriction"):
        return error
    return ApiError(error.status, "User is not authenticated", error.detail, headers)


def _listed(text: str) -> set[str]:
    return set(filter(None, map(str.strip, text.split(","))))
