"""One connection for each centre of an instance, and no second."""

from __future__ import annotations

from collections.abc import Iterable

from app.connections.connection import Connection
from app.errors import SetupError
from app.words import translate


def refuse_twin(served: Iterable[Connection], *, own: Iterable[str]) -> None:
    """Refuse a centre of an instance that another connection serves already.

    Two of them would make two sets of records on the instance, and both would follow each ticket.

    Args:
        served: the connections that serve one of the chosen centres there.
        own: ids that do not count: of the installation, and of the connection that it replaces.

    Errors:
        SetupError: there is another one.
    """
    twin = next((each for each in served if each.id not in own), None)
    if twin is not None:
        raise SetupError(
            translate("Setup", "This instance is connected already."),
            translate("Setup", "{name} serves the same centre of {host}.").format(
                name=twin.name, host=twin.address.label
            ),
            translate(
                "Setup",
                "Go back to the board and open it there, or choose another centre or instance.",
            ),
        )
