"""One connection for each centre of an instance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.connections.book import ConnectionBook
from app.connections.connection import Centre
from app.errors import SetupError
from app.setup.twins import refuse_twin
from tests.ui.board_scene import CONNECTION


def test_another_connection_to_the_same_centre_is_refused() -> None:
    """The sentence names the connection that exists, and the instance."""
    with pytest.raises(SetupError, match="Contoso production serves the same centre of contoso"):
        refuse_twin([CONNECTION], own=("new", ""))


@pytest.mark.parametrize("own", [("one", ""), ("new", "one")])
def test_a_connection_does_not_stand_in_its_own_way(own) -> None:
    """An installation that goes on, and one that replaces another, are no second ones."""
    refuse_twin([CONNECTION, replace(CONNECTION, name="again")], own=own)


def test_nothing_stands_in_the_way_of_the_first() -> None:
    """Without another connection there is nothing to refuse."""
    refuse_twin([], own=("new", ""))


async def test_the_first_page_refuses_a_centre_that_is_connected(
    install, practice, tmp_path
) -> None:
    """Next says so; with the other centre chosen it goes on."""
    installation = install()
    await installation.look_at(practice.address, ca_file=practice.ca_file, practice=True)
    served = replace(CONNECTION, address=installation.state.address)
    ConnectionBook(tmp_path).save(served)
    with pytest.raises(SetupError, match="connected already"):
        installation.next()
    installation.choose_centres((Centre.COMPLIANCE,))
    before = installation.state.page

    assert installation.next().page is not before
