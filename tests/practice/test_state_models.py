"""The moves that changes and problems may make, as pure rules and over the Table API."""

from __future__ import annotations

import ssl

import httpx
import pytest

from app.practice.rules.state_models import MODELS
from app.practice.server import PracticeOptions, PracticeServer
from tests.practice.consent import login_of

CHANGES = "/api/now/table/change_request"
CHANGE = {"type": "normal", "assignment_group": "g"}
ABORTED = "was aborted by Business Rule 'Change Model: Check State Transition^"


@pytest.mark.parametrize(
    ("change", "state", "following"),
    [
        ({}, "-5", {"-4", "4"}),
        ({}, "-4", {"-3", "-5", "4"}),
        ({}, "-3", {"-2", "-5", "4"}),
        ({}, "-2", {"-1", "4"}),
        ({}, "-1", {"0", "4"}),
        ({}, "0", {"3"}),
        ({}, "3", set()),
        ({}, "4", set()),
        ({"type": "standard"}, "-5", {"-2", "4"}),
        ({"type": "standard"}, "-4", set()),
        ({"type": "emergency"}, "-5", {"-3", "4"}),
        ({"type": "emergency"}, "-3", {"-2", "-5", "4"}),
        ({"assignment_group": ""}, "-5", {"4"}),
        ({"assignment_group": ""}, "-2", {"-1", "4"}),
        ({}, "77", set()),
    ],
)
def test_changes_move_by_their_type(change, state, following):
    """Each type has a path, a way back and a way out; a group is needed until work starts."""
    row = CHANGE | change | {"state": state}

    assert set(MODELS["change_request"].next_states(row)) == following


def test_a_problem_is_assessed_by_somebody():
    """A new problem moves on once somebody is assigned."""
    model = MODELS["problem"]

    assert model.next_states({"state": "101", "assigned_to": ""}) == ()
    assert model.next_states({"state": "101", "assigned_to": "u"}) == ("102",)


@pytest.fixture
def make(admin):
    """Makes a change that a group is assigned to and returns the path to it."""

    def make(**fields):
        display = {"sysparm_input_display_value": "true"}
        group = {"assignment_group": "Security operations"}
        made = admin.post(CHANGES, params=display, json=group | fields)
        return f"{CHANGES}/{made.json()['result']['sys_id']}"

    return make


def test_a_change_walks_its_path(admin, make):
    """Step by step a normal change gets from New to Closed."""
    path = make()
    closing = {"close_code": "successful", "close_notes": "Done."}
    steps = [{"state": state} for state in ("-4", "-3", "-2", "-1", "0")]
    answers = [admin.patch(path, json=step) for step in [*steps, closing | {"state": "3"}]]

    states = [answer.json()["result"]["state"] for answer in answers]
    assert states == ["-4", "-3", "-2", "-1", "0", "3"]
    assert answers[-1].json()["result"]["active"] == "false"


def test_a_leap_is_refused(admin, make):
    """A state that does not follow is a business rule's abort, and nothing is written."""
    path = make()
    answer = admin.patch(path, json={"state": "0", "description": "x"})
    kept = admin.get(path).json()["result"]

    assert answer.status_code == 403
    assert answer.json()["error"]["message"] == "Operation Failed"
    assert ABORTED in answer.json()["error"]["detail"]
    assert (kept["state"], kept["description"]) == ("-5", "")


@pytest.mark.parametrize(("state", "status"), [("-1", 201), ("0", 403), ("3", 403), ("4", 403)])
def test_a_change_is_made_up_to_implement(admin, state, status):
    """A new change may start late, but neither in review nor ended."""
    answer = admin.post(CHANGES, json={"state": state, "close_code": "successful"})

    assert answer.status_code == status


def test_a_leap_may_be_without_effect(server, admin, make):
    """With the switch, the write succeeds and the state stays."""
    path = make()
    server.conditions.state_model = "ignore"
    moved = admin.patch(path, json={"state": "0", "description": "x"})
    made = admin.post(CHANGES, json={"state": "3"})

    record = moved.json()["result"]
    assert (moved.status_code, record["state"], record["description"]) == (200, "-5", "x")
    assert (made.status_code, made.json()["result"]["state"]) == (201, "-5")


def test_a_leap_may_be_allowed(server, admin, make):
    """With the model off, any state follows any other."""
    server.conditions.state_model = "off"
    answer = admin.patch(make(), json={"state": "0"})

    assert answer.json()["result"]["state"] == "0"


def test_the_rule_may_be_switched_off(server, admin, make):
    """The abort names the rule's record, and while that is inactive the model does not bind."""
    path = make()
    refused = admin.patch(path, json={"state": "0"}).json()["error"]["detail"]
    rule = server.database.find("sys_script", name="Change Model: Check State Transition")
    admin.patch(f"/api/now/table/sys_script/{rule['sys_id']}", json={"active": "false"})
    moved = admin.patch(path, json={"state": "0"})

    assert f"'{rule['name']}^{rule['sys_id']}'" in refused
    assert moved.json()["result"]["state"] == "0"


def test_the_type_is_settled_in_new(admin, make):
    """A change that has left New keeps its type."""
    path = make()
    early = admin.patch(path, json={"type": "emergency"})
    admin.patch(path, json={"state": "-3"})
    late = admin.patch(path, json={"type": "standard"})

    assert (early.status_code, late.status_code) == (200, 403)
    assert "Business Rule 'Prevent Type change to Standard^" in late.json()["error"]["detail"]


def test_a_hold_needs_a_reason_and_ends_with_the_change(admin, make):
    """On hold asks for a reason, which goes when the hold does."""
    path = make()
    bare = admin.patch(path, json={"on_hold": "true"})
    held = admin.patch(path, json={"on_hold": "true", "on_hold_reason": "Waiting."})
    ended = admin.patch(path, json={"state": "4"}).json()["result"]

    assert bare.json()["error"]["detail"] == (
        "Data Policy Exception: The following fields are mandatory: On hold reason"
    )
    assert held.json()["result"]["on_hold_reason"] == "Waiting."
    assert (ended["on_hold"], ended["on_hold_reason"]) == ("false", "")


def test_problems_have_a_model_of_their_own(admin):
    """A problem is assessed by somebody, before it is closed."""
    problems = "/api/now/table/problem"
    user = admin.get("/api/now/ui/user/current_user").json()["result"]["user_sys_id"]
    path = f"{problems}/{admin.post(problems, json={}).json()['result']['sys_id']}"
    leap = admin.patch(path, json={"state": "107"})
    step = admin.patch(path, json={"state": "102", "assigned_to": user})

    assert "'Problem Model: Check State Transition^" in leap.json()["error"]["detail"]
    assert step.json()["result"]["state"] == "102"


def test_releases_without_models_allow_every_move():
    """Before Quebec no model of changes binds writes over REST."""
    options = PracticeOptions(release="paris")
    with PracticeServer(options).running() as server:
        trust = ssl.create_default_context(cafile=server.ca_file)
        login = login_of(server.administrator)
        with httpx.Client(base_url=server.address, verify=trust, auth=login) as client:
            made = client.post(CHANGES, json={"state": "0"})

    assert (made.status_code, made.json()["result"]["state"]) == (201, "0")
