from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel

from app.practice.server import Account
from app.setup.checklist import Page
from app.signin.authorization import REDIRECT_URI
from tests.ui.consent_scene import way_back
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene
from ui.authorization.panel import AuthorizationPanel
from ui.authorization.refusal import ConsentRefusal
from ui.widgets.note import Note


def _banner(shown) -> str:
    visible = [note for note in shown.window.findChildren(Note) if note.isVisible()]
    return visible[0].accessibleName() if visible else ""


def test_account_of_the_page_is_named(practice, tmp_path) -> None:
    """Somebody else's page is named, with Not You beside it; our own user's is not."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            seen = [(_banner(shown), shown.is_on("Not You"))]
            shown.browser.sign_in_as(practice.personal)
            seen.append((_banner(shown), shown.is_on("Not You")))
            await shown.hands.press("Not You")
            return seen, shown.browser.not_you_pressed

    seen, pressed = run_scene(scene())

    assert seen == [
        ("Sign in as firnline.integration", False),
        ("This page is signed in as Mara Lindqvist (mara.lindqvist)", True),
    ]
    assert pressed == 1


def test_account_of_the_page_is_read_out(practice, tmp_path, monkeypatch) -> None:
    """A screen reader hears whose page it is as soon as somebody has signed in."""
    said: list[str] = []

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
            shown.browser.sign_in_as(practice.personal)

    run_scene(scene())

    assert len(said) == 1
    assert said[0].startswith("This page is signed in as Mara Lindqvist (mara.lindqvist)")


def test_one_press_signs_in_the_integration_user(practice, tmp_path) -> None:
    """The press hands over the integration user and its generated password; nothing else does."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            before = shown.browser.signed_in
            await shown.hands.press("Sign in as the integration user")
            return before, shown.browser.signed_in, shown.installation.integration_password

    before, (user_name, password), generated = run_scene(scene())

    assert before is None
    assert user_name == "firnline.integration"
    assert password == generated


def test_deny_can_be_taken_back(practice, tmp_path) -> None:
    """After Deny the page says so and a new attempt is one press away."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            await shown.browser.decide(practice.personal, "deny")
            problem = await shown.fails()
            hidden = shown.browser.isHidden()
            await shown.hands.press("Start again")
            return problem, hidden, shown.browser.isVisible(), len(shown.browser.attempts)

    problem, hidden, visible_again, attempts = run_scene(scene())

    assert "Consent was denied" in problem
    assert hidden
    assert visible_again
    assert attempts == 2


def test_a_code_of_another_attempt_is_asked_for_once_more(practice, tmp_path) -> None:
    """A remembered consent begins a second attempt by itself; a third needs a person."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            browser = shown.browser
            await shown.hands.press("Start again")
            await shown.hands.press("Sign in as the integration user")
            user_name, password = browser.signed_in
            account = Account(user_name, password.reveal(), "Integration")
            old, new = browser.attempts
            way_back_of_old = await way_back(practice, old.url, account, decision="allow")
            code = old.code_from(way_back_of_old).reveal()
            browser.returned.emit(f"{REDIRECT_URI}?code={code}&state={new.state}")
            await shown.hands.until(lambda: len(browser.attempts) == 3, "the second attempt")
            await shown.hands.until(lambda: not shown.window.busy, "the end of the work")
            before = shown.problem
            last = browser.attempts[-1]
            browser.returned.emit(f"{REDIRECT_URI}?code={code}&state={last.state}")
            return before, await shown.fails(), len(browser.attempts)

    before, problem, attempts = run_scene(scene())

    assert before == ""
    assert "The instance gave no token." in problem
    assert attempts == 3


def test_foreign_way_back_is_refused(practice, tmp_path) -> None:
    """A way back with another mark sends nothing to the instance."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            before = len(practice.requests)
            shown.browser.returned.emit("http://localhost:47316/firnline/consent?code=a&state=b")
            return await shown.fails(), len(practice.requests) - before

    problem, requests = run_scene(scene())

    assert "does not belong to this attempt" in problem
    assert requests == 0


def test_time_is_limited(practice, tmp_path) -> None:
    """When nobody decides in time, the session is forgotten and one can start again."""

    async def scene():
        async with wizard(practice, tmp_path, consent_limit_s=0.1) as shown:
            await shown.go_to(Page.CONSENT)
            problem = await shown.fails()
            return problem, shown.browser.sessions_closed, shown.is_on("Start again")

    problem, sessions_closed, may_start_again = run_scene(scene())

    assert "time for consent is over" in problem
    assert sessions_closed == 1
    assert may_start_again


def test_the_time_can_be_made_longer(practice, tmp_path) -> None:
    """When little time is left, one press gives five minutes more."""

    async def scene():
        async with wizard(practice, tmp_path, consent_limit_s=60) as shown:
            await shown.go_to(Page.CONSENT)
            await shown.hands.press("Wait five more minutes")
            panel = shown.window.findChild(AuthorizationPanel)
            return panel.status, shown.is_on("Wait five more minutes")

    status, is_offered = run_scene(scene())

    assert status.startswith(("Waiting for consent · 5:5", "Waiting for consent · 6:0"))
    assert not is_offered


def test_back_forgets_the_session(practice, tmp_path) -> None:
    """Leaving the page ends the session; coming back is a new attempt."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            await shown.hands.press("Back")
            await shown.is_at(Page.PLAN)
            closed = shown.browser.sessions_closed
            await shown.hands.press("Next")
            await shown.is_at(Page.CONSENT)
            return closed, len(shown.browser.attempts)

    assert run_scene(scene()) == (1, 2)


def test_nothing_of_the_wrong_person_is_kept(practice, tmp_path) -> None:
    """The token of another account is revoked, and the connection is not made."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            await shown.browser.decide(practice.personal)
            await shown.fails()
            paths = [entry.path for entry in practice.requests]
            return paths, shown.state.consented_by, shown.book.all()

    paths, consented_by, saved = run_scene(scene())

    assert "/oauth_revoke_token.do" in paths
    assert consented_by is None
    assert saved == ()


def test_refused_consent_leaves_no_empty_page(practice, tmp_path) -> None:
    """In the browser's place stands whose consent was refused, what is left, and what to do."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            await shown.browser.decide(practice.personal)
            await shown.fails()
            refusal = shown.window.findChild(ConsentRefusal)
            said = "\n".join(label.text() for label in refusal.findChildren(QLabel))
            was_visible = refusal.isVisible()
            await shown.hands.press("Not You")
            return said, was_visible, refusal.isVisible()

    said, was_visible, stays_visible = run_scene(scene())

    assert "Consent given by\nmara.lindqvist\nNeeded\nfirnline.integration" in said
    assert "Sign in there as firnline.integration, then select Allow." in said
    assert (was_visible, stays_visible) == (True, False)
