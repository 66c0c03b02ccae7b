"""What a release brings to a new instance besides its tables."""

from __future__ import annotations

from app.practice.demo.platform import set_properties
from app.practice.instance import Instance
from app.practice.releases import Release


def plant_features(instance: Instance, release: Release) -> None:
    """Set the properties of the release's features, and take away those of later ones.

    An instance that is upgraded keeps what it had, as real ones do.

    Args:
        instance: A new instance.
        release: The release it plays.
    """
    with instance.database.transaction():
        set_properties(instance, release.feature_properties())
        for name in release.later_properties():
            for row in instance.database.rows("sys_properties", name=name):
                instance.database.delete("sys_properties", row["sys_id"])
