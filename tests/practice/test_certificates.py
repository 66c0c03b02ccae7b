"""Certificates that are not to be trusted."""

from __future__ import annotations

import httpx
import pytest


@pytest.mark.parametrize(
    ("flaw", "reason"),
    [
        ("self_signed", "self-signed certificate"),
        ("expired", "certificate has expired"),
        ("wrong_host", "Hostname mismatch"),
        ("other_ca", "unable to get local issuer certificate"),
    ],
)
def test_a_flawed_certificate_is_refused_for_what_it_is(server, new_client, flaw, reason):
    """New connections meet the flaw, and after it the right certificate again."""
    server.conditions.apply(f"certificate={flaw}")
    with pytest.raises(httpx.ConnectError, match=reason):
        new_client().get("/login.do")
    server.conditions.clear("certificate")

    assert new_client().get("/login.do").status_code == 200
