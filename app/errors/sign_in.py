"""Consent or token did not come about."""

from __future__ import annotations

from app.errors.root import AppError
from app.words import Words, translate


class SignInError(AppError):
    """Consent or token did not come about."""


class ConsentDeniedError(SignInError):
    """Somebody pressed Deny on the consent page."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "Consent was denied."),
            translate("Errors", "Deny was selected on the instance's page. Nothing was saved."),
            translate("Errors", "Start again, sign in as the integration user and select Allow."),
        )


class ConsentTimedOutError(SignInError):
    """Nobody pressed Allow in time."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The time for consent is over."),
            translate("Errors", "Nobody selected Allow within the time limit. Nothing was saved."),
            translate("Errors", "Start again when the integration user can sign in."),
        )


class AdministratorTimedOutError(SignInError):
    """Nobody signed in as the administrator in time."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The time for signing in is over."),
            translate("Errors", "No administrator signed in within the time limit."),
            translate("Errors", "Start again when an administrator is there."),
        )


class ForeignRedirectError(SignInError):
    """The way back from consent does not belong to this attempt."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The answer to the consent does not belong to this attempt."),
            translate("Errors", "It carries another mark than the one Firnline sent."),
            translate("Errors", "Start the consent again; nothing was sent to the instance."),
        )


class NoPortError(SignInError):
    """Every port on which a browser could be awaited is taken."""

    def __init__(self, ports: str) -> None:
        super().__init__(
            translate("Errors", "No browser can be awaited on this computer."),
            translate("Errors", "Other programs hold the ports {ports}.").format(ports=ports),
            translate("Errors", "Close one of them, or use Firnline's own window."),
        )


class RedirectRefusedError(SignInError):
    """The instance would not send the browser back to the address that Firnline asked for."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The instance does not send anybody back to Firnline."),
            translate(
                "Errors", "The application registry entry does not list the address of Firnline."
            ),
            translate("Errors", "Put the redirect URL back into the entry, then start again."),
        )


class ClientUnknownError(SignInError):
    """The instance knows no active client of that ID."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The instance does not know Firnline any more."),
            translate("Errors", "The application registry entry was deleted, or is not active."),
            translate("Errors", "Look for it under System OAuth > Application Registry."),
        )


class NoLocalFormError(SignInError):
    """The instance shows no sign-in form of its own; everybody goes through single sign-on."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The instance shows no sign-in form of its own."),
            translate("Errors", "Everybody is sent to single sign-on, so nobody goes past it."),
            translate(
                "Errors",
                "Use an account of the identity provider with the name of the integration user.",
            ),
        )


class TokenRefusedError(SignInError):
    """The token endpoint said no."""

    def __init__(self, said: str) -> None:
        super().__init__(
            translate("Errors", "The instance gave no token."),
            translate("Errors", "It said: {said}").format(said=said),
            translate(
                "Errors",
                "Authorize again. If it stays so, check that the application registry is active.",
            ),
        )
        self.said = said


class WrongUserError(SignInError):
    """The token belongs to somebody else than the integration user.

    Attributes:
        actual: user name of the person who pressed Allow.
        expected: user name of the integration user.
    """

    def __init__(self, actual: str, expected: str, *, is_revoked: bool = True) -> None:
        super().__init__(
            translate("Errors", "Allow was selected by {actual}.").format(actual=actual),
            _what_became_of_it(is_revoked=is_revoked).format(expected=expected),
            translate("Errors", "Select Not You and sign in as {expected}.").format(
                expected=expected
            ),
        )
        self.actual = actual
        self.expected = expected


def _what_became_of_it(*, is_revoked: bool) -> Words:
    if is_revoked:
        return translate(
            "Errors",
            "It must be the integration user {expected}. The token was revoked and nothing was "
            "saved.",
        )
    return translate(
        "Errors",
        "It must be the integration user {expected}. Nothing was saved, but the instance did not "
        "take the token back; an administrator can: System OAuth > Manage Tokens.",
    )
