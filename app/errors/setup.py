"""A set-up step cannot be done as planned."""

from __future__ import annotations

from app.errors.root import AppError
from app.words import translate


class SetupError(AppError):
    """A set-up step cannot be done as planned."""


class NotAdministratorError(SetupError):
    """Somebody signed in who is no administrator.

    Attributes:
        user_name: who it was.
    """

    def __init__(self, user_name: str) -> None:
        super().__init__(
            translate("Errors", "{user} is not an administrator of this instance.").format(
                user=user_name
            ),
            translate("Errors", "The role admin is missing. Nothing was created."),
            translate(
                "Errors",
                "Sign in as an administrator, or have the role granted: "
                "User Administration > Users > {user} > Roles.",
            ).format(user=user_name),
        )
        self.user_name = user_name


class LeftBehindError(SetupError):
    """Somebody turns to another instance while the one before holds what was made there."""

    def __init__(self, host: str, names: str) -> None:
        super().__init__(
            translate("Errors", "Firnline has already changed something on {host}.").format(
                host=host
            ),
            translate("Errors", "These records are there: {names}.").format(names=names),
            translate(
                "Errors",
                "Take it back first, or leave it there and remove it by hand.",
            ),
        )
