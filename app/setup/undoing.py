"""Taking an installation back: its tokens, its secrets, and then its records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.changes.change import forgotten
from app.changes.undo import apply_undo, read_undo_plan
from app.changes.undo_plan import UndoPlan, UndoStep
from app.connections.secrets import SecretKind, forget, load_tokens
from app.instance.client import InstanceClient
from app.setup.checklist import (
    Page,
    SetupState,
    asking_administrator,
    begin_elsewhere,
    by_hand_again,
    page_when_kept,
    without_records,
)
from app.setup.order import address_of
from app.setup.secrets import SetupSecrets
from app.signin.oauth_client import OAuthClient
from app.signin.tokens import TokenEndpoint


class Undoing:
    """Takes back what an installation did; every method returns the new state.

    Args:
        state: what the installation knows at the moment.
        move: takes a new state, on disk first.
        open_client: opens a client of the administrator; SetupError where nobody is signed in.
        secrets: where the secrets of the installation are.
    """

    def __init__(
        self,
        state: Callable[[], SetupState],
        move: Callable[[SetupState], SetupState],
        *,
        open_client: Callable[[], InstanceClient],
        secrets: SetupSecrets,
    ) -> None:
        self._state = state
        self._move = move
        self._open_client = open_client
        self._secrets = secrets

    def begin(self) -> SetupState:
        """Go where everything can be taken back; the administrator is asked for first."""
        state = replace(self._state(), undo_wanted=True)
        if state.administrator_proven:
            return self._move(replace(state, page=Page.PLAN))
        return self._move(asking_administrator(state))

    def keep(self) -> SetupState:
        """Take nothing back, and go on where the undo was asked for."""
        state = self._state()
        return self._move(by_hand_again(replace(state, page=page_when_kept(state))))

    async def leave(self) -> SetupState:
        """Forget what was done, because a person removes it, and every secret of it.

        Errors:
            VaultError: the key ring does not let go of the secrets; nothing is forgotten.
        """
        state = self._state()
        await forget(await self._secrets.opened(), state.connection_id)
        return self._move(begin_elsewhere(state))

    async def plan(self) -> UndoPlan:
        """Look what taking everything back would do, and change nothing.

        Errors:
            NetworkError: the instance did not answer.
            InstanceError: the instance refused to show a record.
        """
        async with self._open_client() as client:
            return await read_undo_plan(client, self._state().changes)

    async def apply(self, plan: UndoPlan, on_step: Callable[[UndoStep], None]) -> SetupState:
        """Take everything back; doing it again goes on where it stopped.

        What was made by hand stays, and so do its secrets: only what the program did goes.

        Args:
            plan: what was shown.
            on_step: called after each record.

        Errors:
            SetupError: the instance did not do what it said.
            VaultError: the key ring does not let go of the secrets.
            NetworkError: the instance did not answer.
            InstanceError: the instance refused.
        """
        self._move(replace(self._state(), undo_wanted=True))
        async with self._open_client() as client:
            if not self._state().by_hand:
                await _forget_consent(self._state(), self._secrets)
                self._move(without_records(self._state()))
            async for step in apply_undo(client, plan):
                left = forgotten(self._state().changes, step.change)
                self._move(replace(self._state(), changes=left))
                on_step(step)
        return self.keep() if self._state().by_hand else self._without_undo()

    def _without_undo(self) -> SetupState:
        return self._move(replace(self._state(), undo_wanted=False))


async def _forget_consent(state: SetupState, secrets: SetupSecrets) -> None:
    """Revoke the tokens, and forget them and all other secrets once the instance did so."""
    vault = await secrets.opened()
    tokens = await load_tokens(vault, state.connection_id)
    client_secret = await secrets.load(state.connection_id, SecretKind.CLIENT_SECRET)
    if tokens and client_secret and state.provisioned:
        policy, client_id = secrets.policy_of(state), state.provisioned.client_id
        client = OAuthClient(address_of(state), policy, client_id, client_secret)
        await TokenEndpoint(client).revoke(tokens)
    await forget(vault, state.connection_id)
