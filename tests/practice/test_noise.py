"""No request at all ends in a fault: every answer is one that was meant."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.routing import Route

from tests.practice.inside import Inside

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "BREW"]
TABLES = [
    *(
        "incident",
        "change_request",
        "task",
        "sys_user",
        "sys_attachment",
        "oauth_entity",
        "cmdb_ci",
    ),
    *(
        "sys_dictionary",
        "sys_user_has_role",
        "sys_choice",
        "no_such_table",
        "sqlite_master",
        "ip_access",
    ),
]
ADMIN = "6816f79cc0a8016401c5a33be04be441"
STRANGE = [
    "",
    "0",
    "-1",
    "1e9",
    "9" * 30,
    "\x00",
    "\U0001f600",
    "é",
    "'; --",
    "%",
    "../..",
    "javascript:",
]
WORDS = st.one_of(
    st.sampled_from([*STRANGE, *TABLES, ADMIN, "true", "false", "all", "admin", "gzip", "basic"]),
    st.text(max_size=20).filter(lambda text: text.encode(errors="replace").decode() == text),
)
FIELDS = [
    *(
        "number",
        "state",
        "short_description",
        "caller_id",
        "opened_at",
        "sys_id",
        "active",
        "due_date",
    ),
    *("caller_id.name", "user_password", "sys_mod_count", "client_secret", "work_notes", "nowhere"),
    *("file_name", "content_type", "table_name", "table_sys_id", "type", "priority", "close_code"),
]
QUERY = st.lists(
    st.tuples(
        st.sampled_from(
            ["", "NQ", "OR", "ORDERBY", "ORDERBYDESC", "GROUPBY", "SUBQUERY", "JOIN", "^"]
        ),
        st.sampled_from(FIELDS),
        st.sampled_from(
            ["=", "!=", ">", "IN", "LIKE", "BETWEEN", "ON", "RELATIVEGT", "DATEPART", "SAMEAS"]
        ),
        WORDS,
    ).map("".join),
    max_size=4,
).map("^".join)
PARAMETERS = st.dictionaries(
    st.sampled_from(
        [
            *("sysparm_query", "sysparm_fields", "sysparm_limit", "sysparm_offset", "sysparm_view"),
            *("sysparm_display_value", "sysparm_exclude_reference_link", "sysparm_no_count"),
            *("sysparm_input_display_value", "sysparm_group_by", "sysparm_count", "sysparm_having"),
            *("sysparm_avg_fields", "sysparm_sum_fields", "sysparm_min_fields", "sysparm_order_by"),
            *("file_name", "table_name", "table_sys_id", "sysparm_goto_url", "client_id", "state"),
            *(
                "response_type",
                "redirect_uri",
                "scope",
                "code_challenge",
                "token",
                "number",
                "sys_id",
            ),
        ]
    ),
    st.one_of(WORDS, QUERY, st.sampled_from(FIELDS)),
    max_size=4,
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), WORDS, st.just("\ud800")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                [
                    *FIELDS,
                    "value",
                    "display_value",
                    "rest_requests",
                    "id",
                    "url",
                    "method",
                    "body",
                    "headers",
                ]
            ),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=10,
)
FORMS = st.dictionaries(
    st.sampled_from(
        [
            *("grant_type", "username", "password", "client_id", "client_secret", "code", "scope"),
            *("refresh_token", "assertion", "token", "user_name", "user_password", "sys_action"),
            *("redirect_uri", "state", "code_verifier", "sysparm_ck", "decision"),
        ]
    ),
    st.one_of(
        WORDS,
        st.sampled_from(["password", "refresh_token", "authorization_code", "client_credentials"]),
    ),
    max_size=5,
).map(lambda form: ("application/x-www-form-urlencoded", urlencode(form).encode()))
TYPES = [
    *("application/json", "application/xml", "text/xml", "application/x-www-form-urlencoded"),
    *(
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "text/plain",
        "application/json; charset=utf-16",
    ),
    *("application/json; charset=none", "", "image/png"),
]
KINDS_OF_HEADERS = {
    "Content-Type": st.sampled_from(TYPES),
    "Accept": st.sampled_from(
        ["application/json", "application/xml", "*/*", "image/png", "", ";;q"]
    ),
    "Accept-Encoding": st.sampled_from(["gzip", "identity", "br"]),
    "Accept-Language": st.sampled_from(["fr", "en;q=x", ",,"]),
    "Authorization": st.sampled_from(
        ["Basic", "Basic !", "Basic YTpi", "Basic Og==", "Bearer", "Bearer x", "X y"]
    ),
    "Content-Encoding": st.sampled_from(["gzip", "br"]),
    "X-HTTP-Method-Override": st.sampled_from(METHODS),
    "X-no-response-body": st.just("true"),
    "X-Forwarded-For": st.sampled_from(["1.2.3.4", "::1", "x, ,", ""]),
    "Range": st.just("bytes=9-1"),
    "Host": st.sampled_from(["inside", "", "a b", "[::1", "x:y"]),
    "Cookie": st.sampled_from(["JSESSIONID=", "JSESSIONID=x; glide_user_route=é", ";;="]),
}
HEADERS = st.lists(st.sampled_from(sorted(KINDS_OF_HEADERS)), max_size=2, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: KINDS_OF_HEADERS[name] for name in names})
)
MULTIPART = b'--x\r\nContent-Disposition: form-data; name="table_name"\r\n\r\nincident\r\n--x--\r\n'
OBJECTS = st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=5)
BATCHES = st.fixed_dictionaries(
    {"batch_request_id": WORDS, "rest_requests": st.lists(JSON, max_size=2)}
)
XML = [b"<a/>", b"<request><entry><state>2</state></entry></request>", b"<a", b"<a>&b;</a>", b""]
BODIES = st.one_of(
    st.one_of(OBJECTS, OBJECTS, BATCHES, JSON).map(
        lambda value: ("application/json", json.dumps(value).encode())
    ),
    st.tuples(st.just("application/xml"), st.sampled_from(XML)),
    st.tuples(st.just("multipart/form-data; boundary=x"), st.just(MULTIPART)),
    st.tuples(st.sampled_from(TYPES), st.binary(max_size=40)),
)


@pytest.fixture(scope="module")
def inside() -> Iterator[Inside]:
    """One instance for all requests; each takes back what it wrote."""
    with Inside() as made:
        yield made


@pytest.fixture(scope="module")
def ids(inside: Inside) -> dict[str, str]:
    """The id of one record of each table that has records."""
    tables = [table for table in TABLES if inside.database.schema.get(table)]
    rows = {table: inside.database.rows(table) for table in tables}
    return {table: found[0]["sys_id"] for table, found in rows.items() if found}


@given(data=st.data())
def test_no_request_ends_in_a_fault(inside, ids, data):
    """Any method, path, parameters, headers and body get an answer below 500, or a refusal."""
    routes = [route for route in inside.application.routes if isinstance(route, Route)]
    calls = [
        (each.path, way) for each in routes for way in sorted((each.methods or set()) - {"HEAD"})
    ]
    template, method = data.draw(st.sampled_from(calls), label="call")
    table = data.draw(st.sampled_from([*TABLES, "no_such_table", "\x00"]), label="table")
    parts = {
        "table": st.just(table),
        "sys_id": st.sampled_from([ids.get(table, ADMIN)] * 3 + [ids["change_request"], "x"]),
    }
    path = re.sub(
        r"\{(\w+)[^}]*\}",
        lambda gap: data.draw(parts.get(gap[1], WORDS)).replace("/", ""),
        template,
    )
    method = data.draw(st.sampled_from([*[method] * 40, *METHODS]), label="method")
    headers = data.draw(HEADERS, label="headers")
    kind, body = data.draw(st.one_of(FORMS, BODIES), label="body")
    parameters = data.draw(PARAMETERS, label="parameters")
    with inside.undone():
        proof = inside.signed_in if data.draw(st.sampled_from([*[True] * 9, False])) else {}
        sent = {"Content-Type": kind} | proof | headers
        raw = {name: value.encode() for name, value in sent.items()}
        answer = inside.ask(method, quote(path), params=parameters, headers=raw, content=body)

    assert answer.status_code < 500
    if path.startswith("/api/") and answer.status_code >= 400 and method != "HEAD":
        assert b"Traceback" not in answer.content


@pytest.mark.parametrize("user_name", ["mara.lindqvist", "amina.okafor"])
def test_every_table_answers_everybody(inside, user_name):
    """Lists, records, figures and pages of all tables are shown or refused, whoever asks."""
    user = inside.database.find("sys_user", user_name=user_name)
    session = inside.instance.sessions.begin(inside.instance.directory.caller(user["sys_id"]))
    proof = {"X-UserToken": inside.instance.keys.page_token(session)}
    headers = {"Cookie": f"JSESSIONID={session}"} | proof
    statuses = {
        path: inside.ask("GET", path, headers=headers).status_code
        for table in inside.database.schema
        for path in addresses(inside, table.name)
    }

    assert {path: status for path, status in statuses.items() if status >= 500} == {}


def addresses(inside, table):
    """Where a table and its first record are shown."""
    rows = inside.database.rows(table)
    sys_id = rows[0]["sys_id"] if rows else ADMIN
    return [
        f"/api/now/table/{table}?sysparm_limit=20&sysparm_display_value=all",
        f"/api/now/table/{table}/{sys_id}",
        f"/api/now/stats/{table}?sysparm_count=true",
        f"/{table}_list.do",
        f"/{table}.do?sys_id={sys_id}",
    ]
