"""The people of the instance, their groups and roles."""

from __future__ import annotations

from app.practice.database import Row
from app.practice.definitions.roles import ROLES
from app.practice.demo.planting import demo_id, plant
from app.practice.instance import Instance
from app.practice.keys import hashed
from app.practice.schema import ADMIN

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


def plant_people(instance: Instance) -> None:
    """Add roles, groups, two accounts that sign in, and staff who do not."""
    for role in ROLES:
        plant(instance, "sys_user_role", role, {"name": role})
    for role, contents in ROLES.items():
        for contained in contents:
            parts = {"role": _role_id(role), "contains": _role_id(contained)}
            plant(instance, "sys_user_role_contains", f"{role}|{contained}", parts)
    for group in GROUPS:
        plant(instance, "sys_user_group", group, {"name": group})
    for person in (ADMINISTRATOR, PERSONAL):
        password = instance.keys.password(person["user_name"])
        _plant_user(instance, person | {"user_password": hashed(password)})
    _grant(instance, ADMINISTRATOR["sys_id"], ADMIN)
    for first_name, last_name in STAFF:
        user_name = f"{first_name}.{last_name}".lower()
        person = {"user_name": user_name, "first_name": first_name, "last_name": last_name}
        _plant_user(instance, person)
        _grant(instance, demo_id("sys_user", user_name), "itil")


def _plant_user(instance: Instance, person: Row) -> None:
    user_name = person["user_name"]
    plant(instance, "sys_user", user_name, {"email": f"{user_name}@practice.example"} | person)


def _grant(instance: Instance, user: str, role: str) -> None:
    grant = {"user": user, "role": _role_id(role)}
    plant(instance, "sys_user_has_role", f"{user}|{role}", grant)


def _role_id(role: str) -> str:
    return demo_id("sys_user_role", role)
