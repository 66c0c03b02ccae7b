"""From a service tags file to the rules of an instance: does each step and holds the state."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from ipaddress import IPv4Address
from pathlib import Path

from app.instance.address import InstanceAddress
from app.instance.client import InstanceClient
from app.ip_filtering.changes import AddressChanges
from app.ip_filtering.comparison import ServiceCoverage, compare
from app.ip_filtering.own_address import is_seen_by, local_address, standing_words
from app.ip_filtering.plan import AddressPlan, UndoPlan, make_plan, make_undo_plan, plan_as_json
from app.ip_filtering.rules import AddressRules
from app.ip_filtering.service_tags import Service, ServiceTags, read_service_tags
from app.ip_filtering.table import read_rules
from app.words import Words, translate

OpenClient = Callable[[], Awaitable[InstanceClient]]


@dataclass(frozen=True)
class FilteringState:
    """Everything that is known at one moment.

    Attributes:
        owner: whose rules are planned and taken back.
        file_name: the service tags file, "" before one was read.
        tags: what it says.
        chosen: the names of the services that shall come in.
        rules: the address rules of the instance, None until somebody looked.
        own_address: this workstation's own, None where it cannot be told.
        is_seen: whether the instance may see that very address.
        added: how many rules of the plan are done while it is carried out.
        removed: how many rules were taken back while that goes on.
    """

    owner: str
    file_name: str = ""
    tags: ServiceTags | None = None
    chosen: tuple[str, ...] = ()
    rules: AddressRules | None = None
    own_address: IPv4Address | None = None
    is_seen: bool = False
    added: int = 0
    removed: int = 0

    @cached_property
    def services(self) -> tuple[Service, ...]:
        """The chosen services, in the order of the file."""
        all_of_them = self.tags.services if self.tags else ()
        return tuple(service for service in all_of_them if service.name in self.chosen)

    @cached_property
    def coverage(self) -> tuple[ServiceCoverage, ...]:
        """How far each chosen service comes in; nothing before somebody looked."""
        return compare(self.services, self.rules) if self.rules else ()

    @cached_property
    def plan(self) -> AddressPlan | None:
        """The rules that are missing; None before there is a file and somebody looked."""
        if self.tags is None or self.rules is None:
            return None
        return make_plan(self.tags, self.services, self.rules, owner=self.owner)

    @cached_property
    def undo(self) -> UndoPlan | None:
        """The rules that can be taken back; None before somebody looked."""
        if self.rules is None:
            return None
        own = (self.own_address,) if self.own_address and self.is_seen else ()
        return make_undo_plan(self.rules, own, owner=self.owner)

    @property
    def own_words(self) -> Words | None:
        """One sentence about this workstation, None where there is nothing to say."""
        if self.rules is None or self.own_address is None:
            return None
        if self.is_seen:
            return standing_words(self.rules.standing(self.own_address), self.own_address)
        return translate(
            "IpFiltering",
            "This workstation is {address} in its own network. Ask your network team which "
            "address the Internet sees; no interface of the instance tells.",
        ).format(address=self.own_address)


class IpFiltering:
    """Compares services with the address rules of one instance, adds rules and takes them back.

    Args:
        address: the instance.
        open_client: gives a client that proves itself as an administrator; it is closed here.
        owner: whose rules these are; undo finds them by it.
    """

    def __init__(self, address: InstanceAddress, open_client: OpenClient, *, owner: str) -> None:
        self.address = address
        self._open_client = open_client
        self.state = FilteringState(owner)

    async def read_file(self, path: Path) -> FilteringState:
        """Take a service tags file; one that cannot be used leaves the one before.

        Args:
            path: the file.

        Errors:
            StorageError: it cannot be read.
            InputError: it is not a whole service tags file.
        """
        tags = await asyncio.to_thread(read_service_tags, path)
        names = {service.name for service in tags.services}
        kept = tuple(name for name in self.state.chosen if name in names)
        self.state = replace(self.state, file_name=path.name, tags=tags, chosen=kept)
        return self.state

    def choose(self, names: Iterable[str]) -> FilteringState:
        """Choose the services that shall come in."""
        self.state = replace(self.state, chosen=tuple(names))
        return self.state

    async def look(self) -> FilteringState:
        """Read the address rules, and find out this workstation's own address.

        Errors:
            SetupError: the rules are hidden from this user.
            AppError: any other NetworkError, InstanceError or SignInError.
        """
        async with await self._open_client() as client:
            rules = await read_rules(client)
        own = await local_address(self.address)
        seen = own is not None and is_seen_by(self.address, own)
        self.state = replace(self.state, rules=rules, own_address=own, is_seen=seen)
        return self.state

    async def add(self, on_change: Callable[[FilteringState], None]) -> FilteringState:
        """Add every rule of the plan; asked again, it goes on where it stopped.

        Args:
            on_change: told after each rule.

        Errors:
            AppError: as `AddressChanges.apply`; rules that were added stay.
        """
        plan, done = self.state.plan, 0
        if plan is None:
            return self.state
        try:
            async with await self._open_client() as client:
                async for _rule in AddressChanges(client).apply(plan):
                    done += 1
                    self.state = replace(self.state, added=done)
                    on_change(self.state)
        finally:
            self.state = replace(self.state, added=0)
        return await self.look()

    async def take_back(self, on_change: Callable[[FilteringState], None]) -> FilteringState:
        """Delete every rule that Firnline made and nobody changed.

        Args:
            on_change: told after each rule.

        Errors:
            AppError: as `AddressChanges.undo`; rules that are gone stay so.
        """
        plan, done = self.state.undo, 0
        if plan is None:
            return self.state
        try:
            async with await self._open_client() as client:
                async for _rule in AddressChanges(client).undo(plan):
                    done += 1
                    self.state = replace(self.state, removed=done)
                    on_change(self.state)
        finally:
            self.state = replace(self.state, removed=0)
        return await self.look()

    def plan_as_json(self) -> str:
        """Return the plan for another pair of eyes, "" before there is one."""
        plan = self.state.plan
        return plan_as_json(plan, self.address.origin) if plan else ""
