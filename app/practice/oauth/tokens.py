"""The codes and tokens the instance has given out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.practice.accounts.directory import SYSTEM, Directory
from app.practice.clock import TIMESTAMP, Clock
from app.practice.keys import Keys, fingerprint
from app.practice.oauth.signing import Signing
from app.practice.rules import stamped
from app.practice.store.database import Database, Row

CODE = "authorization_code"
ACCESS = "access_token"
REFRESH = "refresh_token"

_CODE_LIFE_S = 60
_USUAL_S = {ACCESS: 1_800, REFRESH: 8_640_000}
_LONGEST_S = 2_147_483_647
_DIGITS = re.compile(r"0*([1-9][0-9]*)")


@dataclass(frozen=True)
class Grant:
    """What a token stands for.

    Args:
        client: The client's record in `oauth_entity`.
        user: The `sys_id` of the user.
        scopes: The scopes, separated by spaces.
        issuer: The address of the instance, for tokens that name it.
    """

    client: Row
    user: str
    scopes: str
    issuer: str


class Tokens:
    """Gives out, finds and ends codes and tokens.

    Only fingerprints are kept. What has ended stays in the records, as on a real instance until a
    job clears it away.

    Args:
        database: Where records are kept.
        keys: What codes and tokens are derived from.
        clock: The instance's time.
    """

    def __init__(self, database: Database, keys: Keys, clock: Clock) -> None:
        self._database = database
        self._directory = Directory(database)
        self._keys = keys
        self._clock = clock
        self.signing = Signing(database)

    def client(self, client_id: str | None) -> Row | None:
        """Return an active OAuth client."""
        found = self._database.find("oauth_entity", client_id=client_id or "", active="true")
        return found if client_id else None

    def new_code(self, grant: Row) -> str:
        """Return an authorization code that lives for a minute.

        Args:
            grant: What was granted, as fields of `oauth_credential`.

        Source: [guess] the lifetime; no documentation names it.
        """
        row = self._new(CODE, _CODE_LIFE_S)
        code = self._keys.token(row["sys_id"])
        self._database.insert("oauth_credential", row | {"token": fingerprint(code)} | grant)
        return code

    def unused_code(self, client: Row, user: str) -> str | None:
        """Return a code that was given out and not yet exchanged.

        Args:
            client: The client's record.
            user: Who allowed.
        """
        of_both = {"peer": client["sys_id"], "user": user}
        rows = self._database.rows("oauth_credential", type=CODE, **of_both)
        alive = (row for row in rows if self._remaining(row) > 0)
        return next((self._keys.token(row["sys_id"]) for row in alive), None)

    def issue(self, kind: str, grant: Grant) -> tuple[str, int]:
        """Return a token and the seconds it has left: the one still alive, else a new one.

        Args:
            kind: `ACCESS` or `REFRESH`.
            grant: What the token stands for.

        Source: ServiceNow documentation, "OAuth API request parameters".
        """
        of_both = {"peer": grant.client["sys_id"], "user": grant.user}
        for row in self._database.rows("oauth_credential", type=kind, **of_both):
            if self._remaining(row) > 0:
                return self._text(row, grant), self._remaining(row)
        row = self._new(kind, lifespan_s(kind, grant.client)) | of_both | {"scopes": grant.scopes}
        token = self._text(row, grant)
        self._database.insert("oauth_credential", row | {"token": fingerprint(token)})
        return token, self._remaining(row)

    def find(self, kind: str, token: str | None) -> Row | None:
        """Return the record of a code or token, if it, its client and its user are all alive."""
        row = self._database.find("oauth_credential", type=kind, token=fingerprint(token or ""))
        if row is None or self._remaining(row) <= 0:
            return None
        client = self._database.find("oauth_entity", sys_id=row["peer"], active="true")
        return row if client and self._directory.caller(row["user"]) else None

    def end(self, token: str) -> None:
        """End a code or token of any kind; an unknown one is as good as ended.

        Source: ServiceNow documentation, "Revoke an OAuth token": the one in the request ends, and
        no other.
        """
        for row in self._database.rows("oauth_credential", token=fingerprint(token)):
            self._end(row)

    def allowed_clients(self, user: str) -> list[Row]:
        """Return the clients that hold tokens of a user."""
        rows = self._database.rows("oauth_credential", user=user)
        held = {row["peer"] for row in rows if row["type"] != CODE and self._remaining(row) > 0}
        return [row for row in self._database.rows("oauth_entity") if row["sys_id"] in held]

    def end_all(self, client: str, user: str) -> None:
        """End whatever a client holds of a user.

        Args:
            client: The `sys_id` of the client.
            user: The `sys_id` of the user.
        """
        for row in self._database.rows("oauth_credential", peer=client, user=user):
            self._end(row)

    def _end(self, row: Row) -> None:
        if self._remaining(row) > 0:
            self._database.update("oauth_credential", row | {"expires": self._after(0)})

    def _text(self, row: Row, grant: Grant) -> str:
        if row["type"] == REFRESH or grant.client.get("token_format") != "jwt":
            return self._keys.token(row["sys_id"])
        user = self._database.find("sys_user", sys_id=grant.user) or {}
        ends = _seconds(row["expires"])
        return self.signing.token(
            {
                "iss": grant.issuer,
                "sub": user.get(grant.client["sub_claim"] or "sys_id", ""),
                "aud": grant.client["client_id"],
                "iat": ends - lifespan_s(ACCESS, grant.client),
                "exp": ends,
                "jti": row["sys_id"],
                "scope": row["scopes"],
            }
        )

    def _new(self, kind: str, life_s: int) -> Row:
        schema, by, now = self._database.schema, SYSTEM.user_name, self._clock.timestamp()
        row = stamped(schema, "oauth_credential", by=by, now=now)
        return row | {"type": kind, "expires": self._after(life_s)}

    def _after(self, seconds: int) -> str:
        return (self._clock.now() + timedelta(seconds=seconds)).strftime(TIMESTAMP)

    def _remaining(self, row: Row) -> int:
        # One less than was set: a fresh token says 1799, as real instances do.
        return _seconds(row["expires"]) - self._clock.seconds() - 1


def lifespan_s(kind: str, client: Row) -> int:
    """Return how many seconds a client's tokens live: as its record says, if that is a number.

    Args:
        kind: `ACCESS` or `REFRESH`.
        client: The client's record.

    Source: ServiceNow documentation, "OAuth API request parameters", for what is usual; a support
    article of a vendor for the longest.
    """
    told = _DIGITS.fullmatch(client[f"{kind}_lifespan"].strip())
    if told is None:
        return _USUAL_S[kind]
    return _LONGEST_S if len(told[1]) > len(str(_LONGEST_S)) else min(int(told[1]), _LONGEST_S)


def _seconds(moment: str) -> int:
    return int(datetime.strptime(moment, TIMESTAMP).replace(tzinfo=UTC).timestamp())
