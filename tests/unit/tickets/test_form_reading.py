"""The form of a ticket, read from the practice instance."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from app.connections.connection import Connection
from app.instance.access import PasswordAccess
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.practice.server import PracticeServer
from app.secret import Secret
from app.tickets.draft import TicketType
from app.tickets.form import FieldKind, FormSource
from app.tickets.form_reading import read_form

CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


async def add(client, to: str, **values: str) -> None:
    """Make a record that shapes a form."""
    await client.create(to, values)


async def test_kinds_and_labels_come_from_the_dictionary(client) -> None:
    """Every column has its label, its kind and its length, the inherited ones too."""
    form = await read_form(client, CHANGE)
    group = form.field("assignment_group")
    plan = form.field("backout_plan")
    start = form.field("start_date")

    assert form.source is FormSource.DICTIONARY
    assert (group.label, group.kind, group.reference) == (
        "Assignment group",
        FieldKind.REFERENCE,
        "sys_user_group",
    )
    assert (plan.kind, plan.longest) == (FieldKind.LONG_TEXT, 4000)
    assert start.kind is FieldKind.MOMENT


async def test_labels_and_choices_speak_the_language_of_the_windows(client) -> None:
    """French labels where the instance has them, and choices in French."""
    form = await read_form(client, CHANGE, language="fr")
    category = form.field("category")

    assert form.field("assignment_group").label == "Groupe d'affectation"
    assert category.label_of("Hardware") == "Matériel"


async def test_language_without_labels_is_shown_in_english(client) -> None:
    """An instance that does not speak a language is shown in English, not empty."""
    form = await read_form(client, CHANGE, language="pt")

    assert form.field("assignment_group").label == "Assignment group"
    assert form.field("category").label_of("Hardware") == "Hardware"


async def test_dependent_choices_follow_the_column_above(client) -> None:
    """A subcategory is offered with its own category alone."""
    field = (await read_form(client, INCIDENT)).field("subcategory")
    of_software = {choice.value for choice in field.choices_with("software")}
    of_hardware = {choice.value for choice in field.choices_with("hardware")}

    assert field.dependent_on == "category"
    assert of_software
    assert of_hardware
    assert not of_software & of_hardware


async def test_inactive_choices_are_not_offered(client, practice: PracticeServer) -> None:
    """A choice that an administrator switched off is gone from the form."""
    row = practice.database.find(
        "sys_choice", name="change_request", element="category", value="Hardware", language="en"
    )
    await client.update("sys_choice", row["sys_id"], {"inactive": "true"})
    form = await read_form(client, CHANGE)

    assert "Hardware" not in {choice.value for choice in form.field("category").choices}


async def test_overrides_of_the_dictionary_count_where_they_say_so(client) -> None:
    """An override makes a task's column mandatory for changes; one without its flag does not."""
    about = {"name": "change_request", "base_table": "task"}
    await add(
        client,
        "sys_dictionary_override",
        **about,
        element="assignment_group",
        mandatory="true",
        mandatory_override="true",
    )
    await add(
        client, "sys_dictionary_override", **about, element="business_service", mandatory="true"
    )
    form = await read_form(client, CHANGE)

    assert form.first[0].column == "assignment_group"
    assert form.field("assignment_group").mandatory
    assert not form.field("business_service").mandatory


async def test_data_policies_make_fields_mandatory(client) -> None:
    """A policy that binds new tickets counts; one about closed tickets does not."""
    policy = await client.create(
        "sys_data_policy2", {"short_description": "Ours", "model_table": "incident"}
    )
    await add(
        client,
        "sys_data_policy_rule",
        sys_data_policy=policy["sys_id"],
        table="incident",
        field="business_service",
        mandatory="true",
    )
    form = await read_form(client, INCIDENT)

    assert form.knows_policies
    assert form.field("business_service").demanded
    assert form.field("business_service") in form.first
    assert not form.field("close_code").demanded


async def test_what_belongs_to_others_is_not_offered(client) -> None:
    """Neither our own columns nor those of the instance can be added a second time."""
    form = await read_form(client, CHANGE)
    offered = {field.column for field in (*form.first, *form.further)}

    assert not offered & {"short_description", "number", "state", "sys_id", "task_effective_number"}
    assert {"type", "justification", "start_date", "comments"} <= offered


@pytest.fixture
async def integration_client(
    client: InstanceClient, practice: PracticeServer, connection: Connection
) -> AsyncIterator[InstanceClient]:
    """Return a client whose user may work on tickets and is no administrator."""
    user = practice.database.find("sys_user", user_name=practice.personal.user_name)
    for name in ("sn_change_write", "sn_incident_write", "personalize_choices"):
        role = practice.database.find("sys_user_role", name=name)
        await add(client, "sys_user_has_role", user=user["sys_id"], role=role["sys_id"])
    async with InstanceClient(
        connection.address,
        NetworkPolicy(ca_file=practice.ca_file),
        PasswordAccess(practice.personal.user_name, Secret(practice.personal.password)),
    ) as one:
        yield one


@pytest.mark.parametrize("ticket_type", list(TicketType))
async def test_without_the_dictionary_the_pages_tell(integration_client, ticket_type) -> None:
    """A user who may not read the dictionary gets the form that the pages of the instance know."""
    form = await read_form(integration_client, ticket_type)

    assert form.source is FormSource.PAGES
    assert not form.knows_policies
    assert form.field("assignment_group").reference == "sys_user_group"
    assert form.field("category").choices
    assert len(form.further) > 10


async def test_without_any_of_them_the_usual_fields_are_there(
    integration_client, practice: PracticeServer
) -> None:
    """Where nothing may be read, the form has the fields of every instance, and says so."""
    practice.conditions.columns_untold = True
    form = await read_form(integration_client, INCIDENT)

    assert form.source is FormSource.NOWHERE
    assert [field.column for field in form.first] == [
        "assignment_group",
        "assigned_to",
        "cmdb_ci",
        "category",
        "subcategory",
    ]
