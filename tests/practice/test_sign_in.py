"""Signing in: locked accounts, new passwords, second factors, single sign-on, restricted Basic."""

from __future__ import annotations

import base64
import re
import ssl
from html import unescape

import httpx
import pytest

from app.practice.accounts.second_factor import code_at, step_of
from app.practice.server import PracticeOptions, PracticeServer
from tests.practice.consent import decide, login_of, register, sign_in

WHO_AM_I = "/api/now/ui/user/current_user"
USERS = "/api/now/table/sys_user"
PROPERTIES = "/api/now/table/sys_properties"
STRONG = "Correct-Horse-Battery-9"


@pytest.fixture
def login(server):
    """The personal account's user name and password."""
    return login_of(server.personal)


@pytest.fixture
def change_user(server, admin):
    """Changes the personal account."""

    def change(**values):
        user = server.database.find("sys_user", user_name=server.personal.user_name)
        return admin.patch(f"{USERS}/{user['sys_id']}", json=values)

    return change


@pytest.fixture
def set_property(admin):
    """Sets a system property."""

    def set_to(name, value):
        admin.post(PROPERTIES, json={"name": name, "value": value})

    return set_to


def who(browser):
    return browser.get(WHO_AM_I).json().get("result", {}).get("user_name")


def secret_on(page):
    return re.findall(r"<code>([A-Z2-7]+)</code>", page.text)[0]


def send_code(browser, code):
    form = {"txtResponse": code, "sysparm_goto_url": "/"}
    page = "/validate_multifactor_auth_code.do"
    return browser.post(page, data=form, follow_redirects=True)


def send_password(browser, password, repeated):
    form = {"new_password": password, "confirm_password": repeated}
    return browser.post("/change_password.do", data=form, follow_redirects=True)


def at_identity_provider(browser, login, target="/"):
    form = {"username": login[0], "password": login[1], "RelayState": target}
    return browser.post("/idp/sso", data=form, follow_redirects=True)


@pytest.mark.parametrize(
    ("seconds", "code"), [(59, "287082"), (1111111109, "081804"), (20000000000, "353130")]
)
def test_codes_are_those_of_the_standard(seconds, code):
    """The last six digits of the test values in RFC 6238, appendix B, come out."""
    secret = base64.b32encode(b"12345678901234567890").decode()

    assert code_at(secret, seconds) == code
    assert step_of(secret, f"{code[:3]} {code[3:]}", seconds + 30) == seconds // 30
    assert step_of(secret, code, seconds + 90) is None


def test_five_wrong_passwords_lock_an_account_for_a_while(server, anyone, login):
    """After the fifth failure the right password is refused, and works again after 15 minutes."""
    for _ in range(5):
        sign_in(anyone, (login[0], "wrong"))
    locked = sign_in(anyone, login)
    server.clock.advance(15 * 60 + 1)
    sign_in(anyone, login)

    assert "User name or password invalid" in locked.text
    assert who(anyone) == login[0]


def test_a_right_password_forgets_failures(server, anyone, login):
    """Four failures, a success and four more do not lock."""
    for password in ["wrong"] * 4 + [login[1]] + ["wrong"] * 4 + [login[1]]:
        sign_in(anyone, (login[0], password))

    user = server.database.find("sys_user", user_name=login[0])
    assert (user["locked_out"], user["failed_attempts"]) == ("false", "0")


def test_the_limit_of_failures_is_a_property(anyone, login, set_property):
    """Two failures lock where the property says two."""
    set_property("glide.user.max_unlock_attempts", "2")
    for password in ("wrong", "wrong", login[1]):
        sign_in(anyone, (login[0], password))

    assert who(anyone) is None


def test_an_administrator_locks_for_good(server, change_user, anyone, login):
    """An account locked by hand does not unlock by itself."""
    change_user(locked_out="true")
    server.clock.advance(86_400)
    sign_in(anyone, login)

    assert who(anyone) is None


@pytest.mark.parametrize(
    ("password", "repeated", "words"),
    [("short", "short", "too weak"), (STRONG, STRONG + "x", "passwords differ")],
)
def test_a_reset_password_has_to_be_good(change_user, anyone, login, password, repeated, words):
    """A weak password, or two that differ, are asked for again, and nobody is signed in."""
    change_user(password_needs_reset="true")
    form = sign_in(anyone, login)
    page = send_password(anyone, password, repeated)

    assert "Set a new password" in form.text
    assert words in page.text
    assert who(anyone) is None


def test_a_new_password_lets_in_and_replaces_the_old_one(change_user, anyone, new_client, login):
    """After setting it the person is signed in; the old password is dead, the new one lives."""
    change_user(password_needs_reset="true")
    sign_in(anyone, login)
    send_password(anyone, STRONG, STRONG)

    assert who(anyone) == login[0]
    assert who(new_client(login)) is None
    assert who(new_client((login[0], STRONG))) == login[0]


def test_the_api_refuses_reset_passwords_where_the_property_says(
    change_user, new_client, login, set_property
):
    """A password that needs a reset opens the API, unless the reset is mandatory there."""
    change_user(password_needs_reset="true")
    before = who(new_client(login))
    set_property("glide.authenticate.api.user.reset_password.mandatory", "true")

    assert before == login[0]
    assert new_client(login).get(WHO_AM_I).status_code == 401


@pytest.mark.parametrize("page", ["/validate_multifactor_auth_code.do", "/change_password.do"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_steps_of_a_sign_in_cannot_be_skipped(anyone, page, method):
    """Without a password first, the pages of the later steps lead back to the form."""
    answer = anyone.request(method, page)

    assert answer.status_code == 302
    assert answer.headers["location"].startswith("/login.do")


def test_the_second_factor_stands_between_password_and_home(server, anyone, login):
    """The password alone signs nobody in; a wrong code neither; the right one does."""
    server.conditions.mfa = True
    page = sign_in(anyone, login)
    halfway = who(anyone)
    wrong = send_code(anyone, "000000 1")
    send_code(anyone, code_at(secret_on(page), server.clock.seconds()))

    assert halfway is None
    assert "The code does not match" in wrong.text
    assert who(anyone) == login[0]


def test_a_code_counts_once(server, new_client, login):
    """A code that let somebody in lets nobody in again, nor does an older one; the next does."""
    server.conditions.mfa = True
    secret, now = server.personal.second_factor, server.clock.seconds()
    known = []
    for seconds in (now, now, now - 30, now + 30):
        browser = new_client()
        sign_in(browser, login)
        send_code(browser, code_at(secret, seconds))
        known.append(who(browser))

    assert known == [login[0], None, None, login[0]]


def test_wrong_codes_lock_an_account_for_a_while(server, new_client, login):
    """After the fifth in a row neither code nor password counts, typed again in between or not."""
    server.conditions.mfa = True
    secret = server.personal.second_factor
    for _ in range(5):
        browser = new_client()
        sign_in(browser, login)
        send_code(browser, "000000 1")
    send_code(browser, code_at(secret, server.clock.seconds()))
    locked = sign_in(new_client(), login)
    server.clock.advance(15 * 60 + 1)
    later = new_client()
    sign_in(later, login)
    send_code(later, code_at(secret, server.clock.seconds()))

    assert who(browser) is None
    assert "User name or password invalid" in locked.text
    assert who(later) == login[0]


def test_a_code_behind_a_password_counts_once(server, new_client, login):
    """The second call with it is refused, and does not count as a failed sign-in."""
    server.conditions.basic_restricted = True
    code = code_at(server.personal.second_factor, server.clock.seconds())
    known = [who(new_client((login[0], login[1] + code))) for _ in range(2)]
    user = server.database.find("sys_user", user_name=login[0])

    assert known == [login[0], None]
    assert user["failed_attempts"] == "0"


def test_single_sign_on_knows_a_person_again(server, anyone, admin, login):
    """Signing out of the instance leads straight back in as the same person."""
    server.conditions.sso = True
    request = register(admin).request()
    form = anyone.get("/oauth_auth.do", params=request, follow_redirects=True)
    target = unescape(re.findall(r'name="RelayState" value="([^"]*)"', form.text)[0])
    consent = at_identity_provider(anyone, login, target)
    not_you = unescape(re.findall(r'id="not_you" href="([^"]*)"', consent.text)[0])
    again = anyone.get(not_you, follow_redirects=True)

    assert form.url.path == "/idp/sso"
    assert 'name="user_password"' not in form.text
    assert again.url.path == "/oauth_auth.do"
    assert "Mara Lindqvist" in again.text
    assert decide(anyone, again, "allow")["state"] == request["state"]


@pytest.mark.parametrize("door", ["/login.do", "/side_door.do"])
def test_the_local_form_stays_reachable(server, anyone, door):
    """An instance with single sign-on lets local accounts in by its own form."""
    server.conditions.sso = True
    form = anyone.get(door)
    sign_in(anyone, login_of(server.administrator))

    assert 'name="user_password"' in form.text
    assert who(anyone) == "admin"


def test_signing_out_of_the_provider_makes_it_ask_again(server, anyone, login):
    """Only after that the provider asks who somebody is."""
    server.conditions.sso = True
    at_identity_provider(anyone, login)
    known = anyone.get("/logout.do?sysparm_goto_url=/", follow_redirects=True)
    anyone.get("/idp/sign_out")
    anyone.get("/logout.do")
    forgotten = anyone.get("/", follow_redirects=True)

    assert (known.url.path, forgotten.url.path) == ("/", "/idp/sso")


def test_the_word_of_the_provider_counts_once(server, anyone, new_client, login):
    """Neither made up nor used again is an assertion worth anything."""
    server.conditions.sso = True
    form = {"username": login[0], "password": login[1]}
    link = anyone.post("/idp/sso", data=form).headers["location"]
    first = anyone.get(link)
    again = new_client().get(link)
    made_up = new_client().get("/saml_return.do?assertion=0123456789ABCDEF")

    assert [answer.status_code for answer in (first, again, made_up)] == [302, 403, 403]


def test_clients_recognise_single_sign_on(server, anyone):
    """Pages lead to an address that says so."""
    server.conditions.sso = True

    assert "sso" in anyone.get("/nav_to.do").headers["location"]


def restrict(set_property, **more):
    # What spares somebody comes first: the restriction keeps out whoever sets it, too.
    settings = more | {"restriction.active": "true"}
    settings.setdefault("restriction.enforce", "true")
    for name, value in settings.items():
        set_property(f"glide.authenticate.basic_auth.{name}", value)


def test_properties_restrict_basic_authentication(admin, set_property):
    """Enforced by properties, the right password is refused, the administrator's too."""
    restrict(set_property)

    assert admin.get(USERS).status_code == 401


@pytest.mark.parametrize(
    "properties",
    [
        {"restriction.enforce": "false"},
        {"restriction.enforcement_date": "2199-01-01 00:00:00"},
        {"allowed_users": "someone, admin"},
        {"allowed_roles": "admin"},
    ],
)
def test_what_spares_from_the_restriction(admin, set_property, properties):
    """Not yet enforced, or allowed by name or by role, Basic authentication goes on working."""
    restrict(set_property, **properties)

    assert admin.get(USERS).status_code == 200


def test_web_service_accounts_and_one_time_codes_are_spared(server, change_user, new_client, login):
    """Accounts for web services alone, and passwords followed by a valid code, get through."""
    server.conditions.basic_restricted = True
    secret = server.personal.second_factor
    with_code = (login[0], login[1] + code_at(secret, server.clock.seconds()))
    by_code = who(new_client(with_code))
    server.conditions.basic_restricted = False
    change_user(web_service_access_only="true")
    server.conditions.basic_restricted = True

    assert (by_code, who(new_client(login))) == (login[0], login[0])


def test_a_cookie_may_win_over_a_password(server, new_client, login):
    """Where the switch says so, a session decides although a header names somebody else."""
    client = new_client(login_of(server.administrator))
    sign_in(client, login)
    by_header = who(client)
    server.conditions.cookie_wins = True

    assert (by_header, who(client)) == ("admin", login[0])


def test_the_cookie_of_an_api_call_may_win_over_the_next_password(server, new_client, login):
    """Calls that share a jar stay with the first caller, who gets no page by that cookie."""
    server.conditions.cookie_wins = True
    client = new_client()
    answers = [client.get(WHO_AM_I, auth=a) for a in (login_of(server.administrator), login)]

    assert [answer.json()["result"]["user_name"] for answer in answers] == ["admin", "admin"]
    assert client.get("/").headers["location"].startswith("/login.do")


def test_pages_speak_the_language_of_the_browser_and_of_the_user(change_user, anyone, login):
    """Before signing in the browser's language counts, afterwards the user's own."""
    french = {"Accept-Language": "fr-CH, fr;q=0.9, en;q=0.8"}
    form = anyone.get("/login.do", headers=french)
    change_user(preferred_language="fr")
    sign_in(anyone, login)
    home = anyone.get("/")

    assert 'lang="fr"' in form.text
    assert "Mot de passe" in form.text
    assert "Se déconnecter" in home.text


def test_newer_releases_refuse_in_other_words():
    """An instance that knows the restriction of Basic says that the user is not authenticated."""
    with PracticeServer(PracticeOptions(release="australia")).running() as server:
        trust = ssl.create_default_context(cafile=server.ca_file)
        with httpx.Client(base_url=server.address, verify=trust) as anyone:
            answer = anyone.get(USERS)

    assert answer.status_code == 401
    assert answer.json()["error"]["message"] == "User is not authenticated"
