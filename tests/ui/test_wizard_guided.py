"""The page of the wizard on which an administrator is led by hand."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel

from app.connections.secrets import SecretKind
from app.errors import VaultMissingError
from app.secret import Secret
from app.setup.checklist import Page
from app.setup.guided import Task
from app.signin.vault import RunVault
from tests.ui.wizard_scene import wizard
from tests.unit.setup.by_hand import make
from tests.windows import run_scene
from ui.driver import Driver
from ui.widgets.secret_copy import SecretCopy


async def go_to_plan(shown) -> None:
    """Choose the guided way, and go on as far as it goes without an administrator."""
    await shown.go_to(Page.ADMINISTRATOR)
    await shown.hands.press("Guided, by hand")
    await shown.hands.tick("I have support portal credentials")
    await shown.hands.press("Next")
    if shown.state.page is Page.PREREQUISITES:
        await shown.hands.tick("I have read this and continue knowingly")
        await shown.hands.press("Next")
    await shown.is_at(Page.PLAN)


async def go_to_forms(shown) -> None:
    """Go to the plan, and wait for the first form."""
    await go_to_plan(shown)
    await shown.hands.until(lambda: shown.is_on("Open form"), "the first form")


async def make_by_hand(shown, task: Task, **typed: str) -> None:
    """Fill in a form in another browser, without keeping the window from living."""
    await make(shown.installation, shown.server, task, **typed)


async def checked(shown, task: Task) -> None:
    """Press Check, and wait until the form counts as made."""
    await shown.hands.press("Check")
    await shown.hands.until(
        lambda: task in shown.state.guided.done and not shown.window.busy, f"{task} to be checked"
    )


def test_three_forms_lead_to_consent(practice, tmp_path) -> None:
    """Each form opens filled in, is checked, and the next comes by itself; then comes consent."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await go_to_forms(shown)
            for task in Task:
                await shown.hands.press("Open form")
                await shown.hands.until(lambda: not shown.window.busy, "the form")
                await make_by_hand(shown, task)
                await checked(shown, task)
            await shown.is_at(Page.CONSENT)
            return shown.opened_pages, shown.state.provisioned

    opened, provisioned = run_scene(scene())

    assert [url.split(".do")[0].rsplit("/")[-1] for url in opened] == [
        *("sys_user", "oauth_entity", "sys_user")
    ]
    assert all(url.startswith(practice.address) for url in opened)
    assert provisioned is not None


def test_secrets_are_copied_and_never_shown(practice, tmp_path) -> None:
    """The password goes to the clipboard, no label and no address holds it."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await go_to_forms(shown)
            await shown.hands.press("Copy Password")
            await shown.hands.until(lambda: not shown.window.busy, "the copy")
            secret = await shown.installation.guidance.secret(SecretKind.USER_PASSWORD)
            copied = QGuiApplication.clipboard().text()
            labels = "".join(label.text() for label in shown.window.findChildren(QLabel))
            urls = "".join(step.url for step in shown.installation.guidance.steps())
            shown.window.close()
            return secret.reveal(), copied, labels + urls, QGuiApplication.clipboard().text()

    secret, copied, visible, afterwards = run_scene(scene())

    assert copied == secret
    assert secret not in visible
    assert afterwards != secret


def test_what_is_wrong_is_said_and_mended(practice, tmp_path) -> None:
    """A locked user holds the next form back until the record is mended."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await go_to_forms(shown)
            await make_by_hand(shown, Task.USER, locked_out="true")
            await shown.hands.press("Check")
            await shown.hands.until(
                lambda: shown.state.guided_findings and not shown.window.busy, "the finding"
            )
            texts = [x.text() for x in shown.window.findChildren(QLabel) if x.isVisible()]
            user = practice.database.find("sys_user", user_name="firnline.integration")
            practice.database.update("sys_user", user | {"locked_out": "false"})
            await checked(shown, Task.USER)
            return texts

    texts = run_scene(scene())

    assert "The instance refuses this user name with the password" in texts


def test_doubt_is_accepted_with_a_tick(practice, tmp_path) -> None:
    """What the instance does not show is said, and one tick goes on."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await go_to_forms(shown)
            await make_by_hand(shown, Task.USER, email="other@example.com")
            await shown.hands.press("Check")
            await shown.hands.until(
                lambda: shown.hands.find("I have looked myself and continue knowingly", QCheckBox),
                "the tick",
            )
            await shown.hands.tick("I have looked myself and continue knowingly")
            return shown.state.guided.done

    assert run_scene(scene()) == (Task.USER,)


def test_an_administrator_looks_once(practice, tmp_path) -> None:
    """Name and password are used for one look, and the field is empty afterwards."""
    account = practice.administrator

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await go_to_forms(shown)
            await make_by_hand(shown, Task.USER)
            await shown.hands.press("Let an administrator look instead")
            shown.field("Administrator user name").setText(account.user_name)
            shown.field("Administrator password").setText(account.password)
            await shown.hands.press("Look once")
            left = shown.field("Administrator password").text()
            await shown.hands.until(
                lambda: Task.USER in shown.state.guided.done and not shown.window.busy, "the look"
            )
            return left

    assert run_scene(scene()) == ""


def test_missing_key_ring_can_be_done_without(practice, tmp_path) -> None:
    """Without a key ring, what is generated stays in memory only when a person says so."""

    async def open_vault():
        raise VaultMissingError

    async def scene():
        async with wizard(practice, tmp_path, open_vault=open_vault) as shown:
            await go_to_plan(shown)
            problem = await shown.fails()
            await shown.hands.press("Keep for this run only")
            await shown.hands.until(lambda: shown.is_on("Open form"), "the first form")
            return problem, shown.installation.vault.lasting

    problem, lasting = run_scene(scene())

    assert "no key ring" in problem
    assert not lasting


def test_second_start_goes_on_at_the_form_that_comes_next(practice, tmp_path) -> None:
    """What was checked before a restart is not asked for again; the secrets are the same."""
    vault = RunVault()

    async def open_vault():
        return vault

    async def scene():
        async with wizard(practice, tmp_path, open_vault=open_vault) as first:
            await go_to_forms(first)
            await make_by_hand(first, Task.USER)
            await checked(first, Task.USER)
        async with wizard(practice, tmp_path, open_vault=open_vault) as second:
            second.window.resume()
            await second.is_at(Page.PLAN)
            await second.hands.until(lambda: second.is_on("Copy Client Secret"), "the next form")
            await make_by_hand(second, Task.REGISTRY)
            await checked(second, Task.REGISTRY)
            return second.state.guided.done

    assert run_scene(scene()) == (Task.USER, Task.REGISTRY)


def test_name_that_cannot_be_is_told(practice, tmp_path) -> None:
    """A name that would change the form's other fields is refused, and the one before stays."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await go_to_forms(shown)
            field = shown.field("Integration user name")
            field.setText("a^active=false")
            field.editingFinished.emit()
            return await shown.fails(), shown.state.user_name

    problem, user_name = run_scene(scene())

    assert "^" in problem
    assert user_name == "firnline.integration"


@pytest.mark.parametrize(("since", "left"), [(None, ""), ("something else", "something else")])
def test_clipboard_is_given_back(qapp, since, left) -> None:
    """After its time a secret is gone, but not what somebody copied since."""

    async def scene():
        copy = SecretCopy(qapp, kept_ms=10)
        copy.copy(Secret("s3cret"))
        if since:
            QGuiApplication.clipboard().setText(since)
        await Driver().until(lambda: not copy.is_kept, "the end of its time")
        copy.deleteLater()
        return QGuiApplication.clipboard().text()

    assert run_scene(scene()) == left
