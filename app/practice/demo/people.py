"""The people of the instance, their groups and roles."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice, product
from typing import Any

from app.practice.definitions.roles import ROLES, contained_in
from app.practice.demo.foundation import plant_foundation
from app.practice.demo.planting import demo_id, plant, plant_all, read_plot
from app.practice.instance import Instance
from app.practice.keys import hashed
from app.practice.store.database import Row
from app.practice.store.schema import ADMIN

ADMINISTRATOR = {
    "sys_id": "6816f79cc0a8016401c5a33be04be441",
    "user_name": "admin",
    "first_name": "System",
    "last_name": "Administrator",
}
PERSONAL = {"user_name": "mara.lindqvist", "first_name": "Mara", "last_name": "Lindqvist"}

STAFF = (
    ("Amina", "Okafor"),
    ("Jonas", "Veldkamp"),
    ("Priya", "Raman"),
    ("Luc", "Tremblay"),
    ("Sofia", "Marchetti"),
)
GROUPS = ("Identity operations", "Endpoint services", "Security operations", "Messaging and data")
ADMINISTERING = {
    "Identity operations": "user_admin",
    "Security operations": "security_admin",
    "Change advisory board": "itil_admin",
}

_EMPLOYEES = 600
_MEMBERS = 8


def plant_people(instance: Instance) -> None:
    """Add roles, groups, two accounts, staff, and everybody who just works there."""
    plot = read_plot("people.json")
    plant_all(instance, "sys_user_role", ((role, _role(role)) for role in ROLES))
    plant_all(instance, "sys_user_role_contains", _contained())
    plant_foundation(instance, plot)
    plant_all(instance, "sys_user", _employees(plot))
    plant_all(instance, "sys_user_group", _groups(plot))
    plant_all(instance, "sys_user_grmember", _members(plot))
    plant_all(instance, "sys_group_has_role", _grants_of_groups(plot))
    plant_all(instance, "sys_user_has_role", _grants_of_members(plot))
    _plant_user(instance, ADMINISTRATOR)
    _plant_user(instance, PERSONAL)
    _grant(instance, ADMINISTRATOR["sys_id"], ADMIN)
    for first_name, last_name in STAFF:
        user_name = f"{first_name}.{last_name}".lower()
        person = {"user_name": user_name, "first_name": first_name, "last_name": last_name}
        _plant_user(instance, person)
        plant_all(instance, "sys_user_has_role", _grants_of_staff(user_name))


def set_passwords(instance: Instance) -> None:
    """Let the two accounts sign in, with passwords that follow from the instance's secret."""
    for person in (ADMINISTRATOR, PERSONAL):
        name = person["user_name"]
        password = {"user_password": hashed(instance.keys.password(name))}
        row = instance.database.rows("sys_user", user_name=name)[0]
        instance.database.update("sys_user", row | password)


def _plant_user(instance: Instance, person: Row) -> None:
    user_name = person["user_name"]
    plant(instance, "sys_user", user_name, {"email": f"{user_name}@practice.example"} | person)


def _grant(instance: Instance, user: str, role: str) -> None:
    plant(instance, "sys_user_has_role", f"{user}|{role}", {"user": user, "role": _role_id(role)})


def _grants_of_staff(user_name: str) -> Iterator[tuple[str, Row]]:
    user = demo_id("sys_user", user_name)
    yield f"{user}|itil", {"user": user, "role": _role_id("itil")}
    for role in sorted(contained_in("itil")):
        inherited = {"role": _role_id(role), "inherited": "true", "inh_count": "1"}
        yield f"{user}|{role}", {"user": user} | inherited


def _role(name: str) -> Row:
    contained = ",".join(sorted(contained_in(name)))
    return {"sys_id": _role_id(name), "name": name, "includes_roles": contained}


def _role_id(name: str) -> str:
    return demo_id("sys_user_role", name)


def _contained() -> Iterator[tuple[str, Row]]:
    for role, direct in ROLES.items():
        for other in direct:
            yield f"{role}|{other}", {"role": _role_id(role), "contains": _role_id(other)}


def employee_id(index: int) -> str:
    """Return the `sys_id` of one of those who just work there, by any number."""
    return demo_id("sys_user", f"employee {index % _EMPLOYEES}")


def _employees(plot: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    for sys_id, user_name, *names in plot["well_known"]:
        yield user_name, {"sys_id": sys_id} | _named(user_name, *names)
    for index in range(_EMPLOYEES):
        yield f"employee {index}", _employee(plot, index)


def _employee(plot: dict[str, Any], index: int) -> Row:
    firsts, lasts = plot["first_names"], plot["last_names"]
    first = firsts[index % len(firsts)]
    # 7 and 40 share no factor, so that no two people get the same pair of names.
    last = lasts[(index * 7 + index // len(firsts)) % len(lasts)]
    place = plot["locations"][index % len(plot["locations"])]
    department = plot["departments"][index * 5 % len(plot["departments"])]
    return _named(_plain(f"{first}.{last}"), first, last) | {
        "title": plot["titles"][index * 11 % len(plot["titles"])],
        "employee_number": f"{index + 1:05d}",
        "location": demo_id("cmn_location", place[0]),
        "department": demo_id("cmn_department", department),
        "company": demo_id("core_company", plot["companies"][0][0]),
        "manager": employee_id(index // 10) if index else "",
        "city": place[0],
        "country": place[2],
        "preferred_language": "fr" if place[2] in {"FR", "BE"} else "",
        "active": "true" if (index + 1) % 40 else "false",
        "vip": "false" if index % 100 else "true",
        # On an instance in use most records are older than the column and hold nothing.
        "web_service_access_only": "" if index % 8 else "false",
    }


def _named(user_name: str, first_name: str, last_name: str) -> Row:
    return {
        "user_name": user_name,
        "first_name": first_name,
        "last_name": last_name,
        "name": f"{first_name} {last_name}".strip(),
        "email": f"{user_name}@practice.example",
    }


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def _group_names(plot: dict[str, Any]) -> list[tuple[str, str]]:
    return [*((name, "") for name in GROUPS), *map(tuple, plot["groups"])]


def _groups(plot: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    for index, (name, description) in enumerate(_group_names(plot)):
        yield (
            name,
            {
                "name": name,
                "description": description,
                "manager": employee_id(index * _MEMBERS),
                "email": f"{_plain(name).replace(' ', '.')}@practice.example",
            },
        )


def _members(plot: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    for (index, (group, _)), place in product(enumerate(_group_names(plot)), range(_MEMBERS)):
        user = employee_id(index * _MEMBERS + place)
        yield f"{group}|{user}", {"group": demo_id("sys_user_group", group), "user": user}


def _roles_of(group: str) -> list[str]:
    return [ADMINISTERING[group], "itil"] if group in ADMINISTERING else ["itil"]


def _grants_of_groups(plot: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    for group, _ in _group_names(plot):
        for role in _roles_of(group):
            granted = {"group": demo_id("sys_user_group", group), "role": _role_id(role)}
            yield f"{group}|{role}", granted


def _grants_of_members(plot: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    """Yield what each member inherits of their group."""
    members = _members(plot)
    for group, _ in _group_names(plot):
        held = set(_roles_of(group))
        every = sorted(held.union(*map(contained_in, held)))
        inherited = {
            "inherited": "true",
            "inh_count": "1",
            "granted_by": demo_id("sys_user_group", group),
        }
        for (key, member), role in product(islice(members, _MEMBERS), every):
            row = {"user": member["user"], "role": _role_id(role)}
            yield f"{key}|{role}", row | inherited
