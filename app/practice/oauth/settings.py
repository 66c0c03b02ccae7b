"""What this instance allows of OAuth: by its properties, its release and the switches."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.store.database import Database
from app.practice.switches.conditions import Conditions

_IMPLICIT_CLIENTS = "glide.oauth.clients.allowed.for.implicit.grant"


@dataclass(frozen=True)
class Settings:
    """Read at every request, so that a change takes effect at once.

    Args:
        database: The properties, and the columns that the release has.
        conditions: The switches.
    """

    database: Database
    conditions: Conditions

    @property
    def requires_state(self) -> bool:
        """Whether consent is asked with a state only.

        Source: ServiceNow documentation, "OAuth authorization code flow and the state parameter".
        """
        required = self._is_true("glide.oauth.state.parameter.required")
        return required and not self.conditions.state_optional

    @property
    def reads_body_only(self) -> bool:
        """Whether parameters in the address of the token endpoint are refused.

        Source: ServiceNow documentation, "Restrict OAuth parameters to the post body".
        """
        return self._is_true("glide.oauth.allow.parameters.in.post.body.only")

    @property
    def grants_by_password(self) -> bool:
        """Whether a user's name and password get tokens.

        Source: ServiceNow documentation, "Disable the OAuth ROPC grant type".
        """
        return not self._is_true("glide.oauth.inbound.ropc.grant_type.disabled")

    @property
    def grants_by_password_to_people(self) -> bool:
        """Whether accounts for web services alone get no tokens by password.

        Source: ServiceNow documentation, "OAuth API request parameters", which says so;
        "Non-interactive sessions" and public set-ups, where such accounts get them.
        """
        return self.conditions.password_grant_for_people

    @property
    def grants_to_clients(self) -> bool:
        """Whether a client gets tokens for the user named in its record.

        Source: ServiceNow documentation, "Client credentials grant type".
        """
        return self._is_true("glide.oauth.inbound.client.credential.grant_type.enabled")

    def grants_implicitly(self, client_id: str) -> bool:
        """Return whether a client may have its token sent through the browser.

        Source: ServiceNow documentation, "Prevent OAuth clients from using implicit grant"; [guess]
        the commas between the client ids.
        """
        row = self.database.find("sys_properties", name=_IMPLICIT_CLIENTS)
        listed = row["value"].split(",") if row else []
        return client_id in {listed_id.strip() for listed_id in listed} - {""}

    @property
    def knows_challenges(self) -> bool:
        """Whether code challenges are heeded; releases without the columns ignore them."""
        has_columns = "use_pkce" in self.database.schema.columns("oauth_entity")
        return has_columns and not self.conditions.pkce_ignored

    @property
    def challenge_methods(self) -> frozenset[str]:
        """How a code challenge may be made."""
        return frozenset({"S256", "plain"} if self.conditions.pkce_plain else {"S256"})

    @property
    def falls_back_to_first_address(self) -> bool:
        """Whether a redirect address that is not registered is replaced by the first that is."""
        return self.conditions.redirect_mismatch == "first"

    @property
    def names_errors(self) -> bool:
        """Whether the token endpoint names its errors as RFC 6749 does."""
        return self.conditions.oauth_errors == "rfc"

    def _is_true(self, name: str) -> bool:
        row = self.database.find("sys_properties", name=name)
        return row is not None and row["value"] == "true"
