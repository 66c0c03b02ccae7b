"""The Batch API, over real HTTPS."""

from __future__ import annotations

import base64
import json

import httpx
import pytest

INCIDENTS = "/api/now/table/incident"
JSON = [{"name": "Content-Type", "value": "application/json"}]


def item(number, url, *, method="GET", body=None, **more):
    sent = {"id": number, "url": url, "method": method, "headers": JSON, **more}
    if body is not None:
        sent["body"] = base64.b64encode(json.dumps(body).encode()).decode()
    return sent


def send(client, *items, **headers):
    batch = {"batch_request_id": "7", "rest_requests": list(items)}
    answer = client.post("/api/now/v1/batch", json=batch, headers=headers)
    assert answer.status_code == 200
    return answer.json()


def body_of(serviced):
    return json.loads(base64.b64decode(serviced["body"]))


def test_items_are_answered_as_if_they_had_come_alone(admin, server):
    """Reads and writes each have a status, headers and a body of their own."""
    answer = send(
        admin,
        item("1", f"{INCIDENTS}?sysparm_limit=1&sysparm_fields=number"),
        item("2", INCIDENTS, method="POST", body={"short_description": "batched"}),
        item("3", f"{INCIDENTS}/nothing", exclude_response_headers=True),
    )

    read, made, missed = answer["serviced_requests"]
    names = {header["name"].lower() for header in read["headers"]}
    assert (answer["batch_request_id"], answer["unserviced_requests"]) == ("7", [])
    assert [
        (one["id"], one["status_code"], one["status_text"]) for one in (read, made, missed)
    ] == [
        ("1", 200, "OK"),
        ("2", 201, "Created"),
        ("3", 404, "Not Found"),
    ]
    assert list(body_of(read)["result"][0]) == ["number"]
    assert body_of(made)["result"]["short_description"] == "batched"
    assert body_of(made)["result"]["opened_by"]["link"].startswith(server.address)
    assert "x-total-count" in names
    assert missed["headers"] == []


def test_items_are_asked_by_whoever_asks_for_the_batch(server, new_client):
    """An item cannot bring another identity along."""
    person = new_client((server.personal.user_name, server.personal.password))
    other = base64.b64encode(
        f"{server.administrator.user_name}:{server.administrator.password}".encode()
    ).decode()
    headers = [{"name": "Authorization", "value": f"Basic {other}"}]
    one = item("1", "/api/now/ui/user/current_user") | {"headers": headers}
    answer = send(person, one)

    user = body_of(answer["serviced_requests"][0])["result"]["user_name"]
    assert user == server.personal.user_name


def test_an_item_comes_from_where_the_batch_comes_from(admin):
    """No header of an item moves it to another address or to another's session."""
    names = ("X-Forwarded-For", "Cookie", "X-UserToken")
    moved = [{"name": name, "value": "203.0.113.9"} for name in names]
    rule = {"type": "deny", "range_start": "203.0.113.9", "range_end": "203.0.113.9"}
    admin.post("/api/now/table/ip_access", json=rule | {"active": "true"})
    answer = send(admin, item("1", f"{INCIDENTS}?sysparm_limit=1") | {"headers": moved})

    assert answer["serviced_requests"][0]["status_code"] == 200


def test_a_bad_item_leaves_the_others_alone(admin):
    """It fails in the instance's words, by its id where it has one."""
    answer = send(
        admin,
        {"id": "1", "url": f"{INCIDENTS}?sysparm_limit=1"},
        {"id": "2", "url": 5, "method": "GET"},
        "nothing",
        item("4", INCIDENTS, method="POST") | {"body": "%%%"},
        item("5", f"{INCIDENTS}?sysparm_limit=1"),
    )

    told = [(one["id"], one["status_code"]) for one in answer["serviced_requests"]]
    words = {one.get("error_message") for one in answer["serviced_requests"][:4]}
    assert told == [("1", 400), ("2", 400), ("", 400), ("4", 400), ("5", 200)]
    assert words == {"Exception while reading request"}


def test_faults_touch_items_and_the_log_has_them(admin, server):
    """An item is a request of its own."""
    server.conditions.apply("read_only=incident")
    answer = send(
        admin,
        item("1", INCIDENTS, method="POST", body={}),
        item("2", f"{INCIDENTS}?sysparm_limit=1"),
    )

    assert [one["status_code"] for one in answer["serviced_requests"]] == [403, 200]
    assert [(entry.method, entry.path, entry.user_name) for entry in server.requests] == [
        ("POST", INCIDENTS, ""),
        ("GET", INCIDENTS, "admin"),
        ("POST", "/api/now/v1/batch", "admin"),
    ]


def test_an_item_that_loses_its_answer_cuts_the_batch(admin, server):
    """There is one connection; what was asked for is done nevertheless."""
    server.conditions.apply("lose_answers=1")
    with pytest.raises(httpx.TransportError):
        send(admin, item("1", INCIDENTS, method="POST", body={"short_description": "lost"}))

    assert server.database.count("incident", short_description="lost") == 1


def test_an_item_is_held_back_like_any_request(admin, server):
    """The client is waited for, and has not gone meanwhile."""
    server.conditions.apply("delay_s=0.05")
    answer = send(admin, item("1", f"{INCIDENTS}?sysparm_limit=1"))

    assert answer["serviced_requests"][0]["status_code"] == 200
    assert [entry.duration_ms >= 50 for entry in server.requests] == [True, True]


def test_an_item_may_be_longer_than_an_address(admin, server):
    """That is what clients take the batch for; the log keeps the beginning."""
    answer = send(admin, item("1", f"{INCIDENTS}?sysparm_limit=1&sysparm_view={'x' * 100_000}"))

    assert answer["serviced_requests"][0]["status_code"] == 200
    assert len(server.requests[0].query) == 65_536


@pytest.mark.parametrize("path", ["/api/now/%62atch", "/api/now/v1/batc%68/"])
def test_no_batch_hides_in_a_batch(admin, path):
    """The path counts as it is understood, however it is written."""
    inner = {"batch_request_id": "1", "rest_requests": [item("1", INCIDENTS)]}
    answer = send(admin, item("1", path, method="POST", body=inner))

    assert answer["serviced_requests"][0]["status_code"] == 400


def test_items_that_are_no_requests_fail_alone(admin):
    """A path that is none, a batch in the batch and a body that is no Base64 answer 400."""
    answer = send(
        admin,
        item("1", "incident"),
        item("2", "/api/now/batch", method="POST", body={}),
        item("3", INCIDENTS, method="POST") | {"body": "?"},
        item("4", f"{INCIDENTS}?sysparm_limit=1"),
    )

    assert [one["status_code"] for one in answer["serviced_requests"]] == [400, 400, 400, 200]


def test_an_item_over_the_limit_and_all_after_it_stay_undone(admin):
    """What was not serviced is named, so that a client may send it again."""
    limit = {"X-BATCHREQUEST-MAX-OUTPUT-SIZE": "1000"}
    answer = send(
        admin,
        item("1", f"{INCIDENTS}?sysparm_limit=1&sysparm_fields=number"),
        item("2", INCIDENTS),
        item("3", INCIDENTS),
        **limit,
    )

    assert [one["id"] for one in answer["serviced_requests"]] == ["1"]
    assert answer["unserviced_requests"] == ["2", "3"]


def test_a_limit_may_have_any_number_of_digits(admin):
    """One that is beyond all numbers is no limit."""
    limit = {"X-BATCHREQUEST-MAX-OUTPUT-SIZE": "9" * 5_000}
    answer = send(admin, item("1", f"{INCIDENTS}?sysparm_limit=1"), **limit)

    assert [one["id"] for one in answer["serviced_requests"]] == ["1"]


def test_a_batch_needs_proof_and_requests(admin, anyone):
    """Nobody's batch is 401; one that is none is 400."""
    refused = anyone.post("/api/now/v1/batch", json={"rest_requests": []})
    unreadable = admin.post("/api/now/v1/batch", json={"rest_requests": "1"})

    assert (refused.status_code, unreadable.status_code) == (401, 400)


def test_ids_come_back_as_strings(admin):
    """Ids that are sent as numbers come back as all values do."""
    items = [item(11, INCIDENTS), item(12, "/oauth_token.do")]
    answer = admin.post("/api/now/batch", json={"batch_request_id": 1, "rest_requests": items})

    assert answer.json()["batch_request_id"] == "1"
    assert [one["id"] for one in answer.json()["serviced_requests"]] == ["11", "12"]
