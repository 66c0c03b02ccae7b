"""An installation behind a proxy that asks for a sign-in."""

from __future__ import annotations

from dataclasses import replace

from app.connections.secrets import SecretKind, secret_name
from app.connections.session import policy_of
from app.secret import Secret
from app.setup.checklist import Page
from app.setup.outcome import connection_of
from tests.proxy import OUTSIDE, TunnelProxy, running
from tests.unit.setup.installing import NOW

PASSWORD = "pass word & more"


async def test_proxy_is_kept_with_the_connection_and_its_password_in_the_key_ring(
    install, practice, vault, tmp_path
):
    """A second start goes on through the same proxy; no file holds the password."""
    practice.conditions.certificate = "wrong_host"
    async with running(TunnelProxy(practice.address, f"mara:{PASSWORD}")) as proxy:
        settings = replace(proxy.settings, user_name="mara")
        first = install()
        await first.look_at(
            f"https://{OUTSIDE}",
            ca_file=practice.ca_file,
            proxy=settings,
            proxy_password=Secret(PASSWORD),
        )
        first.next()
        first.agree(read=True, initiated_by="mara.lindqvist")
        first.next()
        administrator = practice.administrator
        first.confirm_support_credentials(there=True)
        await first.admission.by_password(administrator.user_name, Secret(administrator.password))
        first.next()
        await first.make_plan(registry_name="Firnline", user_name="firnline.integration")
        await first.apply(lambda _state: None)
        second = install()
        await second.resume()

    connection = connection_of(second.state, now=NOW)
    kept = await vault.load(secret_name(connection.id, SecretKind.PROXY_PASSWORD))
    written = [path.read_text() for path in tmp_path.rglob("*.json")]
    assert second.state.page is Page.CONSENT
    assert kept == Secret(PASSWORD)
    assert connection.proxy == settings
    assert await policy_of(connection, vault) == second.policy == first.policy
    assert written
    assert not [text for text in written if PASSWORD in text]
