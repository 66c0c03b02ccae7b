"""The instance: its parts, put together."""

from __future__ import annotations

from datetime import tzinfo
from functools import cache, partial

from app.practice.accounts.access import AccessRules
from app.practice.accounts.directory import Caller, Directory
from app.practice.accounts.passwords import Passwords
from app.practice.accounts.second_factor import SecondFactor
from app.practice.accounts.sessions import Sessions
from app.practice.clock import Clock
from app.practice.keys import Keys
from app.practice.oauth.assertions import Assertions
from app.practice.oauth.server import AuthorizationServer
from app.practice.oauth.settings import Settings
from app.practice.oauth.tokens import Tokens
from app.practice.oauth.validator import Validator
from app.practice.queries.asking import Asking
from app.practice.rate_limits import RateLimits
from app.practice.store.database import Database
from app.practice.store.inputs import Inputs
from app.practice.store.records import Records
from app.practice.switches.conditions import Conditions


class Instance:
    """What the pages and the API are built on.

    Args:
        database: Raw records.
        keys: The instance's secret and what derives from it.
        clock: The instance's time.
        conditions: What goes wrong at present.
    """

    def __init__(
        self, database: Database, keys: Keys, clock: Clock, conditions: Conditions
    ) -> None:
        self.database = database
        self.schema = database.schema
        self.keys = keys
        self.clock = clock
        self.conditions = conditions
        self.directory = Directory(database)
        self.access = AccessRules(database, conditions)
        self.records = Records(database, clock, conditions)
        self.inputs = Inputs(database, conditions)
        self.passwords = Passwords(database, self.records, clock)
        self.second_factor = SecondFactor(database, keys, clock)
        self.rate_limits = RateLimits(database, clock)
        self.sessions = Sessions(database, keys)
        self.tokens = Tokens(database, keys, clock)
        self.oauth = Settings(database, conditions)
        assertions = Assertions(database, clock)
        validator = Validator(self.tokens, self.passwords, assertions, self.directory, self.oauth)
        self.authorization = AuthorizationServer(self.tokens, validator, self.oauth)

    def property(self, name: str) -> str:
        """Return a system property, or nothing when it is not set."""
        row = self.database.find("sys_properties", name=name)
        return row["value"] if row else ""

    def asking(self, caller: Caller, zone: tzinfo) -> Asking:
        """Return who asks and when, for the queries of one request.

        Args:
            caller: Who asks.
            zone: The caller's time zone.
        """
        memberships = self.database.rows("sys_user_grmember", user=caller.sys_id)
        return Asking(
            user=caller.sys_id,
            user_name=caller.user_name,
            groups=tuple(membership["group"] for membership in memberships),
            now=self.clock.now(),
            zone=zone,
            readable=cache(partial(self.access.askable, caller)),
            scripts=not self.conditions.scripts_refused,
            empty_differs=self.conditions.empty_differs,
        )
