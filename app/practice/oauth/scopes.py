"""What a client's tokens open: the restriction of scopes that came with the release Zurich.

Scopes are looked up in the records at every request, not kept in the token.

Source: ServiceNow KB2731346; public client code for the property and the mapping.
"""

from __future__ import annotations

from app.practice.database import Database, Row

USER_ACCOUNT = "useraccount"

_OPEN_TO_ALL = "glide.security.oauth_allow_unscoped_clients"


def may_use_unscoped_api(database: Database, client: Row) -> bool:
    """Return whether a client's tokens open APIs that belong to no scope, as the Table API does.

    Args:
        database: The records of the instance.
        client: The client's record; before Zurich it has no restriction to speak of.
    """
    if client.get("scope_restriction_status") != "restricted":
        return True
    setting = database.find("sys_properties", name=_OPEN_TO_ALL)
    is_open_to_all = setting is not None and setting["value"] == "true"
    return is_open_to_all or USER_ACCOUNT in mapped_scopes(database, client)


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
