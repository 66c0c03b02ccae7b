"""The command `firnline plan`: what a set-up would do to an instance, without doing it."""

from __future__ import annotations

import argparse
import asyncio
import sys
from datetime import UTC, datetime

from app.asking import ask_password
from app.cli import Exit, fail
from app.connections.connection import Centre
from app.instance.address import parse_address
from app.instance.recognition import recognise
from app.instance.release import Release, read_release
from app.network import NetworkPolicy
from app.secret import Secret
from app.setup.administrator import Administrator, sign_in_by_password
from app.setup.checklist import new_connection_id
from app.setup.comparison import compare
from app.setup.plan import Plan, plan_as_json
from app.setup.planned_records import PlanRequest


def run_plan(arguments: argparse.Namespace) -> int:
    """Compare a plan with an instance, print it as JSON, and return the exit code.

    Nothing is written to the instance and nothing is kept here.

    Args:
        arguments: what `parse` returned for the command `plan`.

    Errors:
        InputError: the address or a name cannot be used.
        NetworkError: the instance cannot be reached.
        InstanceError: it is none, or it refuses the administrator.
    """
    return asyncio.run(_plan(arguments, ask_password(arguments.administrator)))


async def _plan(arguments: argparse.Namespace, password: Secret) -> int:
    policy = NetworkPolicy(arguments.ca_file)
    address = (await recognise(parse_address(arguments.address), policy)).address
    administrator = await sign_in_by_password(
        address, policy, user_name=arguments.administrator, password=password
    )
    async with administrator.client() as client:
        release = await read_release(client)
        if release is not None and not release.supported:
            return fail(f"The release {release.family} is too old. Upgrade to Kingston or later.")
        plan = await compare(client, _request(arguments, administrator, release))
    sys.stdout.write(f"{plan_as_json(plan, address.origin)}\n")
    return Exit.DONE if plan.can_apply else fail(_in_the_way(plan))


def _request(
    arguments: argparse.Namespace, administrator: Administrator, release: Release | None
) -> PlanRequest:
    centres = tuple(Centre(each) for each in arguments.centres or [Centre.SECURITY.value])
    return PlanRequest(
        connection_id=new_connection_id(),
        registry_name=arguments.registry_name,
        user_name=arguments.user_name,
        centres=centres,
        address=administrator.address,
        release=release,
        held=frozenset(),
        today=datetime.now(UTC).date(),
    )


def _in_the_way(plan: Plan) -> str:
    items = [item for item in plan.items if item.fate.value == "taken"]
    return " ".join(f"{item.name}: {item.note}" for item in items)
