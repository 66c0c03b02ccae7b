"""A running practice instance, and clients that speak to it over real HTTPS."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator

import httpx
import pytest

from app.practice.server import PracticeOptions, PracticeServer
from tests.practice.consent import login_of

NewClient = Callable[..., httpx.Client]


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    """A fresh instance."""
    with PracticeServer(PracticeOptions()).running() as running:
        yield running


@pytest.fixture
def new_client(server: PracticeServer) -> Iterator[NewClient]:
    """Makes clients that trust the instance's own authority and keep cookies of their own."""
    made: list[httpx.Client] = []

    def make(auth: httpx.Auth | tuple[str, str] | None = None) -> httpx.Client:
        trust = ssl.create_default_context(cafile=server.ca_file)
        made.append(httpx.Client(base_url=server.address, verify=trust, auth=auth))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture
def anyone(new_client: NewClient) -> httpx.Client:
    """A client that proves nothing."""
    return new_client()


@pytest.fixture
def admin(server: PracticeServer, new_client: NewClient) -> httpx.Client:
    """A client with the administrator's password."""
    return new_client(login_of(server.administrator))
