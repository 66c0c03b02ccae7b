"""New secrets, on a real instance, with the program killed at every point."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest

from app.connections.secrets import SecretKind
from app.errors import AnswerLostError, InstanceError, SetupError, SignInError
from app.instance.client import InstanceClient
from app.practice.server import PracticeServer
from app.setup.administrator import Administrator
from app.signin.identity import whoami
from app.upkeep.rotation import Rotation
from tests.unit.upkeep.connected import Connected

TODAY = date(2026, 11, 24)


class EndedHereError(BaseException):
    """Stands for the end of the program at this point."""


class Mortal:
    """Passes calls on to another object, and ends the program before or after one of them."""

    def __init__(self, whole: object, calls: list[str], *, end_at: int, is_after: bool) -> None:
        self._whole = whole
        self._calls = calls
        self._end_at = end_at
        self._is_after = is_after

    def __getattr__(self, name: str):
        call = getattr(self._whole, name)

        async def counted(*args, **kwargs):
            self._calls.append(name)
            is_last = len(self._calls) == self._end_at
            if is_last and not self._is_after:
                raise EndedHereError
            value = await call(*args, **kwargs)
            if is_last:
                raise EndedHereError
            return value

        return counted


def mortal_rotation(
    connected: Connected, client: InstanceClient, session, *, end_at: int, is_after: bool = False
) -> tuple[Rotation, list[str]]:
    """Return a rotation that ends at one of its steps, and the list of the steps."""
    calls: list[str] = []
    parts = [
        Mortal(part, calls, end_at=end_at, is_after=is_after)
        for part in (client, connected.vault, session)
    ]
    return Rotation(parts[0], connected.connection, parts[1], session=parts[2]), calls


async def test_a_new_client_secret_takes_the_place_of_the_old_one(
    connected: Connected, administrator: Administrator, admin_client: InstanceClient
) -> None:
    """It works, the old one does not, the comment and the connection say when it was made."""
    old = await connected.secret(SecretKind.CLIENT_SECRET)
    upkeep = connected.upkeep()
    async with await upkeep.open_client():
        await upkeep.replace_client_secret(administrator)
    new = await connected.secret(SecretKind.CLIENT_SECRET)
    sys_id = connected.connection.registry_sys_id
    entry = await admin_client.record("oauth_entity", sys_id, fields=("comments",))
    (saved,) = connected.book.all()

    assert new != old
    assert [await connected.is_accepted(each) for each in (old, new)] == [False, True]
    assert await connected.secret(SecretKind.NEXT_CLIENT_SECRET) is None
    assert entry["comments"].startswith("Made by Firnline on 2026-11-24")
    assert "Client secret replaced on" in entry["comments"]
    assert saved.secret_set_at is not None
    assert (await connected.speaks_as()).sys_id == connected.connection.user_sys_id


async def test_an_open_session_goes_on_with_the_new_secret(
    connected: Connected, administrator: Administrator
) -> None:
    """The client that was open before renews its token with the secret that came since."""
    upkeep = connected.upkeep()
    async with await upkeep.open_client() as client:
        await upkeep.replace_client_secret(administrator)
        connected.practice.clock.advance(3600)
        owner = await whoami(client)

    assert owner.sys_id == connected.connection.user_sys_id


@pytest.mark.parametrize("is_after", [False, True], ids=["before", "after"])
async def test_a_rotation_killed_at_any_step_ends_whole(
    connected: Connected, admin_client: InstanceClient, *, is_after: bool
) -> None:
    """Wherever the program ended, the next start speaks, with one secret and none left over."""
    upkeep = connected.upkeep()
    ended, states = True, []
    step = 0
    while ended:
        step += 1
        async with await upkeep.open_client():
            rotation, calls = mortal_rotation(
                connected, admin_client, upkeep._session, end_at=step, is_after=is_after
            )
            try:
                await rotation.replace_client_secret(TODAY)
            except EndedHereError:
                ended = True
            else:
                ended = False
        owner = await connected.speaks_as()
        kept = await connected.secret(SecretKind.CLIENT_SECRET)
        states.append(
            (
                owner.sys_id == connected.connection.user_sys_id,
                await connected.is_accepted(kept),
                await connected.secret(SecretKind.NEXT_CLIENT_SECRET),
            )
        )
        upkeep = connected.upkeep()

    assert {"record", "save", "update", "move_to", "delete"} <= set(calls)
    assert states == [(True, True, None)] * step


@pytest.mark.parametrize("fault", ["cancelled=1", "truncated=1", "reset=1"])
async def test_a_lost_answer_is_found_out(
    connected: Connected, administrator: Administrator, fault: str
) -> None:
    """Whether or not the instance took a secret whose answer was lost, the connection works."""
    upkeep = connected.upkeep()
    async with await upkeep.open_client():
        connected.practice.conditions.apply("methods=PATCH")
        connected.practice.conditions.apply(fault)
        with suppress(AnswerLostError):
            await upkeep.replace_client_secret(administrator)
    kept = await connected.secret(SecretKind.CLIENT_SECRET)

    assert await connected.is_accepted(kept)
    assert await connected.secret(SecretKind.NEXT_CLIENT_SECRET) is None


async def test_a_refused_secret_leaves_the_old_one(
    connected: Connected, administrator: Administrator, admin_client: InstanceClient
) -> None:
    """A registry entry that is gone takes no secret; nothing new is kept."""
    old = await connected.secret(SecretKind.CLIENT_SECRET)
    upkeep = connected.upkeep()
    async with await upkeep.open_client():
        await admin_client.delete("oauth_entity", connected.connection.registry_sys_id)
        with pytest.raises(InstanceError):
            await upkeep.replace_client_secret(administrator)

    assert await connected.secret(SecretKind.CLIENT_SECRET) == old
    assert await connected.secret(SecretKind.NEXT_CLIENT_SECRET) is None


async def test_a_secret_can_be_replaced_after_the_consent_ran_out(
    connected: Connected, administrator: Administrator
) -> None:
    """With neither secret a token comes, so the one that the instance took is kept."""
    upkeep = connected.upkeep()
    async with await upkeep.open_client():
        connected.practice.clock.advance(101 * 24 * 3600)
        is_proven = await upkeep.replace_client_secret(administrator)
    upkeep = connected.upkeep()

    assert not is_proven
    assert await connected.secret(SecretKind.NEXT_CLIENT_SECRET) is None
    with pytest.raises(SignInError):
        await connected.speaks_as()


async def test_nothing_is_forgotten_while_nobody_knows_which_secret_counts(
    connected: Connected, administrator: Administrator
) -> None:
    """After a lost answer and the end of the consent, both secrets stay."""
    old = await connected.secret(SecretKind.CLIENT_SECRET)
    upkeep = connected.upkeep()
    async with await upkeep.open_client():
        connected.practice.clock.advance(101 * 24 * 3600)
        connected.practice.conditions.apply("methods=PATCH")
        connected.practice.conditions.apply("cancelled=1")
        with pytest.raises(AnswerLostError):
            await upkeep.replace_client_secret(administrator)

    assert await connected.secret(SecretKind.CLIENT_SECRET) == old
    assert await connected.secret(SecretKind.NEXT_CLIENT_SECRET) is not None


async def test_a_new_password_signs_in(connected: Connected, administrator: Administrator) -> None:
    """The integration user signs in with it, and the key ring holds it alone."""
    old = await connected.secret(SecretKind.USER_PASSWORD)
    upkeep = connected.upkeep()
    is_proven = await upkeep.replace_password(administrator)

    assert is_proven
    assert await connected.secret(SecretKind.USER_PASSWORD) not in {old, None}
    assert await connected.secret(SecretKind.NEXT_USER_PASSWORD) is None


async def test_a_password_that_cannot_be_tried_is_kept(
    connected: Connected, administrator: Administrator, admin_client: InstanceClient
) -> None:
    """An instance that lets nobody sign in by password took it all the same."""
    old = await connected.secret(SecretKind.USER_PASSWORD)
    user = connected.connection.user_sys_id
    await admin_client.update("sys_user", user, {"locked_out": "true"})
    is_proven = await connected.upkeep().replace_password(administrator)

    assert not is_proven
    assert await connected.secret(SecretKind.USER_PASSWORD) not in {old, None}


async def test_a_password_that_the_instance_ignores_is_told(
    connected: Connected, administrator: Administrator, practice: PracticeServer
) -> None:
    """Where only the old one lets the user in, the new one is forgotten."""
    old = await connected.secret(SecretKind.USER_PASSWORD)
    practice.conditions.password_rest_ignored = True
    with pytest.raises(SetupError):
        await connected.upkeep().replace_password(administrator)

    assert await connected.secret(SecretKind.USER_PASSWORD) == old
    assert await connected.secret(SecretKind.NEXT_USER_PASSWORD) is None


@pytest.mark.parametrize("is_after", [False, True], ids=["before", "after"])
async def test_a_password_change_killed_at_any_step_ends_whole(
    connected: Connected, admin_client: InstanceClient, *, is_after: bool
) -> None:
    """Wherever the program ended, the next start keeps the password that signs in."""
    states, ended, step = [], True, 0
    while ended:
        step += 1
        rotation, calls = mortal_rotation(
            connected, admin_client, None, end_at=step, is_after=is_after
        )
        try:
            await rotation.replace_password()
        except EndedHereError:
            ended = True
        else:
            ended = False
        await connected.speaks_as()
        states.append(
            (
                await connected.signs_in(),
                await connected.secret(SecretKind.NEXT_USER_PASSWORD),
            )
        )

    assert {"save", "update", "delete"} <= set(calls)
    assert states == [(True, None)] * step
