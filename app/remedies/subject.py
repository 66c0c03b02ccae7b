"""What remedies are about: one connection, its records on the instance, and their names."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.secret import Secret
from app.signin.authorization import REGISTERED_REDIRECTS
from app.words import Words, translate


@dataclass(frozen=True)
class Subject:
    """One connection as far as it is known; whatever is not known yet is empty.

    Attributes:
        host: the instance.
        registry_name: the application registry entry.
        registry_sys_id: its record.
        client_id: its client.
        user_name: the integration user.
        user_sys_id: its record.
        email: its address.
        redirect_url: what the registry entry has to hold as its redirect addresses.
        roles: what the user needs; each role with those that may stand in for it, best first.
        password: the user's password as the key ring has it, or None.
    """

    host: str = ""
    registry_name: str = ""
    registry_sys_id: str = ""
    client_id: str = ""
    user_name: str = ""
    user_sys_id: str = ""
    email: str = ""
    redirect_url: str = REGISTERED_REDIRECTS
    roles: tuple[tuple[str, ...], ...] = ()
    password: Secret | None = field(default=None, repr=False)

    def names(self) -> dict[str, str | Words]:
        """Return what fills the gaps of a remedy; general words where a name is not known."""
        return {
            "host": self.host or translate("Remedies", "the instance"),
            "registry": self.registry_name or translate("Remedies", "Firnline's entry"),
            "client_id": self.client_id or translate("Remedies", "the client ID of the entry"),
            "user": self.user_name or translate("Remedies", "the integration user"),
            "email": self.email or translate("Remedies", "the integration user's email address"),
            "redirect_url": self.redirect_url,
            "roles": ", ".join(names[0] for names in self.roles)
            or translate("Remedies", "the roles that the plan names"),
        }
