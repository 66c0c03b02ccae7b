"""The report as text and JSON, and a support bundle in which no secret survives."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest

from app.connections.secrets import SecretKind, secret_name
from app.doctor.bundle import bundle_bytes, bundle_parts, known_secrets, write_bundle
from app.doctor.masking import MASK, masked
from app.doctor.report import Report, reports_as_json
from app.errors import StorageError
from app.findings import Finding, Status
from app.secret import Secret
from app.words import verbatim

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
CANARY = "Canary-0f9x7Q2"
LINES = [
    f'{{"access_token":"{CANARY}","refresh_token": "{CANARY}"}}',
    f"client_secret={CANARY}&grant_type=refresh_token",
    f"GET /?code={CANARY}&state={CANARY} HTTP/1.1",
    f"Authorization: Bearer {CANARY}",
    f"proxy-authorization: Basic {CANARY}",
    f"Cookie: JSESSIONID={CANARY}; glide_user={CANARY}",
    f"Set-Cookie: glide_session_store={CANARY}; Path=/",
    f"'user_password': '{CANARY}'",
    f"password: {CANARY}",
    f"X-UserToken: {CANARY}",
    f"{{'code_verifier': '{CANARY}'}}",
    f"https://mara:{CANARY}@proxy.example:8080",
    f"the header was bearer {CANARY}",
]


def _report(*findings):
    return Report("Practice", "localhost:1", NOW, findings)


RED = Finding(
    "incident",
    Status.BLOCKED,
    verbatim("No writing"),
    verbatim("403"),
    verbatim("Grant a role."),
    verbatim("No tickets."),
    "role_missing",
)
GREEN = Finding("reach", Status.OK, verbatim("It answers"), verbatim("12 ms"))


@pytest.mark.parametrize("line", LINES)
def test_what_looks_like_a_secret_is_taken_out(line):
    """Tokens, passwords, client secrets, codes, cookies and headers leave a mark behind."""
    left = masked(line)

    assert CANARY not in left
    assert MASK in left


def test_long_tokens_are_taken_out_wherever_they_stand():
    """A token has no name before it in every text."""
    opaque = "aB3" * 28 + "xy"
    signed = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"

    assert masked(f"got {opaque} and {signed}.") == f"got {MASK} and {MASK}."


def test_what_helps_support_stays():
    """Ids of records, addresses, times and statuses are no secrets."""
    line = (
        "2026-11-24 09:30:00,120 INFO    app.instance.transport: GET "
        "/api/now/table/sys_user/ae5bc175315904f24ae4724de232ce6b: 403 in 12 ms"
    )

    assert masked(line) == line


def test_known_secrets_are_taken_out_whatever_surrounds_them():
    """What the key ring holds is searched for letter by letter."""
    assert masked("a hunter2hunter2 b", [Secret("hunter2")]) == f"a {MASK}{MASK} b"


async def test_a_bundle_holds_no_canary(connection, vault, tmp_path):
    """Whatever got into the log, the file that leaves the house does not have it."""
    names = [secret_name(connection.id, kind) for kind in SecretKind]
    secrets = [secret.reveal() for name in names if (secret := await vault.load(name))]
    log = tmp_path / "firnline.log"
    log.write_text("\n".join((*LINES, *(f"plain {secret}" for secret in secrets))))
    known = await known_secrets(connection, vault)
    packed = bundle_bytes(bundle_parts(_report(GREEN, RED), connection, log, known=known))
    with zipfile.ZipFile(io.BytesIO(packed)) as bundle:
        whole = "".join(bundle.read(name).decode() for name in bundle.namelist())

    assert len(secrets) >= 4
    assert [secret for secret in (CANARY, *secrets) if secret in whole] == []
    assert connection.registry_sys_id in whole


async def test_user_names_are_left_out_where_asked(connection, tmp_path):
    """They stay otherwise, because support has to know which account is meant."""
    log = tmp_path / "firnline.log"
    log.write_text(f"{connection.user_name} and {connection.initiated_by}")
    shown = bundle_parts(_report(GREEN), connection, log)
    hidden = bundle_parts(_report(GREEN), connection, log, hides_users=True)

    assert shown[-1].text == f"{connection.user_name} and {connection.initiated_by}"
    assert hidden[-1].text == "<user> and <user>"
    assert not any(connection.user_name in part.text for part in hidden)


async def test_a_bundle_without_a_log_is_whole(connection, tmp_path):
    """Every JSON file in it is one, and the log is empty."""
    parts = bundle_parts(_report(RED), connection, tmp_path / "none.log")
    read = {part.name: json.loads(part.text) for part in parts if part.name.endswith(".json")}

    assert set(read) == {"report.json", "versions.json", "connection.json"}
    assert read["connection.json"]["instance"] == connection.address.label
    assert parts[-1].text == ""


async def test_a_bundle_that_cannot_be_written_is_told(connection, tmp_path):
    """The error names the file."""
    parts = bundle_parts(_report(RED), connection, tmp_path / "none.log")

    with pytest.raises(StorageError, match=r"x\.zip"):
        write_bundle(tmp_path / "missing" / "x.zip", parts)


def test_the_text_says_below_each_line_what_to_do():
    """Marks show the state without colour."""
    text = _report(GREEN, RED).as_text()

    assert "[+] It answers (12 ms)\n" in text
    assert "[x] No writing (403)\n    No tickets.\n    Grant a role.\n" in text
    assert text.startswith("Firnline: report on Practice (localhost:1), 2026-11-24 09:30 UTC\n")
    assert "In the way: 1." in text


def test_json_names_every_part_of_a_finding():
    """Programs find keys, states and ids of remedies; what is not there is null."""
    content = json.loads(reports_as_json([_report(GREEN, RED)]))
    (report,) = content["reports"]

    assert content["schema"] == 1
    assert report["verdict"] == "blocked"
    assert report["findings"][0] == {
        "key": "reach",
        "status": "ok",
        "title": "It answers",
        "detail": "12 ms",
        "consequence": None,
        "remedy": None,
        "remedy_id": None,
    }
    assert report["findings"][1]["remedy_id"] == "role_missing"
