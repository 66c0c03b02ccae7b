"""What the administrator may choose of the tokens that a connection gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.instance.release import FAMILIES, Release

REFRESH_DAYS: Final = (30, 100, 180, 365)
_ACCESS_S: Final = 1_800
_DAY_S: Final = 86_400
_FIRST_WITH_PUBLIC_CLIENTS: Final = FAMILIES.index("Orlando")


@dataclass(frozen=True)
class TokenSettings:
    """How long the tokens of a connection live.

    Attributes:
        refresh_days: how many days consent lasts.

    Source:
        ServiceNow documentation, "Create an OAuth API endpoint for external clients".
    """

    refresh_days: int = 100

    @property
    def access_lifespan_s(self) -> int:
        """How long an access token lives, in seconds."""
        return _ACCESS_S

    @property
    def refresh_lifespan_s(self) -> int:
        """How long a refresh token lives, in seconds."""
        return self.refresh_days * _DAY_S


def knows_public_clients(release: Release | None) -> bool:
    """Tell whether a release has public clients and can demand PKCE; unknown ones are newer.

    Source:
        ServiceNow KB1645540; the first release is a guess, as no page names it.
    """
    return release is None or release.index is None or release.index >= _FIRST_WITH_PUBLIC_CLIENTS
