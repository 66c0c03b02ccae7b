"""Configuration items: computers, network gear and the services that run on them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from app.practice.demo.people import employee_id
from app.practice.demo.planting import demo_id, plant_all, read_plot
from app.practice.instance import Instance
from app.practice.store.database import Row

_MANUFACTURER = "Fjordlys Computers"
_EACH = 3


def plant_assets(instance: Instance) -> None:
    """Add configuration items in every place, services, and what each service depends on."""
    plot, places = read_plot("operations.json"), read_plot("people.json")["locations"]
    for system in plot["systems"]:
        plant_all(instance, system[0], _items(system, places))
    plant_all(instance, "cmdb_ci_service", map(_service, enumerate(plot["services"])))
    about = {"name": "Depends on::Used by"}
    descriptors = {"parent_descriptor": "Depends on", "child_descriptor": "Used by"}
    plant_all(instance, "cmdb_rel_type", [("depends", about | descriptors)])
    plant_all(instance, "cmdb_rel_ci", _relations(plot, places))


def service_id(name: str) -> str:
    """Return the `sys_id` of a demo service."""
    return demo_id("cmdb_ci_service", name)


def _items(system: list[str], places: list[list[str]]) -> Iterator[tuple[str, Row]]:
    _, prefix, name, version = system
    for (index, place), number in product(enumerate(places), range(1, _EACH + 1)):
        host = f"{prefix}-{place[0].lower()}-{number:02d}"
        row = {
            "name": host,
            "asset_tag": f"P{index * _EACH + number:06d}",
            "serial_number": f"FL-{prefix.upper()}-{index * 37 + number:05d}",
            "location": demo_id("cmn_location", place[0]),
            "manufacturer": demo_id("core_company", _MANUFACTURER),
            "assigned_to": employee_id(index * _EACH + number) if prefix == "lap" else "",
            "ip_address": f"192.0.2.{index * 8 + number}",
            "environment": "test" if number == _EACH else "production",
        }
        computer = {"os": name, "os_version": version, "host_name": host, "ram": "16384"}
        yield host, row | (computer if name else {})


def _service(about: tuple[int, str]) -> tuple[str, Row]:
    index, name = about
    critical = "1 - most critical" if index < _EACH else "3 - less critical"
    return name, {"name": name, "busines_criticality": critical, "environment": "production"}


def _relations(plot: dict[str, Any], places: list[list[str]]) -> Iterator[tuple[str, Row]]:
    servers = plot["systems"][:2]
    for (table, prefix, *_), (index, service) in product(servers, enumerate(plot["services"])):
        host = f"{prefix}-{places[index % len(places)][0].lower()}-01"
        yield (
            f"{service}|{host}",
            {
                "parent": service_id(service),
                "child": demo_id(table, host),
                "type": demo_id("cmdb_rel_type", "depends"),
            },
        )
