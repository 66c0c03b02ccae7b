"""Every remedy there is, found by its id or by the error that somebody met."""

from __future__ import annotations

from typing import Final

from app.errors import AppError
from app.remedies import access, instance, network, registry, sign_in, users
from app.remedies.remedy import Remedy
from app.remedies.subject import Subject

# From the particular to the general: the first whose symptom is met is the remedy.
_ORDER: Final = tuple(
    remedy.about(Subject())
    for remedy in (
        *registry.ENTRIES,
        *sign_in.ENTRIES,
        *access.ENTRIES,
        *users.ENTRIES,
        *instance.ENTRIES,
        *network.ENTRIES,
    )
)
_BY_ID: Final = {remedy.id: remedy for remedy in _ORDER}


def remedies() -> tuple[Remedy, ...]:
    """Return the whole catalogue."""
    return _ORDER


def remedy_of(remedy_id: str) -> Remedy:
    """Return the entry of an id.

    Args:
        remedy_id: as findings carry it; one that does not exist is a mistake in the program.
    """
    return _BY_ID[remedy_id]


def remedy_for(error: AppError) -> Remedy | None:
    """Return the entry that tells more about an error, None where its own hint is all there is.

    Args:
        error: what failed.
    """
    return next((remedy for remedy in _ORDER if remedy.symptom.is_met_by(error)), None)
