"""How much a person does: the automatic way, and consent once more.

An act is one form filled in and submitted, or one button that changes something or leads on; the
boxes and fields of a form belong to the press that submits it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.connections.book import ConnectionBook
from tests.journeys.steps import is_at
from tests.journeys.upkeep_scene import board_of, connect, ends_in, open_board
from ui.board.window import BoardWindow
from ui.driver import Driver
from ui.widgets.note import Note

TARGET = 7
TARGET_AGAIN = 3


@dataclass
class Tally:
    """What was done, in order.

    Attributes:
        acts: the presses, on Firnline's own pages and on the instance's.
        typed: the fields of Firnline that were typed into.
        own: the fields of the instance's own pages that were typed into.
    """

    acts: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)


class Person(Driver):
    """Works the windows, and tallies every press and every field as it happens."""

    def __init__(self) -> None:
        super().__init__()
        self.tally = Tally()

    async def press(self, name: str) -> None:
        """Press a button."""
        await super().press(name)
        self.tally.acts.append(name)

    async def tick(self, name: str) -> None:
        """Tick a box, which belongs to the form that the next press submits."""
        if not (await self.see(name, QAbstractButton)).isChecked():
            await super().press(name)

    async def write(self, name: str, text: str) -> None:
        """Type into a field of Firnline."""
        await super().write(name, text)
        self.tally.typed.append(name)

    async def press_on_page(self, selector: str) -> None:
        """Press a button of the instance's own page."""
        await super().press_on_page(selector)
        self.tally.acts.append(selector)

    async def write_on_page(self, selector: str, text: str) -> None:
        """Type into a field of the instance's own page."""
        await super().write_on_page(selector, text)
        self.tally.own.append(selector)


@pytest.fixture
def person(themed_app) -> Person:  # noqa: ARG001 - windows need it
    """Somebody who has nothing to correct on the way."""
    return Person()


async def set_up(started, person: Person) -> None:
    """Go from the first page to the board with nothing in the way."""
    access = await started.program.practice.access()
    administrator = access.accounts.administrator
    await is_at(started, "Instance")
    await person.write("Instance address", access.address)
    await person.press("Next")
    await is_at(started, "Data exchange")
    await person.tick("I have read what is exchanged")
    await person.press("Next")
    await is_at(started, "Administrator")
    await person.tick("I have support portal credentials")
    await person.write_on_page("#user_name", administrator.user_name)
    await person.write_on_page("#user_password", administrator.password)
    await person.press_on_page("#sysverb_login")
    await is_at(started, "Plan")
    await person.press("Apply")
    await is_at(started, "Consent")
    await person.press("Sign in as the integration user")
    await person.press_on_page("#allow")
    await is_at(started, "Report")
    await person.press("Finish")
    await person.until(lambda: isinstance(started.program.window, BoardWindow), "the board")


@pytest.mark.web
def test_automatic_way_takes_seven_acts_and_one_typed_value(
    run, begin, memory, monkeypatch, person
) -> None:
    """Address and administrator's own sign-in are typed; all else is read, ticked and pressed."""

    async def journey():
        async with begin(open_vault=memory) as started:
            access = await started.program.practice.access()
            # This computer trusts the instance, as it trusts an instance of the vendor.
            monkeypatch.setenv("SSL_CERT_FILE", str(access.ca_file))
            await set_up(started, person)
            return ConnectionBook(started.places.data).all()

    (connection,) = run(journey())

    assert connection.ca_file is None
    assert len(person.tally.acts) <= TARGET, person.tally.acts
    assert person.tally.typed == ["Instance address"]
    assert person.tally.own == ["#user_name", "#user_password"]


@pytest.mark.web
def test_consent_once_more_takes_three_acts_and_nothing_typed(run, begin, memory, person) -> None:
    """From the board that warns of its end to the board that does not."""

    async def journey():
        async with begin(open_vault=memory) as started:
            vault = await memory()
            connection = await connect(started, vault, consent_expires_at=ends_in(10))
            await open_board(started, connection)
            await person.press("Authorize")
            await person.press("Sign in as the integration user")
            await person.press_on_page("#allow")
            await person.see("The connection is authorized again.", Note)
            await board_of(started, connection)

    run(journey())

    assert len(person.tally.acts) <= TARGET_AGAIN, person.tally.acts
    assert person.tally.typed == person.tally.own == []
