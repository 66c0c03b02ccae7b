"""JSON and XML both ways, compressed or not, and the headers every answer carries."""

from __future__ import annotations

import gzip
from xml.etree import ElementTree as ET

import pytest

INCIDENTS = "/api/now/table/incident"
XML = {"Accept": "application/xml"}


def document(answer):
    return ET.fromstring(answer.text)  # noqa: S314 - our own server wrote it


def test_results_come_as_xml_too(admin):
    """A list repeats its element, a reference nests, an empty field is an empty element."""
    made = admin.post(INCIDENTS, json={"short_description": "1 < 2 & \x0b3"}).json()["result"]
    parameters = {
        "sysparm_query": f"sys_id={made['sys_id']}^NQnumber=INC0010001",
        "sysparm_fields": "short_description,opened_by,close_notes",
    }
    answer = admin.get(INCIDENTS, params=parameters, headers=XML)

    root = document(answer)
    texts = {result.findtext("short_description") for result in root.findall("result")}
    assert answer.headers["content-type"] == "application/xml;charset=UTF-8"
    assert root.tag == "response"
    assert "1 < 2 & 3" in texts
    assert root.findtext("result/opened_by/link", "").startswith("https://")
    assert "<close_notes/>" in answer.text


def test_refusals_come_as_xml_too(admin):
    """The envelope is the same in another dress."""
    root = document(admin.get("/api/now/table/nothing", headers=XML))

    assert (root.findtext("error/message"), root.findtext("status")) == (
        "Invalid table nothing",
        "failure",
    )


@pytest.mark.parametrize(
    "body",
    [
        "<request><entry><short_description>x &amp; y</short_description></entry></request>",
        "<request><short_description>x &amp; y</short_description></request>",
        (
            "<request><entry><short_description><value>x &amp; y</value></short_description>"
            "</entry><entry><short_description>second</short_description></entry></request>"
        ),
    ],
)
def test_records_are_sent_as_xml_too(admin, body):
    """The first entry is the record."""
    headers = {"Content-Type": "application/xml"}
    made = admin.post(INCIDENTS, content=body, headers=headers).json()["result"]

    assert made["short_description"] == "x & y"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"<request", {"Content-Type": "text/xml"}),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", {"Content-Type": "text/xml"}),
        (b"no gzip", {"Content-Encoding": "gzip"}),
        (gzip.compress(b"{}", mtime=0)[:-4], {"Content-Encoding": "gzip"}),
        (gzip.compress(b"{}", mtime=0) + b"more", {"Content-Encoding": "gzip"}),
        (b"\xff", {"Content-Type": "application/json"}),
        (b"{}", {"Content-Type": "application/json; charset=klingon"}),
        (b'{"a":"\\ud800"}', {"Content-Type": "application/json"}),
        (b"[" * 100_000, {"Content-Type": "application/json"}),
    ],
)
def test_what_cannot_be_read_is_400(admin, body, headers):
    """Broken documents, packings and charsets are told as such."""
    answer = admin.post(INCIDENTS, content=body, headers=headers)

    assert answer.status_code == 400
    assert answer.json()["error"]["message"] == "Exception while reading request"


def test_charset_and_gzip_of_a_body_are_heeded(admin):
    """A body may be packed, and of another charset than UTF-8."""
    body = gzip.compress('{"short_description": "Käse"}'.encode("latin-1"))
    headers = {"Content-Type": "application/json; charset=ISO-8859-1", "Content-Encoding": "gzip"}
    made = admin.post(INCIDENTS, content=body, headers=headers).json()["result"]

    assert made["short_description"] == "Käse"


@pytest.mark.parametrize("packed", [False, True])
def test_a_body_that_is_too_long_is_413(admin, packed):
    """The limit is that of the unpacked text."""
    body = b'{"description": "' + b"x" * (11 * 1024 * 1024) + b'"}'
    headers = {"Content-Type": "application/json"}
    if packed:
        body, headers = gzip.compress(body), headers | {"Content-Encoding": "gzip"}
    answer = admin.post(INCIDENTS, content=body, headers=headers)

    assert answer.status_code == 413


def test_media_types_nobody_serves_are_406_and_415(admin):
    """The refusal names the types that are served, and nothing is written."""
    supported = "[application/json, application/xml, text/xml]"
    changes = "/api/now/table/change_request"
    before = admin.head(changes).headers["x-total-count"]
    unacceptable = [
        admin.post(path, json={}, headers={"Accept": "text/csv"})
        for path in (changes, "/api/sn_chg_rest/change")
    ]
    unsupported = admin.post(changes, content="a,b", headers={"Content-Type": "text/csv"})

    assert [answer.status_code for answer in unacceptable] == [406, 406]
    assert supported in unacceptable[0].json()["error"]["message"]
    assert unsupported.status_code == 415
    assert supported in unsupported.json()["error"]["message"]
    assert admin.head(changes).headers["x-total-count"] == before


@pytest.mark.parametrize(
    "accept", ["*/*", "application/*", "text/html, application/json;q=0.9", "", "application/JSON"]
)
def test_json_is_what_is_served_otherwise(admin, accept):
    """Wildcards and lists end in JSON."""
    answer = admin.get(INCIDENTS, params={"sysparm_limit": "1"}, headers={"Accept": accept})

    assert answer.headers["content-type"] == "application/json;charset=UTF-8"


def test_answers_are_packed_on_request(admin):
    """Whoever accepts gzip gets it, for all but the shortest answers."""
    packed = admin.get(INCIDENTS, headers={"Accept-Encoding": "gzip"})
    plain = admin.get(INCIDENTS, headers={"Accept-Encoding": "identity"})

    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.json() == plain.json()


def test_every_answer_carries_the_headers_of_a_transaction(admin, new_client):
    """Cache headers, an id, a time, and the cookies of a node, unless a session is sent along."""
    answer = admin.get(INCIDENTS, params={"sysparm_limit": "1"})
    again = admin.get(INCIDENTS, params={"sysparm_limit": "1"})

    assert answer.headers["x-is-logged-in"] == "true"
    assert answer.headers["server"] == "ServiceNow"
    assert answer.headers["cache-control"] == "no-cache,no-store,must-revalidate,max-age=-1"
    assert answer.headers["x-transaction-id"] != again.headers["x-transaction-id"]
    assert answer.headers["server-timing"].startswith("wall;dur=")
    assert {"JSESSIONID", "glide_user_route", "BIGipServerpool_practice"} <= set(answer.cookies)
    assert "set-cookie" not in again.headers
    assert "x-is-logged-in" not in new_client().get(INCIDENTS).headers


def test_a_session_the_api_began_proves_nothing(admin, new_client):
    """The cookie of an API answer alone does not sign in."""
    cookies = admin.get(INCIDENTS, params={"sysparm_limit": "1"}).cookies
    stranger = new_client()
    stranger.cookies.update(cookies)

    assert stranger.get(INCIDENTS).status_code == 401


@pytest.mark.parametrize(("verb", "status"), [("PATCH", 200), ("DELETE", 204), ("GET", 200)])
def test_a_method_may_be_named_in_a_header(admin, verb, status):
    """Where only POST gets through, a header says what is meant."""
    path = f"{INCIDENTS}/{admin.post(INCIDENTS, json={}).json()['result']['sys_id']}"
    answer = admin.post(path, json={}, headers={"X-HTTP-Method-Override": verb})

    assert answer.status_code == status


def test_reading_is_never_meant_as_writing(admin):
    """Only a POST may name another method, so that no link deletes."""
    path = f"{INCIDENTS}/{admin.post(INCIDENTS, json={}).json()['result']['sys_id']}"
    answers = [admin.get(path, headers={"X-HTTP-Method-Override": "DELETE"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]


def test_faults_and_log_know_the_method_that_is_meant(server, admin):
    """What a header names is touched as if it had been sent so."""
    path = f"{INCIDENTS}/{admin.post(INCIDENTS, json={}).json()['result']['sys_id']}"
    server.conditions.apply("offline")
    server.conditions.apply("methods=DELETE")
    answer = admin.post(path, headers={"X-HTTP-Method-Override": "DELETE"})
    server.conditions.clear()

    assert answer.status_code == 503
    assert server.requests[-1].method == "DELETE"
    assert admin.get(path).status_code == 200
