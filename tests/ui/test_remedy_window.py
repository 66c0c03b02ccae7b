"""The window of a remedy: what is wrong, what the program does, what a person does."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QGuiApplication

from app.changes.change import Change
from app.errors import SetupError
from app.remedies.catalogue import remedies, remedy_of
from app.remedies.remedy import Remedy
from app.remedies.repair import Proposal
from app.remedies.subject import Subject
from app.words import verbatim
from ui.driver import Driver
from ui.error_view import ErrorView
from ui.remedies.reminder_section import ReminderStrip
from ui.remedies.window import RemedyWindow
from ui.widgets.text import Text

SUBJECT = Subject(user_name="firnline.integration", email="firnline@example.com")
UNLOCK = Proposal(
    (
        Change(
            "sys_user",
            "1",
            "firnline.integration",
            {"locked_out": "false"},
            {"locked_out": "true"},
        ),
    )
)


@dataclass
class Repairs:
    """A small `RepairService` over nothing but itself."""

    administrator: str = "admin"
    proposal: Proposal = UNLOCK
    fails: bool = False
    found: tuple[str, ...] = ()
    subject: Subject = SUBJECT
    reminders: tuple[str, ...] = ()
    done: list[Proposal] = field(default_factory=list)

    async def diagnose(self) -> tuple[str, ...]:
        return self.found

    async def propose(self, _remedy: Remedy) -> Proposal:
        return self.proposal

    async def repair(self, proposal: Proposal) -> None:
        if self.fails:
            raise SetupError(verbatim("Not kept"), verbatim("As before"), verbatim("By hand"))
        self.done.append(proposal)

    def remind(self, remedy_id: str) -> None:
        self.reminders = (remedy_id,)

    def confirm_reminder(self, _remedy_id: str) -> None:
        self.reminders = ()


def said(window: RemedyWindow) -> str:
    """Return all the words of a window."""
    return "\n".join(text.text() for text in window.findChildren(Text) if text.isVisible())


async def opened(remedy_id: str, service: Repairs | None) -> RemedyWindow:
    """Show a remedy."""
    window = RemedyWindow(remedy_id, service)
    window.open()
    return window


async def end(window: RemedyWindow) -> None:
    window.close()
    await window.closed()
    window.deleteLater()


def test_a_repair_is_shown_before_it_is_done(run):
    """What will be changed stands there as it is and as it will be; then it is done."""

    async def scene():
        service, drive, repaired = Repairs(), Driver(limit_s=10.0), []
        window = await opened("user_locked", service)
        window.repaired.connect(repaired.append)
        await drive.press("Repair…")
        await drive.until(lambda: drive.is_on("Change it now"), "the proposal")
        shown, before = said(window), list(service.done)
        await drive.press("Change it now")
        await drive.until(lambda: repaired, "the repair")
        after = said(window)
        await end(window)
        return shown, before, service.done, repaired, after

    shown, before, done, repaired, after = run(scene())

    assert "is true, will be false" in shown
    assert before == []
    assert (done, repaired) == ([UNLOCK], ["user_locked"])
    assert "Done, and looked at again" in after


def test_records_that_are_right_may_tell_of_another_trouble(run):
    """Where there is nothing to repair, the window names what an administrator sees instead."""

    async def scene():
        drive = Driver(limit_s=10.0)
        service = Repairs(proposal=Proposal(), found=("registry_inactive",))
        window = await opened("user_locked", service)
        await drive.press("Repair…")
        await drive.until(lambda: "as it should be" in said(window), "the answer")
        words = said(window)
        await end(window)
        return words

    title = str(remedy_of("registry_inactive").title)

    assert f"Its records tell of another trouble: {title}" in run(scene())


def test_a_repair_that_fails_says_why(run):
    """An error stands in the window, and the steps for a person stay."""

    async def scene():
        drive = Driver(limit_s=10.0)
        window = await opened("user_locked", Repairs(fails=True))
        await drive.press("Repair…")
        await drive.press("Change it now")
        view = window.findChild(ErrorView)
        await drive.until(view.isVisible, "the error")
        words = view.accessibleDescription(), said(window)
        await end(window)
        return words

    error, whole = run(scene())

    assert "Not kept" in error
    assert "Clear the box Locked out" in whole


def test_nothing_to_repair_is_said(run):
    """Where all is as it should be, nothing is offered."""

    async def scene():
        drive = Driver(limit_s=10.0)
        window = await opened("user_locked", Repairs(proposal=Proposal()))
        await drive.press("Repair…")
        await drive.until(lambda: "as it should be" in said(window), "the answer")
        offered = drive.is_on("Change it now")
        await end(window)
        return offered

    assert not run(scene())


def test_without_an_administrator_one_is_asked_for(run):
    """The window says that it needs an administrator, and leads to the sign-in."""

    async def scene():
        drive, wanted = Driver(limit_s=10.0), []
        window = await opened("user_locked", Repairs(administrator=""))
        window.administrator_wanted.connect(wanted.append)
        words = said(window)
        await drive.press("Sign in as an administrator")
        await end(window)
        return words, wanted

    words, wanted = run(scene())

    assert "needs an administrator" in words
    assert wanted == ["user_locked"]


def test_exact_names_are_copied(run):
    """The name and the email address of the integration user can be copied one by one."""

    async def scene():
        drive = Driver(limit_s=10.0)
        window = await opened("sso_same_account", Repairs())
        copied = []
        for name in ("firnline.integration", "firnline@example.com"):
            await drive.press(f"Copy {name}")
            copied.append(QGuiApplication.clipboard().text())
        await end(window)
        return copied

    assert run(scene()) == ["firnline.integration", "firnline@example.com"]


def test_a_reminder_stays_until_it_is_confirmed(run):
    """The role of the second way around single sign-on is not forgotten."""

    async def scene():
        drive, service, strip, confirmed = Driver(limit_s=10.0), Repairs(), ReminderStrip(), []
        strip.confirmed.connect(confirmed.append)
        window = await opened("sso_same_account", service)
        await drive.press("Remind me until it is done")
        await end(window)
        strip.show_reminders(service.reminders, SUBJECT)
        shown = strip.isVisible()
        await drive.press("The role was taken away again")
        strip.show_reminders((), SUBJECT)
        hidden = not strip.isVisible()
        strip.deleteLater()
        return service.reminders, shown, confirmed, hidden

    reminders, shown, confirmed, hidden = run(scene())

    assert reminders == ("sso_same_account",)
    assert (shown, confirmed, hidden) == (True, ["sso_same_account"], True)


def test_a_reminder_that_cannot_be_kept_says_so(run, monkeypatch):
    """Nobody is told of a reminder that is not on disk, and it can be asked for again."""

    async def scene():
        service = Repairs()

        def full(_remedy_id):
            raise SetupError(
                verbatim("The disk is full"), verbatim("Nothing is kept"), verbatim("Make room")
            )

        monkeypatch.setattr(service, "remind", full)
        window, drive = await opened("sso_same_account", service), Driver(limit_s=10.0)
        await drive.press("Remind me until it is done")
        words = said(window), drive.is_on("Remind me until it is done")
        await end(window)
        return words

    words, is_offered = run(scene())

    assert "The disk is full" in words
    assert is_offered


def test_every_remedy_has_a_window(run):
    """Each entry can be shown, with a connection and without one."""

    async def scene():
        titles = []
        for remedy in remedies():
            for service in (Repairs(), None):
                window = await opened(remedy.id, service)
                titles.append("How it is checked" in said(window))
                await end(window)
        return titles

    assert all(run(scene()))
