"""The Table API, as the contract describes it, over real HTTPS."""

from __future__ import annotations

import pytest

INCIDENTS = "/api/now/table/incident"
CHANGES = "/api/now/table/change_request"


def test_insert_answers_201_with_location_and_strings(admin):
    """A post creates one record, says where it is, and shows every value as a string."""
    answer = admin.post(INCIDENTS, json={"short_description": "Rehearsal", "active": True})

    record = answer.json()["result"]
    assert answer.status_code == 201
    assert answer.headers["location"].endswith(f"{INCIDENTS}/{record['sys_id']}")
    assert record["active"] == "true"
    assert len(record["sys_id"]) == 32
    assert (record["state"], record["sys_mod_count"]) == ("1", "0")


def test_only_the_first_of_several_records_is_inserted(admin, server):
    """An array in a post counts for its first element."""
    before = server.database.count("incident")
    admin.post(INCIDENTS, json=[{"short_description": "one"}, {"short_description": "two"}])

    assert server.database.count("incident") == before + 1


@pytest.mark.parametrize("verb", ["PATCH", "PUT"])
def test_update_changes_the_named_fields_only(admin, verb):
    """PATCH and PUT alike leave what they do not name, and count the change."""
    made = admin.post(CHANGES, json={"short_description": "a", "description": "b"}).json()["result"]
    answer = admin.request(verb, f"{CHANGES}/{made['sys_id']}", json={"short_description": "c"})

    record = answer.json()["result"]
    assert answer.status_code == 200
    assert (record["short_description"], record["description"]) == ("c", "b")
    assert record["sys_mod_count"] == "1"


def test_delete_answers_204_and_the_record_is_gone(admin):
    """A deleted record answers 404 like one that never was."""
    made = admin.post(CHANGES, json={}).json()["result"]
    deleted = admin.delete(f"{CHANGES}/{made['sys_id']}")
    again = admin.get(f"{CHANGES}/{made['sys_id']}")

    assert (deleted.status_code, deleted.content) == (204, b"")
    assert again.status_code == 404
    assert again.json()["error"]["message"] == "No Record found"


def test_head_answers_without_a_body(admin):
    """HEAD says what GET says, except the records."""
    answer = admin.head(INCIDENTS)

    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["x-total-count"]) > 0


def test_no_response_body_on_request(admin):
    """A client may spare itself the record it has just written."""
    answer = admin.post(CHANGES, json={}, headers={"X-no-response-body": "true"})

    assert (answer.status_code, answer.content) == (201, b"")


def test_unknown_fields_are_ignored_on_write_and_read(admin):
    """Misspelt columns neither fail nor appear."""
    made = admin.post(CHANGES, json={"shrt_description": "x"}).json()["result"]
    answer = admin.get(CHANGES, params={"sysparm_fields": "number,nmber", "sysparm_limit": "1"})

    assert "shrt_description" not in made
    assert list(answer.json()["result"][0]) == ["number"]


@pytest.mark.parametrize(
    ("display", "links", "shown"),
    [
        ("false", True, {"link": "LINK", "value": "ID"}),
        ("true", True, {"display_value": "System Administrator", "link": "LINK"}),
        ("all", True, {"display_value": "System Administrator", "link": "LINK", "value": "ID"}),
        ("false", False, "ID"),
        ("true", False, "System Administrator"),
        ("all", False, {"display_value": "System Administrator", "value": "ID"}),
    ],
)
def test_references_show_value_link_and_name_as_asked(admin, server, display, links, shown):
    """A reference takes the six shapes of the two parameters."""
    made = admin.post(CHANGES, json={}).json()["result"]
    parameters = {"sysparm_fields": "opened_by", "sysparm_display_value": display}
    if not links:
        parameters["sysparm_exclude_reference_link"] = "true"
    answer = admin.get(f"{CHANGES}/{made['sys_id']}", params=parameters)

    sys_id = "6816f79cc0a8016401c5a33be04be441"
    names = {"LINK": f"{server.address}/api/now/table/sys_user/{sys_id}", "ID": sys_id}
    expected = (
        names.get(shown, shown)
        if isinstance(shown, str)
        else {name: names.get(value, value) for name, value in shown.items()}
    )
    assert answer.json()["result"]["opened_by"] == expected


def test_choices_show_their_label_and_dot_walks_stay_flat(admin):
    """Display values are labels, and a field of a referenced record keeps its dotted name."""
    made = admin.post(INCIDENTS, json={"state": "2"}).json()["result"]
    parameters = {
        "sysparm_fields": "state,opened_by.user_name,caller_id.name",
        "sysparm_display_value": "all",
    }
    record = admin.get(f"{INCIDENTS}/{made['sys_id']}", params=parameters).json()["result"]

    assert record == {
        "state": {"display_value": "In Progress", "value": "2"},
        "opened_by.user_name": {"display_value": "admin", "value": "admin"},
        "caller_id.name": {"display_value": "", "value": ""},
    }


def test_pages_carry_a_total_and_links(admin, server):
    """A page says how many there are and where its neighbours begin."""
    parameters = {"sysparm_limit": "10", "sysparm_offset": "10", "sysparm_fields": "number"}
    answer = admin.get(INCIDENTS, params=parameters)
    first = admin.get(INCIDENTS, params={"sysparm_limit": "10"})

    total = server.database.count("incident")
    starts = {name: link["url"].split("sysparm_offset=")[1] for name, link in answer.links.items()}
    assert answer.headers["x-total-count"] == str(total)
    assert len(answer.json()["result"]) == 10
    assert starts == {"first": "0", "prev": "0", "next": "20", "last": str(total // 10 * 10)}
    assert set(first.links) == {"first", "next", "last"}


def test_pages_spare_counting_and_links_on_request(admin):
    """A client may do without the count, or without the links."""
    uncounted = admin.get(INCIDENTS, params={"sysparm_no_count": "true"})
    unlinked = admin.get(INCIDENTS, params={"sysparm_suppress_pagination_header": "true"})

    assert "x-total-count" not in uncounted.headers
    assert "link" not in unlinked.headers
    assert "x-total-count" in unlinked.headers


def test_an_empty_list_is_an_error_in_version_one_alone(admin):
    """Version 1 answers 404 where the newer ones answer an empty list."""
    query = {"sysparm_query": "number=nothing"}
    answers = [admin.get(f"/api/now{v}/table/incident", params=query) for v in ("", "/v1", "/v2")]

    assert [answer.status_code for answer in answers] == [200, 404, 200]
    assert answers[0].json() == {"result": []}
    assert answers[1].json()["error"]["message"] == "No Record found"


@pytest.mark.parametrize(
    ("verb", "path", "status", "message", "detail"),
    [
        ("GET", "/api/now/table/no_such_table", 400, "Invalid table no_such_table", None),
        ("GET", "/api/now/table/v_user_session", 400, "Invalid table v_user_session", None),
        (
            "GET",
            "/api/x_firm/thing",
            400,
            "Requested URI does not represent any resource",
            "/api/x_firm/thing",
        ),
        ("PUT", INCIDENTS, 405, "Method not supported", None),
    ],
)
def test_refusals_come_in_the_envelope(admin, verb, path, status, message, detail):
    """What does not exist is refused in the words of the contract."""
    answer = admin.request(verb, path)

    expected = {"error": {"message": message, "detail": detail}, "status": "failure"}
    assert (answer.status_code, answer.json()) == (status, expected)


@pytest.mark.parametrize("body", ["{", "7", '"text"'])
def test_a_body_that_is_no_record_is_refused(admin, body):
    """Anything but a JSON object is unreadable."""
    answer = admin.post(CHANGES, content=body, headers={"Content-Type": "application/json"})

    assert answer.status_code == 400
    assert answer.json()["error"]["message"] == "Exception while reading request"


def test_other_content_types_are_refused(admin):
    """A form is not a record."""
    assert admin.post(CHANGES, data={"short_description": "x"}).status_code == 415


def test_tasks_are_read_through_their_parent(admin, server):
    """The parent table shows the records of all that extend it, with its own columns."""
    answer = admin.get("/api/now/table/task", params={"sysparm_limit": "1"})

    kinds = ("incident", "problem", "change_request", "change_task")
    assert answer.headers["x-total-count"] == str(sum(map(server.database.count, kinds)))
    assert "caller_id" not in answer.json()["result"][0]
