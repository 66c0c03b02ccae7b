"""Whose session a page is."""

from __future__ import annotations

import asyncio
import json

from app.signin.identity import Identity
from ui.consent import scripts
from ui.consent.page import SecurePage

_ANSWER_LIMIT_S = 10.0
_LOOK_EVERY_S = 0.1


async def signed_in_account(page: SecurePage, origin: str) -> Identity | None:
    """Ask the instance, from its own page, who is signed in there.

    It is for showing only; the token's owner is proven after consent.

    Args:
        page: what the browser shows.
        origin: the instance; on any other origin the answer is None.
    """
    if not await page.run(scripts.ask_account(origin)):
        return None
    try:
        async with asyncio.timeout(_ANSWER_LIMIT_S):
            return account_from(await _answer(page))
    except TimeoutError:
        return None


async def _answer(page: SecurePage) -> str:
    # A script cannot hand back a promise, so its result is looked for until it is there.
    answer: object = None
    while not isinstance(answer, str):
        await asyncio.sleep(_LOOK_EVERY_S)
        answer = await page.run(scripts.READ_ACCOUNT)
    return answer


def account_from(text: str) -> Identity | None:
    """Read the reply of the instance; None where nobody is signed in.

    Args:
        text: the reply, or nothing where the instance refused.
    """
    try:
        result = json.loads(text)["result"]
        account = Identity(
            sys_id=str(result["user_sys_id"]),
            user_name=str(result["user_name"]),
            name=str(result["user_display_name"]),
        )
    except (ValueError, KeyError, TypeError):
        return None
    return None if account.user_name == "guest" else account
