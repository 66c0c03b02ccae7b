"""How a connection keeps its tickets those of the instance."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec

from app.database.database import Database
from app.instance.pace import MOST_IN_FLIGHT, USUAL_IN_FLIGHT
from app.instance.pulling import USUAL_PAGE

_FACT: Final = "sync_settings"


class SyncSettings(msgspec.Struct, frozen=True):
    """What a person may choose about synchronisation.

    Attributes:
        page_size: how many records are asked for at once; halved while that is too much.
        in_flight: how many requests are on their way at once; fewer when told to slow down.
        overlap_s: how far before the last change seen a reading of changes begins again, because
            the instance notes whole seconds, and a change may be seen later than it was noted.
        every_min: how often changes are read while the board is open.
        full_every_h: how often everything is read again, which alone tells what was deleted.
        on_battery_saver: whether to read in the background while the computer saves its battery.
        on_metered_line: whether to read in the background on a line that is paid by volume.
        notices: whether the tray says that a ticket changed its state.
    """

    page_size: Annotated[int, msgspec.Meta(ge=50, le=10_000)] = USUAL_PAGE
    in_flight: Annotated[int, msgspec.Meta(ge=1, le=MOST_IN_FLIGHT)] = USUAL_IN_FLIGHT
    overlap_s: Annotated[int, msgspec.Meta(ge=5, le=3_600)] = 120
    every_min: Annotated[int, msgspec.Meta(ge=1, le=1_440)] = 5
    full_every_h: Annotated[int, msgspec.Meta(ge=1, le=168)] = 24
    on_battery_saver: bool = False
    on_metered_line: bool = False
    notices: bool = True


def read_settings(database: Database) -> SyncSettings:
    """Return what was chosen for a connection.

    Args:
        database: the file of the connection.

    Errors:
        StorageError: the file cannot be used, or holds what nobody can have chosen.
    """
    text = database.fact(_FACT)
    with database.translating():
        return msgspec.json.decode(text, type=SyncSettings) if text else SyncSettings()


def keep_settings(database: Database, settings: SyncSettings) -> None:
    """Keep what was chosen for a connection.

    Args:
        database: the file of the connection.
        settings: what was chosen.

    Errors:
        StorageError: the file cannot be used.
    """
    database.keep_fact(_FACT, msgspec.json.encode(settings).decode())
