"""What a step builds on; one that comes too early says so."""

from __future__ import annotations

from app.errors import SetupError
from app.instance.address import InstanceAddress
from app.setup.checklist import Provisioned, SetupState
from app.setup.plan import Plan
from app.words import translate


def address_of(state: SetupState) -> InstanceAddress:
    """Return the instance that was recognised.

    Errors:
        SetupError: nobody looked yet.
    """
    if state.address is None:
        raise out_of_order()
    return state.address


def plan_of(state: SetupState) -> Plan:
    """Return the plan that was made.

    Errors:
        SetupError: there is none yet.
    """
    if state.plan is None:
        raise out_of_order()
    return state.plan


def provisioned_of(state: SetupState) -> Provisioned:
    """Return what Apply made.

    Errors:
        SetupError: nothing was applied yet.
    """
    if state.provisioned is None:
        raise out_of_order()
    return state.provisioned


def out_of_order() -> SetupError:
    """Return the error for a step whose earlier ones were not done."""
    return SetupError(
        translate("Setup", "This step needs an earlier one."),
        translate("Setup", "The installation does not have what this page builds on."),
        translate("Setup", "Go back and finish the pages before it."),
    )
