"""Who is signed in to the pages, and how far a sign-in has come."""

from __future__ import annotations

import hmac
import secrets
from enum import StrEnum

from app.practice.accounts.directory import Caller, Directory
from app.practice.keys import Keys, fingerprint
from app.practice.rules import new_sys_id
from app.practice.store.database import Database, Row

COOKIE = "JSESSIONID"


class Stage(StrEnum):
    """What a session stands for."""

    SIGNED_IN = "signed_in"
    SECOND_FACTOR = "second_factor"
    NEW_PASSWORD = "new_password"  # noqa: S105 - the name of a stage, not a password
    IDENTITY_PROVIDER = "identity_provider"
    ASSERTION = "assertion"
    API = "api"


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

    def begin(self, caller: Caller, stage: Stage = Stage.SIGNED_IN) -> str:
        """Begin a session and return what its cookie carries.

        Args:
            caller: Whose session it is.
            stage: What it stands for.
        """
        session = secrets.token_hex(16).upper()
        row = {"sys_id": new_sys_id(), "session": fingerprint(session)}
        self._database.insert("v_user_session", row | {"user": caller.sys_id, "stage": stage})
        return session

    def caller(self, session: str, stage: Stage = Stage.SIGNED_IN) -> Caller | None:
        """Return whose session it is, if it stands for this.

        Args:
            session: What the cookie carries.
            stage: What it has to stand for.
        """
        row = self._row(session)
        return self._directory.caller(row["user"]) if row and row["stage"] == stage else None

    def end(self, session: str) -> None:
        """Sign out."""
        row = self._row(session)
        if row:
            self._database.delete("v_user_session", row["sys_id"])

    def remember(self, session: str, client: str) -> None:
        """Note that consent was given in a session.

        Args:
            session: What the cookie carries.
            client: The `sys_id` of the OAuth client.
        """
        row = self._row(session)
        if row and not self.remembers(session, client):
            allowed = ",".join(filter(None, (row["allowed"], client)))
            self._database.update("v_user_session", row | {"allowed": allowed})

    def remembers(self, session: str, client: str) -> bool:
        """Return whether consent was given to an OAuth client in a session."""
        row = self._row(session)
        return row is not None and client in row["allowed"].split(",")

    def forget(self, caller: Caller, client: str) -> None:
        """Ask for consent again in every session of a user.

        Args:
            caller: The user.
            client: The `sys_id` of the OAuth client.
        """
        for row in self._database.rows("v_user_session", user=caller.sys_id):
            allowed = ",".join(one for one in row["allowed"].split(",") if one != client)
            self._database.update("v_user_session", row | {"allowed": allowed})

    def page_token(self, session: str) -> str:
        """Return what pages of the session carry as `g_ck`."""
        return self._keys.page_token(session)

    def proves(self, session: str, page_token: str) -> bool:
        """Return whether a request comes from a page of the session."""
        return hmac.compare_digest(self.page_token(session).encode(), page_token.encode())

    def _row(self, session: str) -> Row | None:
        return self._database.find("v_user_session", session=fingerprint(session))
