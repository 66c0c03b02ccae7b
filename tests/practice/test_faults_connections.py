"""Faults of the connection: cut, cut short, slow, too much."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx
import pytest

INCIDENTS = "/api/now/table/incident"
ONE = {"sysparm_limit": "1"}


def test_a_reset_comes_before_anything_is_done(server, admin):
    """The connection is cut as often as was asked for."""
    server.conditions.apply("reset=2")
    for _ in range(2):
        with pytest.raises(httpx.TransportError):
            admin.post(INCIDENTS, json={"short_description": "reset"})

    assert server.database.count("incident", short_description="reset") == 0
    assert admin.get(INCIDENTS, params=ONE).status_code == 200
    assert [entry.status for entry in server.requests] == [0, 0, 200]


def test_a_truncated_answer_ends_before_its_length(server, admin):
    """The client sees fewer bytes than the header promised."""
    server.conditions.apply("truncated=1")
    with pytest.raises(httpx.RemoteProtocolError, match="received"):
        admin.get(INCIDENTS, params=ONE)

    assert server.requests[0].status == 200
    assert server.requests[0].sent_bytes > 0


def test_a_post_with_a_truncated_answer_has_been_carried_out(server, admin):
    """The record is there, once."""
    server.conditions.apply("post_truncated=1")
    with pytest.raises(httpx.RemoteProtocolError):
        admin.post(INCIDENTS, json={"short_description": "short"})

    assert server.database.count("incident", short_description="short") == 1


def test_bad_json_has_the_right_length(server, admin):
    """The transport sees nothing wrong; the parser does."""
    server.conditions.apply("bad_json=1")
    answer = admin.get(INCIDENTS, params=ONE)

    assert answer.status_code == 200
    assert len(answer.content) == int(answer.headers["content-length"])
    with pytest.raises(ValueError, match="line 1"):
        answer.json()


def test_a_slow_loris_keeps_every_single_read_alive(server, admin):
    """Bytes go on coming, so that only a limit on the whole ends it."""
    server.conditions.set("slow_loris")
    with admin.stream("GET", INCIDENTS, params=ONE, timeout=5) as answer:
        portions = answer.iter_raw()
        first = [next(portions), next(portions)]

    assert b"".join(first).startswith(b'{"')
    assert all(len(portion) <= 2 for portion in first)


def test_a_narrow_line_takes_its_time(server, admin):
    """An answer takes as long as its length asks for, and arrives whole."""
    plain = admin.get(INCIDENTS, params=ONE)
    server.conditions.apply(f"bandwidth={server.requests[0].sent_bytes * 4}")
    began = time.perf_counter()
    slow = admin.get(INCIDENTS, params=ONE)

    assert time.perf_counter() - began > 0.1
    assert slow.json() == plain.json()


def test_latency_is_for_pages_too(server, anyone):
    """Each request waits before its work begins."""
    server.conditions.apply("latency_s=0.2")
    began = time.perf_counter()
    anyone.get("/login.do")

    assert time.perf_counter() - began >= 0.2


def test_the_clock_of_the_instance_may_be_ahead(server, anyone):
    """Every answer, a page's too, tells a time that is that much later."""
    server.conditions.apply("clock_ahead_s=7200")
    told = parsedate_to_datetime(anyone.get("/login.do").headers["date"])

    assert timedelta(minutes=119) < told - datetime.now(UTC) < timedelta(minutes=121)


def test_a_gzip_bomb_is_small_on_the_line(server, admin):
    """Few bytes arrive, and they unfold to many more of JSON that is still valid so far."""
    server.conditions.apply("gzip_bomb=1")
    unfolded = 0
    with admin.stream("GET", INCIDENTS) as answer:
        for portion in answer.iter_bytes():
            unfolded += len(portion)
            if unfolded > 50 * 2**20:
                break
        packed = answer.num_bytes_downloaded

    assert answer.headers["content-encoding"] == "gzip"
    assert unfolded > 100 * packed
