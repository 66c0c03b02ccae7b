"""Faults in what lists, look-ups and batches say."""

from __future__ import annotations

import base64

import pytest

from app.practice.switches.conditions import switches

INCIDENTS = "/api/now/table/incident"
PROPERTIES = "/api/now/table/sys_properties"


def numbers(answer):
    return [row["number"] for row in answer.json()["result"]]


@pytest.fixture
def ten(admin):
    """Asks for ten incidents in the order of their numbers."""

    def ask(**more):
        query = {"sysparm_query": "ORDERBYnumber", "sysparm_limit": "10"}
        return admin.get(INCIDENTS, params=query | more)

    return ask


def test_a_partial_list_carries_an_error_beside_its_rows(server, ten):
    """200, valid JSON, half of the rows, and the sentence that tells."""
    whole = numbers(ten())
    server.conditions.apply("partial=1")
    answer = ten()

    assert answer.status_code == 200
    assert numbers(answer) == whole[:5]
    assert "maximum execution time" in answer.json()["error"]["message"]
    assert numbers(ten()) == whole


def test_a_list_may_break_off_amid_its_rows(server, ten):
    """200 with text that is no JSON, and has the error in it."""
    server.conditions.apply("partial_broken=1")
    answer = ten()

    assert answer.status_code == 200
    assert answer.text.endswith('"status": "failure"}')
    with pytest.raises(ValueError, match=r"delimiter|Unterminated|Expecting"):
        answer.json()


def test_the_instance_may_cap_the_limit(server, ten):
    """Fewer rows come than were asked for, and the count tells of more."""
    server.conditions.apply("limit_cap=3")
    answer = ten()

    assert len(numbers(answer)) == 3
    assert int(answer.headers["x-total-count"]) > 10


@pytest.mark.parametrize("limit", ["9" * 5_000, "0" * 5_000 + "7"], ids=["great", "padded"])
def test_a_cap_reads_numbers_of_any_length(server, ten, limit):
    """More digits than a number is made of are no reason to fail."""
    server.conditions.apply("limit_cap=3")

    assert len(numbers(ten(sysparm_limit=limit))) == 3


@pytest.mark.parametrize("query", ["", "ORDERBYnumber", "active=true^ORDERBYDESCnumber"])
def test_rows_move_between_pages(server, admin, query):
    """One more row comes first on every second page, in whatever order the rows are."""

    def page(offset, limit="5"):
        asked = {"sysparm_query": query, "sysparm_limit": limit, "sysparm_offset": str(offset)}
        return admin.get(INCIDENTS, params=asked)

    whole = numbers(page(0, "20"))
    server.conditions.set("rows_move")
    pages = [page(offset) for offset in (0, 5, 10, 15)]
    counts = [int(answer.headers["x-total-count"]) for answer in pages]

    shown = [numbers(answer) for answer in pages]
    assert shown == [whole[:5], whole[4:9], whole[10:15], whole[14:19]]
    assert [count - counts[0] for count in counts] == [0, 1, 0, 1]
    assert "sysparm_offset=10" in pages[1].links["next"]["url"]
    assert "sysparm_offset=0" in pages[1].links["prev"]["url"]


def test_a_row_moves_as_often_as_was_said(server, ten):
    """A first page has nothing before it, so that it is not counted."""
    still = [numbers(ten(sysparm_offset=offset)) for offset in ("0", "10")]
    server.conditions.apply("rows_move=1")
    moved = [numbers(ten(sysparm_offset=offset)) for offset in ("0", "10", "10")]

    assert moved[0] == still[0]
    assert moved[1] == [still[0][-1], *still[1][:-1]]
    assert moved[2] == still[1]


@pytest.mark.parametrize(("fault", "share"), [("count_missing", None), ("count_wrong", 2)])
def test_the_count_may_be_missing_or_wrong(server, ten, fault, share):
    """The header is gone, or says half."""
    total = int(ten().headers["x-total-count"])
    server.conditions.set(fault)
    said = ten().headers.get("x-total-count")

    assert said == (share and str(total // share))


def test_links_may_name_another_host(server, ten):
    """Every relation leads there."""
    server.conditions.apply("link_host=https://other.example")
    links = ten().links

    assert links["next"]["url"].startswith("https://other.example/api/now/table/incident?")
    assert all("localhost" not in link["url"] for link in links.values())


def test_a_look_up_lags_behind(server, admin):
    """A new record is not found by a query, and is once the time has passed."""
    server.conditions.apply("lookup_lag_s=30")
    admin.post(INCIDENTS, json={"short_description": "new", "correlation_id": "abc"})
    query = {"sysparm_query": "correlation_id=abc^NQcorrelation_id=abc^ORDERBYnumber"}
    early = numbers(admin.get(INCIDENTS, params=query))
    server.clock.advance(60)
    late = numbers(admin.get(INCIDENTS, params=query))

    assert (len(early), len(late)) == (0, 1)


def test_a_look_up_may_fail(server, admin, ten):
    """A query answers 500, and a plain list still answers."""
    server.conditions.set("lookup_fails")

    assert ten().status_code == 500
    assert admin.get(INCIDENTS, params={"sysparm_limit": "1"}).status_code == 200


def test_properties_may_be_unreadable(server, admin):
    """The list is empty, and other tables are not."""
    server.conditions.set("unreadable_properties")

    assert admin.get(PROPERTIES).json() == {"result": []}
    assert admin.get(INCIDENTS, params={"sysparm_limit": "1"}).json()["result"]


@pytest.mark.parametrize("fault", ["unreadable_properties", "missing_buildname"])
def test_only_properties_count(server, admin, fault):
    """A list of something else does not use the fault up."""
    server.conditions.apply(f"{fault}=1")
    admin.get(INCIDENTS, params={"sysparm_limit": "1"})
    first, second = (admin.get(PROPERTIES, params={"name": "glide.war"}) for _ in range(2))

    assert first.json()["result"] == []
    assert len(second.json()["result"]) == 1


@pytest.mark.parametrize(
    "query", [{"sysparm_query": "name=glide.war^NQname=instance_name"}, {"name": "glide.war"}, {}]
)
def test_the_build_may_be_named_nowhere(server, admin, query):
    """No query finds a property that names the build."""
    server.conditions.set("missing_buildname")
    found = [row["name"] for row in admin.get(PROPERTIES, params=query).json()["result"]]

    assert not [name for name in found if name.startswith(("glide.war", "glide.build"))]
    assert ("instance_name" in found) is ("name" not in query)


def test_there_may_be_no_batches(server, admin):
    """The address is no resource, and nothing of the batch is carried out."""
    server.conditions.apply("batch_missing=1")
    answer = admin.post("/api/now/v1/batch", json={"rest_requests": []})

    assert answer.status_code == 400
    assert answer.json()["error"]["message"] == "Requested URI does not represent any resource"


def test_half_of_a_batch_may_be_left_unserviced(server, admin):
    """The first half is carried out, the rest is named and not carried out."""
    server.conditions.apply("batch_half=1")
    body = base64.b64encode(b'{"short_description": "batched"}').decode()
    headers = [{"name": name, "value": "application/json"} for name in ("Accept", "Content-Type")]
    item = {"url": INCIDENTS, "method": "POST", "headers": headers, "body": body}
    batch = {"batch_request_id": "1", "rest_requests": [item | {"id": str(n)} for n in range(4)]}
    answer = admin.post("/api/now/batch", json=batch).json()

    assert [found["id"] for found in answer["serviced_requests"]] == ["0", "1"]
    assert answer["unserviced_requests"] == ["2", "3"]
    assert server.database.count("incident", short_description="batched") == 2


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"rest_requests": 3}'])
def test_a_batch_that_is_none_is_refused_as_ever(server, admin, content):
    """The fault leaves it to the instance to say what is wrong."""
    headers = {"Content-Type": "application/json"}
    plain = admin.post("/api/now/batch", content=content, headers=headers)
    server.conditions.set("batch_half")
    faulty = admin.post("/api/now/batch", content=content, headers=headers)

    assert faulty.status_code == plain.status_code
    assert faulty.json() == plain.json()


@pytest.mark.parametrize("kind", switches()["odd_json"].choices)
def test_json_may_be_odd(server, ten, kind):
    """Each kind is a 200 that says it is JSON."""
    server.conditions.apply(f"odd_json={kind}")
    answer = ten()

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.text.startswith('{"result":')


def test_somebody_else_may_have_been_faster(server, admin, ten):
    """The record has been updated once more than the client knows of."""
    record = ten().json()["result"][0]
    server.conditions.apply("edits_collide=1")
    path = f"{INCIDENTS}/{record['sys_id']}"
    after = admin.patch(path, json={"short_description": "mine"}).json()["result"]

    assert int(after["sys_mod_count"]) == int(record["sys_mod_count"]) + 2
    assert after["short_description"] == "mine"


def test_nobody_is_faster_than_who_may_not_write(server, admin, anyone):
    """A refused update leaves the record as it was, and an internal one is never touched."""
    tables = ("incident", "sys_number_counter")
    before = [server.database.rows(table) for table in tables]
    paths = [
        f"/api/now/table/{table}/{server.database.rows(table)[0]['sys_id']}" for table in tables
    ]
    server.conditions.set("edits_collide")
    refused = anyone.patch(paths[0], json={"short_description": "mine"})
    hidden = admin.patch(paths[1], json={"number": "1"})

    assert (refused.status_code, hidden.is_error) == (401, True)
    assert [server.database.rows(table) for table in tables] == before
