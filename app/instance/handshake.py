"""Closing the socket of a TLS handshake that did not come to its end.

httpcore leaves it open where the handshake is cancelled, until garbage is collected.

Source:
    https://www.python-httpx.org/advanced/extensions/ on "trace".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class _Stream(Protocol):
    async def aclose(self) -> None: ...


class HandshakeGuard:
    """Follows the events of one request, through a proxy or not."""

    def __init__(self) -> None:
        self._plain: _Stream | None = None

    async def __call__(self, event: str, info: Mapping[str, Any]) -> None:
        """Take note of an event.

        Args:
            event: its name, as httpcore calls it.
            info: what belongs to it.
        """
        if event.endswith("connect_tcp.complete"):
            self._plain = info["return_value"]
        elif event.endswith("start_tls.failed") and self._plain is not None:
            await self._plain.aclose()
