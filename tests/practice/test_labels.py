"""Labels of tables and columns on the pages, in the language of the person."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

from app.practice.definitions import TABLES
from app.practice.releases import release_named
from app.practice.store.schema import Schema
from tests.practice.consent import login_of, sign_in

FRENCH = Path(__file__).parents[2] / "resources" / "practice" / "labels.json"
SHOWN = ("incident", "change_request", "problem", "sys_user")
LABELS = "/api/now/table/sys_documentation"


@pytest.fixture
def browser(server, anyone, admin):
    """A browser in which the administrator is signed in, who speaks French."""
    user = server.database.find("sys_user", user_name="admin")
    admin.patch(f"/api/now/table/sys_user/{user['sys_id']}", json={"preferred_language": "fr"})
    sign_in(anyone, login_of(server.administrator))
    return anyone


def texts(page, tag):
    return [unescape(text) for text in re.findall(rf"<{tag}[^>]*>([^<]*)</{tag}>", page.text)]


def test_the_tables_of_the_pages_are_translated_whole():
    """Every column that the pages of tickets and people show has a French label."""
    french = json.loads(FRENCH.read_text(encoding="utf-8"))
    schema = Schema(TABLES, release_named("zurich"))
    labels = {column.label for table in SHOWN for column in schema.columns(table).values()}

    assert labels - french.keys() == set()
    assert all(french.values())


@pytest.mark.parametrize("table", SHOWN)
def test_pages_speak_the_language_of_the_person(server, browser, table):
    """Names of fields are French on the page of a record, and headings on that of a list."""
    record = server.database.rows(table)[0]
    page = browser.get(f"/{table}.do", params={"sys_id": record["sys_id"]})
    listed = browser.get(f"/{table}_list.do")
    french = set(json.loads(FRENCH.read_text(encoding="utf-8")).values())

    assert set(texts(page, "dt")) <= french
    assert set(texts(listed, "th")) <= french
    assert texts(listed, "h1")[0] in french
    assert "Mis à jour" in texts(page, "dt")


def test_the_home_page_names_lists_in_the_language_of_the_person(browser):
    """The links to lists are French, too."""
    assert "Demande de changement" in texts(browser.get("/"), "a")


def test_a_label_that_was_changed_is_shown(admin, browser):
    """A record of a label decides, and the nearest table's wins over that of its parent."""
    query = "name=incident^element=close_notes^language=fr"
    (found,) = admin.get(LABELS, params={"sysparm_query": query}).json()["result"]
    admin.patch(f"{LABELS}/{found['sys_id']}", json={"label": "Ce qui a aidé"})
    (incident,) = admin.get("/api/now/table/incident?sysparm_limit=1").json()["result"]
    page = browser.get("/incident.do", params={"sys_id": incident["sys_id"]})

    assert "Ce qui a aidé" in texts(page, "dt")
    assert "Notes de fermeture" not in texts(page, "dt")
