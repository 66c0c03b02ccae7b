"""An administrator at the instance's own forms, led by the guided way."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import httpx

from app.practice.server import PracticeServer
from app.setup.administrator import Way
from app.setup.guided import GuidedStep, Task
from app.setup.installation import Installation
from tests.practice.consent import login_of, sign_in
from tests.practice.forms import save


@contextmanager
def administrator_browser(
    address: str, ca_file: Path, login: tuple[str, str]
) -> Iterator[httpx.Client]:
    """A browser in which the administrator is signed in to the instance."""
    trust = ssl.create_default_context(cafile=ca_file)
    with httpx.Client(base_url=address, verify=trust) as browser:
        sign_in(browser, login)
        yield browser


async def begin(installation: Installation, practice: PracticeServer) -> None:
    """Go as far as the first form of the guided way."""
    await installation.look_at(practice.address, ca_file=practice.ca_file, practice=True)
    installation.next()
    installation.agree(read=True, initiated_by="mara.lindqvist")
    installation.next()
    installation.admission.choose(Way.GUIDED)
    installation.confirm_support_credentials(there=True)
    installation.next()
    await installation.guidance.begin(registry_name="Firnline", user_name="firnline.integration")


async def make(
    installation: Installation, practice: PracticeServer, task: Task, **typed: str
) -> None:
    """Fill in the form of a task as it asks for, except for what is typed otherwise."""
    step = next(step for step in installation.guidance.steps() if step.task is task)
    secrets = {
        value.secret: await installation.guidance.secret(value.secret)
        for value in step.values
        if value.secret
    }
    login = login_of(practice.administrator)
    with administrator_browser(practice.address, practice.ca_file, login) as browser:
        if task is Task.ROLES:
            give_roles(browser, step, **typed)
        else:
            column = "user_password" if task is Task.USER else "client_secret"
            (secret,) = secrets.values()
            save(browser, step.url, **{column: secret.reveal(), **typed})


def give_roles(browser: httpx.Client, step: GuidedStep, *, without: str = "") -> None:
    """Tick the roles on the page that the user's record leads to."""
    (edit,) = re.findall(r'id="edit_roles" href="([^"]+)"', browser.get(step.url).text)
    page = unescape(edit)
    known = set(re.findall(r'name="role\.([^"]+)"', browser.get(page).text))
    wanted = {value.text for value in step.values} & known - {without}
    save(browser, page, "roles", **{f"role.{name}": "true" for name in sorted(wanted)})


async def make_and_check(
    installation: Installation, practice: PracticeServer, *tasks: Task
) -> None:
    """Do what these tasks ask for, and check each."""
    for task in tasks:
        await make(installation, practice, task)
        await installation.guidance.check()
