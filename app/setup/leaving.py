"""Turning to another instance, without forgetting what was made on the one before."""

from __future__ import annotations

from app.errors import LeftBehindError
from app.instance.address import InstanceAddress, parse_address
from app.setup.checklist import SetupState, begin_elsewhere, forget_recognition, is_elsewhere


def refuse_leaving(state: SetupState, address: InstanceAddress) -> None:
    """Refuse another instance as long as the one before holds what was made there.

    What was made on a practice instance goes with it.

    Args:
        state: what the installation knows.
        address: the instance that somebody turns to.

    Errors:
        LeftBehindError: something was made elsewhere.
    """
    if state.changes and not state.practice and is_elsewhere(state, address):
        names = dict.fromkeys(change.name for change in state.changes)
        raise LeftBehindError(parse_address(state.address_text).label, ", ".join(names))


def turned_to(state: SetupState, address: InstanceAddress) -> SetupState:
    """Return the state without what was learned of an instance, to look at one once more.

    Args:
        state: what the installation knows.
        address: the instance that somebody turns to.
    """
    forget = begin_elsewhere if is_elsewhere(state, address) else forget_recognition
    return forget(state)
