"""Whether the computer saves its battery at present."""

from __future__ import annotations

import asyncio
import ctypes
import sys

from PySide6.QtCore import QObject
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

_SAVER = "power-saver"
# The daemon of power profiles, by its present name and by the one before version 0.20.
_DAEMONS = ("org.freedesktop.UPower.PowerProfiles", "net.hadess.PowerProfiles")
_LIMIT_MS = 1_000


async def saves_power(parent: QObject) -> bool:
    """Tell whether the system was told to save power; where nobody knows, it was not.

    Args:
        parent: owns the question while it is on its way.

    Source:
        https://learn.microsoft.com/windows/win32/api/winbase/ns-winbase-system_power_status and
        https://upower.pages.freedesktop.org/power-profiles-daemon/
    """
    if sys.platform == "win32":
        return _windows_saves_power()
    bus = QDBusConnection.systemBus()
    if not bus.isConnected():
        return False
    profiles = [await _profile(bus, daemon, parent) for daemon in _DAEMONS]
    return _SAVER in profiles


async def _profile(bus: QDBusConnection, daemon: str, parent: QObject) -> str:
    path = f"/{daemon.replace('.', '/')}"
    question = QDBusMessage.createMethodCall(daemon, path, "org.freedesktop.DBus.Properties", "Get")
    question.setArguments([daemon, "ActiveProfile"])
    answered = asyncio.Event()
    watcher = QDBusPendingCallWatcher(bus.asyncCall(question, _LIMIT_MS), parent)
    watcher.finished.connect(answered.set)
    try:
        await answered.wait()
        said = watcher.reply().arguments()
    finally:
        watcher.deleteLater()
    value = said[0] if said else ""
    return str(value.variant() if isinstance(value, QDBusVariant) else value)


def _windows_saves_power() -> bool:
    class Status(ctypes.Structure):
        _fields_ = (
            ("ac_line", ctypes.c_ubyte),
            ("battery_flag", ctypes.c_ubyte),
            ("battery_percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("battery_life_s", ctypes.c_uint32),
            ("full_battery_life_s", ctypes.c_uint32),
        )

    status = Status()
    if sys.platform != "win32" or not ctypes.windll.kernel32.GetSystemPowerStatus(
        ctypes.byref(status)
    ):
        return False
    return bool(status.saver == 1)
