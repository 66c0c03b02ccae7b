"""No whole answer arrived."""

from __future__ import annotations

from app.errors.root import AppError
from app.words import Words, translate


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
    """The host did not take the connection."""

    def __init__(self, host: str, reason: str | Words, hint: Words | None = None) -> None:
        super().__init__(
            translate("Errors", "The instance cannot be reached."),
            translate("Errors", "{host} did not take the connection ({reason}).").format(
                host=host, reason=reason
            ),
            hint
            or translate("Errors", "Check the port, the proxy and the firewall, then try again."),
        )


class NoRouteError(UnreachableError):
    """No way leads to the host from here."""

    def __init__(self, host: str, reason: str | Words) -> None:
        super().__init__(
            host,
            reason,
            translate("Errors", "Check that this computer is online, and whether a VPN is needed."),
        )


class ConnectionDeniedError(UnreachableError):
    """The host is there, but nothing listens on this port."""

    def __init__(self, host: str, reason: str | Words) -> None:
        super().__init__(
            host,
            reason,
            translate(
                "Errors", "Check the port in the address, and whether a firewall refuses it."
            ),
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


class CaptivePortalError(NetworkError):
    """A guest network answers in the place of every host until somebody signs in."""

    def __init__(self, host: str, portal: str) -> None:
        super().__init__(
            translate("Errors", "This network wants a sign-in of its own first."),
            translate("Errors", "In the place of {host}, {portal} answers.").format(
                host=host, portal=portal
            ),
            translate(
                "Errors",
                "Open any page in your browser, sign in to the network there, then try again.",
            ),
        )
        self.portal = portal


class QueuedError(NetworkError):
    """Nothing was sent, because the instance cannot be reached; it is sent as soon as it can be."""

    def __init__(self, cause: AppError) -> None:
        super().__init__(
            translate("Errors", "The ticket waits to be sent."),
            cause.title,
            translate(
                "Errors", "Nothing to do: it is sent as soon as the instance can be reached."
            ),
        )
