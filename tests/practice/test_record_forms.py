"""Records made by hand: forms filled in by the address, saved by an administrator's browser."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest

from tests.practice.consent import REDIRECT, SECRET, Application, login_of, obtain_tokens, sign_in
from tests.practice.forms import FormPage, save

REGISTRY = f"name=Made by hand^type=client^redirect_url={REDIRECT}^client_id=of-our-own"


def new(table: str, query: str = "") -> str:
    return f"/{table}.do?" + urlencode({"sys_id": "-1", "sysparm_query": query})


@pytest.fixture
def browser(server, anyone):
    """A browser in which the administrator is signed in."""
    sign_in(anyone, login_of(server.administrator))
    return anyone


def test_the_address_fills_in_a_new_record(browser, server):
    """Fields named in the query hold its values, the others their defaults; a secret never."""
    page = browser.get(new("oauth_entity", f"{REGISTRY}^client_secret=leaked"))
    values = FormPage(page.text, "record").values

    assert values["oauth_entity.name"] == "Made by hand"
    assert values["oauth_entity.redirect_url"] == REDIRECT
    assert values["oauth_entity.client_id"] == "of-our-own"
    assert values["oauth_entity.access_token_lifespan"] == "1800"
    assert values["oauth_entity.client_secret"] == ""
    assert server.database.find("oauth_entity", name="Made by hand") is None


def test_a_client_made_by_hand_gets_tokens(browser, server, anyone):
    """What was saved on the form is a client like any other, with the secret that was typed."""
    restricted = "^scope_restriction_status=unrestricted"
    page = save(browser, new("oauth_entity", REGISTRY + restricted), client_secret=SECRET)
    record = server.database.find("oauth_entity", name="Made by hand")
    tokens = obtain_tokens(
        anyone, login_of(server.personal), Application(record["sys_id"], "of-our-own")
    )

    assert "<h1>Made by hand</h1>" in page.text
    assert tokens["token_type"] == "Bearer"


def test_an_id_left_empty_is_made_up(browser, server):
    """Whoever types no client id finds one on the record."""
    save(browser, new("oauth_entity", "name=Nameless^type=client"))

    assert len(server.database.find("oauth_entity", name="Nameless")["client_id"]) == 32


@pytest.mark.parametrize("ignored", [False, True], ids=["usual", "ignored over REST"])
def test_a_user_made_by_hand_signs_in(browser, server, new_client, ignored):
    """The password typed on the form works, even where the REST API would drop it."""
    server.conditions.password_rest_ignored = ignored
    query = "user_name=by.hand^first_name=By^last_name=Hand"
    save(browser, new("sys_user", query), user_password="Correct-Horse-7")
    home = sign_in(new_client(), ("by.hand", "Correct-Horse-7"))

    assert "By Hand" in home.text


def test_a_record_is_changed_by_hand(browser, server):
    """A box that is ticked is saved, and what was not touched stays."""
    save(browser, new("sys_user", "user_name=by.hand^last_name=Hand"))
    user = server.database.find("sys_user", user_name="by.hand")
    save(browser, f"/sys_user.do?sys_id={user['sys_id']}", locked_out="true")
    after = server.database.find("sys_user", user_name="by.hand")

    assert (after["locked_out"], after["last_name"]) == ("true", "Hand")


def test_roles_are_given_and_taken_back(browser, server):
    """The page of roles gives those that are ticked, with what they contain, and takes others."""
    save(browser, new("sys_user", "user_name=by.hand^last_name=Hand"))
    user = server.database.find("sys_user", user_name="by.hand")
    roles = f"/sys_m2m_template.do?sysparm_collection_key={user['sys_id']}"
    given = save(browser, roles, "roles", **{"role.sn_change_write": "true"})
    held = server.database.count("sys_user_has_role", user=user["sys_id"])
    form = FormPage(browser.get(roles).text, "roles").values
    del form["role.sn_change_write"]
    browser.post(roles, data=form)

    assert "<p>sn_change_write</p>" in given.text
    assert held == 2
    assert server.database.count("sys_user_has_role", user=user["sys_id"]) == 0


@pytest.mark.parametrize("table", ["oauth_entity", "sys_user", "incident", "nothing"])
def test_forms_are_for_those_who_may(server, anyone, table):
    """Without the role, or where there is no form, there is no page to type on."""
    sign_in(anyone, login_of(server.personal))

    assert anyone.get(new(table)).status_code == 404


@pytest.mark.parametrize("path", ["/oauth_entity.do", "/sys_m2m_template.do"])
def test_a_form_of_another_page_is_refused(browser, server, path):
    """Without the token of the session's own page nothing is saved."""
    answer = browser.post(path, data={"oauth_entity.name": "Forged"})

    assert answer.status_code == 403
    assert server.database.find("oauth_entity", name="Forged") is None


def test_a_refusal_stands_above_the_form(browser, server):
    """A user without a name is refused in the rule's words, and what was typed stays."""
    page = save(browser, new("sys_user", "user_name=by.hand"))

    assert 'role="alert"' in page.text
    assert FormPage(page.text, "record").values["sys_user.user_name"] == "by.hand"
    assert server.database.find("sys_user", user_name="by.hand") is None
