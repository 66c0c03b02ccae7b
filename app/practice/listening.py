"""The sockets the instance listens on: this machine only, over IPv4 and IPv6."""

from __future__ import annotations

import errno
import os
import socket

from app.practice.errors import PracticeError

_NO_IPV6 = {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT}
_ATTEMPTS = 10
_BACKLOG = 2_048


def listen(port: int, *, last: int = 0) -> list[socket.socket]:
    """Take a port on the loopback addresses.

    Args:
        port: The port, or 0 for the one of the last run, else any that is free.
        last: The port of the last run, or 0.

    Errors:
        PracticeError: The port is taken.
    """
    candidates = [port] if port else [last] * bool(last) + [0] * _ATTEMPTS
    for candidate in candidates:
        try:
            return _take(candidate)
        except OSError as exc:
            problem = exc
    message = f"Port {port} is taken." if port else "No port is free."
    raise PracticeError(message, "Choose another with --port, or stop its owner.") from problem


def _take(port: int) -> list[socket.socket]:
    first = _bind(socket.AF_INET, "127.0.0.1", port)
    try:
        second = _bind(socket.AF_INET6, "::1", first.getsockname()[1])
    except OSError as exc:
        if exc.errno in _NO_IPV6:
            return [first]
        first.close()
        raise
    return [first, second]


def _bind(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    # asyncio switches the delay of small packets off only where the protocol is named; without
    # that, an answer in two packets waits 40 ms for the other side's acknowledgement.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            # Elsewhere the option would let two programs share a port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listener.bind((host, port))
        # With the option above, two programs may bind one port; only one of them may listen.
        listener.listen(_BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener
