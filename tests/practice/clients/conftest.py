"""One instance for the tests of a file: a client that is a guest there leaves it as it was."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest

from app.practice.server import PracticeOptions, PracticeServer
from tests.practice.consent import login_of

CLIENTS = ("aiosnow", "authlib", "pysnc", "pysnow", "servicenowpy")


class _WithoutClients(pytest.Module):
    """Stands in the place of a file whose clients are missing, and says which."""

    def collect(self) -> NoReturn:
        """Skip the file."""
        missing = ", ".join(name for name in CLIENTS if find_spec(name) is None)
        pytest.skip(f"these public clients are not installed: {missing}", allow_module_level=True)


def pytest_pycollect_makemodule(
    module_path: Path, parent: pytest.Collector
) -> _WithoutClients | None:
    """Skip what needs a client where one is missing: `make setup` installs them, pip cannot."""
    if all(find_spec(name) for name in CLIENTS):
        return None
    return _WithoutClients.from_parent(parent, path=module_path)


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
