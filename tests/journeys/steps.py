"""What a person does and sees on the way from one start of the program to the next."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QCheckBox, QLineEdit

from app.connections.book import ConnectionBook
from app.connections.connection import Centre, Connection
from app.connections.secrets import SecretKind, save_tokens, secret_name
from app.instance.address import parse_address
from app.places import Places
from app.secret import Secret
from app.signin.tokens import Tokens
from ui.driver import Driver
from ui.error_view import ErrorView
from ui.start_window import StartWindow
from ui.wizard.window import WizardWindow

PASSWORD = "Administrator password"


async def is_at(started, page: str) -> None:
    """Wait until the wizard stands still at a page."""
    drive = Driver()
    await drive.until(lambda: isinstance(started.program.window, WizardWindow), "the wizard")
    window = started.program.window
    await drive.until(lambda: window.windowTitle() == f"{page} · Firnline", page)
    await drive.until(lambda: not window.busy, f"the end of the work at {page}")


def answers(started) -> dict[str, str | bool]:
    """Return what was typed and ticked on all the pages, without the password."""
    window = started.program.window
    typed = {field.accessibleName(): field.text() for field in window.findChildren(QLineEdit)}
    ticked = {box.accessibleName(): box.isChecked() for box in window.findChildren(QCheckBox)}
    return {name: value for name, value in (typed | ticked).items() if name != PASSWORD}


async def close(started) -> None:
    """Close the window as a person does, and wait for the end of the program."""
    started.program.window.close()
    await started.running


async def choose_practice(drive: Driver) -> None:
    await drive.press("Practice instance")


async def agree(drive: Driver) -> None:
    await drive.write("Your user ID", "mara.lindqvist")
    await drive.tick("I have read what is exchanged")


async def sign_in(drive: Driver) -> None:
    await drive.tick("I have support portal credentials")
    await drive.press("Use the practice administrator")


WAY = (
    ("Instance", choose_practice, "Data exchange"),
    ("Data exchange", agree, "Administrator"),
    ("Administrator", sign_in, "Plan"),
)
GOES_ON_BY_ITSELF = ("Administrator",)


async def go_to_plan(started) -> None:
    """Answer every page up to the plan."""
    for page, answer, _following in WAY:
        await is_at(started, page)
        await answer_page(page, answer)
    await is_at(started, "Plan")


async def answer_page(page: str, answer: Callable[[Driver], Awaitable[None]]) -> None:
    """Answer one page, and go on where it does not do so by itself."""
    await answer(Driver())
    if page not in GOES_ON_BY_ITSELF:
        await Driver().press("Next")


async def start_failure(started) -> ErrorView:
    """Wait for the window that says why nothing opens."""
    drive = Driver()
    await drive.until(lambda: isinstance(started.program.window, StartWindow), "the start window")
    return await drive.see("Problem", ErrorView)


def saved(places: Places, connection_id: str, address: str) -> Connection:
    """Save a connection as an earlier start would have."""
    places.create()
    now = datetime.now(UTC)
    connection = Connection(
        id=connection_id,
        name=f"Instance {connection_id}",
        address=parse_address(address),
        centres=(Centre.SECURITY,),
        ca_file=places.data / "practice" / "ca.pem",
        practice=True,
        client_id="client",
        registry_name="Firnline",
        registry_sys_id="r1",
        user_name="firnline.integration",
        user_sys_id="u1",
        initiated_by="mara.lindqvist",
        created_at=now,
        consent_expires_at=now,
    )
    ConnectionBook(places.data).save(connection)
    return connection


async def keep_secrets(vault, connection: Connection) -> None:
    """Put into a key ring what a consent would have brought."""
    await vault.save(secret_name(connection.id, SecretKind.CLIENT_SECRET), Secret("client-secret"))
    await save_tokens(vault, connection.id, Tokens(Secret("access"), Secret("refresh"), None))
