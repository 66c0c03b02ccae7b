"""Pages: limits, offsets, totals and links."""

from __future__ import annotations

import pytest

INCIDENTS = "/api/now/table/incident"


def page(client, **parameters):
    named = {f"sysparm_{name}": value for name, value in parameters.items()}
    return client.get(INCIDENTS, params={"sysparm_fields": "number"} | named)


@pytest.mark.parametrize("limit", ["-1", "x", "", "9" * 30, "9" * 5000, "1e3", "٣"])
def test_a_limit_that_is_none_counts_as_not_given(admin, limit):
    """Negative, endless and misspelt limits and offsets answer with all records."""
    total = page(admin).headers["x-total-count"]
    answer = page(admin, limit=limit)

    assert answer.status_code == 200
    assert len(answer.json()["result"]) == int(total)


@pytest.mark.parametrize(("offset", "count"), [("-5", 1), ("x", 1), ("9" * 30, 0)])
def test_an_offset_that_is_none_is_the_beginning(admin, offset, count):
    """Negative and misspelt offsets begin at the beginning, endless ones are past the end."""
    answer = page(admin, limit="1", offset=offset)

    assert (answer.status_code, len(answer.json()["result"])) == (200, count)


def test_pages_put_together_are_all_records_once(admin):
    """Following the links to the next page ends, and misses nothing."""
    answer = page(admin, limit="7", query="ORDERBYnumber")
    numbers = [record["number"] for record in answer.json()["result"]]
    while "next" in answer.links:
        answer = admin.get(answer.links["next"]["url"])
        numbers += [record["number"] for record in answer.json()["result"]]

    assert len(numbers) == int(answer.headers["x-total-count"]) == len(set(numbers))
    assert numbers == sorted(numbers)


def test_without_a_count_links_go_on_while_pages_are_full(admin):
    """Then there is neither a total nor a last page."""
    first = page(admin, limit="7", no_count="true")
    whole = page(admin, no_count="true")

    assert "x-total-count" not in first.headers
    assert set(first.links) == {"first", "next"}
    assert set(whole.links) == {"first"}


def test_field_filters_take_values_and_labels(admin):
    """Without a query, parameters named like fields filter, by display value too."""
    made = admin.post(INCIDENTS, json={"short_description": "find me", "state": "2"}).json()
    query = {"short_description": "find me", "state": "In Progress"}
    found = admin.get(INCIDENTS, params=query).json()["result"]

    assert [record["sys_id"] for record in found] == [made["result"]["sys_id"]]


def test_a_query_silences_field_filters(admin):
    """Both at once count as the query alone."""
    both = {"sysparm_query": "active=true", "number": "nothing", "sysparm_limit": "1"}

    assert len(admin.get(INCIDENTS, params=both).json()["result"]) == 1
