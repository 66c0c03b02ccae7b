"""From the wizard to a remedy, to an administrator where one is needed, and back."""

from __future__ import annotations

from app.setup.checklist import Page
from tests.ui.wizard_scene import wizard
from ui.ip_filtering.window import IpFilteringWindow
from ui.remedies.window import RemedyWindow
from ui.widgets.text import Text


def said(window: RemedyWindow) -> list[str]:
    """Return all the words of a window."""
    return [text.text() for text in window.findChildren(Text)]


def test_an_error_leads_to_its_remedy(run, practice, tmp_path):
    """An error that the catalogue knows offers what to do, and its window opens."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            practice.conditions.hibernating = True
            await shown.hands.press("Practice instance")
            await shown.hands.press("Next")
            await shown.fails()
            await shown.hands.press("What to do")
            window = shown.window.findChild(RemedyWindow)
            words = said(window)
            await shown.hands.press("Close")
            return words

    assert "The instance hibernates." in run(scene())


def test_an_administrator_comes_back_for_a_repair(run, practice, tmp_path):
    """After Apply the wizard asks for an administrator, repairs, and goes on where it was."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            user = shown.state.provisioned.user_sys_id
            row = practice.database.find("sys_user", sys_id=user)
            practice.database.update("sys_user", row | {"locked_out": "true"})
            shown.window._remedying.open("user_locked")
            await shown.hands.press("Sign in as an administrator")
            await shown.is_at(Page.ADMINISTRATOR)
            await shown._administrator()
            await shown.is_at(Page.CONSENT)
            await shown.hands.press("Repair…")
            await shown.hands.press("Change it now")
            window = shown.window.findChild(RemedyWindow)
            await shown.hands.until(lambda: "✓ Done, and looked at again." in said(window), "it")
            row = practice.database.find("sys_user", sys_id=user)
            await shown.hands.press("Close")
            await shown.hands.until(lambda: not shown.state.repair_wanted, "the end of the repair")
            await shown.is_at(Page.CONSENT)
            return row["locked_out"], shown.state.administrator_proven

    assert run(scene()) == ("false", False)


def test_a_reminder_stands_on_every_page(run, practice, tmp_path):
    """What has to be taken back stays in view until somebody confirms it."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.is_at(Page.INSTANCE)
            shown.installation.repairs.remind("sso_same_account")
            shown.window._flow.changed.emit()
            await shown.hands.press("The role was taken away again")
            return shown.state.reminders

    assert run(scene()) == ()


def test_blocked_addresses_lead_to_the_rules_of_the_instance(run, practice, tmp_path):
    """An administrator who is there opens the address rules above the remedy."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            shown.window._remedying.open("own_address_blocked")
            await shown.hands.press("Open IP filtering…")
            await shown.hands.until(lambda: shown.window.findChild(IpFilteringWindow), "the rules")
            rules = shown.window.findChild(IpFilteringWindow)
            filtering = rules._filtering
            await shown.hands.until(lambda: filtering.state.rules is not None, "what is there")
            rules.close()
            remedy = shown.window.findChild(RemedyWindow)
            is_back = remedy.isVisible()
            remedy.close()
            return filtering.state.owner == shown.state.connection_id, is_back

    assert run(scene()) == (True, True)


def test_an_administrator_comes_back_for_the_address_rules(run, practice, tmp_path):
    """After Apply nobody is signed in any more, so the remedy asks first."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            shown.window._remedying.open("own_address_blocked")
            await shown.hands.press("Sign in as an administrator")
            await shown.is_at(Page.ADMINISTRATOR)
            await shown._administrator()
            await shown.is_at(Page.CONSENT)
            await shown.hands.press("Open IP filtering…")
            await shown.hands.until(lambda: shown.window.findChild(IpFilteringWindow), "the rules")
            rules = shown.window.findChild(IpFilteringWindow)
            known = rules._filtering
            await shown.hands.until(lambda: known.state.rules is not None, "what is there")
            rules.close()
            shown.window.findChild(RemedyWindow).close()
            await shown.hands.until(lambda: not shown.state.repair_wanted, "the end of the repair")
            return shown.state.administrator_proven

    assert run(scene()) is False
