"""The pages of the installation, the facts gathered on them, and the ways between them.

Pure: no network, no disk, no Qt. The state is one frozen value, and the transitions are a table.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from pathlib import Path

from app.changes.change import Change
from app.connections.connection import Centre
from app.doctor.examination import verdict
from app.findings import Finding, Status
from app.instance.address import InstanceAddress, parse_address
from app.instance.recognition import Recognition
from app.network import ProxySettings
from app.setup.administrator import Way
from app.setup.guided import Guided
from app.setup.plan import Plan
from app.setup.token_settings import TokenSettings
from app.signin.identity import Identity


class Page(Enum):
    """The seven pages, in order."""

    INSTANCE = "instance"
    DATA_EXCHANGE = "data_exchange"
    ADMINISTRATOR = "administrator"
    PREREQUISITES = "prerequisites"
    PLAN = "plan"
    CONSENT = "consent"
    REPORT = "report"


PAGES = tuple(Page)
DEFAULT_REGISTRY_NAME = "Firnline"
DEFAULT_USER_NAME = "firnline.integration"


def new_connection_id() -> str:
    """Return a name that no other connection has."""
    return uuid.uuid4().hex


@dataclass(frozen=True)
class Provisioned:
    """What Apply made or adopted on the instance; no secrets."""

    client_id: str
    registry_sys_id: str
    user_sys_id: str
    user_email: str = ""


@dataclass(frozen=True)
class SetupState:
    """Everything the installation knows at one moment; no secrets.

    Attributes:
        page: the page that is shown.
        connection_id: the future connection; its secrets are kept under this name from the start.
        address_text: the address as it was typed.
        ca_file: the CA file of this connection, or None.
        proxy: who says which proxy leads to the instance.
        practice: whether the instance is a practice instance.
        centres: the centres that the connection is for.
        recognition: what was found at the address, None until somebody looked.
        findings: the prerequisites.
        accepted_warnings: keys of the findings that a person goes on with knowingly.
        has_support_credentials: confirmed by a person, since no check can know it.
        exchange_read: confirmed by a person.
        initiated_by: user ID that tickets name as their initiator.
        way: how the administrator takes part.
        administrator: user name of the administrator.
        administrator_proven: whether the administrator is signed in.
        registry_name: name for the application registry entry.
        user_name: name for the integration user.
        plan: what Apply would do or did, None until it was compared with the instance.
        provisioned: what Apply made, None until it is done.
        consented_by: the proven owner of the token, None until there is one.
        consented_at: when that was, None before.
        journal_lost: whether an earlier start left a journal that nobody could read.
        probes: the report.
        tokens: what was chosen of the tokens.
        changes: what was done on the instance so far, in order; the last may not have happened.
        undo_wanted: whether a person is taking back what was done.
        by_hand: whether the set-up goes on by hand after the administrator who was asked for.
        repair_wanted: the remedy for which an administrator was asked to come back, or "".
        reminders: remedies that a person has to take back one day, by their ids.
        guided: how far the guided way has come.
        guided_findings: what the last look at a record made by hand found.
    """

    page: Page = Page.INSTANCE
    connection_id: str = field(default_factory=new_connection_id)
    address_text: str = ""
    ca_file: Path | None = None
    proxy: ProxySettings = field(default_factory=ProxySettings)
    practice: bool = False
    centres: tuple[Centre, ...] = (Centre.SECURITY,)
    recognition: Recognition | None = None
    findings: tuple[Finding, ...] = ()
    accepted_warnings: tuple[str, ...] = ()
    has_support_credentials: bool = False
    exchange_read: bool = False
    initiated_by: str = ""
    way: Way = Way.BROWSER
    administrator: str = ""
    administrator_proven: bool = False
    registry_name: str = DEFAULT_REGISTRY_NAME
    user_name: str = DEFAULT_USER_NAME
    plan: Plan | None = None
    provisioned: Provisioned | None = None
    consented_by: Identity | None = None
    consented_at: datetime | None = None
    journal_lost: bool = False
    probes: tuple[Finding, ...] = ()
    tokens: TokenSettings = field(default_factory=TokenSettings)
    changes: tuple[Change, ...] = ()
    undo_wanted: bool = False
    by_hand: bool = False
    repair_wanted: str = ""
    reminders: tuple[str, ...] = ()
    guided: Guided = field(default_factory=Guided)
    guided_findings: tuple[Finding, ...] = ()

    @property
    def address(self) -> InstanceAddress | None:
        """The instance, once it was recognised."""
        return self.recognition.address if self.recognition else None


def is_blocked(findings: tuple[Finding, ...]) -> bool:
    """Tell whether a finding stands in the way."""
    return any(finding.status is Status.BLOCKED for finding in findings)


def warnings_of(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """Return the keys of the findings that a person has to decide about."""
    return tuple(finding.key for finding in findings if finding.status is Status.WARNING)


def _are_met(state: SetupState) -> bool:
    """Tell whether no prerequisite stands in the way and every doubt was accepted."""
    return not is_blocked(state.findings) and set(warnings_of(state.findings)) <= set(
        state.accepted_warnings
    )


def _asks(state: SetupState) -> bool:
    """Tell whether an administrator was asked for, whatever the way."""
    return state.undo_wanted or bool(state.repair_wanted)


_MAY_LEAVE: dict[Page, Callable[[SetupState], bool]] = {
    Page.INSTANCE: lambda state: state.recognition is not None and bool(state.centres),
    Page.DATA_EXCHANGE: lambda state: state.exchange_read and bool(state.initiated_by.strip()),
    Page.ADMINISTRATOR: lambda state: (
        (state.administrator_proven or (state.way is Way.GUIDED and not _asks(state)))
        and state.has_support_credentials
    ),
    Page.PREREQUISITES: _are_met,
    Page.PLAN: lambda state: state.provisioned is not None,
    Page.CONSENT: lambda state: state.consented_by is not None,
    Page.REPORT: lambda state: verdict(state.probes) in (Status.OK, Status.WARNING),
}


def may_leave(state: SetupState) -> bool:
    """Tell whether the page shown has all it needs."""
    return _MAY_LEAVE[state.page](state)


def next_page(state: SetupState) -> Page | None:
    """Return the page after this one, None when it is the last or something is missing.

    Prerequisites that are met, or were accepted as they are, hold nobody up: from the administrator
    the way leads past them, and Back shows them.
    """
    position = PAGES.index(state.page)
    if not may_leave(state) or position + 1 == len(PAGES):
        return None
    if state.repair_wanted and state.provisioned:
        return page_when_kept(state)
    page = PAGES[position + 1]
    return Page.PLAN if page is Page.PREREQUISITES and _are_met(state) else page


def previous_page(state: SetupState) -> Page | None:
    """Return the page before this one, None where a real side effect lies between.

    From an undo or a repair the way back leads to where it was asked for, with everything kept.

    What Apply made stays until it is undone, so from the plan of an applied installation no way
    leads back; and a report is about a token that exists.
    """
    if _asks(state) and state.provisioned:
        return page_when_kept(state)
    position = PAGES.index(state.page)
    applied = state.page is Page.PLAN and state.provisioned is not None
    if position == 0 or applied or state.page is Page.REPORT:
        return None
    return PAGES[position - 1]


def asking_administrator(state: SetupState) -> SetupState:
    """Return the state on the page where an administrator signs in, by hand or not.

    Who makes the records by hand needs one for an undo or a repair alone, and chooses how.
    """
    if state.way is Way.GUIDED:
        state = replace(state, way=Way.BROWSER, by_hand=True)
    return replace(state, page=Page.ADMINISTRATOR)


def by_hand_again(state: SetupState) -> SetupState:
    """Return the state without the undo or the repair that an administrator was asked for."""
    way = Way.GUIDED if state.by_hand else state.way
    return replace(state, way=way, by_hand=False, undo_wanted=False, repair_wanted="")


def page_when_kept(state: SetupState) -> Page:
    """Return where an installation goes on when nothing is taken back."""
    if state.provisioned is None:
        return Page.PLAN
    return Page.REPORT if state.consented_by else Page.CONSENT


def page_before_plan(state: SetupState, reached: Page) -> Page:
    """Return where a later start goes on before anything was applied.

    Args:
        state: the answers that were kept.
        reached: the page on which the earlier start ended. The administrator's access is kept
            nowhere, so nothing beyond that page is gone back to, but where none was given.
    """
    for page in (Page.INSTANCE, Page.DATA_EXCHANGE):
        if page is reached or not may_leave(replace(state, page=page)):
            return page
    is_by_hand = state.way is Way.GUIDED and may_leave(replace(state, page=Page.ADMINISTRATOR))
    if is_by_hand and reached is Page.PLAN and _are_met(state):
        return Page.PLAN
    return Page.ADMINISTRATOR


def forget_recognition(state: SetupState) -> SetupState:
    """Return the state without what was learned the last time somebody looked."""
    return replace(
        state,
        recognition=None,
        findings=(),
        administrator_proven=False,
        plan=None,
    )


def is_elsewhere(state: SetupState, address: InstanceAddress) -> bool:
    """Tell whether an address means another instance than the state does."""
    return bool(state.address_text) and parse_address(state.address_text) != address


def begin_elsewhere(state: SetupState) -> SetupState:
    """Return the state for another instance: a new connection, and nothing that was made before.

    The answers of the person stay.
    """
    return replace(
        by_hand_again(forget_recognition(state)),
        connection_id=new_connection_id(),
        accepted_warnings=(),
        provisioned=None,
        consented_by=None,
        probes=(),
        changes=(),
        reminders=(),
        guided=Guided(),
        guided_findings=(),
    )


def without_records(state: SetupState) -> SetupState:
    """Return the state as if nothing had been applied; what is still to be undone stays noted.

    Forms that were checked are to be checked again, because their secrets will be others.
    """
    return replace(
        state,
        page=Page.PLAN,
        plan=None,
        provisioned=None,
        consented_by=None,
        probes=(),
        guided=Guided(state.guided.client_id),
        guided_findings=(),
    )
