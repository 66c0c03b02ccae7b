"""Companies, places and departments: what people and things belong to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.practice.demo.planting import demo_id, plant_all
from app.practice.instance import Instance
from app.practice.store.database import Row


def plant_foundation(instance: Instance, plot: dict[str, Any]) -> None:
    """Add the records that users and configuration items refer to.

    Args:
        instance: The instance.
        plot: What `people.json` tells.
    """
    plant_all(instance, "core_company", map(_company, plot["companies"]))
    plant_all(instance, "cmn_location", _locations(plot))
    plant_all(instance, "cmn_building", map(_building, plot["locations"]))
    plant_all(instance, "cmn_cost_center", _cost_centers(plot))
    plant_all(instance, "cmn_department", _departments(plot))


def _company(about: list[str]) -> tuple[str, Row]:
    name, city, country, kind = about
    return name, {"name": name, "city": city, "country": country, kind: "true"}


def _locations(plot: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    company = demo_id("core_company", plot["companies"][0][0])
    for city, country, _, time_zone, latitude, longitude, street, code in plot["locations"]:
        yield (
            city,
            {
                "name": city,
                "full_name": f"{country}/{city}",
                "company": company,
                "city": city,
                "country": country,
                "street": street,
                "zip": code,
                "time_zone": time_zone,
                "latitude": latitude,
                "longitude": longitude,
            },
        )


def _building(place: list[str]) -> tuple[str, Row]:
    city = place[0]
    about = {"name": f"{city} office", "location": demo_id("cmn_location", city), "floors": "3"}
    return city, about


def _cost_centers(plot: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    for index, name in enumerate(plot["departments"]):
        yield name, {"name": name, "code": f"CC{index + 1:03d}"}


def _departments(plot: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    company = demo_id("core_company", plot["companies"][0][0])
    for index, name in enumerate(plot["departments"]):
        yield (
            name,
            {
                "name": name,
                "id": f"{index + 1:04d}",
                "company": company,
                "cost_center": demo_id("cmn_cost_center", name),
                # The first twelve people belong to every fifth of the twelve departments.
                "dept_head": demo_id("sys_user", f"employee {index * 5 % 12}"),
            },
        )
