"""Tokens for signed assertions, in place of a person's consent or password."""

from __future__ import annotations

import base64
import hmac
import json
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

from tests.practice.consent import SECRET

TOKEN = "/oauth_token.do"
JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
WHO_AM_I = "/api/now/ui/user/current_user"
DENIED = {"error_description": "access_denied", "error": "server_error"}
KEY = rsa.generate_private_key(65537, 2048)
OTHER_KEY = rsa.generate_private_key(65537, 2048)
SHARED_KEY = "a key that both sides know and nobody else does"


def public_pem(key):
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return key.public_key().public_bytes(serialization.Encoding.PEM, form).decode()


def certificate_pem(key):
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "robot")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=1))
    return builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM).decode()


def encoded(content):
    content = content if isinstance(content, bytes) else json.dumps(content).encode()
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def assertion(claims, key=KEY, **header):
    signed = f"{encoded({'alg': 'RS256', 'typ': 'JWT'} | header)}.{encoded(claims)}"
    signature = key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256())
    return f"{signed}.{encoded(signature)}"


def by_secret(claims, secret=SHARED_KEY, algorithm="HS256"):
    signed = f"{encoded({'alg': algorithm, 'typ': 'JWT'})}.{encoded(claims)}"
    digest = algorithm.replace("HS", "sha")
    return f"{signed}.{encoded(hmac.digest(secret.encode(), signed.encode(), digest))}"


def add(admin, table, **values):
    return admin.post(f"/api/now/table/{table}", json=values).json()["result"]


@pytest.fixture
def robot(admin):
    """A client registered for assertions, and its key."""
    client = add(
        admin,
        "oauth_jwt",
        name="Robot",
        client_secret=SECRET,
        scope_restriction_status="unrestricted",
    )
    certificate = add(admin, "sys_certificate", name="Robot", pem_certificate=public_pem(KEY))
    verifier = {"oauth_jwt": client["sys_id"], "sys_certificate": certificate["sys_id"]}
    add(admin, "jwt_verifier_map", name="Robot", kid="one", **verifier)
    return client


@pytest.fixture
def claims(server, robot):
    """What an assertion about the personal account says."""
    user = server.database.find("sys_user", user_name=server.personal.user_name)
    client_id, ends = robot["client_id"], server.clock.seconds() + 300
    return {"iss": client_id, "aud": client_id, "sub": user["email"], "exp": ends, "jti": "1"}


@pytest.fixture
def ask(anyone, robot):
    """Asks for a token by an assertion."""

    def ask(text, **changes):
        form = {
            "grant_type": JWT_BEARER,
            "assertion": text,
            "client_id": robot["client_id"],
            "client_secret": SECRET,
        }
        return anyone.post(TOKEN, data=form | changes)

    return ask


def test_an_assertion_gets_an_access_token(anyone, ask, claims):
    """It stands for the user whom the assertion names by address."""
    answer = ask(assertion(claims, kid="one")).json()
    bearer = {"Authorization": f"Bearer {answer['access_token']}"}
    owner = anyone.get(WHO_AM_I, headers=bearer).json()["result"]

    assert answer.keys() == {"access_token", "scope", "token_type", "expires_in"}
    assert owner["user_name"] == "mara.lindqvist"


def test_a_certificate_proves_as_its_key_does(admin, ask, claims):
    """The record may hold a whole certificate."""
    found = admin.get("/api/now/table/sys_certificate", params={"name": "Robot"}).json()["result"]
    path = f"/api/now/table/sys_certificate/{found[0]['sys_id']}"
    admin.patch(path, json={"pem_certificate": certificate_pem(OTHER_KEY)})

    assert ask(assertion(claims, OTHER_KEY)).status_code == 200
    assert ask(assertion(claims)).status_code == 401


@pytest.mark.parametrize("algorithm", ["HS256", "HS384", "HS512"])
def test_a_shared_key_proves_as_well(admin, robot, ask, claims, algorithm):
    """The key in a verifier map counts, no other does, and nobody reads it back."""
    verifier = {"name": "Shared", "oauth_jwt": robot["sys_id"], "shared_key": SHARED_KEY}
    added = add(admin, "jwt_verifier_map", **verifier)
    wrong = ask(by_secret(claims, "another key", algorithm))
    right = ask(by_secret(claims, algorithm=algorithm))

    assert (wrong.status_code, right.status_code) == (401, 200)
    assert SHARED_KEY not in added["shared_key"]


def test_a_certificate_is_no_shared_key(ask, claims):
    """What everybody may know, the public key or an empty text, proves nothing as a secret."""
    texts = [by_secret(claims, public_pem(KEY)), by_secret(claims, "")]

    assert [ask(text).status_code for text in texts] == [401, 401]


def test_an_assertion_counts_once(admin, robot, ask, claims):
    """It needs a name of its own that was not used before, unless the client's record waives it."""
    statuses = [
        ask(assertion(claims)).status_code,
        ask(assertion(claims)).status_code,
        ask(assertion(claims | {"jti": "2"})).status_code,
        ask(assertion(claims | {"jti": None})).status_code,
    ]
    path = f"/api/now/table/oauth_jwt/{robot['sys_id']}"
    admin.patch(path, json={"enable_jti_verification": "false"})

    assert statuses == [200, 401, 200, 401]
    assert ask(assertion(claims)).status_code == 200


def test_no_assertion_makes_an_administrator(server, ask, claims):
    """A token for somebody with the role is denied."""
    user = server.database.find("sys_user", user_name=server.administrator.user_name)
    answer = ask(assertion(claims | {"sub": user["email"]}))

    assert user["email"]
    assert (answer.status_code, answer.json()) == (401, DENIED)


def test_the_client_says_which_field_names_a_user(admin, robot, ask, claims):
    """The subject may be a user name, where the client's record names that column."""
    path = f"/api/now/table/oauth_jwt/{robot['sys_id']}"
    admin.patch(path, json={"user_field": "user_name"})

    assert ask(assertion(claims)).status_code == 401
    assert ask(assertion(claims | {"sub": "mara.lindqvist"})).status_code == 200


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "somebody"},
        {"aud": "somewhere"},
        {"sub": "nobody@practice.example"},
        {"sub": ""},
        {"sub": 7},
        {"exp": 1},
        {"exp": "soon"},
        {"exp": None},
        {"exp": float("inf")},
        {"exp": float("nan")},
    ],
)
def test_claims_that_do_not_hold_are_denied(ask, claims, changes):
    """Issuer, audience, subject and end all have to be right."""
    answer = ask(assertion(claims | changes))

    assert (answer.status_code, answer.json()) == (401, DENIED)


def test_other_signatures_are_denied(ask, claims):
    """Another key, another algorithm, another name for the key, or none at all."""
    signed = assertion(claims)
    texts = [
        assertion(claims, OTHER_KEY),
        assertion(claims, alg="none"),
        assertion(claims, kid="two"),
        signed.rpartition(".")[0] + ".",
        signed + "A",
        "a.b.c",
        f"{encoded(b'[' * 10_000)}.e30.e30",
        "",
    ]

    assert [ask(text).status_code for text in texts] == [401] * len(texts)


def test_the_clock_may_be_off_by_the_clients_skew(server, ask, claims):
    """An assertion that has just ended counts for as long as the record says."""
    signed = assertion(claims)
    server.clock.advance(500)
    late = ask(signed).status_code
    server.clock.advance(200)
    too_late = ask(assertion(claims | {"jti": "2"})).status_code

    assert (late, too_late) == (200, 401)


def test_the_client_proves_itself_as_well(ask, claims):
    """An assertion without the client's secret is denied."""
    assert ask(assertion(claims), client_secret="wrong").status_code == 401


def test_other_clients_take_no_assertions(admin, ask, claims):
    """A client of the ordinary kind has no verifier map to prove one by."""
    other = add(admin, "oauth_entity", name="Other", type="client", client_secret=SECRET)
    named = {"iss": other["client_id"], "aud": other["client_id"]}

    assert ask(assertion(claims | named), client_id=other["client_id"]).status_code == 401
