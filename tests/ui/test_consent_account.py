from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.secret import Secret
from app.signin.identity import Identity
from ui.consent import scripts
from ui.consent.account import account_from


def test_account_is_read() -> None:
    """The reply of the instance becomes an identity."""
    user = {"user_sys_id": "1", "user_name": "mara", "user_display_name": "Mara Lindqvist"}

    account = account_from(json.dumps({"result": user}))

    assert account == Identity("1", "mara", "Mara Lindqvist")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{",
        '{"result": null}',
        '{"result": {"user_name": "mara"}}',
        '{"result": {"user_sys_id": "1", "user_name": "guest", "user_display_name": "Guest"}}',
    ],
)
def test_nobody_is_signed_in(text) -> None:
    """A refusal, nonsense and the guest are nobody."""
    assert account_from(text) is None


@given(st.text(), st.text())
def test_values_stay_values(user_name, password) -> None:
    """Whatever a name or a password holds, it reaches the script as a literal and no more."""
    script = scripts.fill_in("https://dev.example.com", user_name, password=Secret(password))

    arguments = script[script.rindex("})(") + 3 : -1]

    assert json.loads(f"[{arguments}]") == ["https://dev.example.com", user_name, password]
