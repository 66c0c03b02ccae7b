"""What the board asks an administrator for: the plan of a removal, and address rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication

from app.places import Places
from ui.ip_filtering.window import IpFilteringWindow
from ui.tour.guide import Guide
from ui.translation import translate

_SERVICES: Final = {
    "AzureActiveDirectory": ("20.20.32.0/19", "20.190.128.0/18", "2603:1006:2000::/48"),
    "LogicApps": ("13.64.28.0/24", "13.64.30.0/24"),
    "MicrosoftCloudAppSecurity": ("13.64.26.88/32", "13.64.26.89/32"),
}


async def show_all(guide: Guide, places: Places) -> None:
    """Take every picture; nothing is removed in the end.

    Args:
        guide: works the windows, and stands on the board.
        places: where a file may be put that is read.
    """
    drive = guide.drive
    await drive.press(translate("Board", "Configuration"))
    await drive.press(translate("Configuration", "Remove connection"))
    await drive.press(translate("Configuration", "Sign in as an administrator…"))
    await _sign_in(guide, "not-the-password")
    await guide.fails()
    await guide.picture("administrator needed, wrong password")
    await _sign_in(guide)
    await guide.is_on(translate("Configuration", "Switch records off instead of deleting them"))
    await guide.picture("removal plan")
    await drive.press(translate("Configuration", "Keep connection"))
    await drive.press(translate("Configuration", "IP filtering…"))
    await _address_rules(guide, places.cache)


async def _sign_in(guide: Guide, password: str = "") -> None:
    administrator = (await guide.program.practice.access()).accounts.administrator
    drive = guide.drive
    await drive.write(
        translate("Administrator", "Administrator user name"), administrator.user_name
    )
    await drive.write(
        translate("Administrator", "Administrator password"), password or administrator.password
    )
    await drive.press(translate("Upkeep", "Sign in"))


async def _address_rules(guide: Guide, folder: Path) -> None:
    drive = guide.drive
    await _sign_in(guide)
    await drive.until(_window, "the window of address rules")
    await guide.is_on(translate("IpFiltering", "Choose service tags file…"))
    await guide.picture("address rules, none yet")
    _read(_written(folder / "holiday.json", {"photos": []}))
    await guide.fails()
    await guide.picture("address rules, another file")
    await guide.is_on(translate("IpFiltering", "Choose service tags file…"))
    _read(_written(folder / "ServiceTags_Public.json", _service_tags()))
    await drive.until(lambda: guide.problem is None, "the file")
    services = await drive.see(translate("IpFiltering", "Services"), QAbstractItemView)
    await drive.until(lambda: services.model().rowCount(), "services")
    checked, role = Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
    services.model().setData(services.model().index(0, 0), checked, role)
    await guide.picture("address rules, some are missing")
    await drive.press(translate("IpFiltering", "Close"))


def _window() -> IpFilteringWindow | None:
    window = QApplication.activeModalWidget()
    return window if isinstance(window, IpFilteringWindow) else None


def _read(path: Path) -> None:
    if window := _window():
        window.read(path)


def _written(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def _service_tags() -> object:
    tags = [
        {"name": name, "properties": {"region": "", "addressPrefixes": prefixes}}
        for name, prefixes in _SERVICES.items()
    ]
    return {"changeNumber": 412, "cloud": "Public", "values": tags}
