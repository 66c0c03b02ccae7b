"""Filling a new instance."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from app.practice.clock import Clock
from app.practice.definitions import TABLES
from app.practice.demo.assets import plant_assets
from app.practice.demo.dictionary import describe_tables
from app.practice.demo.features import plant_features
from app.practice.demo.many import Progress, plant_many
from app.practice.demo.operations import plant_operations
from app.practice.demo.people import plant_people, set_passwords
from app.practice.demo.planting import today
from app.practice.demo.platform import note_upgrade, plant_platform, set_properties
from app.practice.demo.policies import plant_policies
from app.practice.demo.tickets import plant_tickets
from app.practice.demo.views import plant_views
from app.practice.instance import Instance
from app.practice.keys import Keys
from app.practice.releases import Release
from app.practice.store.database import Database
from app.practice.store.schema import Schema
from app.practice.switches.conditions import Conditions


def seed(
    instance: Instance,
    release: Release,
    *,
    tickets: int = 0,
    progress: Progress = lambda _done, _total: None,
) -> None:
    """Fill a new instance; in one that was kept, add what its definitions have gained since.

    An instance is new until all of it is there, so that a start that was killed is begun again.

    Args:
        instance: The instance.
        release: The release it plays.
        tickets: How many tickets a new instance gets besides the usual ones.
        progress: Told how many of these are there, and of how many.
    """
    new = not instance.database.mark
    if new:
        instance.database.restore(_records(release, today(instance)))
    with instance.database.transaction():
        build = release.build_properties()
        before = instance.property("glide.war")
        if before not in {"", build["glide.war"]}:
            note_upgrade(instance, before, build["glide.war"])
        set_properties(instance, build)
        if new:
            set_passwords(instance)
            plant_features(instance, release)
            plant_many(instance, tickets, progress)
        elif instance.database.mark != instance.schema.fingerprint:
            describe_tables(instance)
            plant_views(instance)
        instance.database.mark = instance.schema.fingerprint


class _StoppedClock(Clock):
    """Shows one moment, so that the time of day leaves no trace in the records."""

    def __init__(self, moment: datetime) -> None:
        super().__init__()
        self._moment_s = int(moment.timestamp())

    def seconds(self) -> int:
        """Return whole seconds since 1970."""
        return self._moment_s


@lru_cache(maxsize=2)
def _records(release: Release, day: datetime) -> bytes:
    """Return what every instance of a release has in it on a day, whatever its secret."""
    database = Database(Schema(TABLES, release))
    instance = Instance(database, Keys(b""), _StoppedClock(day), Conditions())
    with database.transaction():
        plant_platform(instance)
        plant_views(instance)
        plant_policies(instance)
        plant_people(instance)
        plant_assets(instance)
        plant_tickets(instance)
        plant_operations(instance)
    image = database.image()
    database.close()
    return image
