"""Microsoft's "Azure IP Ranges and Service Tags" file, read strictly.

Source:
    Microsoft, "Virtual network service tags": the weekly JSON files, and the service tag discovery
    API, which writes its change numbers as text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Final

import msgspec

from app.errors import InputError, StorageError
from app.ip_filtering.ranges import AddressRange, merged
from app.words import Words, translate

# The public file has about 5 MB.
MAX_FILE_MB: Final = 32
# No service has as many addresses; to allow more would open the instance to strangers.
_WIDEST_IPV4: Final = 8
# About security and compliance, and what calls other services for them; as documented.
SUGGESTED: Final = (
    "MicrosoftCloudAppSecurity",
    "MicrosoftDefenderForEndpoint",
    "AzureAdvancedThreatProtection",
    "EOPExternalPublishedIPs",
    "AzureActiveDirectory",
    "AzureConnectors",
    "LogicApps",
    "M365ManagementActivityApi",
    "SecurityCopilot",
)


class _Properties(msgspec.Struct):
    addressPrefixes: tuple[str, ...]  # noqa: N815 - the name is Microsoft's
    region: str | None = ""


class _Tag(msgspec.Struct):
    name: Annotated[str, msgspec.Meta(pattern=r"^[\w.\- ]{1,100}\Z")]
    properties: _Properties


class _File(msgspec.Struct):
    changeNumber: int | Annotated[str, msgspec.Meta(pattern=r"^\d{1,18}\Z")]  # noqa: N815 - as above
    cloud: Annotated[str, msgspec.Meta(pattern=r"^\w{1,50}\Z")]
    values: tuple[_Tag, ...]


@dataclass(frozen=True)
class Service:
    """One service tag.

    Attributes:
        name: as Microsoft writes it, with the region behind a dot where there is one.
        region: empty for the whole cloud.
        networks: its IPv4 prefixes.
        ipv6_count: how many IPv6 prefixes it has; what an instance does with these is unverified.
    """

    name: str
    region: str
    networks: tuple[IPv4Network, ...]
    ipv6_count: int

    @cached_property
    def ranges(self) -> tuple[AddressRange, ...]:
        """The IPv4 addresses in the fewest ranges."""
        return merged(map(AddressRange.of_network, self.networks))


@dataclass(frozen=True)
class ServiceTags:
    """The content of one file.

    Attributes:
        cloud: whose addresses these are, such as `Public` or `AzureGovernment`.
        change_number: grows with every change that Microsoft publishes.
        services: every tag, in the order of the file.
    """

    cloud: str
    change_number: int
    services: tuple[Service, ...]

    @property
    def suggested(self) -> tuple[Service, ...]:
        """The services that an administrator most likely wants, the likeliest first."""
        by_name = {service.name: service for service in self.services}
        return tuple(by_name[name] for name in SUGGESTED if name in by_name)

    def search(self, text: str) -> tuple[Service, ...]:
        """Return the services whose names hold every word of a text, in any letter case."""
        words = text.casefold().split()
        return tuple(
            service
            for service in self.services
            if all(word in service.name.casefold() for word in words)
        )


def read_service_tags(path: Path) -> ServiceTags:
    """Read a service tags file; it takes up to a second, so do it beside an event loop.

    Args:
        path: the file.

    Errors:
        StorageError: the file cannot be read.
        InputError: it is not a service tags file, or not a whole one; the detail says why.
    """
    limit = MAX_FILE_MB * 1024 * 1024
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as exc:
        raise StorageError.from_os(exc, path) from exc
    if len(content) > limit:
        raise _unusable(
            translate(
                "IpFiltering", "The file is larger than {limit} MB; Microsoft's has about 5."
            ).format(limit=MAX_FILE_MB)
        )
    return parse_service_tags(content)


def parse_service_tags(content: bytes) -> ServiceTags:
    """Return what the bytes of a service tags file say.

    Args:
        content: the whole file.

    Errors:
        InputError: it is not a service tags file, or not a whole one; the detail says why.
    """
    file = _file(_decoded(content.removeprefix(b"\xef\xbb\xbf")))
    if not file.values:
        raise _unusable(translate("IpFiltering", "It names no service."))
    _refuse_duplicates(tag.name for tag in file.values)
    return ServiceTags(file.cloud, int(file.changeNumber), tuple(map(_service, file.values)))


def _decoded(content: bytes) -> object:
    if not content.strip():
        raise _unusable(translate("IpFiltering", "The file is empty."))
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as exc:
        # The parser has no other sign for an end that comes too early.
        if "truncated" in str(exc):
            raise _unusable(
                translate("IpFiltering", "The file is cut short; its end is missing.")
            ) from exc
        raise _unusable(translate("IpFiltering", "The file is not JSON.")) from exc


def _file(content: object) -> _File:
    if not isinstance(content, dict) or not content.keys() >= set(_File.__struct_fields__):
        raise _unusable(
            translate("IpFiltering", "The file is JSON, but it does not list service tags.")
        )
    try:
        return msgspec.convert(content, _File)
    except msgspec.ValidationError as exc:
        place = str(exc).rpartition("`$")[2].rstrip("`") or "."
        raise _unusable(
            translate(
                "IpFiltering", "At {place} it holds something else than such a file does."
            ).format(place=place)
        ) from exc


def _refuse_duplicates(names: Iterable[str]) -> None:
    name, count = Counter(names).most_common(1)[0]
    if count > 1:
        raise _unusable(
            translate("IpFiltering", "The service {name} stands in it more than once.").format(
                name=name
            )
        )


def _service(tag: _Tag) -> Service:
    networks = [_network(text, tag.name) for text in tag.properties.addressPrefixes]
    ipv4 = tuple(network for network in networks if isinstance(network, IPv4Network))
    return Service(tag.name, tag.properties.region or "", ipv4, len(networks) - len(ipv4))


def _network(text: str, service: str) -> IPv4Network | IPv6Network:
    try:
        network = ip_network(text)
    except ValueError as exc:
        raise _unusable(
            translate("IpFiltering", "{service} names {text}, which is no address range.").format(
                service=service, text=text[:50]
            )
        ) from exc
    if isinstance(network, IPv4Network) and network.prefixlen < _WIDEST_IPV4:
        raise _unusable(
            translate(
                "IpFiltering", "{service} names {text}, which is too wide to be one service's."
            ).format(service=service, text=text)
        )
    return network


def _unusable(detail: Words) -> InputError:
    return InputError(
        translate("IpFiltering", "This service tags file cannot be used."),
        detail,
        translate(
            "IpFiltering",
            'Download "Azure IP Ranges and Service Tags" from Microsoft again. Nothing was '
            "changed.",
        ),
    )
