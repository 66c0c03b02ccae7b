from __future__ import annotations

from app.practice.server import Account
from app.setup.checklist import Page
from app.signin.vault import RunVault
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene


def _integration_user(shown) -> Account:
    user_name, password = shown.browser.signed_in
    return Account(user_name, password.reveal(), "Firnline Integration")


def test_whole_way(practice, tmp_path) -> None:
    """From an address to a saved connection, with the wrong person refused on the way."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            await shown.browser.decide(practice.personal)
            refusal = await shown.fails()
            await shown.hands.press("Not You")
            await shown.hands.press("Sign in as the integration user")
            await shown.browser.decide(_integration_user(shown))
            await shown.is_at(Page.REPORT)
            await shown.hands.press("Finish")
            await shown.hands.until(lambda: shown.finished, "the connection")
            return refusal, shown.finished, shown.book.all(), shown.browser

    refusal, finished, saved, browser = run_scene(scene())

    assert "mara.lindqvist" in refusal
    assert "firnline.integration" in refusal
    assert tuple(finished) == saved
    assert saved[0].user_name == "firnline.integration"
    assert len({attempt.state for attempt in browser.attempts}) == 2


def test_second_start_goes_on(practice, tmp_path) -> None:
    """A wizard that was closed after Data exchange begins at the administrator."""

    async def scene():
        async with wizard(practice, tmp_path) as first:
            await first.go_to(Page.ADMINISTRATOR)
        async with wizard(practice, tmp_path) as second:
            second.window.resume()
            await second.is_at(Page.ADMINISTRATOR)
            return second.state

    state = run_scene(scene())

    assert state.exchange_read
    assert state.address is not None


def test_applied_plan_is_not_applied_twice(practice, tmp_path) -> None:
    """Closing after Apply and starting again leads to consent, with the password still known."""
    vault = RunVault()

    async def open_vault():
        return vault

    async def scene():
        async with wizard(practice, tmp_path, open_vault=open_vault) as first:
            await first.go_to(Page.PLAN)
            await first.hands.press("Apply")
            await first.hands.until(lambda: first.state.provisioned, "the plan to be applied")
        async with wizard(practice, tmp_path, open_vault=open_vault) as second:
            second.window.resume()
            await second.is_at(Page.CONSENT)
            return second.is_on("Sign in as the integration user")

    assert run_scene(scene())
    assert len(practice.database.rows("oauth_entity", name="Firnline")) == 1
    assert len(practice.database.rows("sys_user", user_name="firnline.integration")) == 1
