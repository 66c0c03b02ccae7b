"""An administrator at the instance's own forms, led by the guided way."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

import httpx

from app.practice.server import PracticeServer
from app.secret import Secret
from app.setup.administrator import Way
from app.setup.guided import GuidedStep, Task
from app.setup.installation import Installation
from tests.practice.consent import login_of, sign_in
from tests.practice.forms import save


@contextmanager
def administrator_browser(practice: PracticeServer) -> Iterator[httpx.Client]:
    """A browser in which the administrator is signed in to the instance."""
    trust = ssl.create_default_context(cafile=practice.ca_file)
    with httpx.Client(base_url=practice.address, verify=trust) as browser:
        sign_in(browser, login_of(practice.administrator))
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
    with administrator_browser(practice) as browser:
        if task is Task.ROLES:
            give_roles(browser, practice, step, **typed)
        else:
            column = "user_password" if task is Task.USER else "client_secret"
            (secret,) = secrets.values()
            assert isinstance(secret, Secret)
            save(browser, step.url, **{column: secret.reveal(), **typed})


def give_roles(
    browser: httpx.Client, practice: PracticeServer, step: GuidedStep, *, without: str = ""
) -> None:
    """Tick the roles on the page that the user's record leads to."""
    known = {row["name"] for row in practice.database.rows("sys_user_role")}
    wanted = {value.text for value in step.values} & known - {without}
    page = browser.get(step.url)
    assert 'id="edit_roles"' in page.text
    user = practice.database.find("sys_user", user_name="firnline.integration")
    query = urlencode({"sysparm_collection_key": user["sys_id"]})
    save(
        browser,
        f"/sys_m2m_template.do?{query}",
        "roles",
        **{f"role.{name}": "true" for name in sorted(wanted)},
    )


async def make_and_check(
    installation: Installation, practice: PracticeServer, *tasks: Task
) -> None:
    """Do what these tasks ask for, and check each."""
    for task in tasks:
        await make(installation, practice, task)
        await installation.guidance.check()
