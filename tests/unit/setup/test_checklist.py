"""The pages and the ways between them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.connections.connection import Centre
from app.findings import Finding, Status
from app.instance.address import InstanceAddress
from app.instance.recognition import Recognition
from app.setup.administrator import Way
from app.setup.checklist import (
    PAGES,
    Page,
    Provisioned,
    SetupState,
    asking_administrator,
    by_hand_again,
    forget_recognition,
    may_leave,
    next_page,
    page_before_plan,
    previous_page,
)
from app.signin.identity import Identity
from app.words import verbatim

SEEN = Recognition(
    InstanceAddress("x.example"), latency_ms=5, private_ca=False, single_sign_on=False
)
OK = Finding("k", Status.OK, verbatim("fine"))
AMBER = Finding("k", Status.WARNING, verbatim("in doubt"))
RED = Finding("k", Status.BLOCKED, verbatim("not fine"))
MADE = Provisioned("client", "registry", "user")
COMPLETE = SetupState(
    recognition=SEEN,
    findings=(OK,),
    has_support_credentials=True,
    exchange_read=True,
    initiated_by="mara",
    administrator="admin",
    administrator_proven=True,
    provisioned=MADE,
    consented_by=Identity("user", "firnline.integration", "Firnline"),
    probes=(OK,),
)


def test_complete_state_walks_all_pages_in_order():
    """With every fact in place, Next leads through the pages and past what is met anyway."""
    walked = [COMPLETE.page]
    while (page := next_page(replace(COMPLETE, page=walked[-1]))) is not None:
        walked.append(page)

    assert walked == [page for page in PAGES if page is not Page.PREREQUISITES]


@pytest.mark.parametrize(
    ("page", "missing"),
    [
        (Page.INSTANCE, {"recognition": None}),
        (Page.INSTANCE, {"centres": ()}),
        (Page.PREREQUISITES, {"findings": (RED,)}),
        (Page.PREREQUISITES, {"findings": (RED,), "accepted_warnings": ("k",)}),
        (Page.PREREQUISITES, {"findings": (AMBER,)}),
        (Page.PREREQUISITES, {"findings": (AMBER,), "accepted_warnings": ("another",)}),
        (Page.DATA_EXCHANGE, {"exchange_read": False}),
        (Page.DATA_EXCHANGE, {"initiated_by": "  "}),
        (Page.ADMINISTRATOR, {"administrator_proven": False}),
        (Page.ADMINISTRATOR, {"has_support_credentials": False}),
        (Page.PLAN, {"provisioned": None}),
        (Page.CONSENT, {"consented_by": None}),
        (Page.REPORT, {"probes": ()}),
        (Page.REPORT, {"probes": (RED,)}),
    ],
)
def test_missing_fact_keeps_the_page(page, missing):
    """A page is left only when it has all it needs."""
    state = replace(COMPLETE, page=page, **missing)

    assert not may_leave(state)
    assert next_page(state) is None


def test_amber_finding_does_not_block():
    """What is unknown or unusual can be accepted knowingly."""
    state = replace(COMPLETE, page=Page.PREREQUISITES, findings=(AMBER,), accepted_warnings=("k",))

    assert next_page(state) is Page.PLAN


@pytest.mark.parametrize(
    ("findings", "accepted", "following"),
    [
        ((OK,), (), Page.PLAN),
        ((AMBER,), (), Page.PREREQUISITES),
        ((AMBER,), ("k",), Page.PLAN),
        ((RED,), ("k",), Page.PREREQUISITES),
    ],
)
def test_prerequisites_stop_only_where_there_is_something_to_read(findings, accepted, following):
    """From the administrator the way leads past prerequisites that are met or were accepted."""
    state = replace(
        COMPLETE, page=Page.ADMINISTRATOR, findings=findings, accepted_warnings=accepted
    )

    assert next_page(state) is following


@pytest.mark.parametrize(
    ("page", "before"),
    [
        (Page.INSTANCE, None),
        (Page.DATA_EXCHANGE, Page.INSTANCE),
        (Page.ADMINISTRATOR, Page.DATA_EXCHANGE),
        (Page.PREREQUISITES, Page.ADMINISTRATOR),
        (Page.PLAN, None),
        (Page.CONSENT, Page.PLAN),
        (Page.REPORT, None),
    ],
)
def test_back_never_crosses_what_was_applied(page, before):
    """After Apply the plan can be looked at, but not gone behind; a report has no way back."""
    assert previous_page(replace(COMPLETE, page=page)) is before


def test_back_leads_from_an_unapplied_plan_to_the_prerequisites():
    """Before Apply nothing was changed, so Back is open, and shows what was passed by."""
    state = replace(COMPLETE, page=Page.PLAN, provisioned=None)

    assert previous_page(state) is Page.PREREQUISITES


@pytest.mark.parametrize(
    ("reached", "answers", "resumed"),
    [
        (Page.INSTANCE, {}, Page.INSTANCE),
        (Page.DATA_EXCHANGE, {}, Page.DATA_EXCHANGE),
        (Page.PREREQUISITES, {}, Page.ADMINISTRATOR),
        (Page.PLAN, {}, Page.ADMINISTRATOR),
        (Page.PREREQUISITES, {"exchange_read": False}, Page.DATA_EXCHANGE),
    ],
)
def test_later_start_goes_back_no_further_than_it_must(reached, answers, resumed):
    """Answers are kept and the administrator's access is not; nothing unanswered is passed by."""
    state = replace(COMPLETE, **answers)

    assert page_before_plan(state, reached) is resumed


def test_another_address_forgets_what_the_old_one_taught():
    """Answers of a person stay; what an instance said does not."""
    state = forget_recognition(replace(COMPLETE, centres=(Centre.COMPLIANCE,)))

    assert state.recognition is None
    assert state.findings == ()
    assert not state.administrator_proven
    assert state.plan is None
    assert state.centres == (Centre.COMPLIANCE,)
    assert state.exchange_read


def test_set_up_by_hand_needs_an_administrator_for_an_undo():
    """Nobody takes records back by hand; the way by hand goes on when that is over."""
    by_hand = replace(COMPLETE, way=Way.GUIDED, administrator_proven=False)
    asked = asking_administrator(replace(by_hand, undo_wanted=True))
    back = by_hand_again(asked)

    assert (asked.page, asked.way, asked.by_hand) == (Page.ADMINISTRATOR, Way.BROWSER, True)
    assert next_page(asked) is None
    assert next_page(replace(asked, way=Way.GUIDED)) is None
    assert (back.way, back.by_hand, back.undo_wanted) == (Way.GUIDED, False, False)
