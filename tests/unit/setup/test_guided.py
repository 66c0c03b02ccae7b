"""Addresses of forms: everything arrives as it was planned, and no secret is among it."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.connections.connection import Centre
from app.errors import InputError
from app.instance.address import parse_address
from app.practice.queries.query import parse_query
from app.setup.guided import Guided, Task, form_url, guided_steps
from app.setup.planned_records import PlanRequest, user_values

ADDRESS = parse_address("https://snow.example.com:8443")
# A caret parts conditions, a line break or a script would not be a value any more.
VALUES = st.text(
    st.characters(exclude_characters="^", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60
).filter(lambda text: not text.strip().lower().startswith("javascript:"))


def request(**chosen: str) -> PlanRequest:
    names = {"registry_name": "Firnline", "user_name": "firnline.integration"} | chosen
    return PlanRequest(
        connection_id="c" * 32,
        centres=(Centre.SECURITY,),
        address=ADDRESS,
        release=None,
        held=frozenset(),
        today=date(2026, 11, 24),
        **names,
    )


def filled_in(url: str) -> dict[str, str]:
    """Return what an instance reads from the address of a form."""
    (query,) = parse_qs(urlsplit(url).query)["sysparm_query"]
    groups = parse_query(query).groups
    return {term.field: term.value for group in groups for (term,) in group}


@given(st.dictionaries(st.from_regex(r"[a-z][a-z_]{3,20}", fullmatch=True), VALUES, min_size=1))
def test_every_value_arrives_as_it_is(values) -> None:
    """Whatever a value holds, the form gets it in its own field, and no field more."""
    url = form_url(ADDRESS, "sys_user", values)

    assert ADDRESS.owns(url)
    assert filled_in(url) == values


@pytest.mark.parametrize("value", ["a^active=false", "a\nb", "javascript:gs.getUserID()"])
def test_value_that_would_change_the_others_is_refused(value) -> None:
    """No name can smuggle a field or a script into the form."""
    with pytest.raises(InputError):
        guided_steps(request(user_name=value), "id")


def test_forms_are_filled_in_without_secrets() -> None:
    """The forms hold all that is planned, in order, and leave the secrets to be copied."""
    user, registry, roles = guided_steps(request(), "our-own-id")
    entry = filled_in(registry.url)
    secrets = [value.text for step in (user, registry) for value in step.values if value.secret]

    assert [user.task, registry.task, roles.task] == list(Task)
    assert filled_in(user.url) == user_values(request())
    assert (entry["client_id"], entry["type"]) == ("our-own-id", "client")
    assert entry["scope_restriction_status"] == "unrestricted"
    assert not {"client_secret", "user_password"} & (entry | filled_in(user.url)).keys()
    assert secrets == ["", ""]


@given(st.lists(st.sampled_from(list(Task)), unique=True))
def test_next_task_is_the_first_that_is_not_done(done) -> None:
    """Whatever was done in whatever order, the first one missing comes next."""
    missing = [task for task in Task if task not in done]

    assert Guided(done=tuple(done)).task == (missing[0] if missing else None)
