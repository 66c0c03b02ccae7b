"""The report: everything the connection will need, tried with its own token."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from app.errors import AppError
from app.findings import Finding, Status
from app.instance.address import InstanceAddress
from app.instance.client import InstanceClient
from app.instance.recognition import recognise
from app.instance.schema import read_choices
from app.network import NetworkPolicy
from app.signin.identity import whoami
from app.words import Words, translate, verbatim

_TICKET_TABLES = {
    "change_request": (
        translate("Report", "Change requests can be read"),
        translate("Report", "sn_change_write or itil"),
    ),
    "incident": (
        translate("Report", "Incidents can be read"),
        translate("Report", "sn_incident_write or itil"),
    ),
}
Probe = Callable[[], Awaitable[Finding]]


class Probes:
    """Tries everything that the connection will need.

    Args:
        client: a client that proves itself with the connection's token.
        address: the instance.
        policy: how it is reached.
        expected_user: user name of the integration user.
        renew: renews the access token; it fails where the application registry is not active.
    """

    def __init__(
        self,
        client: InstanceClient,
        address: InstanceAddress,
        *,
        policy: NetworkPolicy,
        expected_user: str,
        renew: Callable[[], Awaitable[None]],
    ) -> None:
        self._client = client
        self._address = address
        self._policy = policy
        self._expected_user = expected_user
        self._renew = renew

    async def run(self) -> tuple[Finding, ...]:
        """Return the report; a failed probe is a red finding, never an exception."""
        instance = translate("Report", "The instance answers")
        registry = translate("Report", "The application registry is active")
        owner = translate("Report", "The token belongs to the integration user")
        findings = [
            await _guarded("reach", instance, self._reach),
            await _guarded("registry", registry, self._registry),
            await _guarded("owner", owner, self._owner),
        ]
        for table, (title, role) in _TICKET_TABLES.items():
            findings.append(await _guarded(table, title, partial(self._table, table, role)))
        states = translate("Report", "State names were read")
        findings.append(await _guarded("states", states, self._states))
        return tuple(findings)

    async def _reach(self) -> Finding:
        seen = await recognise(self._address, self._policy)
        trust = (
            translate("Report", "private CA of this connection")
            if seen.private_ca
            else translate("Report", "trusted by this computer")
        )
        return Finding(
            "reach",
            Status.OK,
            translate("Report", "The instance answers, its certificate is trusted"),
            translate("Report", "{trust} · {ms} ms").format(trust=trust, ms=seen.latency_ms),
        )

    async def _registry(self) -> Finding:
        await self._renew()
        return Finding(
            "registry",
            Status.OK,
            translate("Report", "The application registry is active"),
            translate("Report", "the token was renewed"),
        )

    async def _owner(self) -> Finding:
        identity = await whoami(self._client)
        title = translate("Report", "The token belongs to the integration user")
        if identity.user_name == self._expected_user:
            return Finding("owner", Status.OK, title, verbatim(identity.user_name))
        return Finding(
            "owner",
            Status.BLOCKED,
            translate("Report", "The token belongs to {user}").format(user=identity.user_name),
            translate("Report", "it must be {user}").format(user=self._expected_user),
            translate("Report", "Authorize again and sign in as the integration user."),
        )

    async def _table(self, table: str, role: Words) -> Finding:
        rows = await self._client.records(table, fields=("sys_id",), limit=1)
        title, _ = _TICKET_TABLES[table]
        if rows:
            return Finding(table, Status.OK, title, verbatim(table))
        return Finding(
            table,
            Status.WARNING,
            translate("Report", "No record of {table} is visible").format(table=table),
            translate("Report", "the table is empty, or access rules hide its records"),
            translate(
                "Report",
                "If it is not empty, grant {user} the role {role}: "
                "User Administration > Users > {user} > Roles.",
            ).format(user=self._expected_user, role=role),
        )

    async def _states(self) -> Finding:
        counts = [len(await read_choices(self._client, table, "state")) for table in _TICKET_TABLES]
        if all(counts):
            return Finding(
                "states",
                Status.OK,
                translate("Report", "State names were read"),
                translate("Report", "%n states", "", sum(counts)),
            )
        return Finding(
            "states",
            Status.WARNING,
            translate("Report", "State names cannot be read"),
            translate("Report", "states are read from tickets instead"),
            translate("Report", "Grant the role personalize_choices to see them all."),
        )


async def _guarded(key: str, title: Words, probe: Probe) -> Finding:
    try:
        return await probe()
    except AppError as error:
        return Finding.of_error(key, title, error)
