"""What a client's tokens open: the restriction of scopes that came with the release Zurich.

Scopes are looked up in the records at every request, not kept in the token.

Source: ServiceNow KB2731346; public client code for the property and the mapping.
"""

from __future__ import annotations

from app.practice.store.database import Database, Row

USER_ACCOUNT = "useraccount"

_OPEN_TO_ALL = "glide.security.oauth_allow_unscoped_clients"


def refusal_of(database: Database, client: Row) -> str:
    """Return why a client's tokens do not open APIs that belong to no scope, or nothing.

    The Table API is one of these.

    Args:
        database: The records of the instance.
        client: The client's record; before Zurich it has no restriction to speak of.

    Source: KB2731346 for the restriction; [guess] the words for a client whose tokens are bound to
    access policies, of which this instance has none.
    """
    if client.get("enforce_token_restrictions") == "true":
        return "Missing required api access scope"
    if client.get("scope_restriction_status") != "restricted" or _is_open_to_all(database):
        return ""
    is_mapped = USER_ACCOUNT in mapped_scopes(database, client)
    return "" if is_mapped else "Access to unscoped api is not allowed"


def mapped_scopes(database: Database, client: Row) -> set[str]:
    """Return the names of the scopes that are mapped to a client.

    Args:
        database: The records of the instance.
        client: The client's record.
    """
    mappings = database.rows("oauth_entity_auth_scope_mapping", oauth_entity=client["sys_id"])
    wanted = {mapping["auth_scope"] for mapping in mappings}
    scopes = [database.find("sys_auth_scope", sys_id=sys_id, active="true") for sys_id in wanted]
    return {scope["name"] for scope in scopes if scope}


def _is_open_to_all(database: Database) -> bool:
    setting = database.find("sys_properties", name=_OPEN_TO_ALL)
    return setting is not None and setting["value"] == "true"
