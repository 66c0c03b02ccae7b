"""The codes and tokens the instance has given out."""

from __future__ import annotations

from app.practice.clock import Clock
from app.practice.database import Database, Row
from app.practice.directory import Directory
from app.practice.keys import Keys, fingerprint
from app.practice.rules import new_sys_id

CODE = "authorization_code"
ACCESS = "access_token"
REFRESH = "refresh_token"

_CODE_LIFE_S = 60


class Tokens:
    """Gives out, finds and ends codes and tokens. Only fingerprints are kept.

    Args:
        database: Where records are kept.
        keys: What tokens are derived from.
        clock: The instance's time.
    """

    def __init__(self, database: Database, keys: Keys, clock: Clock) -> None:
        self._database = database
        self._directory = Directory(database)
        self._keys = keys
        self._clock = clock

    def client(self, client_id: str | None) -> Row | None:
        """Return an active OAuth client."""
        found = self._database.find("oauth_entity", client_id=client_id or "", active="true")
        return found if client_id else None

    def save_code(self, code: str, grant: Row) -> None:
        """Keep an authorization code for a minute.

        Args:
            code: The code as it goes out.
            grant: What was granted, as fields of `oauth_credential`.
        """
        self._save(CODE, code, grant, _CODE_LIFE_S)

    def issue(self, kind: str, client: Row, user: str) -> tuple[str, int]:
        """Return a token and the seconds it has left: the one still alive, else a new one.

        Args:
            kind: `ACCESS` or `REFRESH`.
            client: The OAuth client.
            user: The user the token stands for.

        Source: ServiceNow documentation, "OAuth API request parameters".
        """
        grant = {"peer": client["sys_id"], "user": user}
        for row in self._database.rows("oauth_credential", type=kind, **grant):
            if self._remaining(row) > 0:
                return self._keys.token(row["sys_id"]), self._remaining(row)
        sys_id = new_sys_id()
        token = self._keys.token(sys_id)
        row = self._save(kind, token, grant | {"sys_id": sys_id}, int(client[f"{kind}_lifespan"]))
        return token, self._remaining(row)

    def find(self, kind: str, token: str | None) -> Row | None:
        """Return the record of a code or token, if it, its client and its user are all alive."""
        row = self._database.find("oauth_credential", type=kind, token=fingerprint(token or ""))
        if row is None or self._remaining(row) <= 0:
            return None
        client = self._database.find("oauth_entity", sys_id=row["peer"], active="true")
        return row if client and self._directory.caller(row["user"]) else None

    def end(self, token: str) -> None:
        """End a code or token of any kind; an unknown one is as good as ended."""
        for row in self._database.rows("oauth_credential", token=fingerprint(token)):
            self._database.delete("oauth_credential", row["sys_id"])

    def _save(self, kind: str, token: str, grant: Row, lifetime_s: int) -> Row:
        row = {
            "sys_id": new_sys_id(),
            "type": kind,
            "token": fingerprint(token),
            "expires": str(self._clock.seconds() + lifetime_s),
        } | grant
        self._database.insert("oauth_credential", row)
        return row

    def _remaining(self, row: Row) -> int:
        # One less than was set: a fresh token says 1799, as real instances do.
        return int(row["expires"]) - self._clock.seconds() - 1
