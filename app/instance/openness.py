"""Whether a table is open to whoever asks."""

from __future__ import annotations

from typing import Final

from app.errors import NotAuthorizedError
from app.instance.replies import rows_of
from app.instance.transport import Transport

# The instance limits first and hides rows afterwards, so that one row says little.
_ROWS_LOOKED_AT: Final = 50


async def is_open(transport: Transport, table: str) -> bool:
    """Tell whether a table shows records; who has which role is shown to administrators alone.

    Args:
        transport: proves who asks.
        table: which one.

    Errors:
        NotFoundError: there is no such table.
        AppError: any other NetworkError, InstanceError or SignInError.

    Source:
        ServiceNow KB2971488: rows that a user may not read are left out, and counted all the same.
    """
    params = {"sysparm_fields": "sys_id", "sysparm_limit": str(_ROWS_LOOKED_AT)}
    reply = await transport.send("GET", f"/api/now/table/{table}", params=params)
    try:
        rows = rows_of(reply)
    except NotAuthorizedError:
        return False
    return bool(rows) or reply.headers.get("x-total-count", "0") == "0"
