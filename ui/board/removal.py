"""A connection that is gone here, while its instance was not told."""

from __future__ import annotations

from app.connections.connection import Connection
from app.errors import AppError
from app.words import translate


class TokensLeftError(AppError):
    """Everything on this computer is gone, but the instance did not revoke the tokens.

    Args:
        connection: what was removed.
        reason: why the instance could not be told.

    Source:
        ServiceNowDocs, platform-security/authentication/t_ManageTokens.md
    """

    def __init__(self, connection: Connection, reason: AppError) -> None:
        super().__init__(
            translate(
                "Board",
                "The connection is removed here; its tokens could not be revoked on the instance.",
            ),
            reason.title,
            translate(
                "Board",
                "Revoke them there: on {host}, an administrator opens System OAuth > Manage "
                "Tokens, then each token of {user}, and selects Revoke Access.",
            ).format(host=connection.address.label, user=connection.user_name),
        )
