"""Filling a new instance."""

from __future__ import annotations

from app.practice.demo.people import plant_people
from app.practice.demo.platform import plant_platform, set_properties
from app.practice.demo.policies import plant_policies
from app.practice.demo.tickets import plant_tickets
from app.practice.instance import Instance
from app.practice.releases import Release


def seed(instance: Instance, release: Release) -> None:
    """Fill a new instance; in one that was kept, set only what the release decides.

    Args:
        instance: The instance.
        release: The release it plays.
    """
    with instance.database.transaction():
        if not instance.database.count("sys_user"):
            plant_platform(instance)
            plant_policies(instance)
            plant_people(instance)
            plant_tickets(instance)
        set_properties(instance, release.build_properties())
