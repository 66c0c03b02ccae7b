"""One instance for the tests of a file: a client that is a guest there leaves it as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.practice.server import PracticeOptions, PracticeServer
from tests.practice.consent import login_of


@pytest.fixture(scope="module")
def server() -> Iterator[PracticeServer]:
    """An instance as it is after its first start."""
    with PracticeServer(PracticeOptions()).running() as running:
        yield running


@pytest.fixture(scope="module", autouse=True)
def trusted(server: PracticeServer) -> Iterator[None]:
    """Clients trust the instance's own authority, by the variables that TLS libraries read."""
    with pytest.MonkeyPatch.context() as environment:
        for name in ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"):
            environment.setenv(name, str(server.ca_file))
        yield


@pytest.fixture(scope="module")
def login(server: PracticeServer) -> tuple[str, str]:
    """The administrator's user name and password."""
    return login_of(server.administrator)
