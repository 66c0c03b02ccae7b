"""A proxy stands in the way, or is missing."""

from __future__ import annotations

from app.errors.network import NetworkError
from app.words import Words, translate


class ProxyError(NetworkError):
    """A proxy stands in the way, or is missing."""


class ProxyNeededError(ProxyError):
    """Nothing outside this network can be reached directly, and no proxy is set."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate("Errors", "There is no direct way out of this network."),
            translate(
                "Errors",
                "Neither {host} nor ServiceNow's own site can be reached, and this computer names "
                "no proxy.",
            ).format(host=host),
            translate(
                "Errors",
                "Check that you are online. If your company uses a proxy, enter it under Network.",
            ),
        )


class ProxyUnreachableError(ProxyError):
    """The proxy itself does not answer."""

    def __init__(self, proxy: str, reason: str | Words) -> None:
        super().__init__(
            translate("Errors", "The proxy cannot be reached."),
            translate("Errors", "{proxy} did not take the connection ({reason}).").format(
                proxy=proxy, reason=reason
            ),
            translate("Errors", "Check the proxy's address and port, and whether a VPN is needed."),
        )


class ProxySignInError(ProxyError):
    """407: the proxy asks who wants to pass."""

    def __init__(self, proxy: str, user_name: str) -> None:
        super().__init__(
            translate("Errors", "The proxy asks for a sign-in."),
            _whom_it_refused(user_name).format(proxy=proxy, user=user_name),
            translate(
                "Errors",
                "Enter the proxy's user name and password. If it takes Windows sign-in only, ask "
                "for an exception for the instance.",
            ),
        )


class ProxyRefusedError(ProxyError):
    """The proxy does not open a way to the instance."""

    def __init__(self, proxy: str, said: str) -> None:
        super().__init__(
            translate("Errors", "The proxy does not let this through."),
            translate("Errors", "{proxy} said: {said}").format(proxy=proxy, said=said),
            translate(
                "Errors",
                "Check the instance's address, and ask whoever runs the proxy to allow it.",
            ),
        )
        self.said = said


def _whom_it_refused(user_name: str) -> Words:
    if user_name:
        return translate("Errors", "{proxy} did not accept {user} with this password (407).")
    return translate("Errors", "{proxy} lets nobody pass without a name and a password (407).")
