"""The names of what is made on an instance: no longer than their columns, and searchable."""

from __future__ import annotations

from typing import Final

from app.entries import problem_of_name
from app.errors import InputError
from app.words import Words, translate

LONGEST_REGISTRY_NAME: Final = 100
LONGEST_USER_NAME: Final = 40


def problem_of_registry_name(name: str) -> Words | None:
    """Return what is wrong with the name of an application registry entry, or None."""
    return _problem_of(name, LONGEST_REGISTRY_NAME)


def problem_of_user_name(name: str) -> Words | None:
    """Return what is wrong with the name of an integration user, or None."""
    return _problem_of(name, LONGEST_USER_NAME)


def refuse_names(*, registry_name: str, user_name: str) -> None:
    """Refuse names that the instance would cut, or by which nothing can be found again.

    Args:
        registry_name: name for the application registry entry.
        user_name: name for the integration user.

    Errors:
        InputError: one of them cannot be used.
    """
    problem = problem_of_registry_name(registry_name) or problem_of_user_name(user_name)
    if problem:
        raise InputError(
            translate("Plan", "A name cannot be used."),
            problem,
            translate("Plan", "Choose a different name."),
        )


def _problem_of(name: str, longest: int) -> Words | None:
    if "^" in name:  # it would end a condition of a query
        return translate("Plan", "A name here cannot contain ^.")
    return problem_of_name(name, longest=longest)
