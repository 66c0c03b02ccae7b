"""Who is signed in to the pages."""

from __future__ import annotations

import hmac
import secrets

from app.practice.database import Database
from app.practice.directory import Caller, Directory
from app.practice.keys import Keys, fingerprint
from app.practice.rules import new_sys_id

COOKIE = "JSESSIONID"


class Sessions:
    """Begins, finds and ends sessions.

    Args:
        database: Where records are kept.
        keys: What page tokens are derived from.
    """

    def __init__(self, database: Database, keys: Keys) -> None:
        self._database = database
        self._directory = Directory(database)
        self._keys = keys

    def begin(self, caller: Caller) -> str:
        """Sign a user in and return the new session's cookie value."""
        session = secrets.token_hex(16).upper()
        row = {"sys_id": new_sys_id(), "session": fingerprint(session), "user": caller.sys_id}
        self._database.insert("v_user_session", row)
        return session

    def caller(self, session: str) -> Caller | None:
        """Return who a session belongs to."""
        row = self._database.find("v_user_session", session=fingerprint(session))
        return self._directory.caller(row["user"]) if row else None

    def end(self, session: str) -> None:
        """Sign out."""
        for row in self._database.rows("v_user_session", session=fingerprint(session)):
            self._database.delete("v_user_session", row["sys_id"])

    def page_token(self, session: str) -> str:
        """Return what pages of the session carry as `g_ck`."""
        return self._keys.page_token(session)

    def proves(self, session: str, page_token: str) -> bool:
        """Return whether a request comes from a page of the session."""
        return hmac.compare_digest(self.page_token(session).encode(), page_token.encode())
