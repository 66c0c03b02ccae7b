"""OAuth clients, what the instance has given out to them, and who may come in at all.

Source: ServiceNow documentation, "Create an OAuth API endpoint for external clients", "Create an
OAuth JWT API endpoint for external clients" (labels; public setup scripts name the columns), "IP
address access control", "Inbound REST API rate limiting".
"""

from __future__ import annotations

from app.practice.definitions.columns import (
    boolean,
    choice,
    integer,
    moment,
    record_class,
    reference,
    string,
    suggestion,
)
from app.practice.definitions.metadata import HIDDEN, METADATA
from app.practice.store.schema import Access, Column, Table

_OAUTH_ADMIN = frozenset({"oauth_admin"})
_OAUTH = Access(read=_OAUTH_ADMIN, write=_OAUTH_ADMIN, delete=_OAUTH_ADMIN)

CREDENTIAL_TABLES = (
    Table(
        "oauth_entity",
        "Application Registries",
        (
            string("name", "Name", 100, mandatory=True, indexed=True),
            string("client_id", "Client ID", 100, indexed=True),
            Column("client_secret", "Client Secret", "password2", 4096),
            Column("redirect_url", "Redirect URL", "url", 4000),
            Column("logo_url", "Logo URL", "url", 1024),
            Column("login_url", "Login URL", "url", 1024),
            Column("auth_url", "Authorization URL", "url", 1024),
            Column("token_url", "Token URL", "url", 1024),
            Column("revoke_token_url", "Token Revocation URL", "url", 1024),
            integer(
                "access_token_lifespan", "Access Token Lifespan", max_length=12, default="1800"
            ),
            integer(
                "refresh_token_lifespan",
                "Refresh Token Lifespan",
                max_length=12,
                default="8640000",
            ),
            choice("type", "Type", default="client"),
            boolean("active", "Active", "true"),
            string("comments", "Comments", 4000),
            suggestion("default_grant_type", "Default Grant type", default="authorization_code"),
            suggestion("inbound_grant_type", "Inbound grant type", since="zurich"),
            boolean("public_client", "Public Client", since="orlando"),
            boolean("use_pkce", "PKCE required", since="orlando"),
            suggestion("code_challenge_method", "Code challenge method"),
            suggestion("token_format", "Token Format", default="opaque"),
            suggestion("client_type", "Client Type", default="integration_as_a_user"),
            reference("user", "OAuth Application User", "sys_user"),
            string("sub_claim", "Sub Claim"),
            suggestion(
                "send_client_credentials_as",
                "Send Credentials",
                default="request_body_parameter",
            ),
            boolean("use_mutual_auth", "Use mutual authentication"),
            boolean("enforce_token_restrictions", "Enforce Token Restrictions"),
            boolean("disable_consent_screen", "Disable consent screen"),
            suggestion(
                "scope_restriction_status",
                "Scope Restriction",
                default="restricted",
                mandatory=True,
                since="zurich",
            ),
        ),
        extends=METADATA,
        access=_OAUTH,
        since="fuji",
    ),
    Table(
        "oauth_jwt",
        "OAuth JWT API endpoint",
        (
            string("user_field", "User Field", 80, default="email"),
            integer("clock_skew", "Clock Skew", default="300"),
            boolean("enable_jti_verification", "Enable JTI Verification", "true"),
            string("jti_claim", "JTI Claim", default="jti"),
            string("jwks_url", "JWKS URL", 1024),
            integer("jwks_cache_lifespan", "JWKS Cache Lifespan", default="720"),
        ),
        extends="oauth_entity",
        access=_OAUTH,
        since="orlando",
    ),
    Table(
        "sys_certificate",
        "X.509 Certificate",
        (
            string("name", "Name", 100, mandatory=True),
            choice("type", "Type", default="trust_store_cert"),
            choice("format", "Format", default="pem"),
            string("pem_certificate", "PEM Certificate", 8000),
            boolean("active", "Active", "true"),
            string("short_description", "Short description", 1000),
        ),
        extends=METADATA,
        access=_OAUTH,
    ),
    Table(
        "jwt_verifier_map",
        "JWT Verifier Map",
        (
            string("name", "Name", 100, mandatory=True),
            reference("oauth_jwt", "OAuth JWT", "oauth_jwt", cascade=True, indexed=True),
            reference("sys_certificate", "Sys certificate", "sys_certificate"),
            string("kid", "Kid", 100),
            Column("shared_key", "Shared key", "password2", 1024, recoverable=True),
        ),
        extends=METADATA,
        access=_OAUTH,
        since="orlando",
    ),
    Table(
        "oauth_used_jti",
        "Used Assertion",
        (
            reference("oauth_jwt", "OAuth JWT", "oauth_jwt", cascade=True, indexed=True),
            string("jti", "JTI", 4000, indexed=True),
        ),
        display="jti",
        access=Access(internal=True),
    ),
    Table(
        "oauth_entity_profile",
        "OAuth Entity Profile",
        (
            string("name", "Name", 100, mandatory=True),
            reference("oauth_entity", "OAuth provider", "oauth_entity", cascade=True, indexed=True),
            choice("grant_type", "Grant type", default="authorization_code"),
            boolean("default", "Is default"),
        ),
        extends=METADATA,
        access=_OAUTH,
        since="fuji",
    ),
    Table(
        "oauth_entity_scope",
        "OAuth Entity Scope",
        (
            string("name", "Name", 100, mandatory=True),
            reference("oauth_entity", "OAuth provider", "oauth_entity", cascade=True, indexed=True),
            string("oauth_entity_scope", "OAuth scope", 1024),
        ),
        extends=METADATA,
        access=_OAUTH,
        since="fuji",
    ),
    Table(
        "sys_auth_scope",
        "Authentication Scope",
        (
            string("name", "Name", 100, mandatory=True, unique=True),
            string("description", "Description", 1024),
            boolean("active", "Active", "true"),
        ),
        extends=METADATA,
        access=_OAUTH,
        since="zurich",
    ),
    Table(
        "oauth_entity_auth_scope_mapping",
        "OAuth Entity Auth Scope",
        (
            reference("oauth_entity", "OAuth entity", "oauth_entity", cascade=True, indexed=True),
            reference("auth_scope", "Auth scope", "sys_auth_scope", cascade=True),
        ),
        extends=METADATA,
        display="auth_scope",
        access=_OAUTH,
        since="zurich",
    ),
    Table(
        "oauth_credential",
        "OAuth Credential",
        (
            choice("type", "Type"),
            Column("token", "Token", "password2", 64, indexed=True),
            moment("expires", "Expires"),
            string("scopes", "Scopes", 1024),
            reference("peer", "Client", "oauth_entity", cascade=True, indexed=True),
            reference("user", "User", "sys_user", cascade=True, indexed=True),
            Column("redirect_url", "Redirect URL", "url", 4000),
            string("code_challenge", "Code challenge", 128),
            string("code_challenge_method", "Code challenge method"),
        ),
        display="type",
        access=Access(read=_OAUTH_ADMIN, delete=_OAUTH_ADMIN),
        since="fuji",
    ),
    Table(
        "oauth_signing_key",
        "OAuth Signing Key",
        (Column("private_key", "Private key", "password2", 4000),),
        display="sys_id",
        access=Access(internal=True),
    ),
    Table(
        "v_user_session",
        "Logged in user",
        (
            string("session", "Session fingerprint", 64, indexed=True),
            reference("user", "User", "sys_user", cascade=True),
            string("stage", "Stage", default="signed_in"),
            string("allowed", "Clients allowed in this session", 4000),
        ),
        access=Access(internal=True),
        display="session",
    ),
    Table(
        "user_multifactor_auth",
        "Multi-factor Authentication of a User",
        (
            reference("user", "User", "sys_user", cascade=True, indexed=True),
            integer("last_step", "Step of the last code used", default="0"),
            integer("failed_attempts", "Wrong codes in a row", default="0"),
        ),
        display="user",
        access=Access(internal=True),
    ),
    Table(
        "ip_access",
        "IP Address Access Control",
        (
            choice("type", "Type", default="deny"),
            choice("direction", "Direction", default="inbound", since="quebec"),
            boolean("active", "Active", "true"),
            string("range_start", "Range start", 100, mandatory=True),
            string("range_end", "Range end", 100, mandatory=True),
            string("description", "Description", 1000),
        ),
        display="description",
        access=HIDDEN,
    ),
    Table(
        "sys_rate_limit_rules",
        "Rate Limit Rule",
        (
            string("name", "Name", 100, mandatory=True),
            boolean("active", "Active", "true"),
            choice("type", "Type", default="all"),
            reference("user", "User", "sys_user"),
            reference("role", "Role", "sys_user_role"),
            string("rest_api", "REST API", 100),
            string("resource", "REST resource", 255),
            choice("method", "HTTP method", default="all"),
            integer("limit", "Request limit per hour"),
        ),
        extends=METADATA,
        access=HIDDEN,
        since="istanbul",
    ),
    Table(
        "sys_rate_limit_violation",
        "Rate Limit Violation",
        (
            reference("rule", "Rule", "sys_rate_limit_rules", cascade=True),
            reference("user", "User", "sys_user"),
            moment("violated_at", "Violated at"),
            integer("rejected_count", "Rejected requests", default="0"),
            record_class(),
        ),
        display="rule",
        access=HIDDEN,
        since="istanbul",
    ),
)
