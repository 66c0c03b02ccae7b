"""Display values: what a record shows to whoever asks, and what is taken from them."""

from __future__ import annotations

import pytest

INCIDENTS = "/api/now/table/incident"
CHANGES = "/api/now/table/change_request"
USERS = "/api/now/table/sys_user"
SHOWN = {"sysparm_display_value": "true"}
TYPED = {"sysparm_input_display_value": "true"}


@pytest.fixture
def at_home_in_paris(admin):
    """Makes the administrator one who reads French dates and labels."""
    me = admin.get("/api/now/ui/user/current_user").json()["result"]["user_sys_id"]
    settings = {
        "time_zone": "Europe/Paris",
        "date_format": "dd/MM/yyyy",
        "time_format": "HH:mm",
        "preferred_language": "fr",
    }
    admin.patch(f"{USERS}/{me}", json=settings)


@pytest.mark.usefixtures("at_home_in_paris")
def test_dates_follow_the_reader(admin):
    """A value stays UTC; its display value is of the reader's zone and format."""
    sent = {"start_date": "2026-07-01 22:30:00"}
    made = admin.post(CHANGES, json=sent).json()["result"]
    parameters = {"sysparm_display_value": "all", "sysparm_fields": "start_date"}
    shown = admin.get(f"{CHANGES}/{made['sys_id']}", params=parameters).json()["result"]

    assert made["start_date"] == "2026-07-01 22:30:00"
    assert shown["start_date"] == {
        "display_value": "02/07/2026 00:30",
        "value": "2026-07-01 22:30:00",
    }


@pytest.mark.usefixtures("at_home_in_paris")
def test_labels_follow_the_reader(admin):
    """Choices are read in the reader's language."""
    made = admin.post(CHANGES, params=SHOWN, json={}).json()["result"]

    assert made["state"] == "Nouveau"


@pytest.mark.usefixtures("at_home_in_paris")
def test_typed_dates_are_of_the_writer(admin):
    """With display values as input a date is taken in the writer's zone and format."""
    sent = {"start_date": "02/07/2026 00:30"}
    made = admin.post(CHANGES, params=TYPED, json=sent).json()["result"]

    assert made["start_date"] == "2026-07-01 22:30:00"


def test_typed_labels_and_names_become_values(admin):
    """Choices are taken by label and references by the name of the record."""
    group = admin.get("/api/now/table/sys_user_group", params={"sysparm_limit": "1"})
    known = group.json()["result"][0]
    sent = {"state": "In Progress", "assignment_group": known["name"]}
    made = admin.post(INCIDENTS, params=TYPED, json=sent).json()["result"]

    assert (made["state"], made["assignment_group"]["value"]) == ("2", known["sys_id"])


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({"value": "nested"}, "nested"),
        ({"display_value": "shown"}, "shown"),
        ({"value": "kept", "display_value": "shown"}, "kept"),
        ({"link": "x"}, ""),
        (["a", "b"], ""),
        ({"value": {"value": "deep"}}, ""),
        (7, "7"),
        (None, ""),
        (True, "true"),
    ],
)
def test_nested_values_are_taken_and_other_shapes_are_not(admin, sent, kept):
    """A field may be sent as it is read; what is no value leaves it alone."""
    made = admin.post(INCIDENTS, json={"short_description": sent}).json()["result"]

    assert made["short_description"] == kept


@pytest.mark.parametrize(
    ("column", "text"), [("start_date", "soon"), ("impact", "many"), ("risk", "1e3")]
)
def test_what_a_column_cannot_hold_is_dropped(admin, column, text):
    """A write with such a value succeeds, without it."""
    blank = admin.post(CHANGES, json={}).json()["result"]
    made = admin.post(CHANGES, json={column: text})

    assert (made.status_code, made.json()["result"][column]) == (201, blank[column])


def test_journals_are_empty_but_for_what_people_read(admin):
    """Work notes come back as history, the newest first, and as display value alone."""
    path = f"{INCIDENTS}/{admin.post(INCIDENTS, json={}).json()['result']['sys_id']}"
    for text in ("first", "second"):
        admin.patch(path, json={"work_notes": text})
    values = admin.get(path).json()["result"]
    shown = admin.get(path, params={"sysparm_display_value": "all"}).json()["result"]

    history = shown["work_notes"]["display_value"]
    assert (values["work_notes"], shown["work_notes"]["value"]) == ("", "")
    assert history.endswith("\n\n")
    assert history.index("second") < history.index("first")
    assert history.count(" - System Administrator (Work notes)\n") == 2


def test_a_class_is_shown_as_the_label_of_its_table(admin):
    """Clients read the name of the table, people what they call it in their language."""
    made = admin.post(INCIDENTS, json={}).json()["result"]["sys_id"]
    about = {"sysparm_display_value": "all", "sysparm_fields": "sys_class_name"}
    task = f"/api/now/table/task/{made}"
    english = admin.get(task, params=about).json()["result"]["sys_class_name"]
    me = admin.get("/api/now/ui/user/current_user").json()["result"]["user_sys_id"]
    admin.patch(f"{USERS}/{me}", json={"preferred_language": "fr"})
    change = admin.get("/api/now/table/change_request", params=about | {"sysparm_limit": "1"})

    assert english == {"display_value": "Incident", "value": "incident"}
    assert change.json()["result"][0]["sys_class_name"]["display_value"] == "Demande de changement"


def test_glide_lists_show_the_names_of_all(admin):
    """A list of references keeps ids and shows names, without links."""
    users = admin.get(USERS, params={"sysparm_limit": "2"}).json()["result"]
    ids = ",".join(user["sys_id"] for user in users)
    parameters = {"sysparm_display_value": "all", "sysparm_fields": "watch_list"}
    made = admin.post(INCIDENTS, params=parameters, json={"watch_list": ids}).json()["result"]

    names = ", ".join(user["name"] for user in users)
    assert made["watch_list"] == {"display_value": names, "value": ids}


def test_glide_lists_take_the_names_of_all(admin):
    """With display values as input a list is taken by names."""
    users = admin.get(USERS, params={"sysparm_limit": "2"}).json()["result"]
    names = ", ".join(user["name"] for user in users)
    made = admin.post(INCIDENTS, params=TYPED, json={"watch_list": names}).json()["result"]

    assert made["watch_list"] == ",".join(user["sys_id"] for user in users)


def test_passwords_are_never_shown(admin):
    """Neither value nor display value tells a secret or how it is kept."""
    sent = {"user_name": "keeper", "last_name": "Keeper", "user_password": "Plain-Text-9"}
    parameters = TYPED | {"sysparm_display_value": "all"}
    made = admin.post(USERS, params=parameters, json=sent).json()["result"]

    assert "Plain-Text-9" not in str(made["user_password"])
    assert "scrypt" not in str(made["user_password"])


def test_passwords_are_neither_read_nor_searched(admin, new_client):
    """The value is empty, the stars are for user administrators, and a query finds nothing out."""
    person = {"user_name": "x", "last_name": "X", "user_password": "Correct-Horse-9"}
    user = admin.post(USERS, params=TYPED, json=person).json()["result"]["sys_id"]
    client = new_client(("x", "Correct-Horse-9"))
    about = SHOWN | {"sysparm_display_value": "all", "sysparm_fields": "user_password"}
    path = f"{USERS}/{user}"
    read = [someone.get(path, params=about).json()["result"] for someone in (client, admin)]
    guesses = [f"user_passwordSTARTSWITH{text}" for text in ("scrypt", "nothing")]
    found = [
        admin.get(USERS, params={"sysparm_query": f"{guess}^ORDERBYuser_password^user_name=admin"})
        for guess in guesses
    ]

    assert [one["user_password"]["value"] for one in read] == ["", ""]
    assert [one["user_password"]["display_value"] for one in read] == ["", "********"]
    assert found[0].json() == found[1].json()


def test_a_password_is_shown_as_stars(admin):
    """What is kept of a password has a display value that tells nothing."""
    me = admin.get("/api/now/ui/user/current_user").json()["result"]["user_sys_id"]
    nobody = admin.post(USERS, params=SHOWN, json={"last_name": "Nobody"}).json()["result"]
    shown = admin.get(f"{USERS}/{me}", params=SHOWN).json()["result"]

    assert (shown["user_password"], nobody["user_password"]) == ("********", "")


@pytest.mark.parametrize("word", ["true", "True", "TRUE"])
def test_display_values_are_asked_for_in_any_case(admin, word):
    """Clients write the word as their language does."""
    parameters = {"sysparm_display_value": word, "sysparm_limit": "1", "sysparm_fields": "state"}
    found = admin.get(INCIDENTS, params=parameters).json()["result"]

    assert not found[0]["state"].isdigit()
