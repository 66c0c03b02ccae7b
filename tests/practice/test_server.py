"""Starting, stopping, keeping state, and things going wrong."""

from __future__ import annotations

import socket
import ssl

import httpx
import pytest

from app.practice.errors import PracticeError
from app.practice.server import PracticeOptions, PracticeServer
from tests.practice.consent import login_of, obtain_tokens, register

INCIDENTS = "/api/now/table/incident"


def client_of(server, account=None):
    trust = ssl.create_default_context(cafile=server.ca_file)
    auth = login_of(account) if account else None
    return httpx.Client(base_url=server.address, verify=trust, auth=auth)


def test_state_outlives_a_restart(tmp_path):
    """Records, passwords, tokens, authority and address are the same after a restart."""
    options = PracticeOptions(state_dir=tmp_path / "state")
    with PracticeServer(options).running() as first, client_of(first, first.administrator) as admin:
        made = admin.post(INCIDENTS, json={"short_description": "kept"}).json()["result"]
        application = register(admin)
        with client_of(first) as browser:
            tokens = obtain_tokens(browser, login_of(first.personal), application)
        authority = first.ca_file.read_bytes()
    with PracticeServer(options).running() as second, client_of(second) as client:
        headers = {"Authorization": f"Bearer {tokens['access_token']}"}
        owner = client.get("/api/now/ui/user/current_user", headers=headers).json()["result"]
        (kept,) = second.database.rows("incident", short_description="kept")

        assert kept["sys_id"] == made["sys_id"]
        assert owner["user_name"] == "mara.lindqvist"
        assert second.administrator == first.administrator
        assert second.address == first.address
        assert second.ca_file.read_bytes() == authority
        assert second.database.count("incident") == 77


def test_without_state_every_start_is_new():
    """Two instances share neither passwords nor authority."""
    with PracticeServer(PracticeOptions()).running() as one:
        with PracticeServer(PracticeOptions()).running() as two:
            assert one.administrator.password != two.administrator.password
            assert one.ca_file.read_bytes() != two.ca_file.read_bytes()
            assert one.address != two.address
        folder = two.ca_file.parent

    assert not folder.exists()


def test_a_client_that_does_not_trust_the_authority_is_not_served(server):
    """The certificate is worth nothing to whoever does not know the authority."""
    with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
        httpx.get(server.address)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_the_certificate_names_this_machine(server, host):
    """The instance answers under its name and its number."""
    trust = ssl.create_default_context(cafile=server.ca_file)
    address = server.address.replace("localhost", host)

    assert httpx.get(f"{address}/login.do", verify=trust).status_code == 200


def test_a_taken_port_is_said(server):
    """A port in use is an error with a next step."""
    port = int(server.address.rsplit(":", 1)[1])

    with pytest.raises(PracticeError, match=f"Port {port} is taken"):
        PracticeServer(PracticeOptions(port=port)).running().__enter__()


def test_a_remembered_port_that_is_taken_gives_way(tmp_path):
    """When the port of the last run is in use, another is found."""
    with PracticeServer(PracticeOptions(state_dir=tmp_path)).running() as first:
        port = int(first.address.rsplit(":", 1)[1])
    with (
        socket.create_server(("127.0.0.1", port)),
        PracticeServer(PracticeOptions(state_dir=tmp_path)).running() as second,
    ):
        assert second.address != first.address


def test_a_lost_answer_has_been_carried_out(server, admin):
    """The record is there although the client never hears of it, and the next post is answered."""
    server.conditions.lose_answers = 1
    with pytest.raises(httpx.RemoteProtocolError):
        admin.post(INCIDENTS, json={"short_description": "lost"})
    again = admin.post(INCIDENTS, json={"short_description": "heard"})

    assert server.database.count("incident", short_description="lost") == 1
    assert again.status_code == 201
    assert [entry.status for entry in server.requests] == [0, 201]


def test_a_refused_post_has_not_been_carried_out(server, admin):
    """The connection is cut before anything is written."""
    server.conditions.refuse_posts = 1
    with pytest.raises(httpx.RemoteProtocolError):
        admin.post(INCIDENTS, json={"short_description": "refused"})

    assert server.database.count("incident", short_description="refused") == 0
    assert admin.get(INCIDENTS, params={"sysparm_limit": "1"}).status_code == 200


def test_a_slow_instance_does_the_work_first(server, admin):
    """A client that gives up waiting finds its record written."""
    server.conditions.delay_s = 60
    with pytest.raises(httpx.ReadTimeout):
        admin.post(INCIDENTS, json={"short_description": "slow"}, timeout=0.5)

    assert server.database.count("incident", short_description="slow") == 1


def test_requests_are_logged_without_their_query(server, admin, anyone):
    """The log names method, path, status and user, and keeps no query."""
    admin.get(INCIDENTS, params={"sysparm_query": "number=1", "sysparm_limit": "1"})
    anyone.get("/oauth_revoke_token.do", params={"token": "secret"})

    first, second = server.requests
    assert (first.method, first.path, first.status) == ("GET", INCIDENTS, 200)
    assert first.user_name == "admin"
    assert (second.path, second.user_name) == ("/oauth_revoke_token.do", "")
