"""What a person does to install a connection, without a window."""

from __future__ import annotations

import asyncio
import re
import ssl
from datetime import UTC, datetime

import httpx

from app.practice.server import Account, PracticeServer
from app.secret import Secret
from app.setup.installation import Installation

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class EndedHereError(Exception):
    """Stands for the end of the program at this point."""


async def plan(installation: Installation, practice: PracticeServer) -> None:
    """Go as far as the plan."""
    await installation.look_at(practice.address, ca_file=practice.ca_file, practice=True)
    installation.next()
    installation.agree(read=True, initiated_by="mara.lindqvist")
    installation.next()
    administrator = practice.administrator
    await installation.admission.by_password(
        administrator.user_name, Secret(administrator.password)
    )
    installation.confirm_support_credentials(there=True)
    installation.next()
    await installation.make_plan(registry_name="Firnline", user_name="firnline.integration")


async def apply(installation: Installation, practice: PracticeServer) -> None:
    """Go as far as consent."""
    await plan(installation, practice)
    await installation.apply(lambda _state: None)
    installation.next()


def answer_of(practice: PracticeServer, url: str, account: Account, decision: str = "allow") -> str:
    """Sign in on the instance's pages, decide, and return where that leads."""
    context = ssl.create_default_context(cafile=str(practice.ca_file))
    with httpx.Client(verify=context, follow_redirects=True) as browser:
        login = {
            "user_name": account.user_name,
            "user_password": account.password,
            "sys_action": "sysverb_login",
        }
        browser.post(f"{practice.address}/login.do", data=login)
        page = browser.get(url).text
        token = re.search(r'name="sysparm_ck" value="([^"]+)"', page)[1]
        answer = browser.post(
            url, data={"sysparm_ck": token, "decision": decision}, follow_redirects=False
        )
    return answer.headers["location"]


def integration_user(installation: Installation) -> Account:
    """Return the integration user with the password that the program generated."""
    password = installation.integration_password.reveal()
    return Account(installation.state.user_name, password, "")


async def consent(installation: Installation, practice: PracticeServer) -> None:
    """Give consent as the integration user."""
    url = installation.begin_consent().url
    account = integration_user(installation)
    redirect = await asyncio.to_thread(answer_of, practice, url, account)
    await installation.finish_consent(redirect)


def tokens_of(practice: PracticeServer) -> list[str]:
    """Return the kinds of the tokens that the instance has given out and not taken back."""
    now = practice.clock.timestamp()
    alive = [row for row in practice.database.rows("oauth_credential") if row["expires"] > now]
    return [row["type"] for row in alive if row["type"].endswith("_token")]
