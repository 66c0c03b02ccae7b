"""The pages that name the build, over real HTTPS."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

PAGES = ["/stats.do", "/xmlstats.do"]


def test_the_page_names_the_build(admin, server):
    """Name, date and tag stand on lines of their own, as a release check reads them."""
    text = admin.get("/stats.do").text

    lines = dict(line.removesuffix("<br/>").split(": ") for line in text.splitlines()[1:])
    assert lines["Build name"] == server.options.release.capitalize()
    assert lines["Build tag"].startswith(f"glide-{server.options.release}-")
    assert set(lines) >= {"Build date", "MID buildstamp", "Instance name"}


def test_the_document_names_the_build(admin, server):
    """The same for programs."""
    root = ET.fromstring(admin.get("/xmlstats.do").text)  # noqa: S314 - our own server wrote it

    assert root.findtext("glide.build.name") == server.options.release.capitalize()


@pytest.mark.parametrize("path", PAGES)
def test_the_pages_are_for_administrators(server, new_client, path):
    """Others are refused, unless a property opens the pages to everybody."""
    stranger = new_client()
    person = new_client((server.personal.user_name, server.personal.password))

    assert (stranger.get(path).status_code, person.get(path).status_code) == (401, 403)


@pytest.mark.parametrize("path", PAGES)
def test_a_property_opens_the_pages(admin, anyone, path):
    """Where diagnostics are not kept to administrators, nobody has to sign in."""
    table = "/api/now/table/sys_properties"
    query = {"name": "glide.security.diag_txns_acl"}
    found = admin.get(table, params=query).json()["result"][0]
    admin.patch(f"{table}/{found['sys_id']}", json={"value": "false"})

    assert anyone.get(path).status_code == 200
