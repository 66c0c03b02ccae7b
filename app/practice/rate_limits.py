"""Inbound rate limits: so many requests an hour, as the records of `sys_rate_limit_rules` say.

A rule for one user comes before rules for roles, and these before rules for all; among roles the
lowest counts. Real instances count on each node and add up every 30 seconds, so that they let a
few more pass; here the count is exact.

Source: ServiceNow documentation, "Inbound REST API rate limiting".
"""

from __future__ import annotations

import re
from collections import Counter

from app.practice.accounts.directory import SYSTEM, Caller
from app.practice.clock import Clock
from app.practice.errors import ApiError
from app.practice.rules import stamped
from app.practice.store.database import Database, Row

_HOUR_S = 3_600
_RULES = "sys_rate_limit_rules"
_VIOLATIONS = "sys_rate_limit_violation"
_APIS = {
    "now/table": "Table API",
    "now/stats": "Aggregate API",
    "now/attachment": "Attachment API",
    "now/batch": "Batch API",
    "sn_chg_rest/change": "Change Management API",
}
_API_PATH = re.compile(r"/api/(\w+)(?:/v\d+)?/(\w+)")


class RateLimits:
    """Counts requests and refuses those above a limit.

    Args:
        database: Where the rules are.
        clock: The instance's time.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._hour = 0
        self._counts: Counter[tuple[str, str, str]] = Counter()

    def count(self, caller: Caller, method: str, path: str) -> dict[str, str]:
        """Count a request, and return the headers that tell of the rule it falls under.

        Args:
            caller: Who makes it.
            method: Its HTTP method.
            path: Its path.
        """
        rule = self._rule_for(caller, method, _api_of(path))
        if rule is None:
            return {}
        hour = self._clock.seconds() // _HOUR_S
        if hour != self._hour:
            self._hour, self._counts = hour, Counter()
        # A changed limit begins a new count.
        self._counts[rule["sys_id"], rule["limit"], caller.sys_id] += 1
        return {
            "X-RateLimit-Limit": rule["limit"],
            "X-RateLimit-Reset": str((hour + 1) * _HOUR_S),
            "X-RateLimit-Rule": rule["sys_id"],
        }

    def enforce(self, caller: Caller, headers: dict[str, str]) -> None:
        """Refuse a request that was counted and is above its limit.

        Args:
            caller: Who makes it.
            headers: What counting it returned.

        Errors:
            ApiError: The limit is reached.
        """
        if not headers:
            return
        limit, rule = headers["X-RateLimit-Limit"], headers["X-RateLimit-Rule"]
        if self._counts[rule, limit, caller.sys_id] <= int(limit):
            return
        self._note_violation(rule, caller)
        wait_s = int(headers["X-RateLimit-Reset"]) - self._clock.seconds()
        api = (self._database.find(_RULES, sys_id=rule) or {}).get("rest_api") or "REST API"
        detail = f"Rate limit of {limit} requests per hour for {api} exceeded"
        raise ApiError(429, "Rate limit exceeded", detail, {"Retry-After": str(wait_s)})

    def _rule_for(self, caller: Caller, method: str, api: str) -> Row | None:
        rules = [
            rule
            for rule in self._database.rows(_RULES, active="true")
            if rule["limit"].isdecimal()
            and rule["method"] in {"", "all", method}
            and rule["rest_api"] in {"", api}
            and self._concerns(rule, caller)
        ]
        rules.sort(key=lambda rule: (_RANKS.get(rule["type"], 2), int(rule["limit"])))
        return rules[0] if rules else None

    def _concerns(self, rule: Row, caller: Caller) -> bool:
        if rule["type"] == "user":
            return rule["user"] == caller.sys_id
        if rule["type"] == "role":
            role = self._database.find("sys_user_role", sys_id=rule["role"]) or {}
            return role.get("name") in caller.roles
        return True

    def _note_violation(self, rule: str, caller: Caller) -> None:
        found = self._database.find(_VIOLATIONS, rule=rule, user=caller.sys_id)
        if found:
            rejected = str(int(found["rejected_count"] or 0) + 1)
            self._database.update(_VIOLATIONS, found | {"rejected_count": rejected})
            return
        now = self._clock.timestamp()
        schema, by = self._database.schema, SYSTEM.user_name
        told = {"rule": rule, "user": caller.sys_id, "violated_at": now, "rejected_count": "1"}
        self._database.insert(_VIOLATIONS, stamped(schema, _VIOLATIONS, by=by, now=now) | told)


_RANKS = {"user": 0, "role": 1}


def _api_of(path: str) -> str:
    found = _API_PATH.match(path)
    return _APIS.get(f"{found[1]}/{found[2]}", "") if found else ""
