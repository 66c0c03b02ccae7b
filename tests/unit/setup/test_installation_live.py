"""A whole installation without a window, against the practice instance."""

from __future__ import annotations

from app.connections.book import ConnectionBook
from app.connections.secrets import SecretKind, secret_name
from app.findings import Status
from app.secret import Secret
from app.setup.journal import Journal
from app.setup.plan import Fate, ItemKind
from tests.unit.setup.installing import apply, consent, plan


async def test_installation_leads_from_an_address_to_a_proven_connection(
    install, practice, vault, tmp_path
):
    """All seven pages, and at their end a saved connection with its secrets in the key ring."""
    installation = install()
    await apply(installation, practice)
    await consent(installation, practice)
    installation.next()
    await installation.prove()
    connection = await installation.finish()

    assert {probe.status for probe in installation.state.probes} == {Status.OK}
    assert ConnectionBook(tmp_path).all() == (connection,)
    assert await vault.load(secret_name(connection.id, SecretKind.REFRESH_TOKEN))
    assert await vault.load(secret_name(connection.id, SecretKind.USER_PASSWORD)) is None
    assert Journal(tmp_path / "setup.json").read() is None


async def test_apply_creates_exactly_what_the_plan_says(install, practice):
    """One registry entry, one user, four roles, each column as planned."""
    installation = install()
    await plan(installation, practice)
    before = {item.kind: dict(item.values) for item in installation.state.plan.items}
    await installation.apply(lambda _state: None)
    (registry,) = practice.database.rows("oauth_entity", name="Firnline")
    (user,) = practice.database.rows("sys_user", user_name="firnline.integration")
    granted = practice.database.rows("sys_user_has_role", user=user["sys_id"], inherited="false")

    for column, value in before[ItemKind.REGISTRY].items():
        assert registry[column] == value
    for column, value in before[ItemKind.USER].items():
        assert user[column] == value
    assert "2026-11-23" in registry["comments"]
    assert len(granted) == 4


async def test_nothing_is_created_before_apply(install, practice):
    """Looking, signing in and planning change nothing on the instance."""
    counts = {t: practice.database.count(t) for t in ("oauth_entity", "sys_user")}
    await plan(install(), practice)

    assert {t: practice.database.count(t) for t in counts} == counts


async def test_second_plan_finds_everything_in_place(install, practice):
    """What was applied exists and fits, so applying again would change nothing."""
    installation = install()
    await plan(installation, practice)
    await installation.apply(lambda _state: None)
    again = install()
    await again.resume()
    administrator = practice.administrator
    await again.admission.by_password(administrator.user_name, Secret(administrator.password))
    await again.make_plan(registry_name="Firnline", user_name="firnline.integration")
    fates = {item.name: item.fate for item in again.state.plan.items}

    assert fates == {
        "Firnline": Fate.EXISTS,
        "firnline.integration": Fate.EXISTS,
        "sn_change_write": Fate.EXISTS,
        "sn_incident_write": Fate.EXISTS,
        "personalize_choices": Fate.EXISTS,
        "snc_platform_rest_api_access": Fate.EXISTS,
    }


async def test_a_role_that_the_instance_lacks_is_absent(install, practice):
    """The plan says which role there is not, and is made all the same."""
    row = practice.database.find("sys_user_role", name="personalize_choices")
    practice.database.delete("sys_user_role", row["sys_id"])
    installation = install()
    await plan(installation, practice)
    fates = {item.name: item.fate for item in installation.state.plan.items}

    assert fates["personalize_choices"] is Fate.ABSENT


async def test_plan_as_json_holds_no_secret(install, practice):
    """The saved plan names every field and no secret."""
    installation = install()
    await plan(installation, practice)
    text = installation.plan_as_json()

    assert '"redirect_url": "http://localhost:47316/firnline/consent' in text
    assert '"reason": "create and follow incidents"' in text
    assert "client_secret" not in text
    assert 'password"' not in text
