"""OAuth clients, and the codes, tokens and sessions the instance has given out.

Source: ServiceNow documentation, "Create an OAuth API endpoint for external clients".
"""

from __future__ import annotations

from app.practice.schema import Access, Column, Table

_OAUTH_ADMIN = frozenset({"oauth_admin"})

CREDENTIAL_TABLES = (
    Table(
        "oauth_entity",
        "Application Registries",
        (
            Column("name", "Name", max_length=100, mandatory=True),
            Column("client_id", "Client ID", max_length=100),
            Column("client_secret", "Client Secret", "password2", 4096),
            Column("redirect_url", "Redirect URL", "url", 4000),
            Column("logo_url", "Logo URL", "url", 1024),
            Column("login_url", "Login URL", "url", 1024),
            Column("access_token_lifespan", "Access Token Lifespan", "integer", 12, default="1800"),
            Column(
                "refresh_token_lifespan", "Refresh Token Lifespan", "integer", 12, default="8640000"
            ),
            Column("type", "Type", default="client"),
            Column("active", "Active", "boolean", default="true"),
            Column("comments", "Comments", max_length=4000),
            Column("default_grant_type", "Default Grant type", default="authorization_code"),
            Column("inbound_grant_type", "Inbound grant type", since="zurich"),
            Column("public_client", "Public Client", "boolean", default="false"),
            Column("use_pkce", "PKCE required", "boolean", default="false"),
            Column("token_format", "Token Format", default="opaque"),
            Column("client_type", "Client Type", default="integration_as_a_user"),
            Column("user", "OAuth Application User", "reference", 32, reference="sys_user"),
            Column(
                "scope_restriction_status",
                "Scope Restriction",
                default="restricted",
                mandatory=True,
                since="zurich",
            ),
            Column("sys_scope", "Application", default="global"),
        ),
        access=Access(read=_OAUTH_ADMIN, write=_OAUTH_ADMIN, delete=_OAUTH_ADMIN),
    ),
    Table(
        "oauth_credential",
        "OAuth Credential",
        (
            Column("type", "Type"),
            Column("token", "Token fingerprint", max_length=64),
            Column("expires", "Expires, in seconds since 1970", "integer"),
            Column("peer", "Client", "reference", 32, reference="oauth_entity", cascade=True),
            Column("user", "User", "reference", 32, reference="sys_user", cascade=True),
            Column("redirect_url", "Redirect URL", max_length=4000),
            Column("code_challenge", "Code challenge", max_length=128),
            Column("code_challenge_method", "Code challenge method"),
        ),
        access=Access(internal=True),
    ),
    Table(
        "v_user_session",
        "Logged in user",
        (
            Column("session", "Session fingerprint", max_length=64),
            Column("user", "User", "reference", 32, reference="sys_user", cascade=True),
            Column("stage", "Stage", default="signed_in"),
            Column("allowed", "Clients allowed in this session", max_length=4000),
        ),
        access=Access(internal=True),
    ),
)
