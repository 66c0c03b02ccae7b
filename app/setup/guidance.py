"""Leading an administrator by hand: generated secrets, forms, and checks before going on."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from app.connections.secrets import SecretKind, secret_name
from app.findings import Status
from app.instance.release import read_release
from app.secret import Secret, generate_client_secret, generate_password
from app.setup.administrator import sign_in_by_password
from app.setup.checklist import Provisioned, SetupState, is_blocked, warnings_of
from app.setup.comparison import compare
from app.setup.guided import Guided, GuidedStep, Task, guided_steps
from app.setup.guided_access import HandMade
from app.setup.guided_checks import check, find_user_sys_id
from app.setup.guided_look import findings_of
from app.setup.names import refuse_names
from app.setup.order import address_of, out_of_order
from app.setup.plan import ItemKind, Plan
from app.setup.planned_records import PlanRequest, user_values
from app.setup.secrets import SetupSecrets

_GENERATED = {
    SecretKind.CLIENT_SECRET: generate_client_secret,
    SecretKind.USER_PASSWORD: generate_password,
}


class Guidance:
    """Checks what an administrator makes by hand; every method returns the new state.

    Args:
        state: what the installation knows at the moment.
        move: takes a new state, on disk first.
        secrets: where the secrets of the installation are.
        now: the clock, in UTC.

    Attributes:
        password: of the integration user, once it was generated; in memory until Finish.
    """

    def __init__(
        self,
        state: Callable[[], SetupState],
        move: Callable[[SetupState], SetupState],
        *,
        secrets: SetupSecrets,
        now: Callable[[], datetime],
    ) -> None:
        self._state = state
        self._move = move
        self._secrets = secrets
        self._now = now
        self.password: Secret | None = None

    async def begin(self, *, registry_name: str, user_name: str) -> SetupState:
        """Generate what is to be typed, unless it was before; a new name begins anew.

        Args:
            registry_name: name for the application registry entry.
            user_name: name for the integration user.

        Errors:
            VaultError: no key ring; the caller offers `keep_for_this_run`.
            InputError: a name cannot be used, or cannot stand in the address of a form.
        """
        refuse_names(registry_name=registry_name, user_name=user_name)
        state = self._state()
        named = replace(state, registry_name=registry_name, user_name=user_name)
        is_same = (state.registry_name, state.user_name) == (registry_name, user_name)
        if not is_same:
            named = replace(named, guided=Guided(named.guided.client_id), guided_findings=())
        request = self._request(named)
        if not named.guided.client_id:
            named = replace(named, guided=replace(named.guided, client_id=uuid.uuid4().hex))
        guided_steps(request, named.guided.client_id)
        await self._generate(state.connection_id)
        await self._secrets.keep_proxy_password(state.connection_id)
        return self._move(named)

    def steps(self) -> tuple[GuidedStep, ...]:
        """Return the forms, in order."""
        state = self._state()
        return guided_steps(self._request(state), state.guided.client_id)

    async def secret(self, kind: SecretKind) -> Secret:
        """Return a generated secret, to be copied.

        Args:
            kind: which one.

        Errors:
            VaultError: the key ring does not give it.
            SetupError: nothing was generated yet.
        """
        secret = await self._secrets.load(self._state().connection_id, kind)
        if secret is None:
            raise out_of_order()
        return secret

    def use_client_id(self, client_id: str) -> SetupState:
        """Take the client ID that the instance made up, because its form did not take ours.

        Args:
            client_id: as it was pasted.
        """
        state = self._state()
        guided = replace(state.guided, client_id=client_id.strip())
        return self._move(replace(state, guided=guided, guided_findings=()))

    async def check(self) -> SetupState:
        """Look at what was made last as the integration user, and go on where all of it fits.

        Errors:
            VaultError: the key ring does not answer.
            NetworkError: the instance did not answer.
            InstanceError: it sleeps, is in maintenance, or keeps this computer out.
        """
        task = self._task()
        made = await self._made()
        found = await check(task, made)
        state = replace(self._state(), guided_findings=found)
        if task is Task.USER and not state.guided.user_sys_id:
            guided = replace(state.guided, user_sys_id=await find_user_sys_id(made))
            state = replace(state, guided=guided)
        return self._take(state, task)

    def accept(self) -> SetupState:
        """Go on knowingly with what the instance does not show; a person has looked.

        Errors:
            SetupError: something was found that does not fit.
        """
        state, task = self._state(), self._task()
        if not state.guided_findings or is_blocked(state.guided_findings):
            raise out_of_order()
        seen = tuple(replace(each, status=Status.OK) for each in state.guided_findings)
        return self._take(replace(state, guided_findings=seen), task)

    async def look_as_administrator(self, user_name: str, password: Secret) -> SetupState:
        """Let an administrator look at all of it once; nothing is written and nobody stays.

        Args:
            user_name: of the administrator.
            password: used for the look alone.

        Errors:
            PasswordRefusedError: they are wrong, or basic authentication is restricted.
            NotAdministratorError: the role is missing.
            NetworkError: the instance did not answer.
            InstanceError: the instance refused to show a table.
        """
        state, task = self._state(), self._task()
        address, policy = address_of(state), self._secrets.policy_of(state)
        seer = await sign_in_by_password(address, policy, user_name=user_name, password=password)
        async with seer.client() as client:
            release = await read_release(client)
            held = await self._secrets.held(state.connection_id)
            request = replace(self._request(state), release=release, held=held)
            plan = await compare(client, request)
        found = findings_of(plan, task, state.guided.client_id)
        return self._take(replace(_with_records(state, plan), guided_findings=found), task)

    def _take(self, state: SetupState, task: Task) -> SetupState:
        """Go on to the next form where nothing is in doubt."""
        if is_blocked(state.guided_findings) or warnings_of(state.guided_findings):
            return self._move(state)
        guided = replace(state.guided, done=(*state.guided.done, task))
        state = replace(state, guided=guided, guided_findings=())
        if guided.task is None:
            state = replace(state, provisioned=self._provisioned(state))
        return self._move(state)

    def _provisioned(self, state: SetupState) -> Provisioned:
        return Provisioned(
            client_id=state.guided.client_id,
            registry_sys_id=state.guided.registry_sys_id,
            user_sys_id=state.guided.user_sys_id,
            user_email=user_values(self._request(state))["email"],
        )

    def _task(self) -> Task:
        task = self._state().guided.task
        if task is None:
            raise out_of_order()
        return task

    async def _made(self) -> HandMade:
        state = self._state()
        return HandMade(
            self._request(state),
            self._secrets.policy_of(state),
            state.guided.client_id,
            await self.secret(SecretKind.CLIENT_SECRET),
            await self.secret(SecretKind.USER_PASSWORD),
        )

    async def _generate(self, connection_id: str) -> None:
        vault = await self._secrets.opened()
        for kind, generate in _GENERATED.items():
            if not await self._secrets.load(connection_id, kind):
                await vault.save(secret_name(connection_id, kind), generate())
        self.password = await self._secrets.load(connection_id, SecretKind.USER_PASSWORD)

    def _request(self, state: SetupState) -> PlanRequest:
        return PlanRequest(
            connection_id=state.connection_id,
            registry_name=state.registry_name,
            user_name=state.user_name,
            centres=state.centres,
            address=address_of(state),
            release=None,
            held=frozenset(ItemKind),
            today=self._now().date(),
            tokens=state.tokens,
        )


def _with_records(state: SetupState, plan: Plan) -> SetupState:
    guided = replace(
        state.guided,
        registry_sys_id=plan.registry.sys_id or state.guided.registry_sys_id,
        user_sys_id=plan.user.sys_id or state.guided.user_sys_id,
    )
    return replace(state, guided=guided)
