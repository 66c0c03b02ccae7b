"""The pages as a stranger uses them: lists, records, search, paging, keyboard and language."""

from __future__ import annotations

import ast
import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment

from tests.practice.consent import login_of, register, sign_in

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "resources" / "practice" / "pages"


@pytest.fixture
def browser(server, anyone):
    """A browser in which the administrator is signed in."""
    sign_in(anyone, login_of(server.administrator))
    return anyone


class Outline(HTMLParser):
    """What a page holds, as far as keyboards and screen readers care."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def of(self, *names):
        return [attributes for tag, attributes in self.tags if tag in names]


def numbers(page):
    return re.findall(r">((?:CHG|INC)\d{7})<", page.text)


def test_a_list_is_read_page_by_page(browser, server):
    """Following the link to the next page shows other records, and the way back the first ones."""
    first = browser.get("/change_request_list.do")
    following = unescape(re.findall(r'rel="next" href="([^"]*)"', first.text)[0])
    second = browser.get(following)
    back = unescape(re.findall(r'rel="prev" href="([^"]*)"', second.text)[0])

    total = server.database.count("change_request")
    assert f"1 to 20 of {total}" in first.text
    assert f"21 to 40 of {total}" in second.text
    assert not set(numbers(first)) & set(numbers(second))
    assert numbers(browser.get(back)) == numbers(first)


@pytest.mark.parametrize("first_row", ["0", "-5", "x", "999999999", "9" * 40])
def test_a_page_past_the_end_is_the_last_or_first(browser, first_row):
    """A place in the list that does not exist is no error."""
    page = browser.get("/incident_list.do", params={"sysparm_first_row": first_row})

    assert page.status_code == 200
    assert numbers(page)


def test_a_list_is_searched_and_filtered(browser, server):
    """Search looks into what the list shows; the query of the address stays in force."""
    record = server.database.rows("incident")[-1]
    by_number = browser.get("/incident_list.do", params={"sysparm_search": record["number"]})
    query = f"number={record['number']}"
    by_query = browser.get("/incident_list.do", params={"sysparm_query": query})
    neither = browser.get("/incident_list.do", params={"sysparm_search": "nothing has^this"})

    assert numbers(by_number) == [record["number"]]
    assert numbers(by_query) == [record["number"]]
    assert "No records to show." in neither.text


def test_a_record_names_and_links_what_it_refers_to(browser, server):
    """References read as names and lead to their records, secrets are left out."""
    record = next(row for row in server.database.rows("incident") if row["assigned_to"])
    page = browser.get("/incident.do", params={"sys_id": record["sys_id"]})
    assignee = browser.get(f"/sys_user.do?sys_id={record['assigned_to']}")

    link = f'<dd id="incident.assigned_to"><a href="/sys_user.do?sys_id={record["assigned_to"]}">'
    assert link in page.text
    assert assignee.status_code == 200
    assert '<dd id="sys_user.user_password"' not in assignee.text


def test_a_record_is_found_by_query_and_under_its_parent(browser, server):
    """Addresses by number and by the parent table show the record as what it is."""
    record = server.database.rows("change_request")[0]
    by_query = browser.get(
        "/change_request.do", params={"sysparm_query": f"number={record['number']}"}
    )
    by_parent = browser.get("/task.do", params={"sys_id": record["sys_id"]})
    unknown = browser.get("/change_request.do", params={"sysparm_query": "number=none"})

    assert f"<h1>{record['number']}</h1>" in by_query.text
    assert 'id="change_request.type"' in by_parent.text
    assert unknown.status_code == 404


def test_what_was_written_into_a_journal_is_shown(browser, server, admin):
    """A work note stands below the record, as text."""
    record = server.database.rows("incident")[0]
    note = {"work_notes": "Looked at <b>it</b>"}
    admin.patch(f"/api/now/table/incident/{record['sys_id']}", json=note)
    page = browser.get("/incident.do", params={"sys_id": record["sys_id"]})

    assert "Looked at &lt;b&gt;it&lt;/b&gt;" in page.text


def test_the_new_navigation_leads_to_the_same_pages(browser, server):
    """The address of the newer user interface carries the page as its last part."""
    record = server.database.rows("incident")[0]
    target = f"incident.do%3Fsys_id%3D{record['sys_id']}"
    page = browser.get(f"/now/nav/ui/classic/params/target/{target}", follow_redirects=True)

    assert f"<h1>{record['number']}</h1>" in page.text


@pytest.mark.parametrize("table", ["v_user_session", "oauth_signing_key", "nothing"])
def test_closed_and_unknown_tables_have_no_list(browser, table):
    """The page says that there is no such list."""
    assert browser.get(f"/{table}_list.do").status_code == 404


def test_lists_and_records_ask_for_sign_in(anyone):
    """Nobody sees anything without signing in."""
    answers = [anyone.get(path) for path in ("/incident_list.do", "/incident.do", "/home.do")]

    assert {answer.headers["location"].partition("?")[0] for answer in answers} == {"/login.do"}


@pytest.mark.parametrize(
    "address",
    [
        "/login.do",
        "/idp/sso",
        "/logout_success.do",
        "/",
        "/incident_list.do",
        "/my_connected_apps.do",
        "consent",
        "/nothing",
    ],
)
def test_every_page_is_marked_as_practice_and_made_for_the_keyboard(browser, admin, address):
    """Title, skip link, landmarks, a label for each field, and nothing for a mouse alone."""
    request = register(admin).request()
    page = (
        browser.get("/oauth_auth.do", params=request)
        if address == "consent"
        else browser.get(address)
    )
    outline = Outline(page.text)
    described = {attributes.get("for") for attributes in outline.of("label")}
    fields = [a for a in outline.of("input") if a.get("type") != "hidden"]

    assert "| Practice instance</title>" in page.text
    assert "Everything here is made up." in page.text
    assert outline.of("html")[0]["lang"] == "en"
    assert len(outline.of("main")) == len(outline.of("h1")) == 1
    assert outline.of("a")[0]["href"] == f"#{outline.of('main')[0]['id']}"
    assert {field["id"] for field in fields} <= described
    assert all(a.get("href") for a in outline.of("a"))
    assert not any(
        name.startswith("on") or (name == "tabindex" and value != "0")
        for _, attributes in outline.tags
        for name, value in attributes.items()
    )


def test_a_list_of_tickets_has_the_columns_people_know(browser):
    """Number, state, priority, description, person and time; states are chips."""
    page = browser.get("/incident_list.do")
    headings = re.findall(r'<th scope="col">([^<]*)</th>', page.text)
    chips = re.findall(r'data-label="([^"]*)"[^>]*><span class="chip">', page.text)

    assert headings == [
        *("Number", "State", "Priority", "Short description", "Assigned to", "Updated")
    ]
    assert set(chips) == {"State"}


@pytest.mark.parametrize("address", ["/", "/incident_list.do"])
def test_the_language_of_the_browser_is_that_of_the_values(browser, address):
    """Who chose no language reads labels and states in that of the browser, on every page."""
    page = browser.get(address, headers={"Accept-Language": "fr"})
    chips = set(re.findall(r'class="chip">([^<]*)<', page.text))
    english = {"New", "In Progress", "On Hold", "Resolved", "Closed", "Assess", "Scheduled"}

    assert "Description brève" in page.text
    assert chips
    assert not chips & english


def test_fields_are_seen_in_light_and_dark():
    """The border of a field stands out from what surrounds it, three to one.

    Source: WCAG 2.2, 1.4.11.
    """
    style = (PAGES / "practice.css").read_text(encoding="utf-8")
    grounds = re.findall(r"--surface: (#\w{6})", style)
    outlines = re.findall(r"--outline: (#\w{6})", style)
    contrasts = [_contrast(*colours) for colours in zip(grounds, outlines, strict=True)]

    assert len(contrasts) == 2
    assert min(contrasts) >= 3


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(map(float.__mul__, (0.2126, 0.7152, 0.0722), linear))


def _sentences_of_pages() -> set[str]:
    templates = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    return {
        text
        for file in PAGES.glob("*.html")
        for _, _, text in templates.extract_translations(file.read_text(encoding="utf-8"))
        if isinstance(text, str)
    }


def _sentences_of_problems() -> set[str]:
    found: set[str] = set()
    for file in (ROOT / "app" / "practice" / "web").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {
                "problem",
                "_problem",
            }:
                found |= {a.value for a in node.args if isinstance(a, ast.Constant)}
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "hint":
                found |= {node.value.value} if isinstance(node.value, ast.Constant) else set()
    return found


def test_all_words_are_there_in_french():
    """Every sentence of the pages has a translation with the same gaps, and none is left over."""
    french = json.loads((PAGES / "fr.json").read_text(encoding="utf-8"))
    sentences = _sentences_of_pages() | _sentences_of_problems()
    gaps = re.compile(r"%\(\w+\)s")

    assert sentences - french.keys() == set()
    assert [
        s for s, t in french.items() if sorted(gaps.findall(s)) != sorted(gaps.findall(t))
    ] == []
