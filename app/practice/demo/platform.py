"""How the instance is set up: properties, business rules, policies, models and its log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from app.practice.clock import TIMESTAMP
from app.practice.demo.dictionary import describe_tables
from app.practice.demo.planting import plant_all, read_plot, today
from app.practice.instance import Instance
from app.practice.releases import RELEASES
from app.practice.store.database import Row

_LOG_ENTRIES = 720
_GLOBAL = {"sys_id": "global", "name": "Global", "scope": "global", "source": "global"}


def plant_platform(instance: Instance) -> None:
    """Describe the tables and columns, and add what the instance is set up with."""
    plot = read_plot("platform.json")
    plant_all(instance, "sys_scope", [("global", _GLOBAL)])
    describe_tables(instance)
    plant_all(instance, "sys_properties", map(_property, plot["properties"]))
    plant_all(instance, "sys_script", map(_business_rule, plot["rules"]))
    plant_all(instance, "sys_script_include", map(_script_include, plot["includes"]))
    plant_all(instance, "chg_model", map(_change_model, plot["models"]))
    plant_all(instance, "sys_auth_scope", [("useraccount", {"name": "useraccount"})])
    plant_all(instance, "syslog", _log(instance, plot["log"]))
    plant_all(instance, "sys_upgrade_history", _upgrades(instance))


def set_properties(instance: Instance, properties: dict[str, str]) -> None:
    """Set system properties, whether or not they are there."""
    for name, value in properties.items():
        row = instance.database.find("sys_properties", name=name)
        if row:
            instance.database.update("sys_properties", row | {"value": value})
        else:
            plant_all(instance, "sys_properties", [(name, {"name": name, "value": value})])


def _property(about: list[str]) -> tuple[str, Row]:
    name, value, kind, description = about
    return name, {"name": name, "value": value, "type": kind, "description": description}


def _business_rule(about: list[str]) -> tuple[str, Row]:
    name, table, when, operations, description = about
    actions = {f"action_{operation}": "true" for operation in operations.split()}
    row = {"name": name, "collection": table, "when": when, "description": description}
    return f"{table}.{name}", row | actions


def _script_include(name: str) -> tuple[str, Row]:
    return name, {"name": name, "api_name": f"global.{name}", "access": "public"}


def _change_model(about: list[str]) -> tuple[str, Row]:
    sys_id, name, description = about
    return name, {"sys_id": sys_id, "name": name, "description": description}


def note_upgrade(instance: Instance, before: str, after: str) -> None:
    """Note that the instance was upgraded.

    Args:
        instance: The instance.
        before: The build it had, as in `glide.war`.
        after: The build it has now.
    """
    upgrade = _upgrade(before, after, instance.clock.now())
    plant_all(
        instance, "sys_upgrade_history", [(f"{before} {upgrade['upgrade_started']}", upgrade)]
    )


def _upgrades(instance: Instance) -> Iterator[tuple[str, Row]]:
    """Yield the last upgrades: the instance was made two releases before the one it has."""
    last = instance.schema.release.position + 1
    builds = [one.build_properties()["glide.war"] for one in RELEASES[max(0, last - 3) : last]]
    for index, (before, after) in enumerate(pairwise(builds)):
        moment = today(instance) - timedelta(days=200 * (len(builds) - index) - 190)
        yield after, _upgrade(before, after, moment)


def _upgrade(before: str, after: str, started: datetime) -> Row:
    stamp, finished = f"{started:{TIMESTAMP}}", f"{started + timedelta(hours=2):{TIMESTAMP}}"
    return {
        "from_version": before,
        "to_version": after,
        "upgrade_started": stamp,
        "upgrade_finished": finished,
        "changes_processed": "48210",
        "changes_skipped": "17",
        "sys_created_on": stamp,
        "sys_updated_on": finished,
    }


def _log(instance: Instance, messages: list[str]) -> Iterator[tuple[str, Row]]:
    for index in range(_LOG_ENTRIES):
        moment = today(instance) - timedelta(hours=2 * (_LOG_ENTRIES - index))
        about = {
            "message": messages[index % len(messages)],
            "source": "com.glide.schedule",
            "sequence": str(index),
            "sys_created_on": f"{moment:{TIMESTAMP}}",
            "sys_updated_on": f"{moment:{TIMESTAMP}}",
        }
        yield str(index), about
