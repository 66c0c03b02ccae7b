"""What people without roles see: themselves, and the incidents that are theirs."""

from __future__ import annotations

import pytest

from tests.practice.consent import login_of, sign_in

INCIDENTS = "/api/now/table/incident"


@pytest.fixture
def person(server):
    """The `sys_id` of the personal account, which holds no role."""
    return server.database.find("sys_user", user_name=server.personal.user_name)["sys_id"]


@pytest.fixture
def client(server, new_client):
    """Speaks to the API as the personal account."""
    return new_client(login_of(server.personal))


@pytest.fixture
def add(admin):
    """Adds an incident as the administrator."""

    def insert(**values):
        return admin.post(INCIDENTS, json=values).json()["result"]["sys_id"]

    return insert


@pytest.mark.parametrize("column", ["caller_id", "opened_by", "watch_list"])
def test_an_incident_of_ones_own_is_read(client, add, person, column):
    """As caller, opener or watcher somebody reads it by itself and in a list."""
    own, other = add(**{column: person}), add()
    listed = client.get(INCIDENTS, params={"sysparm_query": f"sys_idIN{own},{other}"})
    statuses = [client.get(f"{INCIDENTS}/{sys_id}").status_code for sys_id in (own, other)]

    assert [row["sys_id"] for row in listed.json()["result"]] == [own]
    assert statuses == [200, 404]


def test_an_incident_of_ones_own_is_not_written(client, add, person):
    """Reading it allows neither to change nor to delete it."""
    path = f"{INCIDENTS}/{add(caller_id=person)}"

    assert client.patch(path, json={"urgency": "1"}).status_code == 403
    assert client.delete(path).status_code == 403


def test_work_notes_are_not_for_callers(server, client, anyone, add, person):
    """The caller reads comments, by the API and on the page, and no work notes."""
    sys_id = add(caller_id=person, comments="For you", work_notes="Among us")
    shown = client.get(f"{INCIDENTS}/{sys_id}", params={"sysparm_display_value": "true"})
    sign_in(anyone, login_of(server.personal))
    page = anyone.get("/incident.do", params={"sys_id": sys_id})

    record = shown.json()["result"]
    assert "For you" in record["comments"]
    assert record["work_notes"] == ""
    assert "For you" in page.text
    assert "Among us" not in page.text


def test_statistics_are_of_what_is_ones_own(client, add, person):
    """Groups and counts tell nothing of the incidents of others."""
    add(caller_id=person, short_description="Mine alone")
    add(short_description="Of others")
    query = {"sysparm_count": "true", "sysparm_group_by": "short_description"}
    groups = client.get("/api/now/stats/incident", params=query).json()["result"]

    titles = {group["groupby_fields"][0]["value"] for group in groups}
    assert "Mine alone" in titles
    assert "Of others" not in titles


def test_pages_list_what_is_ones_own(server, anyone, add, person):
    """On pages the list holds nothing else, however it is filtered."""
    add(caller_id=person, short_description="Mine alone")
    add(short_description="Of others")
    sign_in(anyone, login_of(server.personal))
    home = anyone.get("/")
    query = {"sysparm_query": "short_description=Of others^NQshort_description=Mine alone"}
    listed = anyone.get("/incident_list.do", params=query)

    assert ("Mine alone" in home.text, "Of others" in home.text) == (True, False)
    assert "1 to 1 of 1" in listed.text
    assert "Mine alone" in listed.text
