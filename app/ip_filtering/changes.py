"""Adding the rules of a plan, and taking them back; one record at a time, each looked at again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from app.errors import AnswerLostError, NotFoundError, SetupError
from app.instance.client import InstanceClient
from app.ip_filtering.plan import AddressPlan, PlannedRule, UndoPlan, is_made
from app.ip_filtering.rules import AddressRule
from app.ip_filtering.table import TABLE, read_rule, read_rules_of, read_wording
from app.words import Words, translate


class Fate(Enum):
    """What became of a planned rule."""

    ADDED = "added"
    THERE = "there"


@dataclass(frozen=True)
class AppliedRule:
    """A planned rule, and the record that now does what it says."""

    rule: PlannedRule
    fate: Fate
    sys_id: str


class AddressChanges:
    """Writes address rules through an administrator's client.

    A rule is created switched off, read back, and switched on only when it is the allow rule that
    was meant: the instance's own default is to deny. Whatever was cut off in between is found by
    its range and finished.

    Args:
        client: a client that proves itself as an administrator.
    """

    def __init__(self, client: InstanceClient) -> None:
        self._client = client

    async def apply(self, plan: AddressPlan) -> AsyncIterator[AppliedRule]:
        """Add what the plan says, rule by rule, and yield each.

        Errors:
            SetupError: the instance made something else of a rule; that record is gone again.
            NotAuthorizedError: this user may not change the rules.
            NetworkError: the instance did not answer; apply again, it goes on where it was.
            InstanceError: the instance refused a rule.
        """
        wording = await read_wording(self._client) if plan.rules else {}
        for rule in plan.rules:
            yield await self._apply_rule(rule, wording)

    async def undo(self, plan: UndoPlan) -> AsyncIterator[AddressRule]:
        """Delete what the plan says, rule by rule, and yield each.

        Errors:
            SetupError: it would shut this workstation out, or a rule was changed since it was
                shown; nothing more is deleted.
            NotAuthorizedError: this user may not change the rules.
            NetworkError: the instance did not answer; undo again, it goes on where it was.
            InstanceError: the instance refused.
        """
        if plan.shut_out:
            raise _shuts_out(plan)
        for rule in plan.removed:
            await self._remove(rule)
            yield rule

    async def _apply_rule(self, rule: PlannedRule, wording: Mapping[str, str]) -> AppliedRule:
        there = await read_rules_of(self._client, rule.range)
        if found := next((other for other in there if other.lets_in), None):
            return AppliedRule(rule, Fate.THERE, found.sys_id)
        made = _left_behind(there, rule) or await self._create(rule, wording)
        await self._switch_on(made, rule)
        return AppliedRule(rule, Fate.ADDED, made.sys_id)

    async def _create(self, rule: PlannedRule, wording: Mapping[str, str]) -> AddressRule:
        values = {**rule.values, **wording, "active": "false"}
        try:
            record = await self._client.create(TABLE, values, fields=("sys_id",))
        except AnswerLostError:
            there = await read_rules_of(self._client, rule.range)
            if found := _left_behind(there, rule):
                return found
            raise
        made = await read_rule(self._client, record["sys_id"])
        if made is None or not is_made(made, rule.owner):
            raise await self._discarded(record["sys_id"], rule)
        return made

    async def _switch_on(self, made: AddressRule, rule: PlannedRule) -> None:
        lost: AnswerLostError | None = None
        try:
            await self._client.update(TABLE, made.sys_id, {"active": "true"})
        except AnswerLostError as exc:
            lost = exc
        now = await read_rule(self._client, made.sys_id)
        if now is None or not now.lets_in:
            raise lost or await self._discarded(made.sys_id, rule)

    async def _discarded(self, sys_id: str, rule: PlannedRule) -> SetupError:
        """Delete what became of a rule, lest it deny somebody, and return what to raise."""
        await self._delete(sys_id)
        return _not_as_planned(rule)

    async def _remove(self, rule: AddressRule) -> None:
        now = await read_rule(self._client, rule.sys_id)
        if now is not None and now != rule:
            raise _changed(rule)
        if now is not None:
            await self._delete(now.sys_id)

    async def _delete(self, sys_id: str) -> None:
        try:
            await self._client.delete(TABLE, sys_id)
        except NotFoundError:
            return  # somebody was quicker
        except AnswerLostError:
            if await read_rule(self._client, sys_id) is not None:
                raise


def _left_behind(rules: Iterable[AddressRule], planned: PlannedRule) -> AddressRule | None:
    """Return the rule that an earlier attempt created but did not switch on."""
    return next((rule for rule in rules if is_made(rule, planned.owner)), None)


def _not_as_planned(rule: PlannedRule) -> SetupError:
    return SetupError(
        translate("IpFiltering", "The instance made something else of an address rule."),
        translate(
            "IpFiltering",
            "The rule for {range} was not kept as an allow rule, so it was deleted again.",
        ).format(range=rule.range),
        translate(
            "IpFiltering", "Look for a business rule on the table ip_access, then apply again."
        ),
    )


def _shuts_out(plan: UndoPlan) -> SetupError:
    return _stopped(
        translate("IpFiltering", "{address} is this workstation and would be blocked.").format(
            address=", ".join(map(str, plan.shut_out))
        ),
        translate("IpFiltering", "First add an allow rule for it, or remove the deny rule."),
    )


def _changed(rule: AddressRule) -> SetupError:
    return _stopped(
        translate("IpFiltering", "Somebody has changed the rule for {start} to {end}.").format(
            start=rule.start, end=rule.end
        ),
        translate("IpFiltering", "Look at the rules again, then undo what is left."),
    )


def _stopped(detail: Words, hint: Words) -> SetupError:
    return SetupError(
        translate("IpFiltering", "The address rules were not taken back."), detail, hint
    )
