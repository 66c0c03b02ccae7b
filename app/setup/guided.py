"""The guided way: what an administrator makes by hand, form by form. Pure.

Source:
    ServiceNow documentation, "Navigate by URL" for forms that an address fills in, "Create an OAuth
    API endpoint for external clients", "Create a user" and "Assign a role to a user" for menu paths
    and labels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.connections.secrets import SecretKind
from app.instance.address import InstanceAddress
from app.instance.query import Query
from app.setup.planned_records import PlanRequest, registry_values, user_values
from app.setup.roles import ROLE_NEEDS
from app.words import Words, translate, verbatim

_NEW: Final = "-1"
_ENTRIES: Final = "oauth_entity"
_USERS: Final = "sys_user"
# As an English instance shows them; no translation of ours follows those of an instance.
_PLACE_OF_USERS: Final = "User Administration > Users"
_PLACE_OF_ENTRIES: Final = "System OAuth > Application Registry"
_KIND_OF_ENTRY: Final = "Create an OAuth API endpoint for external clients"


class Task(StrEnum):
    """What is made by hand, in order: each is checked with the help of the one before."""

    USER = "user"
    REGISTRY = "registry"
    ROLES = "roles"


@dataclass(frozen=True)
class Guided:
    """How far the guided way has come; no secrets.

    Attributes:
        client_id: chosen here and typed there, or pasted from there.
        done: what was checked, or accepted by a person.
        registry_sys_id: the application registry entry, "" while only an administrator could tell.
        user_sys_id: the integration user, "" until it was seen.
    """

    client_id: str = ""
    done: tuple[Task, ...] = ()
    registry_sys_id: str = ""
    user_sys_id: str = ""

    @property
    def task(self) -> Task | None:
        """What comes next, None when everything is there."""
        return next((task for task in Task if task not in self.done), None)


@dataclass(frozen=True)
class FormValue:
    """A value that a form has to hold.

    Attributes:
        label: what the form calls the field.
        text: the value; "" where it is a secret.
        secret: which secret it is; the address of a form never carries one, so it is copied.
    """

    label: Words
    text: str = ""
    secret: SecretKind | None = None


@dataclass(frozen=True)
class GuidedStep:
    """One form.

    Attributes:
        task: what is made with it.
        title: the same in words.
        path: where the menu has it, for those who do not open it from here.
        url: the form, filled in as far as an address may.
        advice: what to do there.
        values: what it has to hold, those to be copied first.
    """

    task: Task
    title: Words
    path: Words
    url: str
    advice: Words
    values: tuple[FormValue, ...]


def guided_steps(request: PlanRequest, client_id: str) -> tuple[GuidedStep, ...]:
    """Return what an administrator does by hand, in order.

    Args:
        request: what was chosen, and what is known about the instance.
        client_id: names the client in the application registry.

    Errors:
        InputError: a name cannot stand in an address.
    """
    registry = {**registry_values(request, None), "client_id": client_id}
    return (
        _user_step(request.address, user_values(request)),
        _registry_step(request.address, registry),
        _roles_step(request.address, request.user_name),
    )


def form_url(address: InstanceAddress, table: str, values: Mapping[str, str]) -> str:
    """Return the address of the form for a new record, with these values filled in.

    Args:
        address: the instance.
        table: where the record goes.
        values: column to value; never a secret, since addresses are written into logs.

    Errors:
        InputError: a value would change the others.
    """
    query = Query()
    for column, value in values.items():
        query = query.where(column, "=", value)
    return address.url(f"/{table}.do", sys_id=_NEW, sysparm_query=str(query))


def _user_step(address: InstanceAddress, values: Mapping[str, str]) -> GuidedStep:
    return GuidedStep(
        Task.USER,
        translate("Guided", "Integration user"),
        verbatim(f"{_PLACE_OF_USERS} > New"),
        form_url(address, _USERS, values),
        translate(
            "Guided",
            "Copy the password into the field Password and save. Where the form has no such field, "
            "save first, then select Set Password and leave Password needs reset clear.",
        ),
        (
            FormValue(translate("Guided", "Password"), secret=SecretKind.USER_PASSWORD),
            FormValue(translate("Guided", "User ID"), values["user_name"]),
            FormValue(translate("Guided", "First name"), values["first_name"]),
            FormValue(translate("Guided", "Last name"), values["last_name"]),
            FormValue(translate("Guided", "Email"), values["email"]),
            FormValue(translate("Guided", "Title"), values["title"]),
        ),
    )


def _registry_step(address: InstanceAddress, values: Mapping[str, str]) -> GuidedStep:
    return GuidedStep(
        Task.REGISTRY,
        translate("Guided", "Application registry entry"),
        verbatim(f"{_PLACE_OF_ENTRIES} > New > {_KIND_OF_ENTRY}"),
        form_url(address, _ENTRIES, values),
        translate(
            "Guided",
            "Copy the client secret into the field Client Secret and save. Scope Restriction, "
            "where the form has it, has to be Broadly scoped.",
        ),
        (
            FormValue(translate("Guided", "Client Secret"), secret=SecretKind.CLIENT_SECRET),
            FormValue(translate("Guided", "Name"), values["name"]),
            FormValue(translate("Guided", "Client ID"), values["client_id"]),
            FormValue(translate("Guided", "Redirect URL"), values["redirect_url"]),
            FormValue(
                translate("Guided", "Refresh Token Lifespan"), values["refresh_token_lifespan"]
            ),
            FormValue(translate("Guided", "Comments"), values["comments"]),
        ),
    )


def _roles_step(address: InstanceAddress, user_name: str) -> GuidedStep:
    query = Query().where("user_name", "=", user_name)
    return GuidedStep(
        Task.ROLES,
        translate("Guided", "Roles of the integration user"),
        verbatim(f"{_PLACE_OF_USERS} > {user_name} > Roles > Edit"),
        address.url(f"/{_USERS}.do", sysparm_query=str(query)),
        translate(
            "Guided",
            "Select Edit in the list Roles, add these roles and save. Leave out those that the "
            "instance does not know; itil stands for the first two.",
        ),
        tuple(FormValue(need.reason, need.name) for need in ROLE_NEEDS),
    )
