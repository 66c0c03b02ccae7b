"""One policy for every connection: REST, token calls and the web view."""

from __future__ import annotations

from app.network.policy import USER_AGENT, NetworkPolicy
from app.network.proxy import LOOPBACK, Proxy, ProxyMode, ProxySettings

__all__ = ["LOOPBACK", "USER_AGENT", "NetworkPolicy", "Proxy", "ProxyMode", "ProxySettings"]
