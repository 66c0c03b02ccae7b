"""An answer arrived, and it is a no."""

from __future__ import annotations

from app.errors.root import AppError
from app.words import translate


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


class HibernatingError(AsleepError):
    """The developer instance was put to sleep because nobody used it."""

    def __init__(self, host: str) -> None:
        InstanceError.__init__(
            self,
            translate("Errors", "The instance hibernates."),
            translate("Errors", "{host} was put to sleep because nobody used it.").format(
                host=host
            ),
            translate(
                "Errors", "Sign in to developer.servicenow.com, wake it up there, then try again."
            ),
        )


class MaintenanceError(AsleepError):
    """503: the instance is being upgraded or maintained, and nothing was done."""

    def __init__(self, host: str) -> None:
        InstanceError.__init__(
            self,
            translate("Errors", "The instance is being upgraded or maintained."),
            translate("Errors", "{host} says that it is not available for now.").format(host=host),
            translate("Errors", "Wait until the upgrade is over, then try again."),
        )


class SingleSignOnError(InstanceError):
    """Everything, the API too, is sent to an identity provider first."""

    def __init__(self, host: str, provider: str) -> None:
        super().__init__(
            translate("Errors", "Single sign-on stands in front of the whole instance."),
            translate("Errors", "{host} sends every request to {provider} to sign in.").format(
                host=host, provider=provider
            ),
            translate(
                "Errors",
                "Programs cannot sign in there. Ask for /api/ and the oauth pages to be let "
                "through, or use the instance's own address.",
            ),
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


class PasswordRefusedError(NotAuthenticatedError):
    """The instance does not accept a person's user name and password over REST.

    A restriction of basic authentication refuses in the same words as a wrong password meets.
    """

    def __init__(self, said: str) -> None:
        InstanceError.__init__(
            self,
            translate("Errors", "The instance did not accept this user name and password."),
            translate(
                "Errors",
                "One of them is wrong, or basic authentication is restricted there: then a right "
                "password is refused as well. It said: {said}",
            ).format(said=said),
            translate(
                "Errors",
                "Check both. If they are right, sign in in a browser window instead.",
            ),
        )
        self.said = said


class SessionEndedError(NotAuthenticatedError):
    """Nobody is signed in any more with the session of the browser window."""

    def __init__(self) -> None:
        InstanceError.__init__(
            self,
            translate("Errors", "The administrator is not signed in any more."),
            translate("Errors", "The instance has ended the session of the browser window."),
            translate("Errors", "Go back to the page Administrator and sign in again."),
        )
        self.said = ""


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


class AddressBlockedError(RefusedError):
    """A rule about addresses keeps this computer out."""

    def __init__(self, said: str) -> None:
        InstanceError.__init__(
            self,
            translate("Errors", "The instance does not let this computer in."),
            translate("Errors", "It refuses every page from this network ({said}).").format(
                said=said
            ),
            translate(
                "Errors",
                "Use the company's network or VPN, or have this address allowed: System "
                "Security > IP Address Access Control.",
            ),
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
