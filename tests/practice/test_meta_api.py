"""The columns of a table, as the pages of an instance ask for them."""

from __future__ import annotations

from tests.practice.consent import login_of

PATH = "/api/now/ui/meta/incident"


def test_columns_are_told_in_the_language_of_the_user(admin, server):
    """Type, reference and choices of each column, with labels in the user's own language."""
    user = server.database.find("sys_user", user_name=login_of(server.administrator)[0])
    english = admin.get(PATH).json()["result"]["columns"]
    admin.patch(f"/api/now/table/sys_user/{user['sys_id']}", json={"preferred_language": "fr"})
    french = admin.get(PATH).json()["result"]["columns"]

    assert english["assignment_group"]["reference"] == "sys_user_group"
    assert english["assignment_group"]["label"] == "Assignment group"
    assert english["caller_id"]["mandatory"] is True
    assert {"label": "Software", "value": "software"} in english["category"]["choices"]
    assert {"label": "Logiciel", "value": "software"} in french["category"]["choices"]
    assert french["assignment_group"]["label"] == "Groupe d'affectation"


def test_only_tables_that_are_there_are_told(admin, anyone):
    """A table that does not exist is refused, and so is a caller who proves nothing."""
    assert admin.get("/api/now/ui/meta/no_such").status_code == 400
    assert anyone.get(PATH).status_code == 401


def test_the_address_may_be_missing(admin, server):
    """An instance may not have the address at all."""
    server.conditions.set("columns_untold")

    assert admin.get(PATH).status_code == 400
