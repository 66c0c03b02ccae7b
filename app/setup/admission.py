"""Letting one administrator in, and out again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.findings import Finding, merged
from app.instance.access import BrowserSession
from app.instance.client import InstanceClient
from app.secret import Secret
from app.setup.administrator import Administrator, Way, sign_in_by_password, sign_in_by_session
from app.setup.checklist import SetupState, asking_administrator
from app.setup.order import address_of, out_of_order
from app.setup.prerequisites import inside_findings, unseen_findings
from app.setup.secrets import SetupSecrets


class Admission:
    """Holds the administrator in memory until Apply is done; every method returns the new state.

    Args:
        state: what the installation knows at the moment.
        move: takes a new state, on disk first.
        secrets: where the secrets of the installation are.
    """

    def __init__(
        self,
        state: Callable[[], SetupState],
        move: Callable[[SetupState], SetupState],
        *,
        secrets: SetupSecrets,
    ) -> None:
        self._state = state
        self._move = move
        self._secrets = secrets
        self._administrator: Administrator | None = None

    def choose(self, way: Way) -> SetupState:
        """Choose how the administrator takes part."""
        state = replace(self._state(), way=way)
        return self._move(replace(state, findings=with_the_unseen(state)))

    def vouch(self, *, there: bool) -> SetupState:
        """Note whether a person vouches for what nobody shows the program."""
        state, keys = self._state(), _unseen_keys()
        others = tuple(key for key in state.accepted_warnings if key not in keys)
        accepted = (*others, *keys) if there else others
        return self._move(replace(state, accepted_warnings=accepted))

    async def look(self) -> tuple[Finding, ...]:
        """Return what the administrator's eyes see of the prerequisites.

        Errors:
            SetupError: nobody is signed in.
            NotAuthenticatedError: the instance does not accept the administrator any more.
            NetworkError: the instance did not answer.
        """
        state = self._state()
        if state.way is Way.GUIDED and self._administrator is None:
            return unseen_findings()
        async with self.client() as client:
            return await inside_findings(
                client, state.administrator, by_password=state.way is Way.PASSWORD
            )

    async def by_password(self, user_name: str, password: Secret) -> SetupState:
        """Prove the administrator by password, and look at the prerequisites with their eyes.

        Args:
            user_name: the administrator's user name.
            password: kept in memory until Apply is done, and nowhere else.

        Errors:
            PasswordRefusedError: they are wrong, or basic authentication is restricted.
            NotAdministratorError: the role is missing; nothing was created.
            NetworkError: the instance did not answer.
        """
        state = self._state()
        address, policy = address_of(state), self._secrets.policy_of(state)
        return await self._take(
            await sign_in_by_password(address, policy, user_name=user_name, password=password)
        )

    async def by_session(self, session: BrowserSession) -> SetupState:
        """Prove the administrator by the session of a browser, and look with their eyes.

        Args:
            session: used until Apply is done, and then ended; at once where it proves nobody.

        Errors:
            SessionEndedError: nobody is signed in with it.
            NotAdministratorError: the role is missing; nothing was created.
            NetworkError: the instance did not answer.
        """
        state = self._state()
        address, policy = address_of(state), self._secrets.policy_of(state)
        return await self._take(await sign_in_by_session(address, policy, session))

    async def end(self) -> SetupState:
        """Forget the administrator, and end their session on the instance."""
        administrator, self._administrator = self._administrator, None
        if administrator is None:
            return self._state()
        try:
            return self._move(replace(self._state(), administrator_proven=False))
        finally:  # a full disk must not leave an administrator signed in
            await administrator.sign_out()

    async def ask_again(self) -> SetupState:
        """Go where an administrator signs in, because the one before is not let in any more."""
        return self._move(asking_administrator(await self.end()))

    def client(self) -> InstanceClient:
        """Return a client that works as the administrator.

        Errors:
            SetupError: nobody is signed in.
        """
        if self._administrator is None:
            raise out_of_order()
        return self._administrator.client()

    async def _take(self, administrator: Administrator) -> SetupState:
        await self.end()
        self._administrator = administrator
        self._move(replace(self._state(), administrator=administrator.user_name))
        inside = await self.look()
        state = replace(self._state(), administrator_proven=True, plan=None)
        seen = replace(state, findings=merged(state.findings, inside))
        return self._move(replace(seen, findings=with_the_unseen(seen)))


def is_vouched(state: SetupState) -> bool:
    """Tell whether a person vouches for what nobody shows the program."""
    return set(_unseen_keys()) <= set(state.accepted_warnings)


def _unseen_keys() -> tuple[str, ...]:
    return tuple(finding.key for finding in unseen_findings())


def with_the_unseen(state: SetupState) -> tuple[Finding, ...]:
    """Return the findings of a state; where nobody sees more, one of them says so.

    Args:
        state: the way that was chosen, and what was found.
    """
    unseen = unseen_findings()
    keys = {finding.key for finding in unseen}
    others = tuple(finding for finding in state.findings if finding.key not in keys)
    by_hand = state.way is Way.GUIDED and not state.administrator_proven
    return (*others, *unseen) if by_hand else others
