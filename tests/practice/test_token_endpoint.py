"""The token endpoint: every grant, its settings, its refusals, and what is kept of tokens."""

from __future__ import annotations

import base64
import json

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from tests.practice.consent import SECRET, login_of, obtain_code, obtain_tokens, register

TOKEN = "/oauth_token.do"
DENIED = {"error_description": "access_denied", "error": "server_error"}
WHO_AM_I = "/api/now/ui/user/current_user"
INCIDENTS = "/api/now/table/incident?sysparm_limit=1"


@pytest.fixture
def application(admin):
    """A registered application."""
    return register(admin)


@pytest.fixture
def personal(server):
    """The personal account's user name and password."""
    return login_of(server.personal)


@pytest.fixture
def change_user(server, admin):
    """Changes the personal account."""

    def change(**values):
        user = server.database.find("sys_user", user_name=server.personal.user_name)
        return admin.patch(f"/api/now/table/sys_user/{user['sys_id']}", json=values)

    return change


@pytest.fixture
def set_property(server, admin):
    """Sets a system property."""

    def set_to(name, value):
        row = server.database.find("sys_properties", name=name)
        if row:
            path = f"/api/now/table/sys_properties/{row['sys_id']}"
            admin.patch(path, json={"value": value})
        else:
            admin.post("/api/now/table/sys_properties", json={"name": name, "value": value})

    return set_to


def by_password(application, login, **changes):
    form = {
        "grant_type": "password",
        "username": login[0],
        "password": login[1],
        "client_id": application.client_id,
        "client_secret": SECRET,
    }
    return form | changes


def by_client(application):
    return {
        "grant_type": "client_credentials",
        "client_id": application.client_id,
        "client_secret": SECRET,
    }


def bearer(answer):
    return {"Authorization": f"Bearer {answer['access_token']}"}


def decoded(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def test_a_password_gets_tokens(anyone, application, personal):
    """The answer has both tokens, which stand for the user."""
    answer = anyone.post(TOKEN, data=by_password(application, personal)).json()
    owner = anyone.get(WHO_AM_I, headers=bearer(answer)).json()["result"]

    assert {"access_token", "refresh_token"} <= answer.keys()
    assert owner["user_name"] == personal[0]


@pytest.mark.parametrize(
    "change",
    [
        {"password_needs_reset": "true"},
        {"locked_out": "true"},
        {"active": "false"},
    ],
)
def test_some_accounts_get_no_tokens_by_password(
    anyone, application, personal, change_user, change
):
    """An account that is closed or needs a new password is denied."""
    change_user(**change)
    answer = anyone.post(TOKEN, data=by_password(application, personal))

    assert (answer.status_code, answer.json()) == (401, DENIED)


def test_accounts_for_web_services_get_tokens_unless_the_switch_says_no(
    server, anyone, application, personal, change_user
):
    """An account that uses no pages gets tokens by password, unless the grant is for people."""
    change_user(web_service_access_only="true")
    usual = anyone.post(TOKEN, data=by_password(application, personal))
    server.conditions.password_grant_for_people = True
    refused = anyone.post(TOKEN, data=by_password(application, personal))

    assert usual.status_code == 200
    assert (refused.status_code, refused.json()) == (401, DENIED)


def test_the_password_grant_can_be_switched_off(anyone, application, personal, set_property):
    """The property of its name ends the grant."""
    set_property("glide.oauth.inbound.ropc.grant_type.disabled", "true")
    answer = anyone.post(TOKEN, data=by_password(application, personal))

    assert (answer.status_code, answer.json()) == (401, DENIED)


def test_a_client_acts_as_the_user_in_its_record(server, anyone, admin, set_property):
    """It needs the property and the user, and gets an access token alone."""
    user = server.database.find("sys_user", user_name=server.personal.user_name)
    nobody = register(admin, name="Nobody")
    somebody = register(admin, name="Somebody", user=user["sys_id"])
    before = anyone.post(TOKEN, data=by_client(somebody)).status_code
    set_property("glide.oauth.inbound.client.credential.grant_type.enabled", "true")
    refused = anyone.post(TOKEN, data=by_client(nobody)).status_code
    answer = anyone.post(TOKEN, data=by_client(somebody)).json()
    owner = anyone.get(WHO_AM_I, headers=bearer(answer)).json()["result"]

    assert (before, refused) == (401, 401)
    assert "refresh_token" not in answer
    assert owner["user_name"] == server.personal.user_name


def test_a_client_may_prove_itself_by_basic(anyone, application, personal):
    """Id and secret in the header count like those in the body, and wrong ones are denied."""
    form = by_password(application, personal)
    del form["client_id"], form["client_secret"]
    right = anyone.post(TOKEN, data=form, auth=(application.client_id, SECRET))
    wrong = anyone.post(TOKEN, data=form, auth=(application.client_id, "wrong"))

    assert (right.status_code, wrong.status_code, wrong.json()) == (200, 401, DENIED)


def test_parameters_in_the_address_count_where_the_property_allows(
    anyone, application, personal, set_property
):
    """Without the property, as on older instances, the address may carry them."""
    set_property("glide.oauth.allow.parameters.in.post.body.only", "false")
    form = by_password(application, personal)
    secret = {"client_secret": form.pop("client_secret")}

    assert anyone.post(TOKEN, params=secret, data=form).status_code == 200


def test_a_get_leads_nowhere(anyone, application, personal):
    """A request that is no post is denied, not sent on to a page with its secrets."""
    answer = anyone.get(TOKEN, params=by_password(application, personal))

    assert (answer.status_code, answer.json()) == (401, DENIED)
    assert "location" not in answer.headers


def test_every_grant_gives_the_living_tokens_again(server, anyone, application, personal):
    """A password right after a consent gets the same tokens, with what is left of their life."""
    first = obtain_tokens(anyone, personal, application)
    server.clock.advance(300)
    second = anyone.post(TOKEN, data=by_password(application, personal)).json()

    assert second["access_token"] == first["access_token"]
    assert second["refresh_token"] == first["refresh_token"]
    assert 1490 <= second["expires_in"] < 1500


def test_a_refresh_may_leave_the_refresh_token_out(server, anyone, application, personal):
    """Where the switch says so, only an access token comes."""
    server.conditions.refresh_omits_refresh_token = True
    first = obtain_tokens(anyone, personal, application)
    second = anyone.post(TOKEN, data=application.refresh(first["refresh_token"])).json()

    assert "refresh_token" in first
    assert second.keys() == first.keys() - {"refresh_token"}


def test_bearers_may_all_be_refused(server, anyone, application, personal):
    """Where the switch says so, a fresh token counts as run out, and refreshing goes on working."""
    tokens = obtain_tokens(anyone, personal, application)
    server.conditions.token_expired = True
    used = anyone.get(WHO_AM_I, headers=bearer(tokens))
    refreshed = anyone.post(TOKEN, data=application.refresh(tokens["refresh_token"]))

    assert (used.status_code, refreshed.status_code) == (401, 200)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"client_secret": "wrong"}, (401, "invalid_client")),
        ({"password": "wrong"}, (400, "invalid_grant")),
        ({"scope": "everything"}, (400, "invalid_scope")),
        ({"grant_type": "magic"}, (400, "unsupported_grant_type")),
    ],
)
def test_errors_may_be_named(server, anyone, application, personal, changes, expected):
    """Where the switch says so, the codes are those of RFC 6749, otherwise one for all."""
    form = by_password(application, personal, **changes)
    vague = anyone.post(TOKEN, data=form)
    server.conditions.oauth_errors = "rfc"
    named = anyone.post(TOKEN, data=form)

    assert (vague.status_code, vague.json()) == (401, DENIED)
    assert (named.status_code, named.json()["error"]) == expected


def test_the_log_of_the_instance_tells_the_true_reason(server, anyone, application, personal):
    """What the client is not told stands in the system log."""
    anyone.post(TOKEN, data=by_password(application, personal, scope="everything"))
    messages = [row["message"] for row in server.database.rows("syslog", source="OAuth")]

    assert messages == ["Exception on token flow - invalid_scope"]


def test_what_has_ended_stays_in_the_records(server, anyone, admin, application, personal):
    """An administrator reads codes and tokens as records, ended ones too, and none in clear."""
    code = obtain_code(anyone, personal, application)
    tokens = anyone.post(TOKEN, data=application.exchange(code)).json()
    anyone.get("/oauth_revoke_token.do", params={"token": tokens["access_token"]})
    query = {"peer": application.sys_id, "sysparm_fields": "type,expires,token,user.user_name"}
    answer = admin.get("/api/now/table/oauth_credential", params=query)
    rows = {row["type"]: row for row in answer.json()["result"]}

    now = server.clock.timestamp()
    assert rows.keys() == {"authorization_code", "access_token", "refresh_token"}
    assert rows["access_token"]["expires"] <= now < rows["refresh_token"]["expires"]
    assert {row["user.user_name"] for row in rows.values()} == {personal[0]}
    secrets = (code, tokens["access_token"], tokens["refresh_token"])
    assert [secret for secret in secrets if secret in answer.text] == []


def test_signed_tokens_can_be_proven(server, anyone, admin, personal):
    """A token in the other format names its owner and is signed by the published key."""
    application = register(admin, token_format="jwt", sub_claim="user_name")
    answer = anyone.post(TOKEN, data=by_password(application, personal)).json()
    again = anyone.post(TOKEN, data=by_password(application, personal)).json()
    metadata = anyone.get("/.well-known/openid-configuration").json()
    (key,) = anyone.get(metadata["jwks_uri"]).json()["keys"]
    header, claims, signature = answer["access_token"].split(".")
    numbers = [int.from_bytes(decoded(key[name]), "big") for name in ("e", "n")]
    public = rsa.RSAPublicNumbers(*numbers).public_key()
    public.verify(
        decoded(signature), f"{header}.{claims}".encode(), padding.PKCS1v15(), hashes.SHA256()
    )
    told = json.loads(decoded(claims))
    owner = anyone.get(WHO_AM_I, headers=bearer(answer)).json()["result"]

    assert json.loads(decoded(header))["kid"] == key["kid"]
    assert (told["iss"], told["iss"]) == (server.address, metadata["issuer"])
    assert (told["sub"], told["aud"]) == (personal[0], application.client_id)
    assert told["exp"] - told["iat"] == 1800
    assert again["access_token"] == answer["access_token"]
    assert owner["user_name"] == personal[0]


def test_a_restricted_client_is_kept_out_until_a_scope_is_mapped(anyone, admin, server):
    """Mapping the scope of the user account opens the API, for tokens given out before too."""
    application = register(admin, scope_restriction_status="restricted")
    login = login_of(server.administrator)
    tokens = anyone.post(TOKEN, data=by_password(application, login)).json()
    refused = anyone.get(INCIDENTS, headers=bearer(tokens))
    scopes = "/api/now/table/sys_auth_scope"
    scope = (
        server.database.find("sys_auth_scope", name="useraccount")
        or (admin.post(scopes, json={"name": "useraccount"}).json()["result"])
    )
    mapping = {"oauth_entity": application.sys_id, "auth_scope": scope["sys_id"]}
    admin.post("/api/now/table/oauth_entity_auth_scope_mapping", json=mapping)
    opened = anyone.get(INCIDENTS, headers=bearer(tokens))

    assert refused.status_code == 403
    assert refused.json()["error"] == {
        "message": "User Not Authorized",
        "detail": "Access to unscoped api is not allowed",
    }
    assert opened.status_code == 200


def test_a_property_opens_the_api_to_restricted_clients(anyone, admin, server, set_property):
    """The property of the instance overrules what clients are set to."""
    application = register(admin, scope_restriction_status="restricted")
    login = login_of(server.administrator)
    tokens = anyone.post(TOKEN, data=by_password(application, login)).json()
    set_property("glide.security.oauth_allow_unscoped_clients", "true")

    assert anyone.get(INCIDENTS, headers=bearer(tokens)).status_code == 200


def test_tokens_bound_to_access_policies_open_nothing(anyone, admin, server):
    """Where the box of the client is ticked, a token needs a policy, and there is none."""
    application = register(admin, enforce_token_restrictions="true")
    login = login_of(server.administrator)
    tokens = anyone.post(TOKEN, data=by_password(application, login)).json()
    answer = anyone.get(INCIDENTS, headers=bearer(tokens))

    assert answer.status_code == 403
    assert answer.json()["error"]["detail"] == "Missing required api access scope"
