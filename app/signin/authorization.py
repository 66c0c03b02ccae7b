"""One attempt at consent: the page to open, and reading the way back.

Source:
    RFC 6749 sections 4.1 and 10.12, RFC 7636 on PKCE, RFC 9700 section 2.1 on exact matching.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import Final, Self
from urllib.parse import parse_qs

from app.errors import ConsentDeniedError, ForeignRedirectError, TokenRefusedError
from app.instance.address import InstanceAddress
from app.secret import Secret

# All are registered, since addresses are compared exactly: the web view stops in front of the
# first, and a browser is awaited at the first whose port is free.
REDIRECT_URIS: Final = tuple(
    f"http://localhost:{port}/firnline/consent" for port in (47316, 47317, 47318)
)
REDIRECT_URI: Final = REDIRECT_URIS[0]
REGISTERED_REDIRECTS: Final = ", ".join(REDIRECT_URIS)
_SCOPE: Final = "useraccount"
_LONGEST_DESCRIPTION: Final = 200
_MOST_PARAMETERS: Final = 20
_ANSWERS: Final = ("code", "error")


@dataclass(frozen=True)
class AuthorizationAttempt:
    """What one attempt sends, and what its way back has to carry.

    Attributes:
        address: the instance.
        client_id: the client of the application registry.
        state: ties the way back to this attempt.
        verifier: proves at the token endpoint that the code was asked for here.
        redirect_uri: where the instance sends the browser back to.
    """

    address: InstanceAddress
    client_id: str
    state: str
    verifier: Secret
    redirect_uri: str = REDIRECT_URI

    @classmethod
    def start(
        cls, address: InstanceAddress, client_id: str, *, redirect_uri: str = REDIRECT_URI
    ) -> Self:
        """Return a new attempt with a state and a verifier of its own.

        Args:
            address: the instance.
            client_id: the client of the application registry.
            redirect_uri: where the instance sends the browser back to, one of those registered.
        """
        state, verifier = secrets.token_hex(16), Secret(secrets.token_urlsafe(48))
        return cls(address, client_id, state, verifier, redirect_uri)

    @property
    def url(self) -> str:
        """The page on which a person says Allow or Deny."""
        digest = hashlib.sha256(self.verifier.reveal().encode()).digest()
        return self.address.url(
            "/oauth_auth.do",
            response_type="code",
            client_id=self.client_id,
            redirect_uri=self.redirect_uri,
            scope=_SCOPE,
            state=self.state,
            code_challenge=urlsafe_b64encode(digest).rstrip(b"=").decode(),
            code_challenge_method="S256",
        )

    @property
    def url_after_sign_out(self) -> str:
        """The same page, for a browser whose session remembers somebody or something.

        Source:
            Public client code for the parameter of the page that signs out.
        """
        here = self.url.removeprefix(self.address.origin)
        return self.address.url("/logout.do", sysparm_goto_url=here)

    def is_redirect(self, url: str) -> bool:
        """Tell whether a URL is the way back, character by character up to the query.

        Args:
            url: as a browser writes it.
        """
        return url.partition("?")[0] == self.redirect_uri

    def is_astray(self, url: str) -> bool:
        """Tell whether a URL carries the answer to this attempt to somewhere else.

        Args:
            url: as a browser writes it.

        Source:
            ServiceNow documentation, "Create an endpoint for external clients": an address that is
            not registered gives way to the first one that is.
        """
        answer = _parameters(url)
        is_answer = answer.get("state") == [self.state] and not answer.keys().isdisjoint(_ANSWERS)
        return is_answer and not self.is_redirect(url)

    def owns(self, url: str) -> bool:
        """Tell whether a URL is the way back of this attempt, whatever it says.

        Args:
            url: as a browser writes it.
        """
        try:
            self._own_answer(url)
        except ForeignRedirectError:
            return False
        return True

    def code_from(self, url: str) -> Secret:
        """Return the authorization code that the instance sent back.

        Args:
            url: where the browser was sent.

        Errors:
            ForeignRedirectError: the URL does not belong to this attempt.
            ConsentDeniedError: Deny was pressed.
            TokenRefusedError: the instance sent another error, or no code.
        """
        answer = self._own_answer(url)
        if answer.get("error") == "access_denied":
            raise ConsentDeniedError
        if "error" in answer or not answer.get("code"):
            said = answer.get("error_description") or answer.get("error") or "code=?"
            raise TokenRefusedError(plain_text(said))
        return Secret(answer["code"])

    def _own_answer(self, url: str) -> dict[str, str]:
        """Return the parameters of the way back, its state checked before anything else."""
        fields = _parameters(url)
        sent_once = {name: values[0] for name, values in fields.items() if len(values) == 1}
        state = sent_once.get("state", "")
        is_own = hmac.compare_digest(state.encode(), self.state.encode())
        if not (is_own and self.is_redirect(url) and len(sent_once) == len(fields)):
            raise ForeignRedirectError
        return sent_once


def are_registered(redirect_url: str) -> bool:
    """Tell whether an application registry entry knows every address that Firnline may ask for.

    Args:
        redirect_url: the column of that name.
    """
    return {each.strip() for each in redirect_url.split(",")}.issuperset(REDIRECT_URIS)


def _parameters(url: str) -> dict[str, list[str]]:
    """Return the parameters of a query; none where there are too many to be meant."""
    query = url.partition("?")[2].partition("#")[0]
    try:
        return parse_qs(query, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS)
    except ValueError:
        return {}


def plain_text(said: str) -> str:
    """Return foreign text as one short line without control or direction characters.

    Args:
        said: text from outside.
    """
    visible = "".join(char if char.isprintable() else " " for char in said)
    return " ".join(visible.split())[:_LONGEST_DESCRIPTION]
