"""Every failure that Firnline knows, as one tree.

AppError                        what failed, why, and what to do next
├── InputError                  what a person typed or chose cannot be used
│   ├── AddressError            not the address of an instance
│   └── CertificateFileError    a CA file that is missing or is none
├── NetworkError                no whole answer arrived
│   ├── HostNotFoundError       the name is not known
│   ├── UnreachableError        refused, no route, or a proxy in the way
│   ├── TooSlowError            no answer in time
│   ├── CertificateError        the host could not prove who it is
│   └── AnswerLostError         sent, perhaps done, but the answer did not arrive whole
├── InstanceError               an answer arrived, and it is a no
│   ├── NotServiceNowError      the host is something else
│   ├── AsleepError             hibernating, upgrading or in maintenance
│   ├── NotAuthenticatedError   401: nobody, or a wrong or expired proof
│   ├── NotAuthorizedError      403: known, but not allowed
│   ├── NotFoundError           404, or a table that does not exist
│   ├── RefusedError            a rule of the instance said no, in its own words
│   ├── RateLimitedError        429: told to come back later
│   └── BrokenReplyError        a reply that is not what the interface promises
├── SignInError                 consent or token did not come about
│   ├── ConsentDeniedError      Deny was pressed
│   ├── ConsentTimedOutError    nobody pressed Allow in time
│   ├── ForeignRedirectError    the way back does not belong to this attempt
│   ├── TokenRefusedError       the token endpoint said no
│   └── WrongUserError          the token belongs to somebody else
├── VaultError                  the key ring cannot keep a secret
│   ├── VaultMissingError       there is no key ring that may be used
│   ├── VaultLockedError        it is locked, or does not answer
│   └── VaultFailedError        it failed in a way of its own
├── SetupError                  a set-up step cannot be done as planned
└── StorageError                a file or a folder cannot be read or written

Foreign errors are translated into these once, at the edge where they appear.
"""

from __future__ import annotations

import errno
from pathlib import Path

from app.words import Words, translate


class AppError(Exception):
    """A failure in words for the person who has to deal with it.

    Attributes:
        title: what failed, in one line.
        detail: why, as far as it is known.
        hint: what to do next.
    """

    def __init__(self, title: Words, detail: Words, hint: Words) -> None:
        super().__init__(str(title))
        self.title = title
        self.detail = detail
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.title} {self.detail} {self.hint}"


class InputError(AppError):
    """What a person typed or chose cannot be used."""


class AddressError(InputError):
    """The text is not the address of an instance."""

    def __init__(self, detail: Words) -> None:
        super().__init__(
            translate("Errors", "This is not the address of an instance."),
            detail,
            translate("Errors", "Paste the address that the instance's pages show in the browser."),
        )


class CertificateFileError(InputError):
    """A CA file is missing or holds no certificate."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            translate("Errors", "The CA file cannot be used."),
            translate("Errors", "{path} is missing or holds no certificate in PEM form.").format(
                path=path
            ),
            translate("Errors", "Choose the file that your company's certificate authority gave."),
        )
        self.path = path


class NetworkError(AppError):
    """No whole answer arrived."""


class HostNotFoundError(NetworkError):
    """The name of the host is not known."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate("Errors", "The instance was not found."),
            translate("Errors", "No computer named {host} is known on this network.").format(
                host=host
            ),
            translate("Errors", "Check the spelling, and whether a VPN is needed."),
        )


class UnreachableError(NetworkError):
    """The host refused the connection, or there is no way to it."""

    def __init__(self, host: str, reason: str | Words) -> None:
        super().__init__(
            translate("Errors", "The instance cannot be reached."),
            translate("Errors", "{host} did not take the connection ({reason}).").format(
                host=host, reason=reason
            ),
            translate("Errors", "Check the port, the proxy and the firewall, then try again."),
        )


class TooSlowError(NetworkError):
    """The host did not answer in time."""

    def __init__(self, host: str, seconds: float) -> None:
        super().__init__(
            translate("Errors", "The instance does not answer."),
            translate("Errors", "{host} stayed silent for {seconds} seconds.").format(
                host=host, seconds=round(seconds)
            ),
            translate("Errors", "Try again; if it stays so, ask whether the instance is busy."),
        )


class CertificateError(NetworkError):
    """The host could not prove who it is."""

    def __init__(self, host: str, reason: str | Words, hint: Words | None = None) -> None:
        super().__init__(
            translate("Errors", "The instance's certificate is not trusted."),
            translate("Errors", "{host} could not prove who it is: {reason}.").format(
                host=host, reason=reason
            ),
            hint
            or translate(
                "Errors",
                "If your company has a certificate authority of its own, choose its CA file.",
            ),
        )


class AnswerLostError(NetworkError):
    """The request was sent, but its answer did not arrive whole: it may have been carried out."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate("Errors", "The answer of the instance was lost."),
            translate(
                "Errors", "The connection to {host} broke before the whole answer arrived."
            ).format(host=host),
            translate("Errors", "Try again; Firnline looks first whether it was already done."),
        )


class InstanceError(AppError):
    """An answer arrived, and it is a no."""


class NotServiceNowError(InstanceError):
    """The host answers, but not as a ServiceNow instance does."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate("Errors", "This host is not a ServiceNow instance."),
            translate("Errors", "{host} answers, but not as ServiceNow does.").format(host=host),
            translate("Errors", "Check the address; open it in a browser to see what it is."),
        )


class AsleepError(InstanceError):
    """The instance hibernates, is being upgraded, or is in maintenance."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate("Errors", "The instance is asleep or in maintenance."),
            translate("Errors", "{host} shows a page for people instead of an answer.").format(
                host=host
            ),
            translate("Errors", "Wake it up on its own site, or wait a while, then try again."),
        )


class NotAuthenticatedError(InstanceError):
    """The instance does not accept who we say we are."""

    def __init__(self, said: str) -> None:
        super().__init__(
            translate("Errors", "The instance did not accept the sign-in."),
            translate("Errors", "It said: {said}").format(said=said),
            translate(
                "Errors",
                "Check the user name and the password. Where basic authentication is "
                "restricted, the account needs the role snc_basic_auth_api_access.",
            ),
        )
        self.said = said


class NotAuthorizedError(InstanceError):
    """The instance knows the user, but does not allow this."""

    def __init__(self, said: str) -> None:
        super().__init__(
            translate("Errors", "The account is not allowed to do this."),
            translate("Errors", "The instance said: {said}").format(said=said),
            translate("Errors", "Use an account with the role, or have the role granted."),
        )
        self.said = said


class NotFoundError(InstanceError):
    """The record or the table does not exist, or is hidden from this user."""

    def __init__(self, what: str) -> None:
        super().__init__(
            translate("Errors", "The instance does not show this record."),
            translate("Errors", "{what} does not exist, or is hidden from this account.").format(
                what=what
            ),
            translate("Errors", "Check whether it was deleted, and the roles of the account."),
        )


class RefusedError(InstanceError):
    """A rule of the instance refused a request."""

    def __init__(self, said: str) -> None:
        super().__init__(
            translate("Errors", "The instance refused the request."),
            translate("Errors", "The instance said: {said}").format(said=said),
            translate("Errors", "Ask the instance's administrator for the rule that says so."),
        )
        self.said = said


class RateLimitedError(InstanceError):
    """The instance asks to come back later.

    Attributes:
        retry_after_s: how long to wait in seconds, or None where it did not say.
    """

    def __init__(self, retry_after_s: float | None) -> None:
        super().__init__(
            translate("Errors", "The instance asks for a pause."),
            translate("Errors", "Its limit of requests is used up for now."),
            translate("Errors", "Try again in a few minutes."),
        )
        self.retry_after_s = retry_after_s


class BrokenReplyError(InstanceError):
    """A reply is not what the interface promises."""

    def __init__(self, what: str) -> None:
        super().__init__(
            translate("Errors", "The instance's answer cannot be read."),
            translate("Errors", "What arrived: {what}").format(what=what),
            translate("Errors", "Try again; if it stays so, something between is changing it."),
        )


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


class ForeignRedirectError(SignInError):
    """The way back from consent does not belong to this attempt."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The answer to the consent does not belong to this attempt."),
            translate("Errors", "It carries another mark than the one Firnline sent."),
            translate("Errors", "Start the consent again; nothing was sent to the instance."),
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


class VaultError(AppError):
    """The key ring cannot keep a secret."""


class VaultMissingError(VaultError):
    """There is no key ring that may be used."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "This computer has no key ring that Firnline may use."),
            translate("Errors", "Firnline never writes secrets to a plain file."),
            translate(
                "Errors",
                "Start the key ring of your desktop, or keep the secrets for this run only.",
            ),
        )


class VaultLockedError(VaultError):
    """The key ring is locked, or does not answer."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The key ring is locked."),
            translate("Errors", "It did not open, or did not answer in time."),
            translate(
                "Errors",
                "Unlock it and try again, or keep the secrets for this run only.",
            ),
        )


class VaultFailedError(VaultError):
    """The key ring is there and open, but failed."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The key ring did not do what it was asked for."),
            translate("Errors", "It is there, but failed; the log names the cause."),
            translate(
                "Errors",
                "Restart the key ring or sign in again, or keep the secrets for this run only.",
            ),
        )


class SetupError(AppError):
    """A set-up step cannot be done as planned."""


class StorageError(AppError):
    """A file or a folder cannot be read or written."""

    def __init__(self, path: Path, reason: str | Words) -> None:
        super().__init__(
            translate("Errors", "A file cannot be read or written."),
            translate("Errors", "{path}: {reason}.").format(path=path, reason=reason),
            translate(
                "Errors",
                "Check free space and permissions, or move a damaged file away; then try again.",
            ),
        )

    @classmethod
    def from_os(cls, exc: OSError, path: Path) -> StorageError:
        """Translate what the operating system said about a file."""
        if exc.errno == errno.ENOSPC:
            return cls(path, translate("Errors", "the disk is full"))
        return cls(path, exc.strerror or str(exc))
