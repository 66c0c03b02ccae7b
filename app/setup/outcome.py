"""What an installation leads to: records on the instance, and a connection to save."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.connections.connection import Connection
from app.setup.checklist import Provisioned, SetupState
from app.setup.order import address_of, provisioned_of
from app.setup.plan import Plan


def provisioned_by(plan: Plan) -> Provisioned:
    """Return what an applied plan left on the instance."""
    return Provisioned(
        client_id=plan.registry.values["client_id"],
        registry_sys_id=plan.registry.sys_id,
        user_sys_id=plan.user.sys_id,
        user_email=plan.user.values["email"],
    )


def connection_of(state: SetupState, *, now: datetime) -> Connection:
    """Return the connection that an applied installation leads to.

    Args:
        state: the installation.
        now: when the set-up ends.

    Errors:
        SetupError: nothing was applied yet.
    """
    made, address = provisioned_of(state), address_of(state)
    return Connection(
        id=state.connection_id,
        name=address.label,
        address=address,
        centres=state.centres,
        ca_file=state.ca_file,
        proxy=state.proxy,
        practice=state.practice,
        client_id=made.client_id,
        registry_name=state.registry_name,
        registry_sys_id=made.registry_sys_id,
        user_name=state.user_name,
        user_sys_id=made.user_sys_id,
        initiated_by=state.initiated_by,
        created_at=now,
        consent_expires_at=(state.consented_at or now)
        + timedelta(seconds=state.tokens.refresh_lifespan_s),
        changes=state.changes,
        reminders=state.reminders,
        refresh_lifespan_s=state.tokens.refresh_lifespan_s,
        user_email=made.user_email,
    )
