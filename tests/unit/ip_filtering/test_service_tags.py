"""Service tags files of every version, and files that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InputError, StorageError
from app.ip_filtering.service_tags import MAX_FILE_MB, parse_service_tags, read_service_tags
from tests.unit.ip_filtering.service_tags import file, tag, whole_file

GOOD = tag("AzureConnectors", "13.64.26.88/32")
CUT = "The file is cut short; its end is missing."
NOT_JSON = "The file is not JSON."
OTHER = "At {} it holds something else than such a file does."
NO_TAGS = "The file is JSON, but it does not list service tags."


def test_a_file_of_today_is_read():
    """Cloud, change number and services come as they stand in it."""
    tags = parse_service_tags(whole_file())

    assert (tags.cloud, tags.change_number, len(tags.services)) == ("Public", 412, 4)
    assert (tags.services[0].name, tags.services[0].region) == ("AzureCloud.westus2", "westus2")


def test_prefixes_become_merged_ranges_and_ipv6_is_counted():
    """Two neighbours are one range; what is IPv6 is not lost silently."""
    services = {service.name: service for service in parse_service_tags(whole_file()).services}

    assert [str(item) for item in services["MicrosoftCloudAppSecurity"].ranges] == [
        "13.64.26.88-13.64.26.89",
        "13.64.28.0-13.64.28.255",
    ]
    assert (services["AzureActiveDirectory"].ipv6_count, services["LogicApps.WestUS2"].ranges) == (
        1,
        (),
    )


def test_the_services_about_security_come_first_and_all_can_be_found():
    """The list to choose from is short; a search finds the rest."""
    tags = parse_service_tags(whole_file())

    assert [service.name for service in tags.suggested] == [
        "MicrosoftCloudAppSecurity",
        "AzureActiveDirectory",
    ]
    assert [service.name for service in tags.search("azure WEST")] == ["AzureCloud.westus2"]


@pytest.mark.parametrize(
    "content",
    [
        file({"name": "A", "id": "A", "properties": {"addressPrefixes": ["13.64.26.88/32"]}}),
        file(tag("A", "13.64.26.88", changeNumber="7", state="GA"), changeNumber="412", id="/s"),
        file(tag("A", "13.64.26.88/32", networkFeatures=["API", "NSG"], new={"a": 1}), extra=[]),
        file(tag("A", "13.64.26.88/32", region=None, systemService="")),
        b"\xef\xbb\xbf" + file(tag("A", "13.64.26.88/32")),
    ],
    ids=["before regions", "discovery API", "newer", "no region", "byte order mark"],
)
def test_every_version_of_the_format_is_read(content):
    """Fields that came later may be missing, and fields to come may be there."""
    tags = parse_service_tags(content)

    assert tags.change_number == 412
    assert [str(item) for item in tags.services[0].ranges] == ["13.64.26.88-13.64.26.88"]


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        (b"", "The file is empty."),
        (b" \n", "The file is empty."),
        (b"<html>Download</html>", NOT_JSON),
        (b"\xff\xfe\x00{", NOT_JSON),
        (b"[" * 100_000, NOT_JSON),
        (b"[]", NO_TAGS),
        (b'{"changeNumber": 1, "cloud": "Public"}', NO_TAGS),
        (whole_file()[:-1], CUT),
        (file(), "It names no service."),
        (file(GOOD, values={}), OTHER.format(".values")),
        (file(cloud=7, values=[GOOD]), OTHER.format(".cloud")),
        (
            file(GOOD, {"name": "B", "properties": {"addressPrefixes": "13.0.0.0/8"}}),
            OTHER.format(".values[1].properties.addressPrefixes"),
        ),
        (
            file(GOOD, tag("B\n", "13.64.26.88/32")),
            OTHER.format(".values[1].name"),
        ),
        (file(GOOD, GOOD), "The service AzureConnectors stands in it more than once."),
        (
            file(tag("A", "13.64.26.88/33")),
            "A names 13.64.26.88/33, which is no address range.",
        ),
        (file(tag("A", "13.64.26.1/24")), "A names 13.64.26.1/24, which is no address range."),
        (
            file(tag("A", "0.0.0.0/0")),
            "A names 0.0.0.0/0, which is too wide to be one service's.",
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_said(content, detail):
    """Each fault has its own sentence."""
    with pytest.raises(InputError) as caught:
        parse_service_tags(content)

    assert str(caught.value.detail) == detail


@given(st.integers(0, len(whole_file()) - 1))
def test_a_file_cut_at_any_byte_is_refused(length):
    """Half a list would look like a list."""
    with pytest.raises(InputError) as caught:
        parse_service_tags(whole_file()[:length])

    assert str(caught.value.detail) == (CUT if length else "The file is empty.")


@given(st.binary(max_size=60))
def test_noise_is_refused_in_words(content):
    """Nothing that a file may hold ends in another failure."""
    with pytest.raises(InputError):
        parse_service_tags(content)


def test_a_file_of_50_mb_is_refused_without_reading_all_of_it(tmp_path):
    """The limit holds before anybody looks inside."""
    path = tmp_path / "ServiceTags_Public.json"
    with path.open("wb") as large:
        large.truncate(50 * 1024 * 1024)
    with pytest.raises(InputError) as caught:
        read_service_tags(path)

    assert str(MAX_FILE_MB) in str(caught.value.detail)


def test_a_file_is_read_from_disk(tmp_path):
    """As it was downloaded."""
    path = tmp_path / "ServiceTags_Public.json"
    path.write_bytes(whole_file())

    assert read_service_tags(path) == parse_service_tags(whole_file())


def test_a_file_that_cannot_be_opened_is_a_storage_error(tmp_path):
    """A folder, or nothing at all."""
    for path in (tmp_path, tmp_path / "missing.json"):
        with pytest.raises(StorageError):
            read_service_tags(path)
