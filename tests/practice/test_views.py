"""Views: the fields that come when none are named."""

from __future__ import annotations

INCIDENTS = "/api/now/table/incident"
MOBILE = ["number", "short_description", "state", "priority", "caller_id"]


def test_a_view_gives_its_fields(admin):
    """One record and a list alike, in the order of the view."""
    asked = {"sysparm_view": "mobile", "sysparm_limit": "1", "sysparm_display_value": "true"}
    (row,) = admin.get(INCIDENTS, params=asked).json()["result"]
    made = admin.post(INCIDENTS, params=asked, json={"short_description": "Dark"}).json()["result"]

    assert list(row) == list(made) == MOBILE
    assert made["state"] == "New"


def test_named_fields_win_over_a_view(admin):
    """`sysparm_fields` decides."""
    asked = {"sysparm_view": "mobile", "sysparm_fields": "sys_id", "sysparm_limit": "1"}
    (row,) = admin.get(INCIDENTS, params=asked).json()["result"]

    assert list(row) == ["sys_id"]


def test_both_views_at_once(admin):
    """`both` gives the fields of desktop and mobile, each once."""
    views = {}
    for view in ("desktop", "mobile", "both"):
        asked = {"sysparm_view": view, "sysparm_limit": "1"}
        (views[view],) = admin.get("/api/now/table/sys_user", params=asked).json()["result"]

    assert set(views["both"]) == set(views["desktop"]) | set(views["mobile"])
    assert "mobile_phone" not in views["desktop"]


def test_a_table_without_the_view(admin):
    """It takes the view of its parent; where that has none, all fields come."""
    asked = {"sysparm_view": "mobile", "sysparm_limit": "1"}
    (problem,) = admin.get("/api/now/table/problem", params=asked).json()["result"]
    (place,) = admin.get("/api/now/table/cmn_location", params=asked).json()["result"]

    assert list(problem) == ["number", "short_description", "state"]
    assert len(place) > len(MOBILE)


def test_a_view_of_ones_own(admin):
    """Views are records that an administrator adds."""
    view = admin.post("/api/now/table/sys_ui_view", json={"name": "short"}).json()["result"]
    layout = {"name": "incident", "view": view["sys_id"]}
    made = admin.post("/api/now/table/sys_ui_list", json=layout).json()["result"]
    for position, name in ((2, "state"), (1, "caller_id.name")):
        element = {"list_id": made["sys_id"], "element": name, "position": str(position)}
        admin.post("/api/now/table/sys_ui_list_element", json=element)
    asked = {"sysparm_view": "short", "sysparm_limit": "1"}
    (row,) = admin.get(INCIDENTS, params=asked).json()["result"]

    assert list(row) == ["caller_id.name", "state"]
