"""OAuth by requests-oauthlib, Authlib, httpx, PySNC and pysnow, each as its documentation shows."""

from __future__ import annotations

import base64
import hashlib
import secrets
import warnings
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx
import pytest
import requests
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session as AuthlibSession
from oauthlib.oauth2 import BackendApplicationClient, LegacyApplicationClient, ServerError
from pysnc import ServiceNowClient
from pysnc.asyncio import AsyncServiceNowClient, AsyncServiceNowClientCredentialsFlow
from pysnc.auth import ServiceNowClientCredentialsFlow, ServiceNowPasswordGrantFlow
from requests_oauthlib import OAuth2Session

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Authlib would rather have httpx2, pysnow libmagic
    import pysnow
    from authlib.integrations.httpx_client import AsyncOAuth2Client, OAuth2Client

from tests.practice.consent import REDIRECT, SECRET, decide, login_of, register, sign_in

ADMINISTRATOR = "6816f79cc0a8016401c5a33be04be441"
WHO_AM_I = "/api/now/ui/user/current_user"


@pytest.fixture
def personal(server):
    """The personal account's user name and password."""
    return login_of(server.personal)


@pytest.fixture
def application(admin):
    """A registered application."""
    return register(admin)


@pytest.fixture
def service(admin):
    """A registered application that may act by itself, as the administrator."""
    name = "glide.oauth.inbound.client.credential.grant_type.enabled"
    properties = "/api/now/table/sys_properties"
    admin.post(properties, json={"name": name, "value": "true"})
    return register(admin, name="Service", user=ADMINISTRATOR)


@pytest.fixture
def allow(new_client, personal):
    """Opens an address as a browser does, allows, and returns the address it is sent on to."""

    def go(url):
        browser = new_client()
        sign_in(browser, personal)
        return f"{REDIRECT}?{urlencode(decide(browser, browser.get(url), 'allow'))}"

    return go


@pytest.fixture
def urls(server):
    """The addresses of the authorization server, as clients ask for them."""
    return {
        "authorize": f"{server.address}/oauth_auth.do",
        "token": f"{server.address}/oauth_token.do",
        "revoke": f"{server.address}/oauth_revoke_token.do",
        "me": f"{server.address}{WHO_AM_I}",
    }


def owner(answer):
    """Return whom an answer names."""
    return answer.json()["result"]["user_name"]


def test_requests_oauthlib_with_a_code(server, urls, application, allow):
    """Code with PKCE, a call, a refresh, and the end of the token."""
    session = OAuth2Session(application.client_id, redirect_uri=REDIRECT, pkce="S256")
    address, state = session.authorization_url(urls["authorize"])
    back = dict(parse_qsl(urlsplit(allow(address)).query))
    proof = {"client_secret": SECRET, "include_client_id": True}
    first = session.fetch_token(urls["token"], code=back["code"], **proof)
    who = owner(session.get(urls["me"]))
    server.clock.advance(1801)
    second = session.refresh_token(
        urls["token"], client_id=application.client_id, client_secret=SECRET
    )
    refreshed = owner(session.get(urls["me"]))
    requests.get(urls["revoke"], params={"token": second["access_token"]}, timeout=10)
    ended = session.get(urls["me"])

    assert back["state"] == state
    assert who == refreshed == "mara.lindqvist"
    assert first["refresh_token"] == second["refresh_token"]
    assert first["access_token"] != second["access_token"]
    assert ended.status_code == 401


def test_requests_oauthlib_with_a_password(urls, application, personal):
    """The password grant, as the resource owner's own client goes it."""
    session = OAuth2Session(client=LegacyApplicationClient(application.client_id))
    user_name, password = personal
    session.fetch_token(
        urls["token"],
        username=user_name,
        password=password,
        client_id=application.client_id,
        client_secret=SECRET,
    )

    assert owner(session.get(urls["me"])) == "mara.lindqvist"


def test_requests_oauthlib_by_itself(urls, service):
    """Client credentials stand for the application's user."""
    session = OAuth2Session(client=BackendApplicationClient(service.client_id))
    proof = {"client_secret": SECRET, "include_client_id": True}
    token = session.fetch_token(urls["token"], **proof)

    assert "refresh_token" not in token
    assert owner(session.get(urls["me"])) == "admin"


def test_requests_oauthlib_is_refused(urls, application):
    """The instance's one vague error reaches the caller."""
    session = OAuth2Session(application.client_id, redirect_uri=REDIRECT)
    with pytest.raises(ServerError, match="access_denied"):
        session.fetch_token(urls["token"], code="wrong", client_secret=SECRET)


@pytest.mark.parametrize("method", ["client_secret_post", "client_secret_basic"])
def test_authlib_with_a_code(urls, application, allow, method):
    """Code with PKCE, refresh and revocation, with the secret in the form or in the header."""
    with AuthlibSession(
        application.client_id,
        SECRET,
        redirect_uri=REDIRECT,
        code_challenge_method="S256",
        token_endpoint_auth_method=method,
    ) as session:
        verifier = secrets.token_urlsafe(48)
        address, state = session.create_authorization_url(urls["authorize"], code_verifier=verifier)
        first = session.fetch_token(
            urls["token"],
            authorization_response=allow(address),
            state=state,
            code_verifier=verifier,
        )
        who = owner(session.get(urls["me"]))
        second = session.refresh_token(urls["token"], refresh_token=first["refresh_token"])
        session.revoke_token(urls["revoke"], token=second["access_token"])
        ended = session.get(urls["me"])

    assert who == "mara.lindqvist"
    assert second["access_token"] == first["access_token"]
    assert ended.status_code == 401


def test_authlib_on_httpx(urls, application, service, personal):
    """The password grant, client credentials, and the error of a wrong password."""
    user_name, password = personal
    settings = {"token_endpoint_auth_method": "client_secret_post"}
    with OAuth2Client(application.client_id, SECRET, **settings) as person:
        person.fetch_token(urls["token"], username=user_name, password=password)
        who = owner(person.get(urls["me"]))
        with pytest.raises(OAuthError, match="server_error: access_denied"):
            person.fetch_token(urls["token"], username=user_name, password="wrong")
    with OAuth2Client(service.client_id, SECRET, **settings) as machine:
        machine.fetch_token(urls["token"], grant_type="client_credentials")
        what = owner(machine.get(urls["me"]))

    assert (who, what) == ("mara.lindqvist", "admin")


async def test_authlib_refreshes_by_itself(server, urls, application, personal):
    """A token that has run out is refreshed on the next call, and the new one is told."""
    told = []

    async def update(token, **_old):
        told.append(token["access_token"])

    user_name, password = personal
    async with AsyncOAuth2Client(
        application.client_id,
        SECRET,
        token_endpoint_auth_method="client_secret_post",
        token_endpoint=urls["token"],
        update_token=update,
    ) as client:
        token = await client.fetch_token(username=user_name, password=password)
        server.clock.advance(1801)
        client.token = {**token, "expires_at": 1}
        answer = await client.get(urls["me"])

    assert owner(answer) == "mara.lindqvist"
    assert told
    assert told != [token["access_token"]]


def test_httpx_by_hand(urls, application, allow):
    """Code with PKCE, refresh and revocation, form by form."""
    verifier = secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    request = {
        "response_type": "code",
        "client_id": application.client_id,
        "redirect_uri": REDIRECT,
        "state": secrets.token_hex(16),
        "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
        "code_challenge_method": "S256",
    }
    back = dict(parse_qsl(urlsplit(allow(f"{urls['authorize']}?{urlencode(request)}")).query))
    proof = {"client_id": application.client_id, "client_secret": SECRET}
    form = {
        "grant_type": "authorization_code",
        "code": back["code"],
        "redirect_uri": REDIRECT,
        "code_verifier": verifier,
    }
    with httpx.Client() as client:
        first = client.post(urls["token"], data=form | proof).json()
        again = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
        second = client.post(urls["token"], data=again | proof).json()
        bearer = {"Authorization": f"Bearer {second['access_token']}"}
        who = owner(client.get(urls["me"], headers=bearer))
        for name in ("access_token", "refresh_token"):
            client.post(urls["revoke"], data={"token": second[name]})
        ended = client.get(urls["me"], headers=bearer)
        dead = client.post(urls["token"], data=again | proof)

    assert back["state"] == request["state"]
    assert who == "mara.lindqvist"
    assert (ended.status_code, dead.status_code) == (401, 401)


def test_pysnc_flows(server, application, service, login):
    """PySNC gets its tokens by password and by client credentials."""
    by_password = ServiceNowPasswordGrantFlow(*login, application.client_id, SECRET)
    by_client = ServiceNowClientCredentialsFlow(service.client_id, SECRET)
    found = []
    for flow in (by_password, by_client):
        client = ServiceNowClient(server.address, flow)
        user = client.GlideRecord("sys_user")
        found.append(user.get(ADMINISTRATOR))
        client.session.close()

    assert found == [True, True]


async def test_pysnc_flow_awaited(server, service):
    """The asynchronous flow's client is one that PySNC takes."""
    flow = AsyncServiceNowClientCredentialsFlow(service.client_id, SECRET)
    session = await flow.authenticate(server.address)
    client = AsyncServiceNowClient(server.address, session)
    user = await client.GlideRecord("sys_user")
    found = await user.get(ADMINISTRATOR)
    await client.close()

    assert found


def test_pysnow_by_password(server, application, login):
    """Its OAuth client gets a token and uses it."""
    host = server.address.removeprefix("https://")
    client = pysnow.OAuthClient(client_id=application.client_id, client_secret=SECRET, host=host)
    client.set_token(client.generate_token(*login))
    incidents = client.resource(api_path="/table/incident")
    found = incidents.get(query={}, limit=2).all()
    client.close()

    assert len(found) == 2
